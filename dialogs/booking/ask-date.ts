import { addDays, isDate } from '../../src/domain/calendar.ts'
import { lastDayOf, todayOf } from '../../src/domain/rules.ts'
import type { SlotView } from '../../src/domain/slot.ts'
import { go, type Question, type Step } from '../dialog.ts'
import type { Option } from '../types.ts'
import { wishOf } from './absorb-when.ts'
import { advance } from './advance.ts'
import { daysOf, LEAVE, otherOptions, paged, refusal, wantsMore } from './choices.ts'
import { type BookingContext, type BookingDraft, placeOf, serviceOf } from './draft.ts'
import { hearAny } from './hear.ts'
import { bookableHalls, bookableServices } from './places.ts'
import { putter } from './put.ts'
import { freeBetween } from './room.ts'

/** Days listed at first; what is further off can be typed. */
const DAYS_LISTED = 14

/** Which day: those with room, or of those that the guest has spoken of. */
export const dateStep: Step<BookingDraft> = {
  ask(c) {
    if (serviceOf(c) === undefined) return go('service')
    const { service } = placeOf(c)
    const free = daysOf(freeDays(c))
    const params = { service: { text: service.name } }
    if (free.size === 0) return nothingFree(c)
    const meant = c.draft.days?.filter((day) => free.has(day)) ?? []
    // One day that was meant is no choice: it comes first, the others after it.
    const days = meant.length > 1 ? meant : [...new Set([...meant, ...free.keys()])]
    const option = (date: string): Option => ({
      token: date,
      label: { message: 'booking:label.day', params: { date: { date }, count: free.get(date) ?? 0 } },
      is: { date },
    })
    const question: Question = {
      kind: 'date',
      message: meant.length > 1 ? 'booking:date.which' : 'booking:date.ask',
      params,
      lines: [{ message: 'booking:date.hint' }, LEAVE],
      choices: [...paged(c, days, option), ...otherOptions(c)],
    }
    return question
  },
  answer(c, input) {
    if (wantsMore(c, input.token)) return go('date')
    if (input.token === undefined || !isDate(input.token)) return hearAny(c, input)
    const put = putter(c)
    put({ ...wishOf(c), date: input.token, page: undefined }, 'date')
    c.note({ days: undefined, other: undefined })
    return advance(c, put)
  },
  unclear: () => refusal('HALLO_DATE_UNREADABLE'),
}

/** Rows that can be had in the next weeks, or on to the horizon where there is none. */
function freeDays(c: BookingContext): SlotView[] {
  const { hall, service } = placeOf(c)
  const today = todayOf(hall, c.now)
  const soon = addDays(today, DAYS_LISTED)
  const far = [...(c.draft.days ?? []), soon].sort().at(-1) ?? soon
  const free = freeBetween(c, today, far)
  const last = lastDayOf(hall, service, c.now)
  return free.length > 0 || last <= far ? free : freeBetween(c, today, last)
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
  return { kind: 'date', message: 'booking:date.none', params, lines: [LEAVE], choices }
}
