import { lastDayOf, todayOf } from '../../../../src/domain/booking/rules.ts'
import type { When } from '../../../../src/language/reading.ts'
import { wishesIn } from '../../../engine/act-meaning.ts'
import { again, go, type Move } from '../../../engine/dialog.ts'
import type { Say } from '../../../engine/types.ts'
import { type BookingContext, NO_WISH, placeOf, serviceOf } from '../booking-draft.ts'
import { offerNearest } from '../free/free-places.ts'
import { refusal } from '../free/row-options.ts'
import { withinOf } from '../free/within.ts'
import { type AbsorbResult, NOTHING, type Put, TAKEN } from './absorb-result.ts'
import { inHalf } from './half-supposed.ts'
import { lengthSoFar } from './length-meant.ts'

/** Says why and asks for the day; where the day was asked for it counts as not understood. */
export function askDate(c: BookingContext, why: Say): Move {
  if (c.step === 'date') return again(why)
  c.say(why)
  return go('date')
}

export function inThePast(c: BookingContext, put: Put, when: When): AbsorbResult {
  const known = serviceOf(c) !== undefined
  const date = when.date ?? c.draft.date
  if (known && when.start !== undefined && date !== undefined) {
    const { hall } = placeOf(c)
    const today = todayOf(hall, c.now)
    return { taken: true, move: offerNearest(c, 'HALLO_SLOT_PAST', {}, date < today ? today : date, when.start) }
  }
  const why = date === undefined ? refusal('HALLO_SLOT_PAST') : refusal('HALLO_DATE_PAST', { date })
  if (c.draft.date !== undefined && c.draft.marks === undefined) put({ date: undefined }, 'date')
  if (known) return { taken: true, move: askDate(c, why) }
  c.say(why)
  return TAKEN
}

/** Parts that don't fit together, or words left over beside a date: the days it may mean are offered. */
export function inDoubt(c: BookingContext, put: Put): AbsorbResult {
  const { whens, doubt } = c.reading
  if (whens.length === 0 && doubt === 'leftover') return NOTHING
  const today = c.reading.whens.length > 0 && serviceOf(c) !== undefined ? todayOf(placeOf(c).hall, c.now) : ''
  const days = [...new Set(whens.flatMap((when) => when.date ?? []))].filter((day) => day >= today)
  if (days.length > 0) c.note({ days })
  // "mon 28th, 10 to 12": the hours are in no doubt
  const [hours, ...others] = whens.filter(({ start }) => start !== undefined)
  const same = others.every(({ start, end }) => start === hours?.start && end === hours?.end)
  if (hours !== undefined && same && c.draft.marks === undefined)
    put({ ...NO_WISH, start: hours.start, end: hours.end }, 'slot')
  // 看下周日 is one day that may be either, and no contradiction
  const one = whens.some(({ assumed }) => assumed.some(({ convention }) => convention === 'either-weekday'))
  const why: Say = doubt === 'conflict' && !one ? refusal('HALLO_DATE_CONFLICT') : { message: 'booking:doubt.leftover' }
  if (serviceOf(c) === undefined) {
    c.say(why)
    return TAKEN
  }
  // 三点多那个 就15:15 of a day that stands: the hours alone are in doubt
  const stands = c.draft.date !== undefined && whens.every(({ date }) => date === undefined || date === c.draft.date)
  if (!stands) return { taken: true, move: askDate(c, why) }
  // "rather the first time, the one o'clock" of what is chosen: the hour is sure, whatever stands beside it, and is seen
  if (hours !== undefined && same && c.draft.marks !== undefined && wishesIn(c.understood).includes('change'))
    put({ ...NO_WISH, ...timesOf(c, inHalf(c, hours)), marks: undefined }, 'slot')
  if (hours === undefined || !same) c.say({ message: 'booking:slot.unclear' })
  return hours !== undefined && same ? TAKEN : { taken: true, move: go('slot') }
}

/** As long as before, where no end is said. */
const timesOf = (c: BookingContext, { start, end }: When) => ({
  start,
  ...(end === undefined ? { minutes: lengthSoFar(c) } : { end }),
})

/** What else an ambiguous day or hour may mean: offered as one more choice with the next question. */
export function noteOther(c: BookingContext, when: When, whens: readonly When[]): void {
  // Of "after 3" the other half of the day is no slot either.
  const other = whens
    .slice(1)
    .find((each) => !each.past && (each.date !== when.date || (each.start !== when.start && !withinOf(each))))
  const date = other?.date ?? when.date ?? c.draft.date
  if (other === undefined || date === undefined) return
  c.note({ other: other.start === undefined ? date : `${date}T${other.start}` })
}

/** "2/12" read as a day that is too far off, where the same digits the other way round are one that can be booked. */
export function withinReach(c: BookingContext, first: When, whens: readonly When[]): When | undefined {
  if (serviceOf(c) === undefined || first.date === undefined || isBeyond(c, first.date) === undefined) return undefined
  return whens.find(({ date, past }) => date !== undefined && !past && isBeyond(c, date) === undefined)
}

export function isBeyond(c: BookingContext, date: string): string | undefined {
  const { hall, service } = placeOf(c)
  const last = lastDayOf(hall, service, c.now)
  return date > last ? last : undefined
}
