import type { ErrorCode, ErrorParams } from '../../../../src/domain/errors.ts'
import type { FieldKind } from '../../../../src/domain/form/form.ts'
import { mask } from '../../../../src/domain/form/mask-answer.ts'
import type { Service } from '../../../../src/domain/hall/hall.ts'
import type { Slot, SlotView } from '../../../../src/domain/hall/slot.ts'
import { UNLIMITED } from '../../../../src/domain/hall/slot.ts'
import { clockMinutes, clockOf } from '../../../../src/domain/time/calendar.ts'
import type { MessageLine, Option, Param, Say } from '../../../engine/types.ts'
import { answerParam } from '../answer-param.ts'
import { answerOf, type BookingContext, type BookingDraft, questionsOf, serviceOf, slotsOf } from '../booking-draft.ts'
import { dayParam, othersOf } from '../several/parts.ts'
import { timesWished } from './free-places.ts'

/** So many choices fit a phone; what is beyond comes with "more". */
export const MOST_CHOICES = 8

/** So many further days of a series are named. */
const MOST_DAYS = 3

/** How to leave, said once in a booking: with its second question, since at the first there is hardly anything to leave. */
export function leaveLine(c: BookingContext): MessageLine[] {
  const { firstAsked, toldLeave } = c.draft
  if (toldLeave === true || firstAsked === c.step) return []
  if (firstAsked === undefined) {
    c.note({ firstAsked: c.step })
    return []
  }
  c.note({ toldLeave: true })
  return [{ message: 'booking:leave' }]
}

/** A day of a series that has no time of its own: YYYY-MM-DD. */
const DAY = 10

/** What is known already, in one line: said with the questions before the form, so that a misreading shows. None where nothing is. */
export function soFar(c: BookingContext): MessageLine[] {
  const { date, days, start } = c.draft
  const row = slotsOf(c)
  const known: Param[] = []
  if (row.length > 0) known.push(rowParam(row))
  else {
    if (date !== undefined) known.push({ date })
    else if (days !== undefined && days.length > 1 && c.step !== 'date') known.push(eitherOf(days))
    if (start !== undefined) known.push(until(start, c.draft))
  }
  // all days that are wanted are told, not the first alone
  const first = row[0]?.date ?? date
  const more = othersOf(c.draft.series ?? [], { date: first ?? '', from: row[0]?.from ?? start ?? '' })
  const [only, another] = more
  // "wednesday and friday at eight" is at eight on both
  if (only?.length === DAY && another === undefined && row.length > 0)
    known.push({ message: 'booking:label.alike', params: { date: { date: only } } })
  else for (const day of more.slice(0, MOST_DAYS)) known.push(dayParam(day))
  if (more.length > MOST_DAYS) known.push({ message: 'booking:moreDays', params: { count: more.length - MOST_DAYS } })
  return soFarLine([...known, ...filters(c), ...whoSoFar(c)])
}

/** "at the weekend": one of two days. */
const eitherOf = (days: readonly string[]): Param => ({
  message: 'booking:filter.either',
  params: { days: { list: days.slice(0, MOST_DAYS).map((date) => ({ date })) } },
})

/** A start with the end that was said: in whole slots it is told once the service is known. */
function until(start: string, { end, minutes }: BookingDraft): Param {
  const from = clockMinutes(start)
  const to = end ?? (minutes === undefined || from === undefined ? undefined : clockOf((from + minutes) % 1440))
  return to === undefined ? start : { message: 'booking:label.time', params: { from: start, to } }
}

/** The same without the time, where the question is for that. */
export const soFarWho = (c: BookingContext): MessageLine[] => soFarLine([...filters(c), ...whoSoFar(c)])

/** What narrows the times that are offered: seen, so that it can be taken back ("any time"). */
function filters({ draft: { part, within, not, marks, start, minutes, first } }: BookingContext): Param[] {
  if (marks !== undefined) return []
  const known: Param[] = []
  if (minutes !== undefined && start === undefined)
    known.push({ message: 'booking:filter.length', params: { length: minutes } })
  if (first === true && start === undefined) known.push({ message: 'booking:filter.first' })
  known.push(...timesWished({ part, within }))
  for (const each of not?.parts ?? []) known.push({ message: `booking:filter.not.${each}` })
  for (const day of not?.weekdays ?? []) known.push({ message: `booking:filter.notOn.${day}` })
  for (const date of (not?.days ?? []).slice(0, 3))
    known.push({ message: 'booking:filter.notDay', params: { date: { date } } })
  return known
}

