import type { ErrorCode } from '../../../../src/domain/errors.ts'
import type { AskView } from '../../../../src/domain/form/ask.ts'
import type { Hall, Service } from '../../../../src/domain/hall/hall.ts'
import type { Slot, SlotView } from '../../../../src/domain/hall/slot.ts'
import { slotsOn } from '../../../../src/domain/hall/slots.ts'
import { clockMinutes, clockOf } from '../../../../src/domain/time/calendar.ts'
import { inDayPart } from '../../../../src/language/calendar/day-parts.ts'
import { countsThings, numberAlone, numberTyped } from '../../../../src/language/numbers/place-in-list.ts'
import { sentencesOf } from '../../../../src/language/text/sentences.ts'
import { onlyThatDay } from '../../../../src/language/wording/after-booking.ts'
import { endAsked, isQuestion, saysNoneFits } from '../../../../src/language/wording/booking-words.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import { again, go, type Move, pass, type Question, type Step } from '../../../engine/dialog.ts'
import type { MessageLine, Option, Param } from '../../../engine/types.ts'
import { advance } from '../advance.ts'
import { type BookingContext, type BookingDraft, NO_WISH, placeOf, serviceOf } from '../booking-draft.ts'
import { putter } from '../fill-steps.ts'
import { countWanted, offerNearest, placesWanted, viewsBetween } from '../free/free-places.ts'
import {
  leaveLine,
  otherOptions,
  paged,
  rowOption,
  soFarWho,
  tellsLeft,
  timeLabel,
  wantsMore,
} from '../free/row-options.ts'
import { allowed } from '../free/ruled-out.ts'
import { freeRows, rowByToken, rowOf, rowToken } from '../free/slot-rows.ts'
import { slotsWithin } from '../free/within.ts'
import {
  asksForList,
  hearAny,
  pickEnd,
  takeOther,
  takePlaced,
  takeRow,
  takeSmallerSize,
  tellAside,
} from '../hear-words.ts'
import { noneOfThem } from '../when/not-then.ts'
import { noteLines } from './day-note.ts'
import { whichOne } from './which-one.ts'

/** Which slot of the day: full ones are named as full, closed ones not shown. */
export const slotStep: Step<BookingDraft> = {
  ask(c) {
    const { date } = c.draft
    if (serviceOf(c) === undefined) return go('service')
    if (date === undefined) return go('date')
    const { views, count, free, wished, listed } = rowsOn(c, date)
    if (free.length === 0) return noRoom(c, date, views)
    if (c.draft.first === true) {
      c.note({ first: undefined, byFirst: true, firstPart: c.draft.part })
      const move = wished.length === 0 ? undefined : takeRow(c, rowToken(listed[0]!.mark, count))
      if (move !== undefined) return move
    }
    const { nth } = c.draft
    if (nth !== undefined) {
      c.note({ nth: undefined })
      // of a part of the day that has none it is no other part's
      const named = (wished.length > 0 || isSaidByEnd(c.draft, nth) ? listed : wished).at(nth)
      const move = named === undefined ? undefined : takeRow(c, rowToken(named.mark, count))
      if (move !== undefined) return move
    }
    // "the morning one", 上午那场, where there is one
    const [sole, others] = wished
    const partSaid = c.draft.part !== undefined && c.draft.not === undefined && !isQuestion(c.text)
    const chosen = (c.open?.kind === 'slot' && choosesPart(c)) || (c.open?.kind !== 'slot' && partSaid)
    if (sole !== undefined && others === undefined && chosen) {
      const move = takeRow(c, rowToken(sole.mark, count))
      if (move !== undefined) return move
    }
    const lines: MessageLine[] = noteLines(c, date)
    const full = views.filter((view) => view.status === 'full')
    if (full.length > 0) lines.push({ message: 'booking:slot.full', params: { times: { list: full.map(times) } } })
    const place = placeOf(c)
    const most = place.service.schedule.consecutive
    if (most > 1 && count === 1) lines.push({ message: 'booking:slot.several', params: { max: most } })
    const longest = most * place.service.schedule.slotMinutes
    if ((c.draft.minutes ?? 0) > longest) lines.push({ message: 'booking:slot.shorter', params: { length: longest } })
    const params = { date: { date }, count: listed.length }
    const known = soFarWho(c)
    const question: Question = {
      kind: 'slot',
      message: wished.length === 0 ? 'booking:slot.notThen' : 'booking:slot.ask',
      params,
      lines: [...known, ...lines, ...leaveLine(c)],
      brief: known,
      choices: [...paged(c, listed, (slot) => option(place, slot, count)), ...otherOptions(c)],
      view: { slots: listed.map((slot) => shownSlot(place, slot, count)) },
    }
    return question
  },
  answer(c, input) {
    const said = input.token === 'more' ? hourTyped(c) : undefined
    if (said !== undefined) return hourOrMore(c, said)
    if (input.token === undefined && staysOnDay(c)) return again({ message: 'booking:slot.sameDay' })
    const smaller = takeSmallerSize(c)
    if (smaller !== undefined) return smaller
    const none = input.token === undefined ? noneOfThem(c) : undefined
    if (none !== undefined) return none
    const two = input.token === undefined ? hourAndAnother(c) : undefined
    if (two !== undefined) return two
    const either = placeOrHour(c)
    if (either !== undefined) return either
    // "yes" to "or 20:00?"
    if (c.draft.other !== undefined && c.reading.answer === 'yes') return takeOther(c, c.draft.other)
    if (wantsMore(c, input.token) || (input.token === undefined && asksForList(c))) return go('slot')
    const end = pickEnd(c, input.text, () => tokensOf(c))
    if (end !== undefined) return end
    const move = input.token === undefined ? (takePlaced(c) ?? hearAny(c, input)) : hearAny(c, input)
    const { date } = c.draft
    // 2号 is the second of the list: that it may be a day of the month is seen
    const [day] = input.token !== undefined && numberTyped(c.text) !== undefined ? c.reading.whens : []
    if (day?.date !== undefined && day.date !== date && move.move !== 'pass') c.note({ other: day.date })
    return move.move === 'pass' && input.text !== undefined ? hearHour(c, input.text) : move
  },
  // "what's the last class?" is of the times that are offered
  holds: ({ text }) => endAsked(text) !== undefined || saysNoneFits(text),
  unclear: (c) => whichOne(c) ?? { message: 'booking:slot.unclear' },
}

