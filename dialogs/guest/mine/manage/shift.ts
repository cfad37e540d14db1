import type { Hall, Service } from '../../../../src/domain/hall/hall.ts'
import { addDays } from '../../../../src/domain/time/calendar.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import type { When } from '../../../../src/language/reading.ts'
import { daysShifted, wayShifted } from '../../../../src/language/wording/shift-words.ts'
import { readFor } from '../../../common/read-for.ts'
import type { ManageContext } from './manage-draft.ts'

/**
 * "an hour later", 提前半小时: counted from the booking's own start, where the reader, which knows no booking, would
 * count from now. undefined where no length is said with it.
 */
export function shiftOf(c: ManageContext, to: string, place: { hall: Hall; service: Service }): When | undefined {
  const days = daysShifted(to)
  if (days !== undefined && c.draft.start !== undefined) {
    const { date, time } = localOf(c.draft.start, place.hall.zone)
    return { date: addDays(date, days), start: time, past: false, stated: ['date', 'start'], assumed: [], span: [0, 0] }
  }
  const shifted = wayShifted(to)
  if (shifted === undefined || c.draft.start === undefined) return undefined
  const { later, rest } = shifted
  const { duration, whens } = readFor(c, rest, place)
  if (duration === undefined || whens.length > 0) return undefined
  const { date, time } = localOf(c.draft.start + (later ? duration : -duration) * 60_000, place.hall.zone)
  return { date, start: time, past: false, stated: ['date', 'start'], assumed: [], span: [0, 0] }
}
