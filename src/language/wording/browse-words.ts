import { phrase } from './phrase.ts'

/** What guests ask about halls and services; the text is given with the names of halls and services blanked. */

export type BrowseQuestion = 'where' | 'hours' | 'phone' | 'price' | 'policy' | 'rules' | 'list' | 'about'

/** Whole messages only, since they are heard in the middle of a form as well. */
const QUESTIONS: readonly (readonly [BrowseQuestion, RegExp])[] = [
  [
    'where',
    /^(?:and )?(?:where(?:'s| is| are|s)?(?: (?:it|that|this|the|you|hall|place|venue|located|at|exactly|guys))*|(?:what(?:'s| is) )?(?:the |your |its )?(?:address|location|directions|map)(?: of(?: the)?)?|how (?:do i|to|can i|do we|can we) (?:get (?:there|to|here)|find (?:it|you|the (?:hall|place))).*)$|^(?:你们|场馆|场地|这个?|那个?|它|这里|那里|那边)?(?:的)?(?:具体)?(?:在哪(?:里|儿|个位置|个地方)?|在什么地方|(?:地址|位置)(?:是)?(?:在哪里?|什么|多少|哪里)?|怎么(?:走|去|过去|到|坐车|到达)|哪里)$/,
  ],
  [
    'hours',
    /^(?:and )?(?:what(?:'s| are| is) )?(?:the |your |its )?(?:opening (?:hours|times)|business hours|hours|open(?:ing)? times?)(?: .*)?$|^(?:when|what time|until when|till when|how late) (?:do|does|are|is|will) .*\b(?:open|close|closed)\b.*$|^(?:are you|is it|is the|are they)(?: hall| place)? ?(?:open|closed)(?: .*)?$|^.{0,16}(?:营业时间|开放时间|开门时间|关门时间|(?:几点|什么时候)(?:开门|关门|开放|营业|开始营业|开|关)|开门不开门|开不开门?|(?:开门|营业|开放))(?:是什么|是几点|是多少)?$/,
  ],
  [
    'phone',
    /^(?:what(?:'s| is) )?(?:the |your |its )?(?:(?:phone|telephone|contact|tel)(?: ?(?:number|no))?)(?: (?:of|for).*)?$|^how (?:can|do|could) (?:i|we) (?:call|phone|ring|reach|contact) .*$|^(?:你们|场馆|那边)?(?:的)?(?:联系)?(?:电话|联系方式|座机)(?:号码?)?(?:是)?(?:多少|什么)?$|^怎么联系.{0,6}$/,
  ],
  [
    'price',
    /^(?:and )?(?:how much(?: (?:is|does|do|are|for|it|that|this|cost|costs|the|would|be|per|person|hour|slot|a))*|what(?:'s| is| are| does| do) (?:the |it |they )?(?:price|cost|fee|prices|fees|rates?)(?: .*)?|(?:the )?(?:price|prices|costs?|fees?|rates?)(?: (?:of|for)(?: the)?)?|is it free(?: of charge)?)$|^.{0,10}(?:多少钱|价格|收费|费用|什么价|价钱|要钱|免费)(?:是多少|多少|标准|的|一次|一小时|一个人)?$/,
  ],
  [
    'list',
    /^(?:browse|look around|(?:what|which) (?:halls?|places?|venues?|services?|activities)(?: .*)?|what (?:can (?:i|we) (?:book|reserve)|do you (?:have|offer)|is there|there is)(?: here)?|(?:show|list|see|view) (?:me )?(?:all )?(?:the |your )?(?:halls?|places?|venues?|services?|activities|options)|(?:the )?(?:halls?|venues?|services?|activities))$|^(?:浏览|看看有什么|随便看看|看看|(?:都)?有(?:什么|哪些|啥)?(?:场馆|场地|项目|服务|活动)|(?:都)?有(?:什么|哪些|啥)(?:可以?|能)?(?:预?约|订)?的?|(?:什么|哪些)(?:场馆|场地|项目|服务|活动)?(?:可以?|能)(?:预?约|订)|(?:查看|看看)?(?:所有|全部)?(?:场馆|场地|项目|服务|活动)(?:列表|有哪些|介绍)?|(?:可以|能)?(?:预?约|订)(?:什么|哪些|啥))$/,
  ],
  [
    'about',
    /^(?:tell me (?:more )?about|what(?:'s| is| are)|more about|info(?:rmation)? (?:on|about)|describe|about|show(?: me)?)(?: the| a| your)?$|^(?:介绍|了解|说说|什么是|怎么样|是什么|详细介绍|看看)$/,
  ],
]

const POLICY =
  /\b(?:cancel|cancell?ation|refund|rescheduling) (?:policy|policies|rules?|terms|conditions|deadline)\b|\b(?:can|could|may) (?:i|we|one) (?:still |also )?(?:cancel|reschedule|change)(?: (?:it|this|that))? (?:later|afterwards?|for free|any ?time|if (?:i|we|something|it)\b|until\b|up to\b)|\b(?:get|give) (?:me |us )?(?:a |my |our )?(?:refund|money back)\b|\b(?:until when|how late|how long before)\b.*\b(?:cancel|reschedule)\b|\bwhat (?:if|happens if) (?:i|we) (?:can't|cannot|can not|don't) (?:come|make it|show up)\b|(?:取消|退订|退款|改期)(?:的)?(?:政策|规则|规定|条件|期限)|(?:能|可以|可不可以|能不能)(?:随时|免费|之后|以后|到时候)再?(?:取消|退|改)|(?:到时候?|之后|以后|临时)(?:能|可以|可不可以|能不能)(?:取消|退|改)|(?:什么时候|多久|几点)(?:之前|以前|前)?(?:可以|能)(?:取消|退)|(?:能|可以)退(?:款|钱)|(?:来|去)不了(?:的话)?怎么办/

const RULES =
  /^(?:and )?how (?:far|early|long|many days)\b.*\b(?:in advance|ahead|beforehand)\b|^(?:and )?(?:what(?:'s| is| are)|how many)\b.*\b(?:max(?:imum)?|min(?:imum)?|most|limit)\b|^(?:and )?how many (?:people|persons|guests|players|of us) (?:can|may|fit|are allowed)\b|^(?:and )?how long (?:is|are|does|do)\b.*\b(?:slots?|sessions?|bookings?|class(?:es)?|it|one)\b|(?:最多|可以|能)提前(?:多久|多少天|几天)|最多(?:可以|能)?(?:来|坐|容纳)?(?:几|多少)(?:个|位)?人|(?:[一1每](?:个时段|场|次|节))(?:是)?(?:多长|多久|几(?:个)?小时)/

/** "how far in advance can I book?", 最多几个人: what a service sets for all. */
const asksForRules = (text: string): boolean =>
  text.length <= 120 && RULES.test(text.normalize('NFKC').toLowerCase().replaceAll('’', "'").trim())

/** A question that no service answers: "do I need to pay now?", "is there parking". Nobody books by one. */
export const isAside = (text: string): boolean =>
  /^(?:do|must|should) (?:i|we) (?:need|have) to\b|^(?:is there|are there|do you have|have you got) (?:a |any )?(?:parking|wi-?fi|showers?|lockers?|toilets?|cafe|food|drinks?)\b|^(?:can|may) (?:i|we) (?:pay|bring|park|smoke|eat|drink)\b|^why\b|停车|能带|可以带|要(?:先)?(?:付|交)(?:钱|费|款)|怎么(?:付|支付)/.test(
    text.normalize('NFKC').toLowerCase().trim(),
  )

/**
 * "what's the cancellation policy?", 之后可以取消吗: until when a booking can be cancelled. Asked of the whole text, since without its
 * manners "can I cancel later?" is a wish.
 */
export const asksForPolicy = (text: string): boolean =>
  text.length <= 120 && POLICY.test(text.normalize('NFKC').toLowerCase().replaceAll('’', "'"))

/** `rest`: the message with the names blanked; 'about' only makes sense where there was a name. */
export function readQuestion(rest: string): BrowseQuestion | undefined {
  if (asksForPolicy(rest)) return 'policy'
  if (asksForRules(rest)) return 'rules'
  const plain = phrase(rest)
  if (plain === '' || plain.length > 80) return undefined
  return QUESTIONS.find(([, pattern]) => pattern.test(plain))?.[0]
}

const FREE =
  /^(?:what|which|when|is|are|do|any|anything|something|show|see|check|find)\b.*\b(?:free|available|availability|openings?|vacan\w+|left|slots?|spots?)\b|^(?:availability|free (?:slots?|times?)|available (?:slots?|times?)|(?:slots?|times?) (?:free|available))\b|(?:有什么|有哪些|哪些|有没有|还有|哪天|哪几天|什么时候|几点|看看).{0,12}(?:空|位|名额|时段|可以?约|能约|可约|场)|空位|余位|空闲|(?:有|还)空|剩(?:余|多少|几)/

/** "what's free tomorrow", 明天有什么空的. */
export const asksWhatIsFree = (text: string): boolean => FREE.test(phrase(text))

const FIRST: readonly RegExp[] = [
  // "next" and "first" alone choose from a list, or turn its page: what is free, or a slot, has to be said as well
  /^(?:(?:what|when)(?:'s| is| are)? |show me |find(?: me)? |i(?:'d| would) like |book (?:me )?)?(?:the |your )?(?:(?:next|first)(?: possible)? (?:(?:free|available|open)(?: (?:slots?|times?|places?|dates?|one))?|slots?|openings?|appointments?)|(?:earliest|soonest)(?: possible)?(?: (?:free|available|open))?(?: (?:slots?|times?|openings?|places?|dates?|appointments?|one))?)(?: (?:for|of|at|in))?(?: (?:the|a))?$/,
  /^when can i (?:come|play|book|get in)(?: (?:at the )?(?:earliest|soonest|first))?$|^(?:as soon as possible|asap)$/,
  /^(?:最早|最快)(?:的|一个|一场)?(?:是|能|可以|还)?(?:什么时候|哪天|哪一天|几点|何时)?(?:能|可以|还)?(?:有)?(?:预?约|订|来|空|位|场|时段)*(?:的|呢|了)?$/,
  /^最近(?:的|一个|一场)?(?:是|能|可以|还)?(?:(?:什么时候|哪天|哪一天|几点|何时)(?:能|可以|还)?(?:有)?)?(?:预?约|订|空位?|时段)+(?:的|呢|了)?$/,
  /^(?:什么时候|哪天|几点)最早(?:能|可以|有)?(?:预?约|订|来|空|位)*$|^第一个(?:有空的?|空的?)?(?:时段|空位|场次?)$/,
]

/** "the next free slot", 最早什么时候有空: over all days in reach. The text is given with names blanked. */
export const asksForFirst = (rest: string): boolean => FIRST.some((pattern) => pattern.test(phrase(rest)))

const ANYTHING =
  /^(?:(?:is there|have you|do you have|got) )?any(?:thing|where|time| (?:free )?(?:slots?|rooms?|places?|times?|openings?))?\b|^(?:有没有|还有没有|还有|有).{1,16}(?:的|场|位|空)?$/

/** "anything tonight?", 有没有周末下午的: only beside a day or a part of one, and where nothing else is said. */
export const asksForAnything = (text: string): boolean => ANYTHING.test(phrase(text))

const SEARCH =
  /^(?:find|search(?: for)?|look(?:ing)? for|do you have|have you got|is there|are there|any) (?:an? |any |some |the )?(?<en>.+)$|^(?:搜索?|搜一?下|查找|找|有没有|有)(?<zh>.+?)(?:么|的)?$/

/** What is looked for in "find yoga", 有没有瑜伽. */
export function readSearch(text: string): string | undefined {
  const found = SEARCH.exec(phrase(text))?.groups
  return found?.en ?? found?.zh
}
