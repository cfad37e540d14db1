import type { Booking } from '../../../src/domain/booking/booking.ts'
import { clockOf, endClockOf, minutesOf } from '../../../src/domain/time/calendar.ts'
import { localOf } from '../../../src/domain/time/zone.ts'
import { partBounds } from '../../../src/language/calendar/day-parts.ts'
import { readFor } from '../../common/read-for.ts'
import { go } from '../../engine/dialog.ts'
import type { Param } from '../../engine/types.ts'
import type { Argument, CommandContext } from '../commands/table-command.ts'

const DAY = 1440
const HALF = 720

/** "who's in tonight", 明天三点谁的场: of a day only what runs then; `part` of the draft: spans of minutes after midnight. */
export const partArgument: Argument = {
  name: 'part',
  optional: true,
  read(c, line) {
    const [when, ...others] = readFor(c, line.text, {}).whens
    const spans = when === undefined || others.some(({ date }) => date !== when.date) ? undefined : spansOf(when)
    if (spans !== undefined) c.set({ part: spans.map(([from, until]) => [from, until]) })
    return undefined
  },
  has: () => true,
  ask: () => go('list'),
}

type Spans = readonly (readonly [from: number, until: number])[]

/** An hour of which nothing says whether it is before noon is either. */
function spansOf({ start, end, dayPart, stated }: ReturnType<typeof readFor>['whens'][number]): Spans | undefined {
  if (start === undefined) {
    if (dayPart === undefined) return undefined
    const [from, until] = partBounds(dayPart)
    return [[from, until > from ? until : DAY]]
  }
  const from = minutesOf(start)
  if (end !== undefined) return [[from, minutesOf(end) > from ? minutesOf(end) : DAY]]
  const hours = stated.includes('half') || from >= HALF + 60 ? [from] : [from % HALF, (from % HALF) + HALF]
  return hours.map((hour) => [hour, hour + 1])
}

const spansIn = ({ draft: { part } }: CommandContext): Spans | undefined =>
  Array.isArray(part) ? (part as unknown as Spans) : undefined

/** Whether it runs in the part of the day that is asked for. */
export function isInPart(c: CommandContext, { start, end, zone }: Booking): boolean {
  const first = minutesOf(localOf(start, zone).time)
  const last = first + (end - start) / 60_000
  return spansIn(c)?.some(([from, until]) => first < until && last > from) ?? true
}

/** The day with the hours that are shown of it. */
export function partParam(c: CommandContext, days: Param): Param {
  const [span, other] = spansIn(c) ?? []
  if (span === undefined) return days
  const [from, until] = span
  if (until > from + 1) return { row: [days, `${clockOf(from)}–${endClockOf(until)}`] }
  return { row: [days, [span, other].flatMap((each) => (each === undefined ? [] : [clockOf(each[0])])).join(' / ')] }
}
