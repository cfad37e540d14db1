import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import type { HourRange } from '../../../src/domain/hall/schedule.ts'
import { hoursOn, rangeMinutes } from '../../../src/domain/hall/slots.ts'
import { clockMinutes, clockOf, endMinutes } from '../../../src/domain/time/calendar.ts'
import { readHourRanges } from '../../../src/language/commands/times/hour-ranges.ts'
import { readOpenEnd, readPartOfDay } from '../../../src/language/commands/times/open-hours.ts'
import { earlySaid, readShiftBy, shiftBySpans } from '../../../src/language/halls/shift-by.ts'
import { type DayShift, readShiftSaid } from '../../../src/language/halls/shift-said.ts'
import type { JsonValue } from '../../engine/types.ts'
import { isEvening } from '../halls/hour-sums.ts'
import type { CommandLine } from './line.ts'
import type { Argument, CommandContext } from './table-command.ts'

type Edge = Pick<DayShift, 'opens' | 'closes' | 'half' | 'opensBy' | 'closesBy'>

/** "close at 4", 三点关门: the hours behind it are closed, not the whole day, nor the one slot; as `edge` of the draft. */
export const edgeArgument: Argument = {
  name: 'edge',
  optional: true,
  read(c, line) {
    if (readHourRanges(line.open).length > 0) return undefined
    const shift = readShiftSaid(line.open)
    // "an hour early on friday, staff party": the day and the reason are read from the rest
    const by = shift === undefined || isBy(shift.value) ? readShiftBy(line.open, true) : undefined
    if (by !== undefined) {
      line.take({ value: by, spans: shiftBySpans(line.open) })
      c.set({ edge: by.opens ? { opensBy: by.minutes } : { closesBy: by.minutes }, ranges: undefined })
      return undefined
    }
    // "close until 3pm" closes the hours before it
    if (readOpenEnd(line.open) !== undefined) return undefined
    if (shift === undefined) return readEarly(c, line)
    if ((shift.value.closes ?? shift.value.opens) === undefined) return undefined
    c.set({ edge: line.take(shift) as unknown as JsonValue, ranges: undefined })
    return undefined
  },
  has: () => true,
  ask: () => ({ kind: 'text', message: 'edit:ask.span' }),
}

/** "close early tonight, 8pm": the only hour is the one from which on it is closed. */
function readEarly(c: CommandContext, line: CommandLine): undefined {
  const early = earlySaid(line.text)
  const hour = early === undefined ? undefined : readPartOfDay(line.open)
  if (early === undefined || hour === undefined || !isOneHour(hour.value)) return undefined
  line.take({ value: undefined, spans: [early] })
  const [closes] = line.take(hour)
  c.set({ edge: { closes }, ranges: undefined })
}

/** An hour by itself stands for its slot. */
const isOneHour = ([from, until]: HourRange): boolean => (clockMinutes(until) ?? 0) - (clockMinutes(from) ?? 0) === 1

export const edgeIn = ({ draft }: CommandContext): Edge | undefined => draft.edge as unknown as Edge | undefined

export const isBy = ({ opensBy, closesBy }: Edge): boolean => opensBy !== undefined || closesBy !== undefined

/** The hours that are closed on a day. "Close at 4" of a day that opens at 9 is four in the afternoon. */
export function beyondEdge({ opens, closes, half }: Edge, service: Service, date: string): HourRange[] {
  const hours = hoursOn(service.schedule, date)
  const begin = hours[0]?.[0] ?? '00:00'
  const later = (time: string) => (time > begin || time >= '12:00' ? time : clockOf((clockMinutes(time) ?? 0) + 720))
  if (closes === undefined) return opens === undefined ? [] : [['00:00', later(opens)]]
  const late = half === true && isEvening(closes, [begin, hours.at(-1)?.[1] ?? '24:00'], false)
  return [[late ? clockOf((clockMinutes(closes) ?? 0) + NOON) : closes, '24:00']]
}

const NOON = 720

/** Does it close at that hour only, or later, today? */
export const isLonger = (edge: Edge, { services }: Hall, service: unknown, date: string): boolean =>
  edge.closes !== undefined &&
  services
    .filter(({ id }) => service === undefined || id === service)
    .every((each) => {
      const last = hoursOn(each.schedule, date).at(-1)
      return last === undefined || (endMinutes(beyondEdge(edge, each, date)[0]![0]) ?? 0) >= rangeMinutes(last)[1]
    })

/** "2点到5点" of a hall that is shut at night is the afternoon's: what lies before the opening is closed anyway. */
export function inOpenHours(ranges: readonly HourRange[], service: Service, date: string): readonly HourRange[] {
  const begin = hoursOn(service.schedule, date)[0]?.[0]
  const noon = (time: string) => clockOf((clockMinutes(time) ?? 0) + 720)
  return ranges.map((range): HourRange => {
    const [from, until] = range
    const before = begin !== undefined && begin <= '12:00' && from > '00:00' && from < until && until <= begin
    return before ? [noon(from), noon(until)] : range
  })
}
