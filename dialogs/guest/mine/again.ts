import type { Booking } from '../../../src/domain/booking/booking.ts'
import { addDays, weekdayOf } from '../../../src/domain/time/calendar.ts'
import { localOf } from '../../../src/domain/time/zone.ts'
import { comparedSize, partySaid } from '../../../src/language/numbers/party-change.ts'
import { asksIfThereIs } from '../../../src/language/questions/plain-questions.ts'
import {
  nameOfOther,
  nameOfThem,
  saysBeside,
  saysForAnother,
  saysJustSo,
  saysOneFor,
  saysThatDay,
} from '../../../src/language/wording/after-booking.ts'
import { isQuestion } from '../../../src/language/wording/booking-words.ts'
import { asksForDetails, isSameTime, saysAnother, saysLonger } from '../../../src/language/wording/own-booking-words.ts'
import { saysNextTo } from '../../../src/language/wording/second-thoughts.ts'
import { daysShifted } from '../../../src/language/wording/shift-words.ts'
import { meansOnly, wishesIn } from '../../engine/act-meaning.ts'
import { type Context, type Move, push } from '../../engine/dialog.ts'
import type { Json } from '../../engine/types.ts'
import { SURE } from '../../engine/utterance.ts'
import { daysOfRepeat, nextOf } from '../booking/several/series-meant.ts'
import { wantsDayToo } from './day-too.ts'
import { isDay } from './meant/guessed-wish.ts'
import { placeOf, spokenOf, standing } from './refer.ts'

/** "the same again next week", right after a booking: a new one of the same, at the same hour; all of it is shown before a yes. */
export function againMeant(c: Context): Move | undefined {
  // "same time on saturday" while another time is asked for is that time
  if (c.below('booking') !== undefined || c.open?.dialog === 'manage') return undefined
  const { acts, offers } = c.understood
  // 旁边有超市没 asks what else is there
  if (acts.length === 0 && saysNextTo(c.text) && asksIfThereIs(c.text) && !saysAnother(c.text)) return undefined
  // "let's have it every friday", right after a booking: all of it is shown before a yes
  const repeated = offers[0] === 'series' || (c.reading.repeat !== undefined && c.names.matches.length === 0)
  const another = saysOneBeside(c)
  const guessed =
    acts.length === 0 &&
    ((repeated && (repeats(c) || !isQuestion(c.text))) || another) &&
    c.settled?.booking !== undefined
  const oneFor = isOneFor(c)
  const other = oneFor || forAnother(c) || (saysNextTo(c.text) && nameOfThem(c.text) !== undefined)
  if (
    !meansOnly(
      c.understood,
      'again',
      'series',
      // "that's great, can we have it every wednesday until 2 december?"
      ...(acts.some(({ act }) => act === 'again' || act === 'series') && c.open === undefined ? ['affirm'] : []),
      ...(other ? ['for_other'] : []),
      ...(oneFor ? ['book', 'change'] : []),
      ...(c.reading.excluded === undefined ? ['exclude'] : []),
      // "every wednesday until 2 december" makes no hour longer
      ...(c.reading.repeat === undefined ? [] : ['extend']),
    ) &&
    !guessed &&
    !wantsDayToo(c) &&
    !(saysNextTo(c.text) && c.settled?.booking !== undefined && isAtItsTime(c)) &&
    !(oneFor && wishesIn(c.understood).length === 0)
  )
    return undefined
  // "can you send it again" asks for the code
  if (saysMoreTime(c) || asksForDetails(c.text)) return undefined
  // "make it five, gran comes too" is of the one that is had
  if (partySaid(c.text) !== undefined && c.reading.whens.length === 0) return undefined
  const booking =
    ownNamed(c) ?? spokenOf(c) ?? (other || another || saysJustSo(c.text) ? onlyOne(c) : undefined) ?? justCancelled(c)
  if (booking === undefined) return undefined
  // "badminton on friday and the room on saturday" are others, and so is what another hall has
  if (
    c.names.matches.some(
      ({ score, hall, service }) =>
        score >= SURE && (hall !== booking.hall || (service !== undefined && service !== booking.service)),
    )
  )
    return undefined
  const { whens } = c.reading
  const at = localOf(booking.start, booking.zone)
  const [when] = whens
  // "a second court at the same time": beside it, not a week later
  const days = daysShifted(c.text)
  const beside =
    when === undefined && days === undefined && (other || another || (isSameTime(c.text) && saysAnother(c.text)))
  // "the next day, same time": counted from the booking
  const counted = days === undefined ? undefined : addDays(at.date, days)
  // 再订一个一样的: for which day is asked
  const otherHour = when?.start !== undefined && when.start !== at.time
  // "next week, same day same time" is of another week
  const thatDay = saysThatDay(c.text) && (when?.date === undefined || isDay(when, at.date))
  const sameDay = beside || thatDay || (otherHour && when.date === undefined)
  const date = sameDay ? at.date : (counted ?? (when?.date && dayOf(at.date, when)))
  const draft: Json = {
    hall: booking.hall,
    service: booking.service,
    party: sizeOf(c, booking, other, oneFor),
    ...(date !== undefined && { date }),
    start: when?.start ?? at.time,
    minutes: (booking.end - booking.start) / 60_000,
    again: true,
    ...repeatedFrom(c, at.date),
    ...onEach(whens),
    ...answersOf(booking),
    ...(other && { forOther: true, ...answersOfOther(c, booking) }),
  }
  return push('booking', draft, 'begin')
}

