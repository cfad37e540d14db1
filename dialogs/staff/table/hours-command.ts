import { isDeepStrictEqual } from 'node:util'
import type { Service } from '../../../src/domain/hall/hall.ts'
import type { HourRange } from '../../../src/domain/hall/schedule.ts'
import { hoursOn, rangeMinutes } from '../../../src/domain/hall/slots.ts'
import type { Text } from '../../../src/domain/text.ts'
import { clockMinutes, clockOf, daysBetween, endClockOf, endMinutes } from '../../../src/domain/time/calendar.ts'
import { namesDate } from '../../../src/language/commands/names-date.ts'
import { readWeekdaysSaid } from '../../../src/language/commands/times/weekdays-said.ts'
import { saysBeside } from '../../../src/language/commands/wishes/wish-said.ts'
import { readDayNote, readEvery, readPlaces } from '../../../src/language/halls/places-said.ts'
import { readBreak } from '../../../src/language/halls/shift-by.ts'
import type { DayShift } from '../../../src/language/halls/shift-said.ts'
import { end } from '../../engine/dialog.ts'
import { besidesArgument } from '../commands/arguments/besides-argument.ts'
import { copyArgument, copyEveryArgument, copyIn, pairsOf, weeklyCopy } from '../commands/arguments/copy-argument.ts'
import { hallArgument, placeIn, serviceArgument } from '../commands/arguments/place-argument.ts'
import { rangesIn } from '../commands/arguments/span-argument.ts'
import { dayShiftOf, exceptIn, shiftOf, weekArgument, weekOf } from '../commands/arguments/week-argument.ts'
import type { Argument, CommandContext, CommandEffect, TableCommand } from '../commands/table-command.ts'
import { daysOf, withDay } from '../halls/closing-days.ts'
import { withCopiedDays, withCopiedWeekday } from '../halls/copy-hours.ts'
import { editAct, editDone, withServices } from '../halls/edit-act.ts'
import { isEvening, together, withBreakAt } from '../halls/hour-sums.ts'

/** A season; more days with hours of their own are the week's. */
const MOST_DAYS = 184
const MOST_DAYS_COPIED = 62

/** Days that are copied need no hours said. */
const unlessCopied = (argument: Argument): Argument => ({
  ...argument,
  read: (c, line) => (copyIn(c) === undefined && gapIn(c) === undefined ? argument.read(c, line) : undefined),
  has: (c) => copyIn(c) !== undefined || gapIn(c) !== undefined || argument.has(c),
})

/** A break, as `gap` of the draft, on the weekdays that are said, else on every day. */
const gapArgument: Argument = {
  name: 'gap',
  optional: true,
  read(c, line) {
    const said = namesDate(line.open) || copyIn(c) !== undefined ? undefined : readBreak(line.open)
    if (said === undefined) return undefined
    const gap = line.take(said)
    const days = readWeekdaysSaid(line.open).flatMap((each) => line.take(each))
    c.set({ gap: { hours: [...gap], days } })
    return undefined
  },
  has: () => true,
  ask: () => ({ kind: 'text', message: 'edit:ask.hours' }),
}

const gapIn = ({ draft }: CommandContext) =>
  draft.gap as unknown as { hours: HourRange; days: readonly number[] } | undefined

const dayNote = besidesArgument('dayNote', readDayNote)
/** "Yoga on sunday mornings as well": those of a service come beside the hours that it has. */
const alsoArgument: Argument = {
  name: 'also',
  optional: true,
  read(c, line) {
    if (c.draft.service !== undefined && saysBeside(line.text)) c.set({ also: true })
    return undefined
  },
  has: () => true,
  ask: () => ({ kind: 'text', message: 'edit:ask.hours' }),
}
const every = besidesArgument('every', readEvery)
const places = besidesArgument('places', readPlaces)

