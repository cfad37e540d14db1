import type { HourRange } from '../../../src/domain/hall/schedule.ts'
import { hoursOn, rangeMinutes, slotsOn } from '../../../src/domain/hall/slots.ts'
import { clockOf, endClockOf } from '../../../src/domain/time/calendar.ts'
import { readHourRanges } from '../../../src/language/commands/times/hour-ranges.ts'
import { readPlaces } from '../../../src/language/halls/places-said.ts'
import { end } from '../../engine/dialog.ts'
import { besidesArgument } from '../commands/arguments/besides-argument.ts'
import { daysArgument, daysToCome } from '../commands/arguments/days-argument.ts'
import { hallArgument, placeIn, serviceArgument } from '../commands/arguments/place-argument.ts'
import { rangesIn, spanArgument, overlaps as within } from '../commands/arguments/span-argument.ts'
import type { Argument, CommandContext, CommandEffect, TableCommand } from '../commands/table-command.ts'
import { daysOf, withDay } from '../halls/closing-days.ts'
import { editAct, editDone, withServices } from '../halls/edit-act.ts'

/** More is the week's hours: `/hours`. */
const MOST_DAYS = 31

const span = spanArgument()
const loose = spanArgument({ optional: true })
const hours: Argument = {
  ...span,
  // "saturday morning" is enough where single slots get other places
  read(c, line) {
    const refused = (c.draft.places === undefined ? span : loose).read(c, line)
    // "from 2 to 4": hours are meant, and which is asked
    if (c.draft.ranges === undefined) c.set({ unread: readHourRanges(line.open, { bare: true }).length > 0 })
    return refused
  },
  // of all slots of the day where places are said
  has: (c) => c.draft.ranges !== undefined || (c.draft.places !== undefined && c.draft.unread !== true),
}
/** "only 3 courts": what is counted may be the service's name, so that it stays on the line. */
const places = besidesArgument('places', (text) => {
  const said = readPlaces(text)
  const [from, to] = said?.spans[0] ?? [0, 0]
  const number = /\d+/.exec(text.slice(from, to))
  return said === undefined || number === null
    ? undefined
    : { ...said, spans: [[from + number.index, from + number.index + number[0].length]] }
})
const days = daysArgument()

/** `/slots 滨江 羽毛球 这周六 19:00-21:00`: hours besides those of the day; with “4 places” the single slots that lie there have so many. */
export const slotsCommand: TableCommand = {
  word: 'slots',
  aliases: ['加开', '加场', '加时'],
  for: 'manager',
  args: [hallArgument(), serviceArgument({ wholeHall: true }), days, hours, places],
  reads: [places, hallArgument(), hours, days],
  corrects: [places, hours, days],
  act(c) {
    const { hall, service: named } = placeIn(c)
    if (hall === undefined) return end()
    const span = daysToCome(c, hall, MOST_DAYS)
    if (span === undefined) return end()
    if (typeof c.draft.places === 'number') return placesAct(c, span, c.draft.places)
    const services = named === undefined ? hall.services : [named]
    const clashes = (ranges: readonly HourRange[]) =>
      services.some(({ schedule }) => daysOf(span).some((date) => overlaps(hoursOn(schedule, date), ranges)))
    const said = rangesIn(c)
    // nothing is opened at one in the morning in plain words
    const small = c.slash === undefined && said.some(([from]) => from > '00:00' && from < '06:00')
    const more = small ? said.map(afternoon) : clashes(said) ? said.map(bothLate) : said
    if (clashes(more)) {
      c.say({ message: 'edit:extraOverlap' })
      return end()
    }
    return editAct(
      c,
      withServices(c, (service) => {
        const { schedule } = service
        const exceptions = daysOf(span).reduce((list, date) => {
          const had = list.find((each) => each.date === date)
          const all = [...hoursOn(schedule, date), ...more].sort((a, b) => rangeMinutes(a)[0] - rangeMinutes(b)[0])
          return withDay(list, { ...had, date, hours: all })
        }, schedule.exceptions)
        return { ...service, schedule: { ...schedule, exceptions } }
      }),
    )
  },
  done: editDone,
}

/** "9 to 11 pm": of hours besides those of the day the half of the end goes for the start too. */
function bothLate([from, to]: HourRange): HourRange {
  const [start, end] = rangeMinutes([from, to])
  return start < HALF_DAY && end > start + HALF_DAY ? [clockOf(start + HALF_DAY), to] : [from, to]
}
const HALF_DAY = 720
function afternoon(range: HourRange): HourRange {
  const [start, end] = rangeMinutes(range)
  return end <= HALF_DAY ? [clockOf(start + HALF_DAY), endClockOf(end + HALF_DAY)] : range
}

/** Fewer than are booked are refused by the store, with the slot. */
function placesAct(c: CommandContext, span: { from: string; to: string }, capacity: number): CommandEffect {
  const { hall } = placeIn(c)
  const ranges = rangesIn(c)
  let some = false
  const halls = withServices(c, (service) => {
    const { schedule } = service
    const slots = { ...schedule.slots }
    for (const date of daysOf(span))
      for (const { mark, from, to } of hall === undefined ? [] : slotsOn(hall, service, date)) {
        if (ranges.length > 0 && !within(ranges, from, to)) continue
        some = true
        slots[mark] = { ...slots[mark], capacity }
      }
    return { ...service, schedule: { ...schedule, slots } }
  })
  if (some) return editAct(c, halls)
  c.say({ message: 'edit:noSlots' })
  return end()
}

const overlaps = (had: readonly HourRange[], more: readonly HourRange[]): boolean =>
  had.some((a) => {
    const [from, to] = rangeMinutes(a)
    return more.some((b) => rangeMinutes(b)[0] < to && rangeMinutes(b)[1] > from)
  })
