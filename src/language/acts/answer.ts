const YES =
  /^(?:y|ya|yes|yep|yeah|yea|yup|yess+|yes please|aye|ok|okay|okey|okie|k|kk|sure(?: thing)?|of course|certainly|absolutely|definitely|alright|all right|right|correct|that's (?:right|correct|fine|it|good|ok|perfect)|thats (?:right|fine|good)|(?:it|that|all|everything)(?:'s| is|s)? (?:all )?(?:right|correct|fine|good|ok|okay|perfect|in order|as it should be)|(?:please|pls|plz) do(?: so| that| it)?|confirm(?:ed|s)?(?: it)?|i confirm|go ahead|go for it|do it|book it|book|please do|sounds good|looks good|looks right|lgtm|perfect|great|fine|good|deal|let's do it|works for me|that works|no problem|is it ok|ok yes|yes ok|yes go ahead|yes confirm|👍|👌|✅|是|是的|是啊|是呀|对|对的|对啊|对对|没错|好|好的|好啊|好呀|好吧|好滴|好哒|好嘞|嗯|嗯嗯|恩|嗯好|嗯好的|嗯呢|嗯是的|可以|可以的|可以啊|行|行的|行啊|行吧|没问题|没有问题|确认|确定|确认预约|确认预订|确认无误|我确认|ok的|就这样|就这么定|就这个|就它|就这样吧|就这么办|同意|要|要的|订吧|订|预订|预约吧|就这么定了|中|得|成|妥|当然|当然可以|必须的|走起|来吧|没毛病|好没问题|好的没问题|可以没问题|好的确认|是的确认|对没错|嗯可以|嗯行|嗯对|好的可以|好可以)$/
const NO =
  /^(?:n|no|nope|nah|no way|no thanks|no thank you|not now|not yet|not really|not this time|don't|do not|dont|negative|wrong|that's wrong|incorrect|not (?:right|correct|ok)|i don't think so|rather not|no no|please don't|👎|❌|不|不是|不是的|不对|不要|不用|不行|不可以|不好|不了|不确认|不确定|不同意|先不|先不要|先不了|暂时不|暂时不要|暂不|没有|没|不订|不约|不需要|别|别订|否|错|错了|有误|有问题|算了不要|不不|不用了谢谢|不太行|不太好)$/

/** yes or no, as a whole message; `bare` as `bareMessage` gives it, `whole` without only its punctuation. */
export function readAnswer(bare: string, whole: string): 'yes' | 'no' | undefined {
  for (const text of [whole, bare]) {
    if (text.length > 30) continue
    const plain = text.replace(/[\s,.!~]+/g, (gap) => (/[a-z]/.test(text) ? ' ' : gap.replace(/[\s,.!~]+/g, ''))).trim()
    if (YES.test(plain)) return 'yes'
    if (NO.test(plain)) return 'no'
    // "sure, go ahead": several ways of saying the same
    const parts = text.split(/\s*[,.!;]+\s*/).filter((part) => part !== '')
    if (parts.length > 1 && parts.every((part) => YES.test(part))) return 'yes'
    if (parts.length > 1 && parts.every((part) => NO.test(part))) return 'no'
  }
  return undefined
}