function soFarLine(known: Param[]): MessageLine[] {
  return known.length === 0 ? [] : [{ message: 'booking:soFar', params: { known: { list: known } } }]
}

function whoSoFar(c: BookingContext): Param[] {
  const { party, between, contact } = c.draft
  const known: Param[] = []
  if (between !== undefined && party === undefined && c.step !== 'party')
    known.push({ message: 'booking:choice.between', params: { from: between[0], to: between[1] } })
  if (party !== undefined) known.push({ message: 'booking:choice.people', params: { count: party } })
  if (serviceOf(c) === undefined) {
    const { name, mobile } = contact ?? {}
    if (name !== undefined) known.push(name)
    if (mobile !== undefined) known.push(String(mask({ kind: 'mobile', sensitive: true }, mobile)))
    return known
  }
  for (const asked of questionsOf(c)) {
    const answer = answerOf(c, asked)
    if (asked.guest <= 1 && CONTACT.has(asked.field.kind) && typeof answer === 'string')
      known.push(answerParam(asked.field, answer))
  }
  return known
}

const CONTACT: ReadonlySet<FieldKind> = new Set<FieldKind>(['name', 'mobile', 'email'])

/** A page of the choices; `more` turns to the next, and after the last to the first. */
export function paged<T>(c: BookingContext, items: readonly T[], option: (item: T) => Option): Option[] {
  if (items.length <= MOST_CHOICES) return items.map(option)
  const size = MOST_CHOICES - 1
  const page = (c.draft.page ?? 0) % Math.ceil(items.length / size)
  const shown = items.slice(page * size, page * size + size).map(option)
  return [...shown, { token: 'more', label: { message: 'booking:choice.more' } }]
}

/** Turns the page where "more" is said or tapped. */
export function wantsMore(c: BookingContext, token: string | undefined): boolean {
  if (token === undefined ? c.reading.word !== 'more' : token !== 'more') return false
  c.note({ page: (c.draft.page ?? 0) + 1 })
  return true
}

/** Weekday, full date and times of a row of slots. */
export const rowParam = (row: readonly Slot[]): Param => ({
  slot: { date: row[0]!.date, from: row[0]!.from, to: row[row.length - 1]!.to },
})

/** Of a room that takes one party at a time, and where there is no limit, what is left goes without saying. */
export const tellsLeft = (left: number, service: Service): boolean =>
  left < UNLIMITED && service.schedule.capacity !== 1

/** "10:00–11:00 · 3 left" */
export function timeLabel(row: readonly Slot[], left: number, service: Service): Param {
  const { from } = row[0]!
  const { to } = row[row.length - 1]!
  return tellsLeft(left, service)
    ? { message: 'booking:label.timeLeft', params: { from, to, left } }
    : { message: 'booking:label.time', params: { from, to } }
}

/** The same with its day. */
export function rowLabel(row: readonly Slot[], left: number, service: Service): Param {
  const slot = rowParam(row)
  return tellsLeft(left, service)
    ? { message: 'booking:label.slotLeft', params: { slot, left } }
    : { message: 'booking:label.slot', params: { slot } }
}

export function rowOption(token: string, row: readonly Slot[], left: number, label: Param): Option {
  const is: Record<string, string | number> = { mark: row[0]!.mark }
  if (left < UNLIMITED) is.left = left
  return { token, label, is }
}

/** What an ambiguous day or time may mean as well, as one more choice. */
export function otherOptions({ draft }: BookingContext): Option[] {
  if (draft.other === undefined) return []
  const [date = '', time] = draft.other.split('T')
  const label: Param =
    time === undefined
      ? { message: 'booking:choice.meantDate', params: { date: { date } } }
      : { message: 'booking:choice.meantTime', params: { date: { date }, time } }
  return [{ token: `other.${draft.other}`, label, is: { date } }]
}

/** Days on which at least one row of slots can be had, with how many. */
export function daysOf(free: readonly SlotView[]): Map<string, number> {
  const days = new Map<string, number>()
  // Slots come in order: a day's number is written once, and not with each of its hundreds of slots.
  let date = ''
  let count = 0
  for (const slot of free) {
    if (slot.date !== date) {
      if (count > 0) days.set(date, count)
      date = slot.date
      count = days.get(date) ?? 0
    }
    count += 1
  }
  if (count > 0) days.set(date, count)
  return days
}

/** A rule's sentence, with its code. */
export const refusal = (code: ErrorCode, params?: ErrorParams): Say => ({
  message: 'booking:refused',
  params: { why: params === undefined ? { error: code } : { error: code, params } },
  code,
})
