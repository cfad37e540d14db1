import type { ErrorCode } from '../../src/domain/errors.ts'
import type { SlotView } from '../../src/domain/slot.ts'
import { go, type Move, type Question, type Step } from '../dialog.ts'
import type { Line, Option, Param } from '../types.ts'
import { inPart } from './absorb-when.ts'
import { advance } from './advance.ts'
import { LEAVE, otherOptions, paged, rowLabel, rowOption, timeLabel, wantsMore } from './choices.ts'
import { type BookingContext, type BookingDraft, placeOf, serviceOf } from './draft.ts'
import { hearAny } from './hear.ts'
import { putter } from './put.ts'
import { countWanted, offerNearest, placesWanted, viewsBetween } from './room.ts'
import { freeRows, rowByToken, rowOf, rowToken } from './rows.ts'

/** Which slot of the day: full ones are named as full, closed ones not shown. */
export const slotStep: Step<BookingDraft> = {
  ask(c) {
    const { date } = c.draft
    if (serviceOf(c) === undefined) return go('service')
    if (date === undefined) return go('date')
    const views = viewsBetween(c, date, date)
    const count = countWanted(c)
    const free = freeRows(views, count, placesWanted(c))
    if (free.length === 0) return noRoom(c, date, views)
    const { part } = c.draft
    const wished = part === undefined ? free : free.filter((slot) => inPart(part, slot.from))
    const listed = wished.length > 0 ? wished : free
    const lines: Line[] = []
    const full = views.filter((view) => view.status === 'full')
    if (full.length > 0) lines.push({ message: 'booking:slot.full', params: { times: { list: full.map(times) } } })
    const most = placeOf(c).service.schedule.consecutive
    if (most > 1 && count === 1) lines.push({ message: 'booking:slot.several', params: { max: most } })
    const params = { date: { date }, count: listed.length }
    const question: Question = {
      kind: 'slot',
      message: listed === free && part !== undefined ? 'booking:slot.notThen' : 'booking:slot.ask',
      params,
      lines: [...lines, LEAVE],
      choices: [...paged(c, listed, (slot) => option(c, slot, count)), ...otherOptions(c)],
    }
    return question
  },
  answer(c, input) {
    if (wantsMore(c, input.token)) return go('slot')
    return hearAny(c, input)
  },
  unclear: () => ({ message: 'booking:slot.unclear' }),
}

const times = (slot: SlotView): Param => ({ message: 'booking:label.time', params: { from: slot.from, to: slot.to } })

function option(c: BookingContext, slot: SlotView, count: number): Option {
  const { hall, service } = placeOf(c)
  const row = (count > 1 && rowOf(hall, service, slot.mark, count)) || [slot]
  return rowOption(rowToken(slot.mark, count), row, slot.left, timeLabel(row, slot.left, service))
}

/** A day without room is answered with the nearest that has some. */
function noRoom(c: BookingContext, date: string, views: readonly SlotView[]): Move {
  const why: ErrorCode = views.some((view) => view.status === 'full' || view.status === 'open')
    ? 'HALLO_DATE_FULL'
    : views.some((view) => view.status === 'past')
      ? 'HALLO_SLOT_PAST'
      : 'HALLO_DATE_CLOSED'
  return offerNearest(c, why, why === 'HALLO_SLOT_PAST' ? {} : { date }, date)
}

/** What was wanted can't be had: why, and what can. */
export const offerStep: Step<BookingDraft> = {
  ask(c) {
    const { offers } = c.draft
    if (offers === undefined || serviceOf(c) === undefined) return go('slot')
    const { hall, service } = placeOf(c)
    const choices: Option[] = []
    const left = Number(offers.params?.left ?? 0)
    const few = offers.why === 'HALLO_SLOT_LEFT' && service.takes === 'people' && left >= service.party.min
    if (few)
      choices.push({ token: `party.${left}`, label: { message: 'booking:choice.take', params: { count: left } } })
    for (const [token, room] of offers.rows) {
      const row = rowByToken(hall, service, token)
      if (row !== undefined) choices.push(rowOption(token, row, room, rowLabel(row, room, service)))
    }
    const why = offers.why as ErrorCode
    const error: Param = offers.params === undefined ? { error: why } : { error: why, params: offers.params }
    if (why.startsWith('HALLO_PARTY'))
      choices.push({ token: 'change.party', label: { message: 'booking:choice.party' } })
    choices.push({ token: 'change.date', label: { message: 'booking:choice.otherDay' } })
    return {
      kind: 'slot',
      message: offers.rows.length > 0 ? 'booking:offer.ask' : 'booking:offer.none',
      params: { why: error },
      code: why,
      lines: [LEAVE],
      choices: [...choices, ...otherOptions(c)],
    }
  },
  answer(c, input) {
    const match = /^party\.(\d+)$/.exec(input.token ?? '')
    if (match === null) return hearAny(c, input)
    const put = putter(c)
    put({ party: Number(match[1]) }, 'party')
    return advance(c, put)
  },
  unclear: () => ({ message: 'booking:slot.unclear' }),
}
