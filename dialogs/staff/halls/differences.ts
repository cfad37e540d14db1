import { isDeepStrictEqual } from 'node:util'
import type { Field } from '../../../src/domain/form/form.ts'
import type { Hall, NoShowRules, Service } from '../../../src/domain/hall/hall.ts'
import type { DayException, HourRange, Schedule } from '../../../src/domain/hall/schedule.ts'
import { readMark } from '../../../src/domain/hall/slots.ts'
import type { Text } from '../../../src/domain/text.ts'
import { priceParam } from '../../common/show.ts'
import { topicParam } from '../../common/topic-param.ts'
import type { Param, Params } from '../../engine/types.ts'
import { daysOf } from '../../guest/browse/hour-lines.ts'
import { fieldParam } from '../policy/form-of.ts'
import { type DayRun, runsOf } from './day-runs.ts'
import { locationParam } from './location-argument.ts'

/** How one part of a hall or service is told: `edit:is.<part>`, with how it was and how it is to be. */
export interface Difference {
  part: string
  params: Params
}

const NONE: Param = { message: 'edit:none' }

export function hallDifferences(was: Hall, now: Hall): Difference[] {
  return [
    ...text('name', was.name, now.name),
    ...text('address', was.address, now.address),
    ...differs('location', was.location, now.location, locationParam),
    ...plain('phone', was.phone, now.phone),
    ...plain('zone', was.zone, now.zone),
    ...differs('languages', was.languages, now.languages, (tags) => ({ list: [...tags] })),
    ...status(was.status, now.status),
    ...text('notice', was.notice, now.notice),
    ...text('description', was.description, now.description),
    ...differs('pictures', was.pictures, now.pictures, picturesParam),
    ...differs('quiet', was.quiet, now.quiet, quietParam),
    ...differs('noShows', was.noShows, now.noShows, noShowsParam),
    ...differs('selfCheckIn', was.desk?.selfCheckIn, now.desk?.selfCheckIn, flagParam),
    ...differs('deskNumber', was.desk?.mobile ?? 'optional', now.desk?.mobile ?? 'optional', deskNumberParam),
    ...order(was.services, now.services),
    ...answers(was.answers, now.answers),
  ]
}

const LIMITS = ['perPerson', 'perSlot', 'perDay', 'perWeek'] as const

/** `others`: the services of the hall before and after. */
export function serviceDifferences(was: Service, now: Service, others: SharersOf): Difference[] {
  return [
    ...text('name', was.name, now.name),
    ...text('description', was.description, now.description),
    ...status(was.status, now.status),
    ...text('notice', was.notice, now.notice),
    ...differs('price', was.price, now.price, (price) =>
      price === undefined ? { message: 'edit:free' } : priceParam(price),
    ),
    ...plain('capacity', was.schedule.capacity, now.schedule.capacity, { message: 'edit:unlimited' }),
    ...LIMITS.flatMap((limit) => plain(limit, was.rules[limit], now.rules[limit], { message: 'edit:unlimited' })),
    ...differs('party', was.party, now.party, ({ min, max }) => `${min}–${max}`),
    ...plain('horizon', was.rules.horizonDays, now.rules.horizonDays),
    ...minutes('closes', was.rules.closesMinutes, now.rules.closesMinutes),
    ...minutes('hold', was.rules.holdMinutes, now.rules.holdMinutes),
    ...differs('cancel', was.rules.cancel, now.rules.cancel, cancelParam),
    ...minutes('remind', was.rules.remindMinutes ?? 1440, now.rules.remindMinutes ?? 1440),
    ...minutes('checkIn', was.rules.checkInMinutes ?? 60, now.rules.checkInMinutes ?? 60),
    ...flag('approval', was.approval, now.approval),
    ...flag('recommended', was.recommended, now.recommended),
    ...text('category', was.category, now.category),
    ...differs('pictures', was.pictures, now.pictures, picturesParam),
    ...minutes('slotLength', was.schedule.slotMinutes, now.schedule.slotMinutes),
    ...plain('consecutive', was.schedule.consecutive, now.schedule.consecutive),
    ...differs('takes', was.takes, now.takes, (takes) => ({ message: `edit:takes.${takes}` })),
    ...differs('holidays', was.schedule.holidays, now.schedule.holidays, holidaysParam),
    ...pool(was, now, others),
    ...form(was.fields, now.fields),
    ...weekly(was.schedule, now.schedule),
    ...exceptions(was.schedule.exceptions, now.schedule.exceptions),
    ...slots(was.schedule.slots, now.schedule.slots),
    ...answers(was.answers, now.answers),
  ]
}

interface SharersOf {
  was: readonly Service[]
  now: readonly Service[]
}

