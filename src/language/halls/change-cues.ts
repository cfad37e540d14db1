import { isAsked } from '../wording/is-asked.ts'

/**
 * What of a hall somebody who runs it probably means to change, where no rule of `plain-command.ts` has read their sentence. It only
 * decides that they are asked, and what is offered first.
 */
export type ChangeKind = 'price' | 'close' | 'hours' | 'places' | 'rules' | 'name' | 'status' | 'form' | 'about'

const PEOPLE =
  '(?:guests?|people|customers?|clients?|members?|users?|everyone|everybody|anyone|anybody|nobody|they|them)'

const CUES: readonly (readonly [ChangeKind, RegExp])[] = [
  [
    'name',
    /\b(?:rename|call (?:it|this)|name it|(?:new|another|better) name|be called)\b|改名|改叫|更名|换个?名字?|名字(?!是)|叫做/i,
  ],
  [
    'close',
    /\b(?:shut(?:s|ting)?(?: down)?|clos(?:e|es|ed|ing)|(?:nobody|no one|no-one) can|out of (?:order|service|action)|(?:re)?paint(?:ed|ing)|maintenance|renovat\w+|repair(?:s|ed|ing)?|inspect(?:ed|ion)|flood(?:ed)?|broken|unavailable|unusable|off[- ]limits|can't be (?:used|booked)|stop (?:taking|accepting) (?:any |more |new )*bookings?|reopen\w*|block(?:ed)?)\b|关门|关闭|关一|关掉|闭馆|闭店|停业|歇业|停用|不开|不营业|不接待|不对外|(?:别|不再?|先不|停止?|暂停)(?:先|再)?接(?:受|待)?(?:任何)?(?:预约|预订|单|客)|检修|维修|装修|翻修|刷漆|粉刷|停电|停水|放假|封闭|用不了|坏了|恢复/i,
  ],
  [
    'rules',
    new RegExp(
      String.raw`\b${PEOPLE} (?:can|can't|cannot|may|should|shouldn't|must|mustn't|keep|have to|need|only|gets?)\b|\b(?:let|allow|make|stop|remind|charge) ${PEOPLE}\b|\b(?:we|i) (?:don't|do not|only) (?:want|take|accept|allow)\b|\bper (?:person|guest|customer|head)\b|\bmembers only\b|\bfor members\b|\b(?:limit|approv(?:e|al)|remind(?:er)?s?|deadline|cut-?off|policy)\b|\b(?:at most|no more than|max(?:imum)?)\b.*\b(?:bookings?|times|class(?:es)?|sessions?|slots?)\b|(?:每|一)个?人.*(?:最多|只能|不能|限)|(?:客人|顾客|会员|大家|他们|谁都).*(?:能|要|可以|不许|必须|得)|只对|限约|审核|提醒|提前.*(?:取消|预约|天)|临时取消|不让`,
      'i',
    ),
  ],
  [
    'price',
    /\b(?:price[sd]?|pric(?:ing|ey)|costs?|charges?|fees?|rates?)\b(?=.*(?:\d|doubl|half|halve|up|down|rais|lower|chang|free|more|less))|\b(?:rais|lower|increas|reduc|doubl|halv|chang|put|bump|cut|drop)\w*\b.*\b(?:prices?|costs?|fees?|rates?)\b|\b(?:cheap|expensive)\b|\b(?:bucks|quid|dollars?|pounds?|euros?|yuan|rmb)\b|[£$€¥]\s?\d|\bbump\b|\b(?:should|will|must) be \d|涨|降价|降到|调价|提价|加价|打.?折|翻倍|半价|减半|太便宜|太贵|收钱|收费|免费|(?:价|钱|费).*(?:改|调|换|设|定|变|\d)|(?:改|调|定)[成为到]?\s*\d+\s*(?:块|元|吧|$)/i,
  ],
  [
    'hours',
    /\b(?:hours|opening|open(?:s|ed)?)\b(?=.*(?:\d|earl|lat(?:e|er)|long|short|week))|\b(?:copy|repeat)\b.*\bweek\b|\b(?:extra|longer|shorter) (?:hours|sessions?|slots?)\b|营业|开放(?=.*\d)|\d.{0,8}开放|\d.*\bon (?:weekends|weekdays)\b|开到|开门|加开|加场|加一场|延长|提早开|复制|(?:时间|时段).*(?:改|调|换|变|复制)/i,
  ],
  [
    'places',
    /\bcapacity\b|\b(?:takes?|fits?|holds?) (?:up to )?\d+ (?:people|guests)\b|\b(?:put|set|raise|lower)\b.*\bto \d+ (?:people|guests)\b|(?:以后|现在|改).{0,6}最多|\b\d+ (?:spots?|places?|seats?|courts?|tables?|mats?)\b.*\b(?:instead|now|at (?:a time|once)|from now)\b|\b(?:extra|another|more|fewer|less|only) (?:\d+ )?(?:spots?|places?|seats?|courts?|tables?|mats?)\b|\binstead of \d+\b|名额|容量|(?:多|再|少)[加减放开]?.{0,2}[一两二三四五六七八九十\d]+\s*(?:块|片|张|间|个(?:场|位|名))|限.{0,2}\d+人/i,
  ],
  [
    'status',
    /\b(?:hide|unhide|pause|unpause|draft|remove|delete|drop|get rid of|stop offering|no longer offer|discontinue|retire|archive|bring .{1,30} back|take .{1,30} (?:off|down|out))\b|下架|上架|隐藏|暂停|删掉|删除|去掉|撤掉|不做了|不提供/i,
  ],
  ['form', /\b(?:form|fields?|ask (?:for|guests|people|them))\b|表单|字段|必填|选填|填写|要填/i],
  [
    'about',
    /\b(?:descri(?:be|ption)|categor(?:y|ies)|recommend\w*|(?:first|top|last|bottom) (?:in|of|on) the list|in first place|at the top)\b|简介|介绍|描述|分类|推荐|排(?:在|到)?(?:第|最|前|后)|置顶|顺序/i,
  ],
]

/** Somebody's own booking, or a wish for one. */
const OWN =
  /\b(?:my|mine|our|for me|i'd like|i want to (?:come|play|book))\b|\b(?:book|reserve)\b(?! up| ahead)|我的|我们?(?:想|要)(?:来|打|约|订|玩|上)|我(?:约|订)的|帮我(?:约|订)/i

const OTHERS = new RegExp(
  String.raw`\b${PEOPLE} (?:(?:can|may|should|must|only|to|not|cannot|can't) )*(?:book|reserve)\b`,
  'gi',
)

/** The kind of change that a sentence is most probably about; undefined: none that is known, or a question, or the speaker's own booking. */
export function changeMeant(text: string): ChangeKind | undefined {
  // "let people book it twice a week" is about others' bookings
  if (isAsked(text) || OWN.test(text.replace(OTHERS, ' '))) return undefined
  return CUES.find(([, cue]) => cue.test(text))?.[0]
}

/** Who comes along and why is no change of a hall. */
const COMPANY =
  /\b(?:and|with|for|the|our|some|few|couple|friends?|family|kids?|children|wife|husband|partner|team|mates?|colleagues?|play|come|coming|go|please|thanks|maybe|want|would|like|have|got|need|can|could|get|there|that|this|one|any|free|game|practice|training|lesson|birthday|party|meeting|workshop|class)\b|朋友|家人|孩子|同事|老婆|老公|一起|想|要|来|去|打|玩|练|上课|开会|聚会|可以|有空|空|吗|吧|呢|的|和|跟|场|个|一下|次/gi

/** Left of a sentence when names, days and sizes are read: too much for somebody who only wants to book. */
export function isMuchLeft(rest: string): boolean {
  const left = rest.replace(COMPANY, ' ')
  const words = left.match(/\p{Script=Latin}{3,}|\d+/gu)?.length ?? 0
  const characters = left.match(/\p{Script=Han}/gu)?.length ?? 0
  return words + characters / 2 >= 2
}
