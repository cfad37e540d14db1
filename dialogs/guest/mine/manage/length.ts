import type { Slot } from '../../../../src/domain/hall/slot.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import type { Reading } from '../../../../src/language/reading.ts'
import { ownWhenOf } from '../../../common/show.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import { again, end, type Input, type Move, pass, type Question, type Step } from '../../../engine/dialog.ts'
import type { Option } from '../../../engine/types.ts'
import { freeRows, rowByToken, rowFor, rowOf, rowToken } from '../../booking/free/slot-rows.ts'
import { isHalfSupposed, otherHalf } from '../../booking/when/half-supposed.ts'
import { keep } from './keep-booking.ts'
import { type ManageContext, type ManageDraft, managedPlace } from './manage-draft.ts'
import { moveToRow } from './move.ts'
import { viewsBetween } from './move-room.ts'

/** "can we have it longer?": until when is asked, and only the ends that can be had are offered. */
export const lengthStep: Step<ManageDraft> = {
  ask(c): Question | Move {
    const { hall, service } = managedPlace(c)
    if (hall === undefined || service === undefined) return end()
    const ends = endsOf(c)
    const { start = 0, end: until = 0, zone = 'UTC', shorter, count = 1 } = c.draft
    if (ends.length === 0) {
      const most = count >= service.schedule.consecutive
      const why = shorter ? 'shortest' : most ? 'longest' : 'nextTaken'
      c.say({ message: `manage:${why}`, params: { service: { text: service.name } } })
      return keep(c)
    }
    const choices = ends.map(endOption)
    const no: Option = { token: 'keep', label: { message: 'manage:choice.keep' } }
    const params = { when: ownWhenOf({ start, end: until, zone }) }
    return { kind: 'slot', message: 'manage:length', params, choices: [...choices, no] }
  },
  answer(c, input: Input): Move {
    const { hall, service } = managedPlace(c)
    if (input.token === 'keep' || c.reading.answer === 'no' || meansOnly(c.understood, 'keep')) return keep(c)
    if (hall === undefined || service === undefined) return pass
    const row = input.token === undefined ? rowSaid(c, c.reading) : rowByToken(hall, service, input.token)
    const time = row === undefined && input.token === undefined ? endSaid(c, c.reading) : undefined
    if (time !== undefined) return again({ message: 'manage:notUntil', params: { time } })
    if (row === undefined) return pass
    // "two hours" may be so much more, or all in all
    if (input.token === undefined && c.reading.duration !== undefined) c.note({ preview: true })
    return moveToRow(c, row)
  },
  unclear: () => ({ message: 'manage:unreadable' }),
}

/** The rows from the booking's own start that it could have instead, shorter ones or longer ones. */
function endsOf(c: ManageContext, shorter: boolean = c.draft.shorter === true): Slot[][] {
  const { hall, service } = managedPlace(c)
  const { start = 0, count = 1, marks = [] } = c.draft
  const [first] = marks
  if (hall === undefined || service === undefined || first === undefined) return []
  const { date } = localOf(start, hall.zone)
  const { slots, places } = viewsBetween(c, date, date)
  const counts = shorter
    ? Array.from({ length: count - 1 }, (_, at) => at + 1)
    : Array.from({ length: Math.max(0, service.schedule.consecutive - count) }, (_, at) => count + 1 + at)
  return counts.flatMap((each) => {
    const free = freeRows(slots, each, places).some(({ mark }) => mark === first)
    const row = free ? rowOf(hall, service, first, each) : undefined
    return row === undefined ? [] : [row]
  })
}

function endOption(row: Slot[]): Option {
  const [first] = row
  const params = { from: first!.from, to: row[row.length - 1]!.to }
  return {
    token: rowToken(first!.mark, row.length),
    label: { message: 'manage:time', params },
    is: { mark: first!.mark },
  }
}

/** The end that a time alone stands for, HH:mm: of the two halves of the day that which is after the booking's start. */
export function endSaid(
  { draft: { start = 0, zone = 'UTC' } }: ManageContext,
  { whens: [when] }: Reading,
): string | undefined {
  const time = when?.end ?? when?.start
  if (when === undefined || time === undefined) return undefined
  if (when.stated.some((part) => part === 'date' || part === 'weekday')) return undefined
  return isHalfSupposed(when) && time <= localOf(start, zone).time ? otherHalf(time) : time
}

/**
 * "until 5", "an hour more", "two hours": a time is the end, whether it comes before the end that is had or after it; a length comes
 * on top unless it is longer than what is had.
 */
export function rowSaid(c: ManageContext, reading: Reading): Slot[] | undefined {
  const { hall, service } = managedPlace(c)
  const { start = 0, end: until = 0 } = c.draft
  if (hall === undefined || service === undefined) return undefined
  const at = localOf(start, hall.zone)
  const has = (until - start) / 60_000
  const to = endSaid(c, reading)
  if (to !== undefined) return [...endsOf(c, true), ...endsOf(c, false)].find((row) => row[row.length - 1]!.to === to)
  const { duration } = reading
  const wish =
    duration === undefined
      ? undefined
      : {
          start: at.time,
          minutes: c.draft.shorter ? Math.max(1, has - duration) : duration > has ? duration : has + duration,
        }
  const row = wish && rowFor(hall, service, at.date, wish, c.now)
  return row?.ok ? [...row.value] : undefined
}
