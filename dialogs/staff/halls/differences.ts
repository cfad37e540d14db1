import { isDeepStrictEqual } from 'node:util'
import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import type { DayException, HourRange, Schedule } from '../../../src/domain/hall/schedule.ts'
import { readMark } from '../../../src/domain/hall/slots.ts'
import { addDays } from '../../../src/domain/time/calendar.ts'
import { priceParam } from '../../common/show.ts'
import type { Param, Params } from '../../engine/types.ts'
import { daysOf } from '../../guest/browse/hour-lines.ts'

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
    ...plain('phone', was.phone, now.phone),
    ...status(was.status, now.status),
    ...text('description', was.description, now.description),
  ]
}

export function serviceDifferences(was: Service, now: Service): Difference[] {
  return [
    ...text('name', was.name, now.name),
    ...text('description', was.description, now.description),
    ...status(was.status, now.status),
    ...text('notice', was.notice, now.notice),
    ...differs('price', was.price, now.price, (price) =>
      price === undefined ? { message: 'edit:free' } : priceParam(price),
    ),
    ...plain('capacity', was.schedule.capacity, now.schedule.capacity, { message: 'edit:unlimited' }),
    ...plain('perPerson', was.rules.perPerson, now.rules.perPerson, { message: 'edit:unlimited' }),
    ...differs('party', was.party, now.party, ({ min, max }) => `${min}–${max}`),
    ...plain('horizon', was.rules.horizonDays, now.rules.horizonDays),
    ...plain('closes', was.rules.closesMinutes, now.rules.closesMinutes),
    ...differs('fields', was.fields, now.fields, (fields) => ({ list: fields.map(({ label }) => ({ text: label })) })),
    ...weekly(was.schedule, now.schedule),
    ...exceptions(was.schedule.exceptions, now.schedule.exceptions),
    ...slots(was.schedule.slots, now.schedule.slots),
  ]
}

function differs<Value>(part: string, was: Value, now: Value, show: (value: Value) => Param): Difference[] {
  return isDeepStrictEqual(was, now) ? [] : [{ part, params: { was: show(was), now: show(now) } }]
}

const plain = (part: string, was: string | number | undefined, now: string | number | undefined, none: Param = NONE) =>
  differs(part, was, now, (value) => (value === undefined ? none : String(value)))

const text = (part: string, was: Hall['description'], now: Hall['description']) =>
  differs(part, was, now, (value) => (value === undefined ? NONE : { text: value }))

const status = (was: Hall['status'], now: Hall['status']) =>
  differs('status', was, now, (value) => ({ message: `edit:status.${value}` }))

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
function exceptions(was: readonly DayException[], now: readonly DayException[]): Difference[] {
  const dates = [...new Set([...was, ...now].map(({ date }) => date))].sort()
  const of = (list: readonly DayException[], date: string) => list.find((each) => each.date === date)
  const runs: { from: string; to: string; key: string; was?: DayException; now?: DayException }[] = []
  for (const date of dates) {
    const [before, after] = [of(was, date), of(now, date)]
    if (isDeepStrictEqual(before, after)) continue
    const key = JSON.stringify([before?.hours, after?.hours, after?.note])
    const last = runs.at(-1)
    if (last !== undefined && last.key === key && addDays(last.to, 1) === date) last.to = date
    else runs.push({ from: date, to: date, key, ...(before && { was: before }), ...(after && { now: after }) })
  }
  return runs.map((run) => {
    const note = run.now?.note
    const days: Param =
      run.from === run.to
        ? { date: run.from }
        : { message: 'edit:days', params: { from: { date: run.from }, to: { date: run.to } } }
    const params = { days, was: hoursParam(run.was?.hours), now: hoursParam(run.now?.hours) }
    return note === undefined
      ? { part: 'days', params }
      : { part: 'daysNote', params: { ...params, note: { text: note } } }
  })
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
