import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { clockMinutes, clockOf } from '../../../../src/domain/time/calendar.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import type { When } from '../../../../src/language/reading.ts'
import { saysAsBefore, saysUndo, withoutTo } from '../../../../src/language/wording/after-booking.ts'
import { wantsBooking } from '../../../../src/language/wording/booking-words.ts'
import {
  enoughSaid,
  hourUnfit,
  leadsWithNo,
  leavesAsItIs,
  prefersOriginal,
  withoutNo,
} from '../../../../src/language/wording/second-thoughts.ts'
import { readFor } from '../../../common/read-for.ts'
import { wishesIn } from '../../../engine/act-meaning.ts'
import { done, type Move } from '../../../engine/dialog.ts'
import { SURE } from '../../../engine/utterance.ts'
import { saySame } from '../manage/keep-booking.ts'
import type { ManageContext, ManageDraft } from '../manage/manage-draft.ts'
import { placeOf, spokenOf, standing } from '../refer.ts'
import { isDay } from './guessed-wish.ts'
import type { WishReading } from './wish-reading.ts'

/** What is had is not as it should be, and a word of change is missing: each is put before the guest. */

/** Nobody for whom eight is too late asks for nine in the morning: minutes. */
const NEAR = 300

const isFree = (c: ManageContext): boolean =>
  c.below('booking') === undefined &&
  (c.open === undefined || c.open.dialog === 'mine' || c.open.dialog === 'help') &&
  c.reading.contact === undefined

/** The one that is spoken of, else the only one; of what is named, where something is. */
function ownOf(c: ManageContext): Booking | undefined {
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const all = standing(c)
  if (named.length === 0) return spokenOf(c) ?? (all.length === 1 ? all[0] : undefined)
  const [own, another] = all.filter(({ service }) => named.some((match) => match.service === service))
  return another === undefined ? own : undefined
}

/** "8 is a bit late for the kids, what else have you got friday?": the other times of its day, on the side that is wished. */
export function otherTimes(c: ManageContext): ManageDraft | undefined {
  const way = hourUnfit(c.text)
  if (way === undefined || !isFree(c) || wantsBooking(c.text)) return undefined
  const own = standing(c)
  const hour = c.understood.entities.find(({ slot }) => slot === 'time' || slot === 'number')
  const words = hour === undefined ? undefined : c.text.slice(...hour.span)
  const fits = own.filter((booking) => isOf(c, booking, words))
  const spoken = ownOf(c)
  const booking = spoken !== undefined && fits.includes(spoken) ? spoken : fits.length === 1 ? fits[0] : undefined
  if (booking === undefined) return undefined
  const { date, time } = localOf(booking.start, booking.zone)
  const least = clockOf(Math.max(0, (clockMinutes(time) ?? 0) - NEAR))
  const within = way === 'late' ? { from: least, to: time } : { from: localOf(booking.end, booking.zone).time }
  return { act: 'change', code: booking.code, day: date, within }
}

/** All days that are said are its own, and so is the hour. */
function isOf(c: ManageContext, booking: Booking, words: string | undefined): boolean {
  const { date, time } = localOf(booking.start, booking.zone)
  const { whens, excluded = [] } = c.reading
  const days = [...whens, ...excluded].filter(({ stated }) =>
    stated.some((part) => part === 'date' || part === 'weekday'),
  )
  if (!days.every((when) => isDay(when, date))) return false
  if (words === undefined) return true
  return readFor(c, words, placeOf(c, booking), 'slot').whens.some(({ start }) => isHour(start, time))
}

/** In either half of the day. */
export const isHour = (said: string | undefined, own: string): boolean =>
  said !== undefined && Math.abs((clockMinutes(said) ?? 0) - (clockMinutes(own) ?? 0)) % 720 === 0

/** "leave it at three as before", 就照旧三点: all that is said is as it is now. */
export function leftAsIs(c: ManageContext): Move | undefined {
  const { whens, party, duration, repeat } = c.reading
  if (whens.length === 0 || !isFree(c) || !leavesAsItIs(c.text) || (party ?? duration ?? repeat) !== undefined)
    return undefined
  const booking = ownOf(c)
  if (booking === undefined) return undefined
  const { date, time } = localOf(booking.start, booking.zone)
  if (!whens.every((when) => isDay(when, date) && when.end === undefined && isHour(when.start ?? time, time)))
    return undefined
  saySame(c, booking)
  return done
}

