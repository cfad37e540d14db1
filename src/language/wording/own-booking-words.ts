import { bookingCode } from '../text/booking-code.ts'
import { phrase } from './phrase.ts'

/** What guests say of bookings they have. Days, times and sizes within it are the reader's. */

/** `of`: the words that say which booking; `to`: what it shall be instead. */
export type OwnBookingWish = { act: 'cancel' | 'change' | 'party'; of: string; to: string }

const EN = String.raw`\b(?:bookings?|reservations?|appointments?)\b`
const ZH = '(?:预约|预订|预定|订单)'
const BOOKING = new RegExp(`${EN}|${ZH}`)
const IT =
  /^(?:it|that|this|that one|this one|the last one|它|这个|那个|这单|那单|刚才的?|刚刚的?|刚约的|上一个|刚才那个)$/

const CANCEL: readonly RegExp[] = [
  /^(?:how (?:do|can|to)(?: i)? )?(?:cancel|drop|delete|remove|call off|withdraw|undo) (?<of>.+)$/,
  /^(?:i|we)(?: am|'m| are|'re)? ?(?:can't|cannot|can not|won't be able to|not able to|unable to) (?:come|make it|attend)(?<of>.*)$/,
  /^(?:怎么|如何)?(?:取消|退掉|退|撤销|删掉|删除)(?:掉|了)?(?<of>.+)$/,
  /^把?(?<of>.+?)(?:给我)?(?:取消|退|撤销|删)(?:掉|了)?$/,
  /^退(?:掉|订)?(?<of>)$/,
  /^(?<of>.*?)(?:我|我们)?(?:(?:来|去|到)不了|不(?:想|能)?(?:来|去))了?$/,
  /^(?:i|we)(?: am|'m| are|'re) not (?:coming|going)(?: anymore| any more| after all)?(?: (?:to|on|for) (?<of>.+))?$/,
]

