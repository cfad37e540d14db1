import { lastDayOf, todayOf } from '../../../../src/domain/booking/rules.ts'
import type { AskView } from '../../../../src/domain/form/ask.ts'
import type { SlotView } from '../../../../src/domain/hall/slot.ts'
import { addDays, isDate } from '../../../../src/domain/time/calendar.ts'
import { numberAlone } from '../../../../src/language/numbers/place-in-list.ts'
import { again, go, type Move, type Question, type Step } from '../../../engine/dialog.ts'
import type { Option } from '../../../engine/types.ts'
import { advance } from '../advance.ts'
import { type BookingContext, type BookingDraft, placeOf, serviceOf } from '../booking-draft.ts'
import { putter } from '../fill-steps.ts'
import { bookableHalls, bookableServices } from '../free/bookable.ts'
import { freeBetween } from '../free/free-places.ts'
import { daysOf, leaveLine, otherOptions, paged, refusal, soFar, wantsMore } from '../free/row-options.ts'
import { slotsWithin } from '../free/within.ts'
import { asksForList, endMeant, hearAny, takeSmallerSize } from '../hear-words.ts'
import { wishOf } from '../when/length-meant.ts'
import { noneOfThem } from '../when/not-then.ts'
import { whichOne } from './which-one.ts'

/** Days listed at first; what is further off can be typed, or is in the calendar. */
const DAYS_LISTED = 14
/** Days that a calendar shows. */
const DAYS_SHOWN = 41

/** Which day: those with room, or of those that the guest has spoken of. */
export const dateStep: Step<BookingDraft> = {
  ask(c) {
    if (serviceOf(c) === undefined) return go('service')
    const { service } = placeOf(c)
    const { free, view } = freeDays(c)
    const params = { service: { text: service.name } }
    if (free.size === 0) return nothingFree(c)
    // "any day this week, the sooner the better"; which of two days is meant is asked
    const { days: said = [] } = c.draft
    const [soonest] = [...free.keys()].filter((day) => said.length < 3 || said.includes(day))
    if (c.draft.first === true && (said.length === 0 || said.length > 2) && soonest !== undefined) {
      c.set({ date: soonest })
      return go('slot')
    }
    const meant = c.draft.days?.filter((day) => free.has(day)) ?? []
    // One day that was meant is no choice: it comes first, the others after it.
    const soon = addDays(view.from, DAYS_LISTED)
    const near: string[] = []
    for (const day of free.keys()) if (day <= soon) near.push(day)
    const others = near.length > 0 ? near : [...free.keys()]
    const days = meant.length === 0 ? others : meant.length > 1 ? meant : [...new Set([...meant, ...others])]
    const known = soFar(c)
    const option = (date: string): Option => ({
      token: date,
      label: { message: 'booking:label.day', params: { date: { date }, count: free.get(date) ?? 0 } },
      is: { date },
    })
    const question: Question = {
      kind: 'date',
      message: meant.length > 1 ? 'booking:date.which' : 'booking:date.ask',
      params,
      lines: [...known, { message: 'booking:date.hint' }, ...leaveLine(c)],
      brief: known,
      choices: [...paged(c, days, option), ...otherOptions(c)],
    }
    if (meant.length <= 1) question.view = { days: view }
    return question
  },
  answer(c, input) {
    if (wantsMore(c, input.token) || (input.token === undefined && asksForList(c))) return go('date')
    const smaller = takeSmallerSize(c)
    if (smaller !== undefined) return smaller
    const none = input.token === undefined ? noneOfThem(c) : undefined
    if (none !== undefined) return none
    const end = input.token === undefined ? endOfDays(c, input.text) : undefined
    if (end !== undefined) return takeDay(c, end)
    const number = input.token === undefined && c.reading.whens.length === 0 ? numberAlone(c.text) : undefined
    if (number !== undefined && number > 0 && number <= 24)
      return again({ message: 'booking:date.number', params: { number } })
    if (input.token === undefined || !isDate(input.token)) return hearAny(c, input)
    return takeDay(c, input.token)
  },
  unclear: (c) => whichOne(c) ?? refusal('HALLO_DATE_UNREADABLE'),
}

/** "the earliest" of the days that were spoken of. */
function endOfDays(c: BookingContext, text: string | undefined): string | undefined {
  const { days = [] } = c.draft
  const end = text === undefined || days.length < 2 ? undefined : endMeant(c, text)
  if (end === undefined) return undefined
  const { free } = freeDays(c)
  return days
    .filter((day) => free.has(day))
    .sort()
    .at(end === 'first' ? 0 : -1)
}

function takeDay(c: BookingContext, date: string): Move {
  const put = putter(c)
  put({ ...wishOf(c), date, page: undefined }, 'date')
  c.note({ days: undefined, other: undefined })
  return advance(c, put)
}

/** How many rows can be had on each day of the next weeks, or on to the horizon where there is none. */
function freeDays(c: BookingContext): { free: Map<string, number>; view: NonNullable<AskView['days']> } {
  const { hall, service } = placeOf(c)
  const from = todayOf(hall, c.now)
  const last = lastDayOf(hall, service, c.now)
  const shown = addDays(from, DAYS_SHOWN)
  const far = [...(c.draft.days ?? []), shown].sort().at(-1) ?? shown
  const soon = daysOf(wishedBetween(c, from, far))
  const free = soon.size > 0 || last <= far ? soon : daysOf(wishedBetween(c, from, last))
  const rowsByDay: Record<string, number> = {}
  for (const [day, rows] of free) rowsByDay[day] = rows
  return {
    free,
    view: { from, to: soon.size > 0 && far < last ? far : last, free: rowsByDay, token: '' },
  }
}

/** Within the part of the day and the bounds that were said, and of days that have the hour that was said, where that leaves any. */
function wishedBetween(c: BookingContext, from: string, to: string): readonly SlotView[] {
  const { start, halfSupposed } = c.draft
  const free = freeBetween(c, from, to)
  const wished = slotsWithin(free, c.draft)
  const rows = wished.length > 0 ? wished : free
  if (start === undefined || halfSupposed === true) return rows
  const then = new Set(rows.filter((row) => row.from === start).map(({ date }) => date))
  return then.size > 0 ? rows.filter(({ date }) => then.has(date)) : rows
}

function nothingFree(c: BookingContext): Question {
  const { hall, service } = placeOf(c)
  const last = { date: lastDayOf(hall, service, c.now) }
  const things = [
    ...(bookableServices(hall.id, c.catalogue).length > 1 ? ['service'] : []),
    ...(bookableHalls(c.catalogue).length > 1 ? ['hall'] : []),
  ]
  const choices: Option[] = things.map((thing) => ({
    token: `change.${thing}`,
    label: { message: `booking:choice.${thing}` },
  }))
  choices.push({ token: 'cancel', label: { message: 'booking:choice.cancel' } })
  const params = { last, service: { text: service.name } }
  return { kind: 'date', message: 'booking:date.none', params, lines: [...leaveLine(c)], choices }
}
