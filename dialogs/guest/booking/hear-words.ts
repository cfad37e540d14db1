import type { FieldForGuest } from '../../../src/domain/form/asked-fields.ts'
import { readAnswer } from '../../../src/domain/form/form-fields.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import { isOfMonth } from '../../../src/language/numbers/place-in-list.ts'
import { sentencesOf } from '../../../src/language/text/sentences.ts'
import {
  answerWithin,
  asksForOther,
  endAsked,
  endNamed,
  endWish,
  guestIn,
  isNoName,
  isQuestion,
  namesField,
  thingToChange,
} from '../../../src/language/wording/booking-words.ts'
import { repeatIn } from '../../../src/language/wording/repeats.ts'
import { saysTwice } from '../../../src/language/wording/several-days.ts'
import { meansOnly } from '../../engine/act-meaning.ts'
import { again, go, type Input, type Move, pass } from '../../engine/dialog.ts'
import { placeBeside } from '../../engine/list-pick.ts'
import { tellUnheardBeside } from '../browse/unheard-part.ts'
import { standing } from '../mine/refer.ts'
import { tellPartAsked } from '../questions/asked-in-part.ts'
import { absorb } from './absorb.ts'
import { countedInstead, sizeAfterRefusal } from './absorb-party.ts'
import { advance } from './advance.ts'
import type { BookingContext } from './booking-draft.ts'
import { fieldContext, NO_WISH, placeOf, questionsOf, serviceOf, slotsOf } from './booking-draft.ts'
import { noNewBooking } from './early/no-new.ts'
import { absorbOption, optionsIn } from './early/option-early.ts'
import { absorbRemark } from './early/remark-early.ts'
import { answersSomeForm } from './early/said-before.ts'
import { putter } from './fill-steps.ts'
import { rowByToken } from './free/slot-rows.ts'
import { drop } from './held/drop.ts'
import { backToHeld, keepsHeld } from './held/held-before.ts'
import { anotherWish } from './several/another-wish.ts'
import { oneOfSeries } from './several/one-of-series.ts'
import { bothPutRight } from './several/two-wishes.ts'
import { vaguelyShifted } from './shift-draft.ts'
import { wishOf } from './when/length-meant.ts'

/** What any question of a booking makes of words: whatever they answer of it, or what is to be chosen anew. */
export function hearWords(c: BookingContext): Move {
  if (keepsHeld(c)) return backToHeld(c)
  const gone = noNewBooking(c)
  if (gone !== undefined) return gone
  if (cancelsThis(c)) return drop(c)
  const other = anotherWish(c) ?? otherTime(c)
  if (other !== undefined) return other
  if (widens(c)) return widen(c)
  const guests = guestToChange(c)
  if (guests !== undefined) return guests
  if (asksTwice(c)) {
    c.note({ more: true })
    return again({ message: 'booking:several.other' })
  }
  if (asksForSeries(c)) return again({ message: 'booking:several.how' })
  const put = putter(c)
  if (oneOfSeries(c, put) || bothPutRight(c, put)) return advance(c, put)
  const { taken, move } = absorb(c, put)
  if (move !== undefined) return move
  // 我俩都没学过 says how many, and how well
  const noted = absorbOption(c, put)
  if (taken || noted || answersSomeForm(c)) {
    tellAside(c)
    return advance(c, put)
  }
  if (isQuestion(c.text)) return pass
  const thing = thingToChange(c.text)
  if (thing !== undefined) return reopen(c, thing)
  const asked = questionsOf(c).find(({ field }) => namesField(c.text, field))
  return asked === undefined ? pass : (takeAnswer(c, asked) ?? reopen(c, `field:${asked.key}`))
}

/** "2 of us and will a trainer be there": what is asked beside an answer is told, or named with who can tell. */
export function tellAside(c: BookingContext): void {
  if (!tellPartAsked(c)) tellUnheardBeside(c)
}

/** "cancel the one on friday", 周五的取消吧, of what is being booked for just then, with nothing booked that day. */
function cancelsThis(c: BookingContext): boolean {
  const { whens, party, contact } = c.reading
  const [when, another] = whens
  if (when?.date === undefined || another !== undefined || when.date !== c.draft.date) return false
  // of several days only that one goes
  if (c.draft.series !== undefined) return false
  if ((party ?? contact) !== undefined || c.names.matches.length > 0 || isQuestion(c.text)) return false
  if (!meansOnly(c.understood, 'cancel')) return false
  if (when.start !== undefined && when.start !== (slotsOf(c)[0]?.from ?? c.draft.start)) return false
  return standing(c).every(({ start, zone }) => localDate(start, zone) !== when.date)
}

/** "can it be a recurring one?": how is said, since no days are. */
export const asksForSeries = (c: BookingContext): boolean =>
  c.reading.whens.length === 0 && meansOnly(c.understood, 'series') && repeatIn(c.text) === undefined