/** With whom its places are shared. */
function pool(was: Service, now: Service, others: SharersOf): Difference[] {
  if (was.pool === now.pool) return []
  const sharers = (of: Service, all: readonly Service[]): Param => {
    const names = all.filter((each) => each.pool === of.pool && each.id !== of.id).map(({ name }) => ({ text: name }))
    return names.length === 0
      ? { message: 'edit:pool.own' }
      : { message: 'edit:pool.shared', params: { others: { list: names } } }
  }
  return [{ part: 'pool', params: { was: sharers(was, others.was), now: sharers(now, others.now) } }]
}

function differs<Value>(part: string, was: Value, now: Value, show: (value: Value) => Param): Difference[] {
  return isDeepStrictEqual(was, now) ? [] : [{ part, params: { was: show(was), now: show(now) } }]
}

/** Fields that come, go or change; else their order. */
function form(was: readonly Field[], now: readonly Field[]): Difference[] {
  const [had, has] = [new Map(was.map((field) => [field.id, field])), new Map(now.map((field) => [field.id, field]))]
  const lines = [...new Set([...had.keys(), ...has.keys()])].flatMap((id): Difference[] => {
    const [before, after] = [had.get(id), has.get(id)]
    if (isDeepStrictEqual(before, after)) return []
    if (before === undefined) return [{ part: 'fieldNew', params: { now: fieldParam(after!) } }]
    if (after === undefined) return [{ part: 'fieldGone', params: { was: fieldParam(before) } }]
    return [{ part: 'fieldChanged', params: { was: fieldParam(before), now: fieldParam(after) } }]
  })
  if (lines.length > 0 || isDeepStrictEqual(was, now)) return lines
  return [{ part: 'fieldOrder', params: { now: { list: now.map(({ label }) => ({ text: label })) } } }]
}

/** Services that stay, in another order. */
function order(was: readonly Service[], now: readonly Service[]): Difference[] {
  const both = (list: readonly Service[], other: readonly Service[]) =>
    list.filter(({ id }) => other.some((each) => each.id === id))
  const [before, after] = [both(was, now), both(now, was)]
  if (before.every(({ id }, i) => after[i]?.id === id)) return []
  return [{ part: 'order', params: { now: { list: after.map(({ name }) => ({ text: name })) } } }]
}

const minutes = (part: string, was: number, now: number) => differs(part, was, now, lengthParam)

/** "2 hours", "90 minutes", "none". */
export function lengthParam(length: number): Param {
  if (length === 0) return NONE
  if (length % 1440 === 0) return { message: 'edit:length.days', params: { count: length / 1440 } }
  return length % 60 === 0
    ? { message: 'edit:length.hours', params: { count: length / 60 } }
    : { message: 'edit:length.minutes', params: { count: length } }
}

/** "closed (CN)", "10:00–16:00 (GB)", as on other days. */
export const holidaysParam = (holidays: Schedule['holidays']): Param =>
  holidays === undefined
    ? { message: 'edit:holidays.usualIs' }
    : {
        message: 'edit:holidays.is',
        params: { country: holidays.country, hours: hoursParam(holidays.hours) },
      }

const picturesParam = (pictures: Hall['pictures'] = []): Param =>
  pictures.length === 0
    ? NONE
    : {
        list: pictures.map(
          ({ name, bytes, alt }): Param => ({
            row: [`${name} (${Math.ceil(bytes / 1024)} KB)`, ...(alt === undefined ? [] : [{ text: alt }])],
          }),
        ),
      }

export const quietParam = (quiet: Hall['quiet']): Param => (quiet === undefined ? NONE : `${quiet.from}–${quiet.to}`)

/** What the hall does about guests who do not come. */
export function noShowsParam({ markMinutes, limit }: NoShowRules = {}): Param {
  const parts: Param[] = []
  if (markMinutes !== undefined) parts.push({ message: 'edit:noShows.mark', params: { length: afterEnd(markMinutes) } })
  if (limit !== undefined) {
    const { count, days, needs } = limit
    parts.push({ message: `edit:noShows.${needs}`, params: { count, days } })
  }
  return parts.length === 0 ? NONE : { list: parts }
}

const afterEnd = (minutes: number): Param => (minutes === 0 ? { message: 'edit:noShows.atOnce' } : lengthParam(minutes))

export const cancelParam = (cancel: Service['rules']['cancel']): Param =>
  typeof cancel === 'string'
    ? { message: `edit:cancel.${cancel}` }
    : { message: 'edit:cancel.before', params: { length: lengthParam(cancel.minutes) } }

export const flagParam = (value: boolean | undefined): Param => ({ message: value === true ? 'edit:yes' : 'edit:no' })

/** Whether staff have to ask for the number of a guest for whom they book. */
export const deskNumberParam = (value: NonNullable<Hall['desk']>['mobile'] = 'optional'): Param => ({
  message: `edit:deskNumber.${value}`,
})

const flag = (part: string, was: boolean | undefined, now: boolean | undefined) =>
  differs(part, was ?? false, now ?? false, flagParam)

