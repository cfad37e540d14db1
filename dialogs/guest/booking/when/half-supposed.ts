import { slotsOn } from '../../../../src/domain/hall/slots.ts'
import { addDays, clockMinutes, clockOf } from '../../../../src/domain/time/calendar.ts'
import { localDate } from '../../../../src/domain/time/zone.ts'
import { inDayPart } from '../../../../src/language/calendar/day-parts.ts'
import type { When } from '../../../../src/language/reading.ts'
import { type BookingContext, hallOf, serviceOf, slotsOf } from '../booking-draft.ts'
import { type TimeBounds, withinOf } from '../free/within.ts'

/**
 * Which half of the day a bare "7" means: the part of the day that was spoken of before, and the slots of that day, know
 * better than custom. The reader alone knows neither, where the day was said in an earlier message.
 */
export function inHalf(c: BookingContext, when: When): When {
  const hall = hallOf(c)
  const service = serviceOf(c)
  const date = when.date ?? c.draft.date
  const bound = boundHalf(c, when)
  if (bound !== undefined) return bound
  const supposed = isHalfSupposed(when) || (c.draft.part !== undefined && isHalfOfHours(when))
  if (!supposed || when.start === undefined) return when
  const { start, end } = when
  // "10ish" where the evening was spoken of is no morning
  const { part, within } = c.draft
  const outside = part !== undefined && LATE.has(part) && when.dayPart === undefined && start < '12:00'
  // 下午5点以后都行 | 8点也行
  const from = when.dayPart === undefined ? within?.from : undefined
  const early = from !== undefined && start < from && otherHalf(start) >= from
  if (early || (outside && inDayPart(part, otherHalf(start))))
    return {
      ...when,
      assumed: when.assumed.filter(({ field }) => field !== 'half'),
      start: otherHalf(start),
      ...(end !== undefined && { end: end > start && end < '12:00' ? otherHalf(end) : end }),
    }
  if (date === undefined) return when
  const slots = hall === undefined || service === undefined ? [] : slotsOn(hall, service, date)
  // 晚上七点 | 换成八点: of what is chosen the half that lies much nearer
  const had = date === c.draft.date ? clockMinutes(slotsOf(c)[0]?.from ?? c.draft.start ?? '') : undefined
  const off = (time: string): number => Math.abs((clockMinutes(time) ?? 0) - (had ?? 0))
  const nearer = (time: string): boolean => had !== undefined && off(time) + MUCH <= off(otherHalf(time))
  // A slot that begins then says most, then the part of the day, then that it is open at all.
  const likely = (time: string): number =>
    (slots.some(({ from }) => from === time) ? 4 : 0) +
    ((c.draft.part !== undefined && inDayPart(c.draft.part, time)) || nearer(time) ? 2 : 0) +
    (slots.some(({ from, to }) => from <= time && time < to) ? 1 : 0)
  const other = otherHalf(start)
  if (likely(other) <= likely(start)) return when
  return end === undefined ? { ...when, start: other } : { ...when, start: other, end: otherHalf(end) }
}

/** Days of the schedule that are looked at. */
const WEEK = 7

/** "after 7" of what begins at half past six: a bound that leaves out nothing is that of the other half, where it leaves out some. */
function boundHalf(c: BookingContext, when: When): When | undefined {
  const [hall, service] = [hallOf(c), serviceOf(c)]
  const within = isHalfSupposed(when) && when.dayPart === undefined ? withinOf(when) : undefined
  if (hall === undefined || service === undefined || within === undefined) return undefined
  const date = when.date ?? c.draft.date
  const today = localDate(c.now, hall.zone)
  const days = date === undefined ? Array.from({ length: WEEK }, (_, at) => addDays(today, at)) : [date]
  const slots = days.flatMap((day) => slotsOn(hall, service, day))
  const kept = ({ from, to }: TimeBounds): number =>
    slots.filter((slot) => (from === undefined || slot.from >= from) && (to === undefined || slot.to <= to)).length
  const half = (time: string | undefined) => (time === undefined ? undefined : otherHalf(time))
  const [start, end] = [half(when.start), half(when.end)]
  const other: TimeBounds = {
    ...(within.from && { from: otherHalf(within.from) }),
    ...(within.to && { to: otherHalf(within.to) }),
  }
  const [now, then] = [kept(within), kept(other)]
  const meant = then > 0 && then < slots.length && (now === slots.length || now === 0)
  return meant ? { ...when, ...(start !== undefined && { start }), ...(end !== undefined && { end }) } : undefined
}

export const isHalfSupposed = ({ assumed }: When): boolean =>
  assumed.some(({ field, convention }) => field === 'half' && convention === 'half-by-custom')

/** minutes */
const MUCH = 240

/** The opening hours alone have told the half. */
const isHalfOfHours = ({ assumed, stated }: When): boolean =>
  !stated.includes('half') &&
  assumed.some(({ field, convention }) => field === 'half' && convention === 'half-by-hours')

const LATE: ReadonlySet<string> = new Set(['afternoon', 'evening', 'night'])

/** Twelve hours on or back, HH:mm. */
export const otherHalf = (time: string): string => clockOf(((clockMinutes(time) ?? 0) + 720) % 1440)