/** 早的那节, 晚的那场: the word for which of them was taken for the part of the day. */
const isSaidByEnd = ({ part }: BookingDraft, nth: number): boolean => part === (nth === 0 ? 'morning' : 'evening')

/** "the morning one", "morning": nothing but a part of the day, at a list of its times. */
const choosesPart = ({ understood, reading, text }: BookingContext): boolean =>
  meansOnly(understood, 'choose') ||
  (reading.whens.length === 1 &&
    reading.whens[0]?.dayPart !== undefined &&
    reading.rest === '' &&
    !isQuestion(text) &&
    understood.acts.every(({ act }) => act === 'inform'))

/** "same day", 还是那天: of the day it is asked the hour of, and nothing else. */
const staysOnDay = ({ text, reading, names }: BookingContext): boolean =>
  reading.whens.length === 0 && reading.party === undefined && names.matches.length === 0 && onlyThatDay(text)

/** The day's rows that can be had, those of them that were wished for, and what is listed: these, or else all. */
function rowsOn(c: BookingContext, date: string) {
  const views = viewsBetween(c, date, date)
  const count = countWanted(c)
  const free = allowed(freeRows(views, count, placesWanted(c)), c.draft.not)
  const wished = slotsWithin(free, c.draft)
  return { views, count, free, wished, listed: wished.length > 0 ? wished : free }
}

function tokensOf(c: BookingContext): string[] {
  const { date } = c.draft
  if (date === undefined || serviceOf(c) === undefined) return []
  const { listed, count } = rowsOn(c, date)
  const [when] = c.reading.whens
  // "the last one of the morning"
  const part = when?.dayPart === undefined ? [] : slotsWithin(listed, { part: when.dayPart })
  return (part.length > 0 ? part : listed).map(({ mark }) => rowToken(mark, count))
}

/**
 * "7" or "yes, 4" at a list that has as many: where its places are numbered that is one of them, where they are buttons an hour is as
 * likely, so that it is asked; said once more it is the hour.
 */
function placeOrHour(c: BookingContext): Move | undefined {
  const { date } = c.draft
  const { open, text } = c
  const said = numberAlone(text)
  if (date === undefined || open?.kind !== 'slot' || said === undefined) return undefined
  const starts = rowsOn(c, date).listed.map(({ from }) => from)
  const first = startAt(c, String(said))
  const later = clockOf(((clockMinutes(first ?? '') ?? 0) + 720) % 1440)
  // of both halves of the day that in which it is offered
  const hour = first !== undefined && !starts.includes(first) && starts.includes(later) ? later : first
  const place = said - 1
  const token = place < (open.listed ?? 0) ? open.options[place] : undefined
  const { hall, service } = placeOf(c)
  const [there] = token === undefined ? [] : (rowByToken(hall, service, token) ?? [])
  if (token === undefined || there === undefined || hour === undefined || there.from === hour) return undefined
  const other = `${date}T${hour}`
  if (!c.buttons) {
    const move = takeRow(c, token)
    c.note({ other })
    return move
  }
  // buttons have no numbers: an hour that is full is told to be so
  if (!starts.includes(hour) || c.draft.other === other) return takeOther(c, other)
  c.note({ other })
  return again({ message: 'booking:slot.placeOrHour', params: { time: hour, place: there.from } })
}