/** "the same thing a week later", right after it was cancelled. */
const justCancelled = (c: Context): Booking | undefined =>
  c.settled?.what === 'cancelled' && c.settled.booking !== undefined
    ? c.fact({ need: 'booking', id: c.settled.booking })
    : undefined

/** "the same again for the badminton": the one of that service, which need not be the one spoken of. */
function ownNamed(c: Context): Booking | undefined {
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const [only, another] = standing(c).filter(({ service }) => named.some((match) => match.service === service))
  return another === undefined ? only : undefined
}

/** What somebody else shall have as well, where there is but one. */
function onlyOne(c: Context): Booking | undefined {
  const [only, another] = standing(c)
  return another === undefined ? only : undefined
}

/** "book one for my dad too": a booking of its own. */
const isOneFor = (c: Context): boolean =>
  saysForAnother(c.text) &&
  saysOneFor(c.text) &&
  // "same class for my sister" names what is had
  c.names.matches.every((match) => match.score < SURE || standing(c).some(({ service }) => service === match.service))

/** One more beside what is had, for somebody else, at its hour or on another day: no change of that. */
export const saysOneMore = (c: Context): boolean => isOneFor(c) || saysOneBeside(c) || wantsDayToo(c)

/** "a second court next to it", 旁边一块 */
const saysOneBeside = (c: Context): boolean =>
  (saysBeside(c.text) && saysAnother(c.text)) || (saysNextTo(c.text) && isAtItsTime(c) && !isQuestion(c.text))

/** No day and no size of people is said that could be another wish. */
const isAtItsTime = ({ reading: { whens, duration, repeat } }: Context): boolean =>
  whens.length === 0 && duration === undefined && repeat === undefined

/** As many as are said; "one for my dad" is for him, "the same for my dad" for as many as before. */
function sizeOf({ reading: { party }, text }: Context, booking: Booking, other: boolean, oneFor: boolean): number {
  // 下周同样的，不过多一个人
  const compared = other || (party !== undefined && party.min !== party.max) ? undefined : comparedSize(text)
  const by = compared !== undefined && (party === undefined || party.min === Math.abs(compared)) ? compared : undefined
  if (by !== undefined && booking.party + by > 0) return booking.party + by
  if (party !== undefined && party.min === party.max && !(other && party.min === 1)) return party.min
  return oneFor && !saysJustSo(text) ? 1 : booking.party
}