/** `/hours 滨江 周一至周五 9:00-12:00 14:00-18:00`, `/hours riverside 24 december 10:00-14:00`: days that aren't named stay. */
export const hoursCommand: TableCommand = {
  word: 'hours',
  aliases: ['营业时间', '开放时间', '开馆时间'],
  for: 'manager',
  args: [
    hallArgument(),
    serviceArgument({ wholeHall: true }),
    copyArgument,
    copyEveryArgument,
    dayNote,
    every,
    places,
    alsoArgument,
    gapArgument,
    unlessCopied(weekArgument),
  ],
  corrects: [weekArgument],
  act(c) {
    if (copyIn(c) !== undefined) return copyAct(c)
    const { from, to } = c.draft
    const gap = gapIn(c)
    if (gap !== undefined)
      return editAct(
        c,
        withServices(c, (service) => withBreak(service, gap)),
      )
    const shift = shiftOf(c)
    if (shift !== undefined) return fromNowOn(c, shiftAct(c, shift))
    if (from === undefined)
      return fromNowOn(
        c,
        editAct(
          c,
          withServices(c, (service) => withoutDays(c, service, onWeekdays(c, service))),
        ),
      )
    if (daysBetween(String(from), String(to)) >= MOST_DAYS) {
      c.say({ message: 'edit:daysMany', params: { max: MOST_DAYS } })
      return end()
    }
    const part = dayShiftOf(c)
    if (part !== undefined) return onlyOnce(c, dayShiftAct(c, part))
    const act = editAct(
      c,
      withServices(c, (service) => onDays(c, service)),
    )
    return onlyOnce(c, act)
  },
  done: editDone,
}

/** Who means every week reads how to say it. */
function onlyOnce(c: CommandContext, act: CommandEffect): CommandEffect {
  if (c.draft.once !== true || !('preview' in act)) return act
  const lines = [...(act.preview.lines ?? []), { message: 'edit:onlyOnceHours' }]
  return { ...act, preview: { ...act.preview, lines } }
}

/** A change of the week counts at once: whoever has said from when on reads that. */
function fromNowOn(c: CommandContext, act: CommandEffect): CommandEffect {
  const { since } = c.draft
  if (since === undefined || !('preview' in act)) return act
  const line = { message: 'edit:fromNowOn', params: { since: String(since) } }
  return { ...act, preview: { ...act.preview, lines: [...(act.preview.lines ?? []), line] } }
}

/** Days that are left out keep the hours that they have had. */
function withoutDays(c: CommandContext, had: Service, has: Service): Service {
  const except = exceptIn(c)
  if (except === undefined || daysBetween(except.from, except.to) >= MOST_DAYS) return has
  const exceptions = daysOf(except).reduce(
    (list, date) =>
      list.some((each) => each.date === date) ? list : withDay(list, { date, hours: hoursOn(had.schedule, date) }),
    has.schedule.exceptions,
  )
  return { ...has, schedule: { ...has.schedule, exceptions } }
}

/** Of certain days one end changes; the other stays as it is. */
function dayShiftAct(c: CommandContext, part: Omit<DayShift, 'days'>): CommandEffect {
  const { hall, service } = placeIn(c)
  const days = daysOf({ from: String(c.draft.from), to: String(c.draft.to) })
  const services = service === undefined ? (hall?.services ?? []) : [service]
  const hoursFor = (each: Service) =>
    days.map((date) => {
      // a day on which it is closed stays so
      if (hoursOn(each.schedule, date).length === 0) return null
      const edges = edgesOf(services.map((one) => [hoursOn(one.schedule, date)]))
      return shifted([hoursOn(each.schedule, date)], { days: [0], ...part }, edges)?.[0]
    })
  const open = services
    .filter((each) => {
      const hours = hoursFor(each)
      return !hours.includes(undefined) && hours.some((ranges) => ranges !== null)
    })
    .map(({ id }) => id)
  if (open.length === 0) {
    c.say({ message: 'edit:hours.noHours' })
    return end()
  }
  return editAct(
    c,
    withServices(c, (each) => {
      if (!open.includes(each.id)) return each
      const hours = hoursFor(each)
      const exceptions = days.reduce((list, date, i) => {
        const same = typeof c.draft.dayNote !== 'string' && isDeepStrictEqual(hours[i], hoursOn(each.schedule, date))
        if (hours[i] === null || same) return list
        const had = list.find((one) => one.date === date)
        return withDay(list, { ...had, date, hours: hours[i] ?? [], ...noteSaid(c, had?.note) })
      }, each.schedule.exceptions)
      return { ...each, schedule: { ...each.schedule, exceptions } }
    }),
  )
}

