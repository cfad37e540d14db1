import type { Hall, Service } from '../../src/domain/hall.ts'
import { localOf } from '../../src/domain/zone.ts'
import type { When } from '../../src/language/reading.ts'
import type { ManageContext } from './manage-draft.ts'
import { readFor } from './refer.ts'

const LATER = /\blater\b|\bback(?: by)?\b|推迟|延后|延迟|往后[推挪]?|晚/
const EARLIER = /\bearlier\b|\b(?:forward|up)(?: by)?\b|\bsooner\b|提前|往前[推挪]?|早(?!上)/

/**
 * "an hour later", 提前半小时: counted from the booking's own start, where the reader, which knows no booking, would
 * count from now. undefined where no length is said with it.
 */
export function shiftOf(c: ManageContext, to: string, place: { hall: Hall; service: Service }): When | undefined {
  const later = LATER.test(to)
  if (later === EARLIER.test(to) || c.draft.start === undefined) return undefined
  const { duration, whens } = readFor(c, to.replace(later ? LATER : EARLIER, ' '), place)
  if (duration === undefined || whens.length > 0) return undefined
  const { date, time } = localOf(c.draft.start + (later ? duration : -duration) * 60_000, place.hall.zone)
  return { date, start: time, past: false, stated: ['date', 'start'], assumed: [], span: [0, 0] }
}
