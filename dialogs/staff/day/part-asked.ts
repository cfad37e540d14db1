import type { Booking } from '../../../src/domain/booking/booking.ts'
import { clockOf, endClockOf, minutesOf } from '../../../src/domain/time/calendar.ts'
import { localOf } from '../../../src/domain/time/zone.ts'
import { partBounds } from '../../../src/language/calendar/day-parts.ts'
import { openEndSaid } from '../../../src/language/commands/times/open-hours.ts'
import type { When } from '../../../src/language/reading.ts'
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
    const isOne = when !== undefined && others.every(({ date }) => date === when.date)
    const spans = isOne ? (openSpans(line.text, when) ?? spansOf(when)) : undefined
    if (spans !== undefined) c.set({ part: spans.map(([from, until]) => [from, until]) })
    return undefined
  },
  has: () => true,
  ask: () => go('list'),
}

type Spans = readonly (readonly [from: number, until: number])[]

/** "after 5 tonight", 四点以前: all that runs from then on, or until then. */
function openSpans(text: string, when: When): Spans | undefined {
  const { start, end, span, stated } = when
  const time = start ?? end
  const side = time === undefined || (start !== undefined && end !== undefined) ? undefined : openEndSaid(text, span)
  if (time === undefined || side === undefined) return undefined
  const at = minutesOf(time)
  // in the hours of halls one to seven is the afternoon's
  const minute = !stated.includes('half') && at < EARLIEST ? at + HALF : at
  return side === 'from' ? [[minute, DAY]] : [[0, minute]]
}

const EARLIEST = 480

/** An hour of which nothing says whether it is before noon is either. */
function spansOf({ start, end, dayPart, stated }: When): Spans | undefined {
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