/** `/hours copy this week to next week`, `/营业时间 把周六复制到周日`. */
function copyAct(c: CommandContext): CommandEffect {
  const weekly = weeklyCopy(c)
  if (weekly !== undefined)
    return editAct(
      c,
      withServices(c, (service) => ({ ...service, schedule: withCopiedWeekday(service.schedule, weekly) })),
    )
  const pairs = pairsOf(c)
  if (pairs.length > MOST_DAYS_COPIED) c.say({ message: 'edit:daysMany', params: { max: MOST_DAYS_COPIED } })
  else if (pairs.length === 0) c.say({ message: 'edit:copy.unlike' })
  else
    return editAct(
      c,
      withServices(c, (service) => withCopiedDays(service, pairs)),
    )
  return end()
}

/** The other end of each of the days stays as it is. */
function shiftAct(c: CommandContext, shift: DayShift): CommandEffect {
  const { hall, service } = placeIn(c)
  const services = service === undefined ? (hall?.services ?? []) : [service]
  const edges = edgesOf(services.map((each) => each.schedule.weekly))
  const weeks = new Map(services.map((each) => [each.id, shifted(each.schedule.weekly, shift, edges)]))
  // what is closed on all of those days stays as it is
  if ([...weeks.values()].every((week) => week === undefined)) {
    c.say({ message: 'edit:hours.noHours' })
    return end()
  }
  return editAct(
    c,
    withServices(c, (each) => ({
      ...each,
      schedule: { ...each.schedule, weekly: weeks.get(each.id) ?? each.schedule.weekly },
    })),
  )
}

type Week = Service['schedule']['weekly']
/** Of each day when the first of them opens and the last closes. */
type Edges = readonly (readonly [opens: string, closes: string])[]

function edgesOf(weeks: readonly Week[]): Edges {
  const days = weeks[0]?.map((_, day) => weeks.flatMap((week) => week[day] ?? [])) ?? []
  return days.map((ranges) => [
    ranges.map(([from]) => from).sort()[0] ?? '',
    ranges.toSorted((a, b) => rangeMinutes(a)[1] - rangeMinutes(b)[1]).at(-1)?.[1] ?? '',
  ])
}

/** undefined: all of the days are closed, or one would end before it begins. */
function shifted(
  week: Week,
  { days, opensBy, closesBy, half, halfOpens, longer, whole, ...said }: DayShift,
  edges: Edges,
): Week | undefined {
  let sound = days.some((day) => (week[day] ?? []).length > 0)
  const weekly = week.map((ranges, day): Week[number] => {
    if (!days.includes(day)) return ranges
    const [had] = ranges
    if (had === undefined) return ranges
    // what begins in the afternoon begins at no hour of the morning
    const evening = halfOpens === true && said.opens !== undefined && had[0] >= '12:00'
    const opens = evening
      ? clockOf((clockMinutes(said.opens ?? '') ?? 0) + 720)
      : (said.opens ?? (opensBy === undefined ? undefined : later(had[0], opensBy)))
    const closes = said.closes ?? (closesBy === undefined ? undefined : endLater(ranges.at(-1)!, closesBy))
    if (opens === '' || closes === '') {
      sound = false
      return ranges
    }
    if (whole === true && opens !== undefined) return movedTo(opens, ranges)
    // "Close at 9", where it opens at 10, is nine in the evening.
    const late =
      half === true && closes !== undefined && isEvening(closes, [opens ?? had[0], ranges.at(-1)![1]], longer === true)
    const clock = closes === undefined ? undefined : late ? clockOf((clockMinutes(closes) ?? 0) + 720) : closes
    const open = ranges.filter(([from]) => clock === undefined || !isOver(from, clock))
    const [first, last] = [open[0], open.at(-1)]
    if (first === undefined || last === undefined) return open
    // an evening class does not begin in the morning when the hall opens earlier, nor does it last into the night
    const [earliest, latest] = edges[day] ?? []
    const [start, stop] = rangeMinutes([first[0], last[1]])
    const brief = stop - start <= CLASS
    const own = brief && opens !== undefined && opens < first[0] && isApart(first[0], earliest)
    const ends = brief && clock !== undefined && clock > last[1] && last[1] > first[0] && isApart(last[1], latest)
    const [begin, end] = [own ? first[0] : (opens ?? first[0]), ends ? last[1] : (clock ?? last[1])]
    const [, until] = rangeMinutes([open.length > 1 ? last[0] : begin, end])
    if ((opens !== undefined && opens >= first[1] && first[1] > first[0]) || until > 1440 + (clockMinutes(begin) ?? 0))
      sound = false
    if (open.length === 1) return [[begin, end]]
    return [[begin, first[1]], ...open.slice(1, -1), [last[0], end]]
  })
  return sound ? weekly : undefined
}

