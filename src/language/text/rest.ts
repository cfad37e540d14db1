/** Words that only hold a wish together: what they stand beside has been read. */
const GLUE =
  /(?<![a-z'])(?:please|pls|plz|i|i'd|i'll|i'm|i've|we're|we'll|id|we|we'd|would|like|want|wanna|need|to|book|booking|reserve|reservation|make|get|have|schedule|set|up|a|an|the|at|for|on|in|of|from|by|and|with|me|us|my|our|can|could|you|hi|hello|hey|thanks|thank|is|it|that|this|be|are|am|there|will|do|so|ok|then|just|about|around|let's|lets|let|also|appointment|slot|slots|session|spot|place|time|date|day|it's|mobile|phone|number|email|name|pm|am)(?![a-z'])|我想要?|我要|我们?|想要?|想|要|帮忙?|帮我|给我|给|请问?|麻烦你?|您|你好|您好|你|预约|预订|预定|订个|订1下|订下|订|约个|约1下|约下|约|定个|定下|定|安排|开始|公元|1下|一行|1个|个|的|吧|吗|呢|呀|啊|哦|嘛|啦|了|在|是|有|和|跟|去|来|到|从|可以|能|能不能|行|好|嗯|那|就|用|谢谢|多谢|手机号?码?|电话号?码?|联系方式|姓名|名字|时间|日期|人数|一共|1共|共|大概|左右|大约|换|改|成/g

const PUNCTUATION = /[\s,.!?;:~()"'\-/、。，！？；：…（）“”‘’·&+@#*]+/g

/** The words of the text as typed that nothing explains; runs of blanks as nothing. */
export function restOf(original: string, from: readonly number[], to: readonly number[], open: string): string {
  let left = open
  left = left.replace(GLUE, (word) => ' '.repeat(word.length))
  left = left.replace(PUNCTUATION, (gap) => ' '.repeat(gap.length))
  if (left.trim() === '') return ''
  let out = ''
  let last = -1
  for (let i = 0; i < left.length; i += 1) {
    if (left[i] === ' ') continue
    // words that were apart stay apart
    if (last >= 0 && i > last + 1 && out !== '') out += ' '
    const start = from[i]!
    if (last < 0 || from[last] !== start) out += original.slice(start, to[i])
    last = i
  }
  return out.trim()
}