const plain = (part: string, was: string | number | undefined, now: string | number | undefined, none: Param = NONE) =>
  differs(part, was, now, (value) => (value === undefined ? none : String(value)))

/** In the languages that differ: a reader of another one sees what has changed too. */
function text(part: string, was: Text | undefined, now: Text | undefined): Difference[] {
  const tags = [...new Set([...Object.keys(was ?? {}), ...Object.keys(now ?? {})])]
  const changed = tags.filter((tag) => was?.[tag] !== now?.[tag])
  const shown = (value: Text | undefined): Param => {
    const own = changed.flatMap((tag) => (value?.[tag] === undefined ? [] : [[tag, value[tag]] as const]))
    return own.length === 0 ? NONE : { text: Object.fromEntries(own) }
  }
  return changed.length === 0 ? [] : [{ part, params: { was: shown(was), now: shown(now) } }]
}

const status = (was: Hall['status'], now: Hall['status']) =>
  differs('status', was, now, (value) => ({ message: `edit:status.${value}` }))

/** What is said to guests' questions, one by one. */
function answers(was: Hall['answers'] = [], now: Hall['answers'] = []): Difference[] {
  const saysOf = (list: typeof was, id: string): Param => {
    const says = list.find((each) => each.id === id)?.says
    return says === undefined ? NONE : { text: says }
  }
  const ids = [...new Set([...was, ...now].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const asks = [...now, ...was].find((each) => each.id === id)?.asks
    const params = { topic: topicParam(id, asks), was: saysOf(was, id), now: saysOf(now, id) }
    return isDeepStrictEqual(params.was, params.now) ? [] : [{ part: 'answer', params }]
  })
}

function hoursParam(ranges: readonly HourRange[] | undefined): Param {
  if (ranges === undefined) return { message: 'edit:asUsual' }
  if (ranges.length === 0) return { message: 'edit:closed' }
  return ranges.map(([from, to]) => `${from}–${to}`).join(', ')
}

/** Days with the same change together: "Monday to Friday". */
function weekly({ weekly: was }: Schedule, { weekly: now }: Schedule): Difference[] {
  const groups = new Map<string, number[]>()
  for (let day = 0; day < 7; day++) {
    if (isDeepStrictEqual(was[day], now[day])) continue
    const key = JSON.stringify([was[day], now[day]])
    groups.set(key, [...(groups.get(key) ?? []), day])
  }
  return [...groups.values()].map((days) => {
    const [first] = days
    const params = { days: daysOf(days), was: hoursParam(was[first!]), now: hoursParam(now[first!]) }
    return { part: 'weekly', params }
  })
}

/** Days in a row with the same change together. */
const exceptions = (was: readonly DayException[], now: readonly DayException[]): Difference[] =>
  runsOf(was, now).map((run): Difference => {
    const note = run.now?.note
    const days = daysParam(run)
    // the hours stay: only the note is told
    if (isDeepStrictEqual(run.was?.hours, run.now?.hours))
      return note === undefined
        ? { part: 'dayNoteGone', params: { days } }
        : { part: 'dayNote', params: { days, note: { text: note } } }
    const params = { days, was: hoursParam(run.was?.hours), now: hoursParam(run.now?.hours) }
    return note === undefined
      ? { part: 'days', params }
      : { part: 'daysNote', params: { ...params, note: { text: note } } }
  })

function daysParam({ from, to, weekdays, except = [] }: DayRun): Param {
  if (from === to) return { date: from }
  const ends = { from: { date: from }, to: { date: to } }
  if (weekdays === undefined) return { message: 'edit:days', params: ends }
  const within: Param = { message: 'edit:weekdaysWithin', params: { ...ends, weekdays: daysOf(weekdays) } }
  const left: Param = { list: except.map((date) => ({ date })) }
  return except.length === 0 ? within : { message: 'edit:daysExcept', params: { days: within, except: left } }
}

type Slots = Schedule['slots']

/** Single slots, those of a day together. */
function slots(was: Slots, now: Slots): Difference[] {
  const groups = new Map<string, { date: string; times: string[]; now: Param }>()
  for (const mark of [...new Set([...Object.keys(was), ...Object.keys(now)])].sort()) {
    if (isDeepStrictEqual(was[mark], now[mark])) continue
    const { date = mark, from = '' } = readMark(mark) ?? {}
    const { status: state = 'open', capacity } = now[mark] ?? {}
    const is: Param =
      capacity === undefined
        ? { message: `edit:status.${state}` }
        : { message: 'edit:places', params: { count: capacity } }
    const key = JSON.stringify([date, is])
    const group = groups.get(key) ?? { date, times: [], now: is }
    group.times.push(from)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ date, times, now: is }) => ({
    part: 'slots',
    params: { date: { date }, times: times.join(', '), now: is },
  }))
}
