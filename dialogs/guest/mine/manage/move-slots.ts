import { todayOf } from '../../../../src/domain/booking/rules.ts'
import { type Slot, type SlotView, UNLIMITED } from '../../../../src/domain/hall/slot.ts'
import { addDays, clockOf } from '../../../../src/domain/time/calendar.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import { inDayPart } from '../../../../src/language/calendar/day-parts.ts'
import { numberAlone } from '../../../../src/language/numbers/place-in-list.ts'
import type { When } from '../../../../src/language/reading.ts'
import {
  asksWhether,
  endNamed,
  endWish,
  halfAlone,
  isQuestion,
} from '../../../../src/language/wording/booking-words.ts'
import { isSameTime, saysInAll } from '../../../../src/language/wording/own-booking-words.ts'
import { leavesAsItIs } from '../../../../src/language/wording/second-thoughts.ts'
import { refusal } from '../../../common/refusal.ts'
import { ownWhenOf, page, whenOf } from '../../../common/show.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import { end, go, type Input, type Move, pass, type Question } from '../../../engine/dialog.ts'
import type { MessageLine, Option, Param } from '../../../engine/types.ts'
import { daysOf } from '../../booking/free/row-options.ts'
import { freeRows, nearestRows, rowByToken, rowToken } from '../../booking/free/slot-rows.ts'
import { slotsWithin } from '../../booking/free/within.ts'
import { keepAndHear, leadAnswer } from '../lead-answer.ts'
import { readParty } from './change-party.ts'
import { keep } from './keep-booking.ts'
import { type ManageContext, managedPlace } from './manage-draft.ts'
import { moveTo, moveToRow } from './move.ts'
import { MOST_OFFERS, viewsBetween } from './move-room.ts'
import { shiftOf } from './shift.ts'

/** The questions of a move: which day, which slot. Only what this booking could really have is offered. */

const KEEP: Option = { token: 'keep', label: { message: 'manage:choice.keep' } }
const OTHER_DAY: Option = { token: 'day', label: { message: 'manage:choice.day' } }

export function askDay(c: ManageContext): Question | Move {
  const { hall } = managedPlace(c)
  if (hall === undefined) return end()
  const from = todayOf(hall, c.now)
  const free = daysOf(freeAround(c, from, '9999-12-31'))
  const days = [...free.keys()]
  if (days.length === 0) {
    c.say({ message: 'manage:noRoom' })
    return keep(c)
  }
  const { options } = page(days, c.draft.page ?? 0, 7, dayOption)
  const view = { days: { from, to: days.at(-1)!, free: Object.fromEntries(free), token: 'd:' } }
  return { kind: 'date', message: 'manage:day', params: { when: fullWhen(c) }, choices: [...options, KEEP], view }
}

const dayOption = (date: string): Option => ({ token: `d:${date}`, label: { date }, is: { date } })

export function takeDay(c: ManageContext, { token, text }: Input): Move {
  if (token === undefined) return takeWords(c, text)
  if (token === 'keep') return keep(c)
  if (token === 'more') return turn(c, 'day')
  if (!token.startsWith('d:')) return pass
  c.set({ day: token.slice(2), offers: undefined, page: undefined })
  return go('slot')
}

export function askSlot(c: ManageContext): Question | Move {
  const { offers, day } = c.draft
  if (offers !== undefined) return question(c, offers)
  if (day === undefined) return go('day')
  const wanted = slotsWithin(freeAround(c, day, day), c.draft)
  if (wanted.length > 0) return question(c, tokensOf(c, wanted))
  const date = { date: day }
  const open = viewsBetween(c, day, day).slots.length > 0
  c.say(refusal({ code: open ? 'HALLO_DATE_FULL' : 'HALLO_DATE_CLOSED', params: date }))
  const time = localOf(c.draft.start ?? c.now, c.draft.zone ?? 'UTC').time
  const near = nearestRows(freeAround(c, addDays(day, -7), addDays(day, 7)), day, time, MOST_OFFERS)
  if (near.length === 0) return go('day')
  return question(c, tokensOf(c, near))
}

export function takeSlot(c: ManageContext, { token, text }: Input): Move {
  if (token === undefined) return takeWords(c, text)
  if (token === 'keep') return keep(c)
  if (token === 'more') return turn(c, 'slot')
  if (token === 'day') {
    c.set({ day: undefined, offers: undefined, part: undefined, within: undefined, page: undefined })
    return go('day')
  }
  const { hall, service } = managedPlace(c)
  const row = hall && service && rowByToken(hall, service, token)
  if (row === undefined) return pass
  // what is tapped says all there is to see before the yes
  c.note({ preview: undefined })
  return moveToRow(c, row)
}

