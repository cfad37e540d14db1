import type { Hall, Service } from '../../../../src/domain/hall/hall.ts'
import { addDays } from '../../../../src/domain/time/calendar.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import type { When } from '../../../../src/language/reading.ts'
import { daysShifted, wayShifted } from '../../../../src/language/wording/shift-words.ts'
import { readFor } from '../../../common/read-for.ts'
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
    const said = readFor(c, to, place).whens.find(
      ({ start, stated }) => start !== undefined && stated.includes('start'),
    )
    return whenAt(addDays(date, days), said?.start ?? time)
  }
  const shifted = wayShifted(to)
  if (shifted === undefined) return undefined
  const { later, rest } = shifted
  const { duration, whens } = readFor(c, rest, place)
  if (duration === undefined || whens.length > 0) return undefined
  const { date, time } = localOf(from + (later ? duration : -duration) * 60_000, place.hall.zone)
  return whenAt(date, time)
}

const whenAt = (date: string, start: string): When => ({
  date,
  start,
  past: false,
  stated: ['date', 'start'],
  assumed: [],
  span: [0, 0],
})