const PARTY: readonly RegExp[] = [
  /^(?:change|update|set|correct) (?:the )?(?:party(?: size)?|size|number of (?:people|guests|persons)|people|guests|headcount)(?: (?:of|for|on) (?<of>.+?))??(?: to (?<to>.+))?$/,
  /^(?:改|换|修改|调整|变更)(?:一下)?(?<of>.*?)(?:的)?人数(?:[为成到](?<to>.+))?$/,
  /^(?<of>.*?)(?:的)?人数(?:改|换|调整|变)(?:[为成到](?<to>.+))?$/,
  /^(?:add|bring|we(?:'ll)? bring) (?<to>(?:\d+|an?|one|two|three|four|five) more(?: (?:people|persons?|guests?))?)$/,
  /^(?<to>(?:\d+|one|two|three|four|five) (?:more|fewer|less)(?: (?:people|persons?|guests?))?)$/,
  /^(?<of>.*?)(?<to>再?(?:加|多[加带来]?|增加|少[带来]?|减少?)[一二两三四五六七八九十\d]+(?:个|位|名)(?:人)?)$/,
]

const CHANGE: readonly RegExp[] = [
  /^(?:改期|改签|延期|改时间|换时间)\s*(?<of>[a-z0-9]{4}-[a-z0-9]{4})$/,
  /^(?:push|move|put|shift)(?: (?<of>it|that|(?:my|the) .+?))? (?<to>back (?:by )?.+)$/,
  /^(?:bring|move|pull)(?: (?<of>it|that|(?:my|the) .+?))? (?<to>(?:forward|up) (?:by )?.+)$/,
  /^把?(?<of>.*?)(?<to>(?:推迟|延后|延迟|往后[推挪]?|晚|提前|往前[推挪]?|早)(?:半|[一二两三四五六\d]+)个?半?个?(?:小时|钟头|分钟).*)$/,
  /^把?(?<of>.*?)(?<to>(?:推迟|延后|延迟|延|往后[推挪延]?|提前|往前[推挪]?)[一1二两2三3四4五5六6七7]个?(?:天|周|星期|礼拜))$/,
  /^(?:move|push|put|shift|bring)(?: (?<of>it|that|(?:my|the) (?:bookings?|reservations?|appointments?)))?(?: back| forward| up)?(?: to| by)? (?<to>(?:the )?(?:day|week) (?:after|before)|(?:the )?(?:next|following|previous) day|(?:a|one|two|three|\d) (?:days?|weeks?)(?: (?:later|earlier|back|forward))?)$/,
  /^(?<to>(?:a|one|two|three|\d) (?:days?|weeks?) (?:later|earlier))$/,
  /^(?:how (?:do|can|to)(?: i)? )?(?:move|reschedule|shift|postpone|bring forward|put off|push back|delay|rebook)(?: (?<of>.*?))??(?: ?\b(?:to|until|till) (?<to>.+))?$/,
  /^(?:change|switch|update) (?<of>(?:.*?\b(?:bookings?|reservations?|appointments?|it|that|date|time|day|slot)\b|[a-z0-9]{4}-[a-z0-9]{4})[^0-9]*?)(?: ?\b(?:to|for) (?<to>.+))?$/,
  /^(?<to>(?:half )?(?:an?|one|two|three|\d+)(?: and a half)? ?(?:hours?|hrs?|minutes?|mins?)(?: and a half)? (?:later|earlier))$/,
  /^(?:do|have|make) (?<of>it|that) (?<to>.+ (?:later|earlier))$/,
  /^make (?<of>it|that|my (?:booking|reservation)) (?<to>.+)$/,
  /^把?(?<of>.*?)(?:时间|日期|时段)?(?:改期到|改签到|改到|换到|挪到|调到|移到|推迟到|延期到|延到|提前到|调整到|改至|改在|推到|改成|换成|改为)(?<to>.+)$/,
  /^把?(?<of>.*?)的?(?:改期|改签|延期|推迟|换(?:个|一个)?(?:时间|时段|日期)|改(?:个|一个|一下|下)?(?:时间|时段|日期)|(?:时间|日期)改(?:一下|下)?|换一天|改天)(?<to>.*)$/,
  /^(?:改期|改签|延期|更改|修改|变更)(?<of>.+)$/,
]

/** The wish about a booking that a text is, if it is one; whether it names a booking is another matter: `namesBooking`. */
export function readWish(text: string): OwnBookingWish | undefined {
  const plain = phrase(text)
  if (plain === '') return undefined
  for (const [act, patterns] of [
    ['cancel', CANCEL],
    ['party', PARTY],
    ['change', CHANGE],
  ] as const) {
    for (const pattern of patterns) {
      const found = pattern.exec(plain)?.groups
      if (found !== undefined) return splitTarget({ act, of: (found.of ?? '').trim(), to: (found.to ?? '').trim() })
    }
  }
  return undefined
}

/** "move my booking friday 4pm": what follows the booking's own words is where it shall go. */
function splitTarget(wish: OwnBookingWish): OwnBookingWish {
  if (wish.act !== 'change' || wish.to !== '') return wish
  const found =
    /^((?:(?:my|the|that|this)\s+)?(?:bookings?|reservations?|appointments?|it|that|this)(?:\s+(?:one(?!\s+(?:hour|and))|date|time))?)\s+(.+)$/.exec(
      wish.of,
    )
  return found === null ? wish : { ...wish, of: found[1]!, to: found[2]! }
}

/** Says in so many words that a booking is meant: by the word, by a code. */
export const namesBooking = (words: string): boolean => BOOKING.test(words) || bookingCode(words) !== undefined

/** "my badminton", 我的羽毛球: one that is had, not one that is being made. */
export const isOwn = (words: string): boolean => /\bmy\b|我/.test(words)

/** "it", "刚才那个", or nothing at all. */
export const isPronoun = (words: string): boolean => words === '' || IT.test(words)

export type ListWish = 'upcoming' | 'past' | 'cancelled'

const LIST_EN =
  /^(?:(?:show|see|view|list|check|display|open|find|what are|where are|look at) )?(?:me )?(?:all )?(?:of )?my (?<which>upcoming |next |future |current |past |previous |old |earlier |last |finished |cancelled |canceled )?(?:bookings?|reservations?|appointments?)$/
const LIST_EN_OTHER =
  /^(?:what (?:have|did) i (?:book|booked|reserved?)|(?:do )?i have (?:any |a )?(?:bookings?|reservations?|appointments?)|(?:when|what (?:time|day|date))(?:'s| is| are| was) my (?:next )?(?:bookings?|reservations?|appointments?)(?: again)?|(?:when|what (?:time|day)) (?:did i book|have i booked|is it again)|(?<which>upcoming|past|previous|cancelled|canceled) (?:bookings|reservations|appointments))$/
const LIST_ZH =
  /^(?:查看|查询|查一查|查查|查|看一看|看看|看|显示|列出|打开)?(?:一?下)?(?:所有|全部)?我(?:所有|全部|刚才|刚刚)?的?(?<which>以前|过去|历史|之前|已?取消了?|即将到来|接下来|近期)?的?(?:预约|预订|预定|订单)(?:记录|列表|信息|情况|有哪些|都有哪些)?$/
const LIST_ZH_OTHER =
  /^(?:(?:查看|查询|查一?下|看一?下)(?<which>历史|以前的?|过去的?|已?取消了?的?)?(?:预约|预订|订单)(?:记录|列表)?|(?<which2>历史|已取消的?)(?:预约|预订|订单)|我都?(?:预约|预订|约|订)了(?:什么|哪些|啥|几个)|我(?:一共|总共|现在)?(?:都)?有(?:几个|多少个?|哪些|什么)(?:预约|预订|订单)|我(?:是)?(?:什么时候|几点|哪一?天|几号)的(?:预约|预订|订单)?(?:来着)?|我?(?:预约|预订|约|订)(?:的|了)?(?:是)?(?:什么时候|几点|哪一?天|几号)(?:的)?(?:来着)?)$/

/** "my bookings", 我的预约, past and cancelled ones. */
export function readListWish(text: string): ListWish | undefined {
  const plain = phrase(text)
  for (const pattern of [LIST_EN, LIST_EN_OTHER, LIST_ZH, LIST_ZH_OTHER]) {
    const found = pattern.exec(plain)
    if (found === null) continue
    const which = found.groups?.which ?? found.groups?.which2 ?? ''
    if (/cancel|取消/.test(which)) return 'cancelled'
    return /past|previous|old|earlier|last|finished|以前|过去|历史|之前/.test(which) ? 'past' : 'upcoming'
  }
  return undefined
}

const MINE_WORDS =
  /\b(?:my|me|i|what|do|did|have|had|is|are|there|any|show|see|view|check|bookings?|reservations?|appointments?|on|for|for the|booked|got|plans?|the|in)\b|我们?|的|预约|预订|预定|订单|有|什么|哪些|查看|查询|看看|看|约了|订了|安排|一下|在|了|吗|啥|[\s\p{P}]/gu
const MINE_DAY =
  /^my |\bmy (?:bookings?|reservations?|appointments?)\b|\bwhat (?:do|did) i (?:have|book)|\bdo i have\b|\bhave i (?:got|booked)\b|我.*的(?:预约|预订|预定|订单|安排)?$|我.*(?:有(?:什么|哪些|啥|没有)?(?:预约|预订|安排)|约了|订了)/

/** Asks for bookings of a day ("my saturday", 我周六的预约); whether it names one, and nothing else, is for `isNothingElse`. */
export const asksForDay = (text: string): boolean => MINE_DAY.test(phrase(text))
export const isNothingElse = (rest: string): boolean => rest.toLowerCase().replace(MINE_WORDS, '') === ''

const DETAILS =
  /\b(?:details?|status|qr(?: ?code)?|ics|calendar(?: file| entry)?|check-?in code|my code)\b|二维码|签到码|日历|详情|我的预约码|预约码是多少|状态/

/** Wants to see one booking: its code, picture or calendar file. */
export const asksForDetails = (text: string): boolean => {
  const plain = phrase(text)
  return plain.length <= 60 && DETAILS.test(plain)
}

/** "at the same time", 时间不变. */
export const isSameTime = (text: string): boolean =>
  /\bsame (?:time|hour)\b|同一个?时间|同样的?时间|相同的?时间|一样的?时间|原来的?时间|原时间|时间不变|同一时段/.test(
    text,
  )

/** "half an hour shorter", 缩短半小时: a change of the length takes from it. */
export const saysShorter = (text: string): boolean => /\bshort|\bless\b|缩短|减少|少/i.test(text)

/** "an hour longer", 再加一小时: a change of the length adds to it. */
export const saysLonger = (text: string): boolean =>
  /\blonger\b|\bmore\b|\bextend|\bextra\b|\badd\b|\banother\b|延长|再加|多[加打用待]?|加[一两半\d]|续/i.test(text)

/** The word itself, as the answer to "cancel it?": "ok, cancel it", 取消吧; "don't cancel", 不取消 say the opposite. */
export const saysCancel = (text: string): boolean =>
  /\bcancel\b|取消|退掉/i.test(text) && !/\b(?:not|never|[a-z]+n['’]?t|no)\b|[不别没]/i.test(text)