/** A day or a time in words; a time alone is of the day that is spoken of. */
function takeWords(c: ManageContext, text: string): Move {
  const { whens, answer, word } = c.reading
  const lead = leadAnswer(c)
  if (lead?.answer === 'leave') return keepAndHear(c, lead.rest)
  if (answer === 'no' || meansOnly(c.understood, 'keep', 'undo')) return keep(c)
  if (whens.length === 0 && leavesAsItIs(text)) return keep(c)
  if (word === 'more') return turn(c, c.step)
  // beside a move that waits for its yes, another one asked about waits too
  if (c.step === 'sure' && asksWhether(text)) c.note({ preview: true })
  const pushed = pushedFrom(c, text) ?? byLength(c)
  if (pushed !== undefined) return moveTo(c, { whens: [pushed], rest: '' }, { sameTime: false })
  const one = whens.length === 0 ? oneOfOffered(c, text) : undefined
  if (one !== undefined) return moveToRow(c, one)
  if (whens.length === 0 && !isSameTime(text)) {
    const size = readParty(c, text)
    if (size === undefined) return pass
    const hour = hourNotSize(c, text, size)
    // "5 then", which may be of people, or of a day that is not chosen yet: shown before it is made
    const most = managedPlace(c).service?.party.max ?? 0
    if (hour !== undefined && (size <= most || c.step === 'day')) c.note({ preview: true })
    if (hour !== undefined) return moveTo(c, { whens: [hour], rest: '' }, { sameTime: false })
    // a move that waits for its yes goes on for so many
    c.set({ party: size, ...(c.step !== 'sure' && c.draft.day !== undefined && { offers: undefined }) })
    return go(c.step)
  }
  return ofOffered(c, whens) ?? moveTo(c, c.reading, { sameTime: isSameTime(text) })
}

/** "pm", "the late one", "not in the morning", of the times that are offered: the one that it leaves. */
function oneOfOffered(c: ManageContext, text: string): readonly Slot[] | undefined {
  const rows = (c.draft.offers ?? []).flatMap((offer) => rowOf(c, offer)).map(({ row }) => row)
  if (c.step !== 'slot' || rows.length < 2 || isQuestion(text)) return undefined
  const end = endWish(text) ?? endNamed(text)
  const byTime = rows.toSorted(([a], [b]) => a!.start - b!.start)
  if (end !== undefined) return end === 'first' ? byTime[0] : byTime.at(-1)
  const half = halfAlone(text)
  const gone = c.reading.excluded ?? []
  if (half === undefined && !gone.some(({ dayPart }) => dayPart !== undefined)) return undefined
  const [only, another] = rows.filter(([first]) =>
    half === undefined
      ? !gone.some(({ dayPart }) => dayPart !== undefined && inDayPart(dayPart, first!.from))
      : first!.from < '12:00' === (half === 'am'),
  )
  return another === undefined ? only : undefined
}

/** "11" of what takes six at most, "5 then" where a day or a time is asked for: an hour, on the day that is spoken of. */
function hourNotSize(c: ManageContext, text: string, size: number): When | undefined {
  const { hall, service } = managedPlace(c)
  if (hall === undefined || service === undefined || size > 24) return undefined
  if (c.step === 'sure' && size <= service.party.max) return undefined
  if (numberAlone(text) !== size) return undefined
  const [token] = c.draft.offers?.[0] ?? []
  const row = c.step === 'sure' && token !== undefined ? rowByToken(hall, service, token) : undefined
  const shown = row?.[0]?.date ?? c.draft.day
  const own = localOf(c.draft.start ?? c.now, hall.zone)
  const date = shown ?? own.date
  const starts = viewsBetween(c, date, date).slots.map(({ from }) => from)
  const [start] = [clockOf(size * 60), clockOf((size + 12) * 60)].filter((clock) => starts.includes(clock))
  return start === undefined
    ? undefined
    : { date, start, past: false, stated: ['date', 'start'], assumed: [], span: [0, 0] }
}

/** "an hour later", "the day before": from the move that waits for its yes, else from the booking. */
function pushedFrom(c: ManageContext, text: string): When | undefined {
  const { hall, service } = managedPlace(c)
  if (hall === undefined || service === undefined) return undefined
  const [token] = c.draft.offers?.[0] ?? []
  const row = c.step === 'sure' && token !== undefined ? rowByToken(hall, service, token) : undefined
  return shiftOf(c, text, { hall, service }, row?.[0]?.start)
}

/** "an hour", where all times that are offered are earlier, or later, on its own day: by so much. */
function byLength(c: ManageContext): When | undefined {
  const { duration, whens, party } = c.reading
  const { start, zone = 'UTC' } = c.draft
  const { hall, service } = managedPlace(c)
  if (c.step !== 'slot' || duration === undefined || whens.length > 0 || party !== undefined) return undefined
  if (hall === undefined || service === undefined) return undefined
  const starts = (c.open?.options ?? []).flatMap((token) => rowByToken(hall, service, token)?.[0]?.start ?? [])
  if (start === undefined || starts.length === 0 || saysInAll(c.text)) return undefined
  const later = starts.every((each) => each > start)
  if (!later && !starts.every((each) => each < start)) return undefined
  const { date, time } = localOf(start + (later ? duration : -duration) * 60_000, zone)
  return { date, start: time, past: false, stated: ['start'], assumed: [], span: [0, 0] }
}

