import type { Booking } from '../../../../../src/domain/booking/booking.ts'
import { localDate } from '../../../../../src/domain/time/zone.ts'
import { comparedSize } from '../../../../../src/language/numbers/party-change.ts'
import type { When } from '../../../../../src/language/reading.ts'
import { partsSaid, saysMove, saysRebook, saysUndo } from '../../../../../src/language/wording/after-booking.ts'
import { asksWhether, wantsBooking } from '../../../../../src/language/wording/booking-words.ts'
import { type JoinedPart, joinedParts } from '../../../../../src/language/wording/joined-parts.ts'
import { dropsNamed, ordersCancel } from '../../../../../src/language/wording/own-booking-words.ts'
import { saysIfFree } from '../../../../../src/language/wording/second-thoughts.ts'
import { whichOf, whichWords } from '../../../../../src/language/wording/which-booking.ts'
import { SURE } from '../../../../engine/utterance.ts'
import type { ManageContext } from '../../manage/manage-draft.ts'
import { standing } from '../../refer.ts'
import { isDay, isWhenOf } from '../guessed-wish.ts'
import type { WishReading } from '../wish-reading.ts'

const LONGEST = 200

/**
 * 孩子发烧了 去不了了 帮我退掉: an order to cancel, and nothing but a story beside it. Whoever stays away or whatever day it tells of,
 * all of the booking is to go; a day or a service that is booked says which one. Asked about before it is done.
 */
export function cancelTold(c: ManageContext): WishReading | undefined {
  if (c.text === '' || c.text.length > LONGEST || c.below('booking') !== undefined) return undefined
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  const { contact, repeat } = c.reading
  if ((contact ?? repeat) !== undefined || comparedSize(c.text) !== undefined) return undefined
  const parts = joinedParts(c.text).flatMap(partsOf)
  const none = parts.length === 1 && dropsOtherDay(c)
  if (none) return { act: 'cancel', of: c.text, to: '' }
  const orders = parts.filter((part) => ordersCancel(part.text) || dropsOwn(c, part))
  // "cancel it" alone is read elsewhere
  if (orders.length === 0 || (parts.length < 2 && ordersCancel(c.text))) return undefined
  const story = parts.filter((part) => !orders.includes(part))
  if (story.some(({ text }) => saysMove(text) || saysUndo(text) || wantsBooking(text) || asksWhether(text)))
    return undefined
  if (saysRebook(c.text) || saysIfFree(c.text)) return undefined
  const own = standing(c)
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const ofNamed = own.filter(({ service }) => named.length === 0 || named.some((match) => match.service === service))
  if (ofNamed.length === 0) return undefined
  const whens = parts.flatMap(({ text }) => daysIn(c, text))
  // "forget about thursday, can we do friday same time": it is to be had then instead
  const drops = orders.some(({ text }) => !ordersCancel(text))
  const instead = story.flatMap(({ text }) => daysIn(c, text))
  // "cancel wednesday and thursday" is of both
  const days = new Set(orders.flatMap(({ text }) => daysIn(c, text)).map(({ date }) => date))
  if (drops && days.size > 0 && instead.some(({ date }) => !days.has(date))) return undefined
  if (drops && instead.some((when) => !ofNamed.some((booking) => isWhenOf(when, booking)))) return undefined
  const dayOf = ({ start, zone }: Booking): string => localDate(start, zone)
  // 周三那个 is this week's, where another is on next week's
  const onDate = ofNamed.filter((booking) => whens.some(({ date }) => date === dayOf(booking)))
  const onWeekday = ofNamed.filter((booking) =>
    whens.some((when) => when.date !== undefined && isDay(when, dayOf(booking))),
  )
  const ofDay = onDate.length > 0 ? onDate : onWeekday
  const [only, another] = ofDay.length > 0 ? ofDay : ofNamed
  // 第一个不要了 取消
  if (another !== undefined && whichOf(c.text) !== undefined) {
    const services = named.flatMap(({ spans }) => spans.map((span) => c.text.slice(...span)))
    return { act: 'cancel', of: [...services, whichWords(c.text)].join(' '), to: '' }
  }
  return { act: 'cancel', of: only === undefined || another !== undefined ? '' : only.code, to: '' }
}

/** "sorry, scrap the badminton", "forget thursday's meeting": what it names is booked. */
function dropsOwn(c: ManageContext, { text, from }: JoinedPart): boolean {
  if (!dropsNamed(text)) return false
  const within = ({ spans }: (typeof c.names.matches)[number]): boolean =>
    spans.some(([at]) => at >= from && at < from + text.length)
  const named = c.names.matches.filter((match) => match.score >= SURE && match.service !== undefined && within(match))
  const [day, another] = daysIn(c, text)
  if (another !== undefined || (named.length === 0 && day === undefined)) return false
  return standing(c).some(
    (booking) =>
      (named.length === 0 || named.some((match) => match.service === booking.service)) &&
      (day === undefined || isWhenOf(day, booking)),
  )
}

/** "forget saturday's one" of somebody who has nothing then: said so, and nothing is begun. */
function dropsOtherDay(c: ManageContext): boolean {
  if (!dropsNamed(c.text) || c.names.matches.some(({ score }) => score >= SURE)) return false
  const [day, another] = daysIn(c, c.text)
  return day?.date !== undefined && another === undefined && standing(c).length > 0
}

function daysIn(c: ManageContext, text: string): readonly When[] {
  const { reading } = c.part(text).context
  return [...reading.whens, ...(reading.excluded ?? [])]
}

/** "my boss is ill | call the meeting off" of what only "so" joins. */
function partsOf(part: JoinedPart): JoinedPart[] {
  let at = 0
  return partsSaid(part.text).map((text) => {
    const from = Math.max(part.text.indexOf(text, at), at)
    at = from + text.length
    return { text, from: part.from + from, joined: part.joined }
  })
}