/** 那订两次行不: the other's day is asked for. */
export const asksTwice = (c: BookingContext): boolean =>
  c.reading.whens.length === 0 && c.draft.date !== undefined && c.draft.series === undefined && saysTwice(c.text)

/** "any time", 什么时间都行: what was ruled out, and what narrowed the times, is let go. */
const widens = (c: BookingContext): boolean =>
  (c.draft.not !== undefined || c.draft.part !== undefined || c.draft.within !== undefined) &&
  c.draft.marks === undefined &&
  c.reading.whens.length === 0 &&
  meansOnly(c.understood, 'widen')

function widen(c: BookingContext): Move {
  const put = putter(c)
  put({ not: undefined, part: undefined, within: undefined, offers: undefined, page: undefined }, 'slot')
  return advance(c, put)
}

/** "4 then", after a size that was too large. */
export function takeSmallerSize(c: BookingContext): Move | undefined {
  const party = sizeAfterRefusal(c)
  if (party === undefined) return undefined
  const put = putter(c)
  put({ party }, 'party')
  c.note({ tooMany: undefined, between: undefined })
  return advance(c, put)
}

/** "change the name to Johnny": the new answer comes along. */
function takeAnswer(c: BookingContext, { field, key }: FieldForGuest): Move | undefined {
  const said = answerWithin(c.text)
  if (said === undefined || (field.kind === 'name' && isNoName(said))) return undefined
  const read = readAnswer(field, said, fieldContext(c))
  if (!read.ok) return undefined
  const put = putter(c)
  put({ [`field:${key}`]: read.value, edit: undefined }, 'field')
  return advance(c, put)
}

/** "change it to the earliest you have", 换最后一场, at the summary: that of its day. */
function endInstead(c: BookingContext): Move | undefined {
  const { reading, understood, text, names } = c
  const row = slotsOf(c)
  const end = endWish(text) ?? endNamed(text)
  if (row.length === 0 || end === undefined || isQuestion(text) || names.matches.length > 0) return undefined
  // "first time" is an answer of the form
  if (optionsIn(text, serviceOf(c)?.fields ?? []).length > 0) return undefined
  const { whens, party, contact, duration, excluded } = reading
  if (whens.length > 0 || (party ?? contact ?? duration ?? excluded) !== undefined) return undefined
  if (!understood.acts.every(({ act }) => TO_END.has(act))) return undefined
  const minutes = row.length > 1 ? row.length * placeOf(c).service.schedule.slotMinutes : undefined
  c.set({ ...NO_WISH, page: undefined, nth: end === 'first' ? 0 : -1, ...(minutes !== undefined && { minutes }) })
  return go('slot')
}

const TO_END: ReadonlySet<string> = new Set(['apology', 'change', 'choose', 'first_free', 'shift'])

/** "anything earlier?", once a time is chosen: the others of its day. */
export function otherTime(c: BookingContext): Move | undefined {
  const other = asksForOther(c.text)
  const to = other === undefined && c.open?.kind === 'confirm' ? endInstead(c) : undefined
  if (to !== undefined) return to
  const wanted = other ?? vaguelyShifted(c)
  const row = wanted === undefined ? [] : slotsOf(c)
  const [first, last] = [row[0], row[row.length - 1]]
  if (first === undefined || last === undefined) return undefined
  c.set({ ...NO_WISH, page: undefined, within: wanted === 'earlier' ? { to: first.from } : { from: last.to } })
  return go('slot')
}

/** "the earliest" of the rows that are offered; what they are is looked up only where it is said. */
export function pickEnd(c: BookingContext, text: string | undefined, offered: () => string[]): Move | undefined {
  const end = text === undefined ? undefined : (endAsked(text) ?? endMeant(c, text) ?? endBesideRemark(c, text))
  // A mark sorts as its day and time do.
  const sorted = end === undefined ? [] : offered().sort()
  if (sorted.length === 0) return undefined
  return takeRow(c, end === 'first' ? sorted[0]! : sorted[sorted.length - 1]!)
}

/** "the early one. could you note she has a bad knee?": the remark is kept, and the choice stands in what is left. */
function endBesideRemark(c: BookingContext, text: string): 'first' | 'last' | undefined {
  if (!c.understood.acts.some(({ act }) => act === 'note')) return undefined
  const rest = sentencesOf(text)
    .filter((each) => c.part(each).context.understood.acts.every(({ act }) => act !== 'note'))
    .join('')
    .trim()
  const end = rest === '' || rest.length === text.length ? undefined : endMeant(c.part(rest).context, rest)
  if (end !== undefined) absorbRemark(c)
  return end
}