/** "10. or is 11 free as well?", 十点，十一点也有吗: of the two hours neither is chosen, so that both are shown, as free as they are. */
function hourAndAnother(c: BookingContext): Move | undefined {
  const { date } = c.draft
  if (date === undefined || !isQuestion(c.text) || c.names.matches.length > 0) return undefined
  const [one, two, another] = sentencesOf(c.text)
    .map((each) => each.trim())
    .filter((each) => each !== '')
  if (one === undefined || two === undefined || another !== undefined || isQuestion(one) || !isQuestion(two))
    return undefined
  const { hall, service } = placeOf(c)
  const starts = slotsOn(hall, service, date)
  const slot = (text: string) => {
    const [only, more] = [...text.matchAll(/(?<![\d:.])\d{1,2}(?![\d:.])/g)]
    const said = c.part(text).context.reading.whens[0]?.start
    const at = said ?? (only === undefined || more !== undefined ? undefined : startAt(c, only[0]))
    return starts.find(({ from }) => from === at)
  }
  const [first, second] = [slot(one), slot(two)].sort((a, b) => (a?.start ?? 0) - (b?.start ?? 0))
  if (first === undefined || second === undefined || first === second) return undefined
  c.set({ ...NO_WISH, page: undefined, within: { from: first.from, to: second.to } })
  return go('slot')
}

/** A place in the list that was typed may be an hour at which a slot begins as well. HH:mm */
function hourTyped(c: BookingContext): string | undefined {
  return /^\s*\d{1,2}\s*$/.test(c.text.normalize('NFKC')) ? startAt(c, c.text) : undefined
}

/** "8" at a list whose eighth is "more": the further times, and the hour with one tap. */
function hourOrMore(c: BookingContext, time: string): Move {
  c.note({ page: (c.draft.page ?? 0) + 1, other: `${c.draft.date}T${time}` })
  c.say({ message: 'booking:slot.orHour', params: { time } })
  return go('slot')
}

/** A bare number that the list does not have is an hour, where a slot begins then: "11", or 7 for seven in the evening. */
function hearHour(c: BookingContext, text: string): Move {
  const start = startAt(c, text) ?? outsidePart(c, text)
  if (start === undefined) return pass
  const put = putter(c)
  put({ ...NO_WISH, start, marks: undefined }, 'slot')
  tellAside(c)
  return advance(c, put)
}

/** "10" where the evening was spoken of and nothing begins at 22:00: it is said so, and no morning is taken. HH:mm */
function outsidePart(c: BookingContext, text: string): string | undefined {
  const { part } = c.draft
  const hour = Number(hourNamed(c, text))
  if (part === undefined || !(hour > 0 && hour <= 12)) return undefined
  const at = [hour % 12, (hour % 12) + 12].map((each) => `${String(each).padStart(2, '0')}:00`)
  return at.find((time) => inDayPart(part, time))
}

/** HH:mm of the slot of the day that begins at the hour named. */
function startAt(c: BookingContext, text: string): string | undefined {
  const { date } = c.draft
  const hour = hourNamed(c, text)
  if (hour === undefined || date === undefined) return undefined
  const { hall, service } = placeOf(c)
  const slots = slotsOn(hall, service, date)
  const at = [Number(hour), Number(hour) + 12].map((each) => `${String(each).padStart(2, '0')}:00`)
  const { part } = c.draft
  const those = at.filter((time) => slots.some((slot) => slot.from === time))
  return part === undefined ? those[0] : those.find((time) => inDayPart(part, time))
}

/** The only number of a choice: "11", "the 7 one", "let's do the 8". */
function hourNamed({ understood, reading }: BookingContext, text: string): string | undefined {
  const plain = text.normalize('NFKC').trim()
  const alone = /^\d{1,2}$/.exec(plain)?.[0]
  if (alone !== undefined) return alone
  const other = reading.party !== undefined || reading.whens.length > 0 || understood.unexplained !== ''
  if (other || !meansOnly(understood, 'choose', 'change', 'affirm')) return undefined
  const [only, another] = [...plain.matchAll(/(?<!\d)\d{1,2}(?!\d)/g)]
  if (only === undefined || another !== undefined) return undefined
  // "2 instruments" names no hour
  return countsThings(plain.slice(only.index + only[0].length)) ? undefined : only[0]
}

const times = (slot: SlotView): Param => ({ message: 'booking:label.time', params: { from: slot.from, to: slot.to } })

interface Place {
  hall: Hall
  service: Service
}

const rowFrom = ({ hall, service }: Place, slot: SlotView, count: number): Slot[] =>
  (count > 1 && rowOf(hall, service, slot.mark, count)) || [slot]

function shownSlot(place: Place, slot: SlotView, count: number): NonNullable<AskView['slots']>[number] {
  const row = rowFrom(place, slot, count)
  const token = rowToken(slot.mark, count)
  const { from } = row[0]!
  const { to } = row[row.length - 1]!
  return tellsLeft(slot.left, place.service) ? { token, from, to, left: slot.left } : { token, from, to }
}

function option(place: Place, slot: SlotView, count: number): Option {
  const row = rowFrom(place, slot, count)
  return rowOption(rowToken(slot.mark, count), row, slot.left, timeLabel(row, slot.left, place.service))
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