/** "thursday" of what is offered on wednesday and on thursday. */
function onOfferedDay(c: ManageContext, when: When | undefined): readonly Slot[] | undefined {
  if (c.draft.offers === undefined || when?.date === undefined || (when.start ?? when.until ?? when.dayPart))
    return undefined
  const [only, another] = c.draft.offers
    .flatMap((offer) => rowOf(c, offer))
    .filter(({ row }) => row[0]!.date === when.date)
  return another === undefined ? only?.row : undefined
}

/** A time alone, while slots of several days are offered: the one that begins then; where several do, the first is shown before it is done. */
function ofOffered(c: ManageContext, [when]: readonly When[]): Move | undefined {
  const start = when?.start
  const ofDay = onOfferedDay(c, when)
  if (ofDay !== undefined) return moveToRow(c, ofDay)
  const dated = when?.stated.some((part) => part === 'date' || part === 'weekday')
  if (c.draft.offers === undefined || dated) return undefined
  const rows = c.draft.offers.flatMap((offer) => rowOf(c, offer)).map(({ row }) => row)
  // "the evening of course" of 08:00 and 20:00
  if (start === undefined) {
    const part = when?.dayPart
    const [meant, second] = part === undefined ? [] : rows.filter(([first]) => inDayPart(part, first!.from))
    return meant === undefined || second !== undefined ? undefined : moveToRow(c, meant)
  }
  if (new Set(rows.map(([first]) => first?.date)).size < 2) return undefined
  const [only, another] = rows.filter(([first]) => first?.from === start)
  if (only === undefined) return undefined
  if (another === undefined) return moveToRow(c, only)
  c.set({ offers: [[rowToken(only[0]!.mark, only.length), 0]] })
  return go('sure')
}

function turn(c: ManageContext, step: string): Move {
  c.set({ page: (c.draft.page ?? 0) + 1 })
  return go(step)
}

function question(c: ManageContext, offers: readonly [token: string, left: number][]): Question {
  const { options } = page(offers, c.draft.page ?? 0, 6, (offer) => offer)
  const rows = options.flatMap((offer) => (Array.isArray(offer) ? rowOf(c, offer) : []))
  const days = new Set(rows.map(({ row }) => row[0]!.date))
  const [day] = days
  const choices = options.flatMap((offer) => {
    if (!Array.isArray(offer)) return [offer]
    return rowOf(c, offer).map((each) => slotOption(each, days.size > 1))
  })
  const when = ownWhen(c)
  const text: MessageLine =
    days.size === 1 && day !== undefined
      ? { message: 'manage:slotOn', params: { when, day: { date: day } } }
      : { message: 'manage:slot', params: { when } }
  return { kind: 'slot', ...text, choices: [...choices, OTHER_DAY, KEEP] }
}

interface SlotOffer {
  token: string
  row: readonly Slot[]
  left: number
}

/** The slots of an offer; none where the schedule no longer has them. */
function rowOf(c: ManageContext, [token, left]: [string, number]): SlotOffer[] {
  const { hall, service } = managedPlace(c)
  const row = hall && service && rowByToken(hall, service, token)
  return row === undefined ? [] : [{ token, row, left }]
}

/** Its label names the day where the list has several; else the question does. */
function slotOption({ token, row, left }: SlotOffer, withDay: boolean): Option {
  const first = row[0]!
  const times = { from: first.from, to: row[row.length - 1]!.to }
  const limited = left < UNLIMITED
  const is: Record<string, string | number> = limited ? { mark: first.mark, left } : { mark: first.mark }
  if (withDay) {
    const slot = { slot: { date: first.date, ...times } }
    return { token, label: limited ? { message: 'manage:slotLeft', params: { slot, left } } : slot, is }
  }
  const label = limited
    ? { message: 'manage:timeLeft', params: { ...times, left } }
    : { message: 'manage:time', params: times }
  return { token, label, is }
}

const tokensOf = (c: ManageContext, free: readonly SlotView[]): [string, number][] =>
  free.map((slot) => [rowToken(slot.mark, c.draft.count ?? 1), slot.left])

/** First slots of the rows that the booking could have, but for those that it has. */
function freeAround(c: ManageContext, from: string, to: string): SlotView[] {
  const { slots, places } = viewsBetween(c, from, to)
  return freeRows(slots, c.draft.count ?? 1, places).filter((slot) => slot.start !== c.draft.start)
}

/** When the booking is now. */
const ownWhen = ({ draft: { start = 0, end = 0, zone = 'UTC' } }: ManageContext): Param =>
  ownWhenOf({ start, end, zone })
const fullWhen = ({ draft: { start = 0, end = 0, zone = 'UTC' } }: ManageContext): Param => whenOf({ start, end, zone })