/** "we only need the room for the first hour", 一个小时就够了: so long in all. */
export function enoughMeant(c: ManageContext): WishReading | undefined {
  const minutes = enoughSaid(c.text)
  if (minutes === undefined || !isFree(c) || c.reading.whens.length > 0 || wantsBooking(c.text)) return undefined
  const booking = ownOf(c)
  if (booking === undefined || (booking.end - booking.start) / 60_000 < minutes) return undefined
  return { act: 'change', of: booking.code, to: c.text, length: { to: minutes }, preview: true }
}

/** Beside what is to be as it was. */
const BESIDE: ReadonlySet<string> = new Set([
  'abandon',
  'affirm',
  'apology',
  'change',
  'deny',
  'extend',
  'keep',
  'shift',
  'undo',
  'usual',
])

/** What a day or an hour beside "after all" may look like. */
const BY_VALUE: ReadonlySet<string> = new Set(['again', 'book', 'choose', 'inform'])

/** "the original time was better", "back to two hours": as it was before the change that was made last. */
export function asBefore(c: ManageContext): boolean {
  const { before } = c.settled ?? {}
  if (before === undefined || !isFree(c)) return false
  const wishes = wishesIn(c.understood)
  if (prefersOriginal(c.text)) return wishes.every((act) => BESIDE.has(act))
  if (!wishes.every((act) => BESIDE.has(act) || BY_VALUE.has(act))) return false
  if (!(saysAsBefore(c.text) || saysUndo(c.text)) || c.text.length > 80) return false
  return saysItsLength(c, before.marks.length) || saysItsTime(c, before.marks[0])
}

/** "he wants it back to two hours" of what was two hours. */
function saysItsLength(c: ManageContext, count: number): boolean {
  const booking = spokenOf(c)
  const slot = booking && placeOf(c, booking).service?.schedule.slotMinutes
  const { duration, whens } = c.reading
  if (booking === undefined || slot === undefined || duration === undefined || whens.length > 0) return false
  return duration === count * slot && booking.claims.length !== count
}

/** "friday after all" of what was on friday: a day, an hour or both, of which none is that of now. */
function saysItsTime(c: ManageContext, mark: string | undefined): boolean {
  const booking = spokenOf(c)
  const [when, ...others] = whensOf(c)
  if (mark === undefined || booking === undefined || when === undefined) return false
  // eight may be either half of the day's
  if (others.some(({ span: [at] }) => at !== when.span[0])) return false
  if (when.end !== undefined || when.until !== undefined) return false
  const [, year, month, day, hours, minutes] = /^T(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)$/.exec(mark) ?? []
  const [date, time] = [`${year}-${month}-${day}`, `${hours}:${minutes}`]
  const now = localOf(booking.start, booking.zone)
  const dated = when.stated.some((part) => part === 'date' || part === 'weekday')
  if (dated && (!isDay(when, date) || date === now.date)) return false
  if (when.start !== undefined && (!isHour(when.start, time) || time === now.time)) return false
  return dated || when.start !== undefined
}

/** A number alone is an hour: "no, 4 after all"; as many as there were before are people, and those are looked for first. */
function whensOf(c: ManageContext): readonly When[] {
  const { entities } = c.understood
  const [only, another] = entities
  if (c.reading.whens.length > 0 || only === undefined || another !== undefined) return c.reading.whens
  if (only.slot !== 'number' && only.slot !== 'party' && only.slot !== 'time') return []
  const words = withoutTo(c.text.slice(...only.span))
  const { before } = c.settled ?? {}
  const size = readFor(c, words, {}, 'number').party?.min
  const booking = spokenOf(c)
  if (booking === undefined || size === undefined || (size === before?.party && size !== booking.party)) return []
  return readFor(c, words, placeOf(c, booking), 'slot').whens.slice(0, 1)
}

/** "no, 3" right after it was made two hours: so many hours, and no people. */
export function lengthPutRight(c: ManageContext): WishReading | undefined {
  const { before } = c.settled ?? {}
  const booking = before === undefined || !isFree(c) || c.text.length > 20 ? undefined : spokenOf(c)
  if (before === undefined || booking === undefined || c.reading.whens.length > 0) return undefined
  if (before.marks.length === booking.claims.length || before.party !== booking.party) return undefined
  if (before.marks[0] !== booking.claims[0]?.mark || !leadsWithNo(c.text)) return undefined
  if (c.understood.entities.length > 1) return undefined
  const count = readFor(c, withoutNo(c.text), {}, 'number').party
  if (count === undefined || count.min !== count.max || count.min > MOST_HOURS) return undefined
  return { act: 'change', of: booking.code, to: c.text, length: { to: count.min * 60 }, preview: true }
}

const MOST_HOURS = 12