/** Hours that begin then, as long as they are. */
function movedTo(opens: string, ranges: readonly HourRange[]): readonly HourRange[] {
  const by = (clockMinutes(opens) ?? 0) - (clockMinutes(ranges[0]?.[0] ?? '') ?? 0)
  return ranges.map((range): HourRange => {
    const [from, to] = rangeMinutes(range)
    return [clockOf(from + by), endClockOf(to + by > 1440 ? to + by - 1440 : to + by)]
  })
}

/** So many minutes from the hall's own opening or closing it is an hour of its own. */
const OWN_HOUR = 120
/** What is open so many minutes of a day, or fewer, is a class and no court. */
const CLASS = 240
const isApart = (time: string, edge: string | undefined): boolean =>
  edge !== undefined && Math.abs((endMinutes(time) ?? 0) - (endMinutes(edge) ?? 0)) > OWN_HOUR

/** What begins when it is closed already is not open; closing in the small hours is the next day's. */
const isOver = (from: string, closes: string): boolean => closes <= from && closes > SMALL_HOURS
const SMALL_HOURS = '06:00'

/** The week with the break taken out of the days that are open then. */
function withBreak(service: Service, { hours, days }: { hours: HourRange; days: readonly number[] }): Service {
  const weekly = service.schedule.weekly.map((ranges, day) =>
    days.length > 0 && !days.includes(day)
      ? ranges
      : // what is left between may be too short for a slot
        withBreakAt(ranges, hours).filter((range) => ranges.includes(range) || isLongEnough(service, range)),
  )
  return { ...service, schedule: { ...service.schedule, weekly } }
}

function isLongEnough({ schedule }: Service, range: HourRange): boolean {
  const [from, to] = rangeMinutes(range)
  return to - from >= schedule.slotMinutes
}

/** The end of hours so many minutes later, past midnight too; empty: into the morning. */
function endLater(range: HourRange, minutes: number): string {
  const at = rangeMinutes(range)[1] + minutes
  return at < 0 || at > LATEST ? '' : endClockOf(at > 1440 ? at - 1440 : at)
}
/** six in the morning */
const LATEST = 1800

/** So many minutes later; empty: beyond the day. */
function later(time: string, minutes: number): string {
  const at = (endMinutes(time) ?? 0) + minutes
  return at < 0 || at > 1440 ? '' : endClockOf(at)
}

function onWeekdays(c: CommandContext, service: Service): Service {
  const { schedule } = service
  const named = weekOf(c)
  const weekly = schedule.weekly.map((had, day) => {
    const hours = named.find(({ days }) => days.includes(day))?.hours
    return hours === undefined ? had : c.draft.also === true ? together([...had, ...hours]) : hours
  })
  const { every: slotMinutes, places: capacity } = c.draft
  return {
    ...service,
    schedule: {
      ...schedule,
      weekly,
      ...(typeof slotMinutes === 'number' && { slotMinutes }),
      ...(typeof capacity === 'number' && { capacity }),
    },
  }
}

function onDays(c: CommandContext, service: Service): Service {
  const { schedule } = service
  const exceptions = daysOf({ from: String(c.draft.from), to: String(c.draft.to) }).reduce((list, date) => {
    const had = list.find((each) => each.date === date)
    const note = noteSaid(c, had?.note)
    // a note alone leaves the day's hours
    return withDay(list, { ...had, date, ...(c.draft.noteOnly !== true && { hours: rangesIn(c) }), ...note })
  }, schedule.exceptions)
  return { ...service, schedule: { ...schedule, exceptions } }
}

/** What guests are to read of the day. */
const noteSaid = ({ draft: { dayNote }, locale }: CommandContext, had: Text | undefined): { note?: Text } =>
  typeof dayNote === 'string' ? { note: { ...had, [locale]: dayNote } } : {}
