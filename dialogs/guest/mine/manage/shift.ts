import type { Hall, Service } from '../../../../src/domain/hall/hall.ts'
import { addDays, clockMinutes } from '../../../../src/domain/time/calendar.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import { isCount } from '../../../../src/language/numbers/party-change.ts'
import type { When } from '../../../../src/language/reading.ts'
import { withoutTo } from '../../../../src/language/wording/after-booking.ts'
import { daysShifted, wayShifted } from '../../../../src/language/wording/shift-words.ts'
import { hoursShifted, readFor } from '../../../common/read-for.ts'
import { isDay, nearHour } from '../meant/guessed-wish.ts'
import type { ManageContext } from './manage-draft.ts'

/**
 * "an hour later", 提前半小时, "the day after": counted from `from` (UTC ms; the booking's own start, or that of the move that is shown),
 * where the reader, which knows no booking, would count from now. undefined where no length is said with it.
 */
export function shiftOf(
  c: ManageContext,
  to: string,
  place: { hall: Hall; service: Service },
  from = c.draft.start,
): When | undefined {
  if (from === undefined) return undefined
  const days = daysShifted(to)
  if (days !== undefined) {
    const { date, time } = localOf(from, place.hall.zone)
    // "push it a day, an hour later"
    const minutes = hoursShifted(c, to, place)
    if (minutes !== undefined) {
      const shifted = localOf(from + minutes * 60_000, place.hall.zone)
      return whenAt(addDays(shifted.date, days), shifted.time)
    }
    const said = readFor(c, to, place).whens.find(
      ({ start, stated }) => start !== undefined && stated.includes('start'),
    )
    return whenAt(addDays(date, days), said?.start ?? time)
  }
  const shifted = wayShifted(to)
  if (shifted === undefined) return undefined
  const { later, rest } = shifted
  const { duration, whens: said } = readFor(c, rest, place)
  if (duration === undefined) return undefined
  // "thursday's one an hour later": its own day only says which one
  const day = localOf(from, place.hall.zone).date
  const whens = said.filter((when) => !(isDay(when, day) && when.date !== undefined && when.start === undefined))
  const { date, time } = localOf(from + (later ? duration : -duration) * 60_000, place.hall.zone)
  // "move it to friday, an hour later": on that day, and counted from its own hour
  const others = new Set(whens.map((when) => (when.start === undefined && when.until === undefined ? when.date : '')))
  const [other] = others
  if (others.size === 1 && other !== undefined && other !== '' && duration % 1440 !== 0) return whenAt(other, time)
  // 提前一个小时 两点行不行, of what is at three: both say the same
  // "there's a meeting at 3 now, can we push it back an hour": so is the booking's own hour
  const own = localOf(from, place.hall.zone).time
  const same = whens.every((when) => isHour(when, own)) && duration % 720 !== 0
  const alike =
    same || (whens.some((when) => isHour(when, time)) && whens.every(({ span: [at] }) => at === whens[0]?.span[0]))
  return whens.length > 0 && !alike ? undefined : whenAt(date, time)
}

/** "back to 2", "forward to 1": a bare number beside which way it shall go is an hour, and no size. HH:mm */
export function hourOfWay(c: ManageContext, to: string): string | undefined {
  const { start, zone } = c.draft
  const way = wayShifted(to)
  if (way === undefined || start === undefined || zone === undefined) return undefined
  const words = way.rest.trim()
  const number = withoutTo(words)
  if (words.split(/\s+/).length > 2 || !isCount(number)) return undefined
  const hour = readFor(c, number, {}, 'number').party?.min ?? 0
  return hour < 1 || hour > 24 ? undefined : nearHour({ start, zone }, hour, way.later)
}

/** No day is said, and it is that hour, in either half of the day. */
const isHour = ({ start, stated }: When, time: string): boolean =>
  start !== undefined &&
  !stated.some((part) => part === 'date' || part === 'weekday') &&
  ((clockMinutes(start) ?? 0) - (clockMinutes(time) ?? 0)) % 720 === 0

const whenAt = (date: string, start: string): When => ({
  date,
  start,
  past: false,
  stated: ['date', 'start'],
  assumed: [],
  span: [0, 0],
})