/** "can we have it every friday": asked for, and no question about what there is. */
const repeats = ({ reading, understood: { offers } }: Context): boolean =>
  reading.repeat !== undefined &&
  (offers.includes('series') || offers.includes('again')) &&
  !offers.includes('free') &&
  !offers.includes('hours')

/** "the same for my friend Lucy": who else it is for. */
const forAnother = (c: Context): boolean => saysForAnother(c.text) && meansAnother(c)

const meansAnother = ({ understood: { acts, offers } }: Context): boolean =>
  acts.some(({ act }) => act === 'again') || (acts.length === 0 && offers.includes('again'))

/** 刚才那个再续一个小时: more of what is had, and nothing of another day. */
export const saysMoreTime = ({ reading: { duration, whens, repeat }, text }: Context): boolean =>
  duration !== undefined && whens.length === 0 && repeat === undefined && saysLonger(text)

/** Their name and number instead of the guest's; what was not said of them is asked. */
function answersOfOther(c: Context, booking: Booking): Json {
  const contact = c.reading.contact ?? {}
  const name = contact.name ?? nameOfOther(c.text)
  const fields = placeOf(c, booking).service?.fields ?? []
  return Object.fromEntries(
    fields.flatMap(({ id, kind }) => {
      if (kind === 'name') return [[`field:${id}`, name]]
      if (kind === 'mobile' && contact.mobile !== undefined) return [[`field:${id}`, contact.mobile]]
      return kind === 'id-card' ? [[`field:${id}`, undefined]] : []
    }),
  ) as Json
}

/** "the same next thursday and on the 10th": one on each of the days. */
function onEach(whens: Context['reading']['whens']): Json {
  const days = new Map(whens.toReversed().map(({ span: [at], date }) => [at, date]))
  const dates = [...new Set(days.values())].flatMap((date) => date ?? []).sort()
  const single = whens.every(({ date, until }) => date !== undefined && (until === undefined || until === date))
  return dates.length > 1 && single ? { date: dates[0]!, series: dates } : {}
}

/** "every friday until christmas": from the first after the booking's own day, which is had. */
function repeatedFrom({ reading: { repeat } }: Context, own: string): Json {
  if (repeat === undefined) return {}
  const { step, count, untilDay } = repeat
  const weekdays = repeat.weekdays.length > 0 ? repeat.weekdays : [weekdayOf(own)]
  const first = nextOf(weekdays, addDays(own, 1))
  if (count === undefined && untilDay === undefined) return { date: first, repeat: { weekdays, step } }
  const days = daysOfRepeat(first, { weekdays, step }, { count, untilDay })
  return { date: first, ...(days.length > 1 && { series: days }) }
}

/** The day said; of a week that was said, the same day of that week. */
function dayOf(own: string, { date = own, until = date }: { date?: string; until?: string }): string {
  for (let day = date; day <= until; day = addDays(day, 1))
    // "next week", said of a booking of next week, is the week after
    if (weekdayOf(day) === weekdayOf(own)) return until !== date && day <= own ? addDays(own, 7) : day
  return date
}

/** A new booking of the same, with the same answers; `when`: at another time than its own. undefined: its own time is over. */
export function bookAgain(booking: Booking, now: number, when?: Json): Move | undefined {
  if (when === undefined && booking.start <= now) return undefined
  const at = localOf(booking.start, booking.zone)
  const draft: Json = {
    hall: booking.hall,
    service: booking.service,
    party: booking.party,
    ...(when ?? { date: at.date, start: at.time }),
    minutes: (booking.end - booking.start) / 60_000,
    again: true,
    ...answersOf(booking),
  }
  return push('booking', draft, 'begin')
}

const answersOf = ({ answers }: Booking): Json =>
  Object.fromEntries(Object.entries(answers).map(([key, answer]) => [`field:${key}`, answer as never]))