/** "could you list the times?", 别的时间有吗: what is offered is what they want to see. */
export const asksForList = ({ understood, reading, names, text }: BookingContext): boolean =>
  text !== '' &&
  reading.whens.length === 0 &&
  names.matches.length === 0 &&
  (meansOnly(understood, 'free', 'more') || (understood.acts.length === 0 && LISTING.has(understood.offers[0] ?? '')))

/** "what can I choose from?" */
const LISTING: ReadonlySet<string> = new Set(['free', 'more', 'services', 'halls'])

const ENDS: ReadonlySet<string> = new Set(['choose', 'first_free'])

/** A choice of the first or the last, and nothing beside it: "the last one you've got", "as early as you can". */
export function endMeant(
  { understood, reading }: Pick<BookingContext, 'understood' | 'reading'>,
  text: string,
): 'first' | 'last' | undefined {
  const other = understood.entities.some(
    ({ slot, span }) => (slot !== 'ordinal' && slot !== 'part') || isOfMonth(text.slice(0, span[0])),
  )
  const { acts, offers, unexplained } = understood
  // not sure which of the two, and both choose: "fine, the early one"
  if (!other && acts.length === 0 && offers.length > 0 && offers.every((act) => ENDS.has(act))) return endNamed(text)
  if (unexplained !== '' || other) return undefined
  // 最后一项 is no hour
  if (reading.whens.length > 0 && understood.entities.length === 0) return undefined
  const end = endNamed(text)
  if (meansOnly(understood, 'first_free')) return end ?? 'first'
  return meansOnly(understood, 'choose', 'affirm') ? end : undefined
}

/** "change the name of guest 3": no party of three is meant. */
function guestToChange(c: BookingContext): Move | undefined {
  const guest = guestIn(c.text)
  if (guest === undefined) return undefined
  const asked = questionsOf(c).find((each) => each.guest === guest && namesField(c.text, each.field))
  return asked && reopen(c, `field:${asked.key}`)
}

/** Choices that several questions have. undefined: none of them. */
function hearChoice(c: BookingContext, token: string): Move | undefined {
  if (token.startsWith('change.')) return reopen(c, token.slice('change.'.length))
  if (token.startsWith('other.')) return takeOther(c, token.slice('other.'.length))
  return serviceOf(c) === undefined ? undefined : takeRow(c, token)
}

/** A slot, or a row of them, was chosen from a list. */
export function takeRow(c: BookingContext, token: string): Move | undefined {
  const { hall, service } = placeOf(c)
  const row = rowByToken(hall, service, token)
  if (row === undefined) return undefined
  const put = putter(c)
  const marks = row.map((slot) => slot.mark)
  put({ date: row[0]!.date, marks, ...NO_WISH }, 'slot')
  // Whoever picks a day and a time has said which day is meant.
  c.note({ other: undefined })
  return advance(c, put)
}

/** "the first, and my name is Bob": the place in the list, and all that is said beside it. */
export function takePlaced(c: BookingContext): Move | undefined {
  const { whens, excluded } = c.reading
  // "for two" beside it is no hour
  const dated = whens.length > 0 && countedInstead(c) === undefined
  const named = dated || excluded !== undefined ? undefined : placeBeside(c.understood, c.text, c.open)
  const { hall, service } = placeOf(c)
  const row = named === undefined ? undefined : rowByToken(hall, service, c.open?.options[named.place] ?? '')
  if (row === undefined) return undefined
  const put = putter(c)
  put({ date: row[0]!.date, marks: row.map(({ mark }) => mark), ...NO_WISH }, 'slot')
  c.note({ other: undefined })
  return absorb(c, put).move ?? advance(c, put)
}

/** "No, I meant the other one." */
export function takeOther(c: BookingContext, other: string): Move {
  const [date, start] = other.split('T')
  const put = putter(c)
  put({ ...wishOf(c), date, marks: undefined, ...(start !== undefined && { start, within: undefined }) }, 'date')
  c.note({ other: undefined })
  return advance(c, put)
}

/** Asks anew for one part; all the others stay as far as they are still valid. */
function reopen(c: BookingContext, thing: string): Move {
  c.note({ page: undefined })
  if (thing === 'hall') return go('hall')
  if (c.draft.hall === undefined || thing === 'service') return c.draft.hall === undefined ? go('hall') : go('service')
  if (serviceOf(c) === undefined) return go('service')
  if (thing.startsWith('field:')) {
    c.set({ edit: thing.slice('field:'.length) })
    return go('field')
  }
  if (thing === 'party') return go('party')
  return thing === 'slot' && c.draft.date !== undefined ? go('slot') : go('date')
}

/** What a question with a list makes of an answer, where it is none of its own choices. */
export function hearAny(c: BookingContext, input: Input): Move {
  return input.token === undefined ? hearWords(c) : (hearChoice(c, input.token) ?? pass)
}
