import type { Word } from '../reading.ts'

/**
 * The words that work everywhere, as whole messages: "cancel" inside a name or a sentence is none. Wishes about
 * bookings ("cancel my booking on saturday") are left to the dialogs.
 */
const SAID: Readonly<Record<Word, RegExp>> = {
  cancel:
    /^(?:(?:(?:no|nah|nope)[\s,]+)?cancel(?: (?:it|that|this|everything))?|never ?mind|forget (?:it|about it)|stop|quit|exit|abort|leave it|drop it|取消(?:掉|了)?|算了|不订了|不要了|不约了|不预约了|不预订了|不用了|退出|放弃|停止|结束|别订了|不弄了|不搞了)$/,
  back: /^(?:go back|back|previous|undo|(?:go )?(?:a|one|1) step back|last step|返回|后退|上1步|上一步|回退|回上1步|退回|往回|退回去|回去)$/,
  help: /^(?:help(?: me)?|\?|what can (?:you|i) do|how does (?:this|it) work|how do i use (?:this|it)|帮助|帮帮我|帮忙|怎么用|怎么弄|使用说明|你能做什么|你会什么|救命|说明)$/,
  restart:
    /^(?:restart|start (?:over|again|afresh)|begin again|from the (?:start|beginning|top)|reset|new booking|重新开始|重来|从头(?:来|开始)|重新来|重置|从新开始|重头来|再来1次)$/,
  language:
    /^(?:(?:change |switch |other )?languages?|(?:in |to |switch to |speak |use )?(?:english|chinese|mandarin)(?: please)?|中文|汉语|英文|英语|简体(?:中文)?|(?:换|切换|改|更换|转换)(?:1下)?(?:成|到|为)?(?:语言|中文|英文|英语)|语言|说(?:中文|英文|英语)|讲(?:中文|英文|英语)|用(?:中文|英文|英语))$/,
  mine: /^(?:(?:show |list |see |view )?(?:me )?(?:all )?my (?:bookings?|reservations?|appointments?|orders?)|what have i booked|我的(?:预约|预订|订单|预定)(?:记录|列表)?|(?:预约|预订|订单|预定)(?:记录|列表)|订单|(?:查看|看看|查1?下|查询|看1下|看下|显示)?我的?(?:预约|预订|预定|订单)(?:记录|列表)?|我(?:都)?(?:约|订|预约|预订)了什么|我订的)$/,
  human:
    /^(?:(?:(?:talk|speak|chat) (?:to|with) )?(?:a |an )?(?:human|real person|person|someone|somebody|agent|operator|staff|manager)|customer (?:service|support)|人工(?:客服|服务)?|转人工|找(?:个)?人工?|客服|真人|找客服|联系客服|工作人员|管理员)$/,
  more: /^(?:more|show more|(?:any )?others?|next page|next|what else|else|(?:see )?more (?:options|choices|times|dates)|更多|还有吗|还有呢|还有(?:别的|其他的?)(?:吗)?|下1页|其他的?|别的|换1批|再看看|更多选择)$/,
  skip: /^(?:skip(?: (?:it|this|that|that one|this one))?|pass|not applicable|n\/a|none|leave (?:it )?(?:blank|empty)|跳过|略过|不填|不填了|不写|先不填|没有|无|空着)$/,
  same: /^(?:(?:the )?same(?: (?:as (?:before|last time|usual|always)|again|one|thing))?|as (?:before|usual|always|last time)|(?:the )?usual|unchanged|no change|1样|和(?:上次|之前|以前)1样|跟(?:上次|之前|以前)1样|照旧|老样子|同上|不变|还是(?:1样|老样子|那个)|同样|上次的|和上次相同)$/,
}

const ENTRIES = Object.entries(SAID) as [Word, RegExp][]
const LONGEST = 40

/** `bare`: the normalised message without punctuation and politeness at its ends, see `bareMessage`. */
export function readWord(bare: string): Word | undefined {
  if (bare.length > LONGEST) return undefined
  for (const [word, pattern] of ENTRIES) if (pattern.test(bare)) return word
  return undefined
}

const ENDS = /^[\s,.!?~;:"'()]+|[\s,.!~;:"'()]+$/g
const POLITE_START =
  /^(?:(?:please|pls|ok|okay|oh|hey|hi|well|sorry|actually|um|uh|i want to|i'd like to|i would like to|let me|can i|could i|can you|could you|let's|请|请问|麻烦|麻烦你|帮我|给我|我想|我要|我想要|那|那就|还是|嗯|哦|呃|先|要不|能不能|可以)[\s,]*)/
const POLITE_END = /[\s,]*(?:please|pls|thanks|thank you|thx|then|谢谢|吧|呀|啊|哦|嘛|啦|哈|呢|1下|好了)$/

/** A message without punctuation, "please" and 吧 at its ends: what it says when it says one thing. */
export function bareMessage(text: string): string {
  if (text.length > 80) return text
  // 一 stays in words that count nothing (一样, 一下); the patterns have it as a digit everywhere
  let bare = text.replace(/\s+/g, ' ').replace(/一/g, '1')
  for (let round = 0; round < 4; round += 1) {
    const before = bare
    bare = bare.replace(ENDS, '')
    if (bare === '?' || /^\s*\?+\s*$/.test(before)) return '?'
    const shorter = bare.replace(POLITE_END, '').replace(POLITE_START, '')
    if (shorter !== '') bare = shorter
    if (bare === before) break
  }
  return bare.replace(/\?+$/, '')
}
