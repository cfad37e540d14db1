import type { Slot } from '../../../../src/domain/hall/slot.ts'
import { clockOf } from '../../../../src/domain/time/calendar.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import { numberAlone } from '../../../../src/language/numbers/place-in-list.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import {
  declinesMove,
  movesOrAnother,
  saysOtherwise,
  saysResize,
} from '../../../../src/language/wording/after-booking.ts'
import { isQuestion } from '../../../../src/language/wording/booking-words.ts'
import { keptPart, leavesAsItIs, numberKept } from '../../../../src/language/wording/second-thoughts.ts'
import { daysShifted, wayShifted } from '../../../../src/language/wording/shift-words.ts'
import { readFor } from '../../../common/read-for.ts'
import { refusal } from '../../../common/refusal.ts'
import { ownWhenOf, whenOf } from '../../../common/show.ts'
import { meansOnly, wishesIn } from '../../../engine/act-meaning.ts'
import { again, end, go, type Input, type Move, pass, type Question, type Step } from '../../../engine/dialog.ts'
import type { Option } from '../../../engine/types.ts'
import { rowByToken, rowFor, rowToken } from '../../booking/free/slot-rows.ts'
import { keepAndHear, leadAnswer, leavesPlainly } from '../lead-answer.ts'
import { aboutParams, timesOf } from '../lines.ts'
import { isDay, isWhenOf } from '../meant/guessed-wish.ts'
import { lengthMeant } from '../meant/length-wish.ts'
import type { LengthMeant } from '../meant/wish-reading.ts'
import { placeOf } from '../refer.ts'
import { changeParty } from './change-party.ts'
import { changeDetails, toldDetails } from './details.ts'
import { keep } from './keep-booking.ts'
import { type ManageContext, type ManageDraft, managedPlace } from './manage-draft.ts'
import { moveToRow } from './move.ts'
import { takeSlot } from './move-slots.ts'
import { priceLines } from './price-lines.ts'
import { namesWhoJoins } from './rename.ts'

/** The word for it and nothing else. */
export function doesIt(c: ManageContext): boolean {
  const { text, understood, reading } = c
  const { party, size } = { ...c.draft, ...(c.below('manage') as ManageDraft | undefined) }
  // 好，加吧, to “6 people?”
  const resizes = party !== undefined && party !== size && saysResize(text)
  if (text === '' || text.length > 20 || !(resizes || movesOrAnother(text) === 'move')) return false
  if (understood.entities.length > 0 || reading.whens.length > 0) return false
  return !isQuestion(text) && !saysOtherwise(text)
}

/** A move of which a part was supposed is put before the guest before it is made. */
export const sureStep: Step<ManageDraft> = {
  ask(c): Question | Move {
    if (c.draft.act === 'details') return sureDetails(c)
    const row = rowOffered(c)
    const { start = 0, end = 0, zone = 'UTC', party, count = 1, size = 1 } = c.draft
    const after = { slots: row?.length ?? count, party: party ?? size }
    const lines = priceLines(managedPlace(c).service, { slots: count, party: size }, after)
    const when = whenOf({ start, end, zone })
    const yes: Option = { token: 'yes', label: { message: 'manage:choice.move' }, is: { answer: 'yes' } }
    const no: Option = { token: 'no', label: { message: 'manage:choice.keep' }, is: { answer: 'no' } }
    const [first] = row ?? []
    if (row === undefined || first === undefined)
      return party === undefined
        ? go('slot')
        : {
            kind: 'confirm',
            message: 'manage:sureParty',
            params: { count: party, when: ownWhenOf({ start, end, zone }) },
            lines: [...withoutLine(c), ...lines],
            choices: [yes, no],
          }
    const slot = { slot: { date: first.date, from: first.from, to: row[row.length - 1]!.to } }
    const times: Option = { token: 'times', label: { message: 'manage:choice.times' } }
    const choices = [yes, times, no]
    const longer = first.start === start
    const sure = longer ? 'manage:sureLength' : 'manage:sure'
    const now = longer ? timesOf({ start, end, zone }) : when
    return party === undefined || party === c.draft.size
      ? { kind: 'confirm', message: sure, params: { slot, when: now }, lines, choices }
      : { kind: 'confirm', message: `${sure}Both`, params: { slot, when: now, count: party }, lines, choices }
  },
  holdsAsked: (c) => leadAnswer(c) !== undefined || leavesPlainly(c),
  holds: (c) =>
    doesIt(c) || staysAtSize(c) || namesWhatStays(c, rowOffered(c)) || hourSaid(c, rowOffered(c)) !== undefined,
  answer(c, input: Input): Move {
    const row = rowOffered(c)
    const lead = input.token === undefined ? leadAnswer(c) : undefined
    if (lead?.answer === 'leave') return keepAndHear(c, lead.rest)
    if (lead !== undefined) {
      c.later(lead.rest)
      return doShown(c, row)
    }
    // "move it", 改过去: what is shown
    const plain =
      namesWhatStays(c, row) || (row !== undefined && hourSaid(c, row) === row[0]?.from) ? 'yes' : c.reading.answer
    const answer = input.token ?? plain ?? (doesIt(c) || agreesTo(c, row) ? 'yes' : undefined)
    // "an hour, then" to “14:00–17:00?” of what was an hour shorter
    if (answer === undefined && row !== undefined && isJustSoLong(c, row)) {
      c.note({ preview: undefined })
      return moveToRow(c, row)
    }
    if (input.text !== undefined && namesWhoJoins(c, c.draft)) return again({ message: 'manage:noNameNeeded' })
    c.note({ preview: undefined })
    if (answer === 'yes') return doShown(c, row)
    if (answer === 'no' || staysAtSize(c) || leavesIt(c)) return keep(c)
    if (c.draft.act === 'details') return pass
    if (answer === 'times') {
      c.set({ offers: undefined })
      return go('slot')
    }
    const hour = input.token === undefined ? otherHour(c, row) : undefined
    if (hour !== undefined) return hour
    // another hour to “2 people?”: whether the size is still meant is seen before it is made
    if (row === undefined && c.draft.party !== undefined && saysTime(c)) c.note({ preview: true })
    const length = lengthMeant(c)
    const from = length && (row ?? ownRow(c))
    return length === undefined || from === undefined ? takeSlot(c, input) : lengthen(c, from, length)
  },
}

/** "yes, tuesday is great": the day that is shown, and nothing else. */
function agreesTo(c: ManageContext, row: readonly Slot[] | undefined): boolean {
  const [first] = row ?? []
  const [head] = clausesOf(c.text)
  const { whens, party, duration } = c.reading
  if (first === undefined || head === undefined || whens.length === 0 || (party ?? duration) !== undefined) return false
  if (c.part(head.text).context.reading.answer !== 'yes') return false
  return whens.every((when) => isDay(when, first.date) && (when.start ?? first.from) === first.from)
}

/** 时间不变, "everything else the same", to a move that leaves it as it is: the move is meant. */
function namesWhatStays(c: ManageContext, row: readonly Slot[] | undefined): boolean {
  const [first] = row ?? []
  const part = keptPart(c.text)
  const { start = 0, zone = 'UTC', party, size } = c.draft
  if (part === undefined) return false
  // “7 people?”
  if (first === undefined) return party !== undefined && party !== size && part !== 'size'
  if (part === 'time') return first.start !== start && first.from === localOf(start, zone).time
  return part === 'rest' || party === undefined || party === size
}

/** "make it 6", "4 it is", to a move to another time: an hour in the same half of the day, and no size. HH:mm */
function hourSaid(c: ManageContext, row: readonly Slot[] | undefined): string | undefined {
  const [first] = row ?? []
  const said = first === undefined || first.start === c.draft.start ? undefined : numberAlone(c.text)
  if (said === undefined || said > 23) return undefined
  return clockOf((said + (first!.from < '12:00' || said >= 12 ? 0 : 12)) * 60)
}

/** "no, 7", to a move to six o'clock: it is shown anew. */
function otherHour(c: ManageContext, row: readonly Slot[] | undefined): Move | undefined {
  const { hall, service } = managedPlace(c)
  const start = hourSaid(c, row)
  if (hall === undefined || service === undefined || row === undefined || start === undefined) return undefined
  const other = rowFor(
    hall,
    service,
    row[0]!.date,
    { start, minutes: row.length * service.schedule.slotMinutes },
    c.now,
  )
  if (!other.ok) return undefined
  c.set({ offers: [[rowToken(other.value[0]!.mark, other.value.length), 0]] })
  return go('sure')
}

/** What is shown is made. */
function doShown(c: ManageContext, row: readonly Slot[] | undefined): Move {
  c.note({ preview: undefined })
  if (row !== undefined) return moveToRow(c, row)
  if (c.draft.party !== undefined) return changeParty(c, c.draft.party)
  return c.draft.act === 'details' ? renamed(c) : go('slot')
}

/** Who is taken off the list. */
const withoutLine = ({ draft: { without } }: ManageContext) =>
  without === undefined || without.length === 0
    ? []
    : [{ message: 'manage:without', params: { names: { list: without } } }]

/** The length alone is said, and it is that which is shown: all in all, or what comes on top. */
function isJustSoLong({ reading, understood, draft }: ManageContext, row: readonly Slot[]): boolean {
  const { whens, party, duration, rest } = reading
  if (duration === undefined || whens.length > 0 || party !== undefined || rest.length > 12) return false
  if (!meansOnly(understood, ...LENGTHS) && wishesIn(understood).length > 0) return false
  const { start = 0, end: until = 0 } = draft
  const [first] = row
  if (first === undefined || first.start !== start) return false
  const minutes = (row[row.length - 1]!.end - start) / 60_000
  return duration === minutes || duration === minutes - (until - start) / 60_000
}

const LENGTHS = ['affirm', 'choose', 'change', 'extend', 'shift', 'inform']

/** "no wait, put it back": what is shown is not made. */
const leavesIt = (c: ManageContext): boolean => leavesAtOwn(c) || leavesShown(c) || leavesPlainly(c)

/** "leave it at 3, he'll come later": the time that stands beside it is its own. */
function leavesAtOwn(c: ManageContext): boolean {
  const { whens, party } = c.reading
  const booking = leavesAsItIs(c.text) ? c.fact({ need: 'booking', code: c.draft.code ?? '' }) : undefined
  return booking !== undefined && party === undefined && whens.every((when) => isWhenOf(when, booking))
}

/** "no leave it at 6", 还是六个吧, at “8 people?” of what is for six: no hour, but as many as there are. */
function staysAtSize(c: ManageContext): boolean {
  const { party, size } = c.draft
  const kept = party === undefined || party === size ? undefined : numberKept(c.text)
  return kept !== undefined && readFor(c, kept, {}, 'number').party?.min === size
}

const leavesShown = ({ text, understood, reading }: ManageContext): boolean =>
  reading.whens.length === 0 &&
  (declinesMove(text) ||
    meansOnly(understood, 'keep', 'undo', 'abandon', 'deny') ||
    (wishesIn(understood).length === 0 && ['undo', 'keep'].includes(understood.offers[0] ?? '')))

/** Another name on what is booked, where it was not said in so many words. */
function sureDetails(c: ManageContext): Question | Move {
  const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
  if (booking === undefined) return end()
  return {
    kind: 'confirm',
    message: 'manage:sureDetails',
    params: { ...aboutParams(c, booking), now: { list: toldDetails(c) } },
    choices: [
      { token: 'yes', label: { message: 'manage:choice.move' }, is: { answer: 'yes' } },
      { token: 'no', label: { message: 'manage:choice.keep' }, is: { answer: 'no' } },
    ],
  }
}

function renamed(c: ManageContext): Move {
  const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
  const service = booking && placeOf(c, booking).service
  return booking === undefined || service === undefined ? end() : changeDetails(c, booking, service)
}

/** "and an hour longer": the move that is shown. */
function lengthen(c: ManageContext, row: readonly Slot[], length: LengthMeant): Move {
  const { hall, service } = managedPlace(c)
  const [first] = row
  if (hall === undefined || service === undefined || first === undefined) return go('slot')
  const minutes = 'to' in length ? length.to : row.length * service.schedule.slotMinutes + length.by
  const other = rowFor(hall, service, first.date, { start: first.from, minutes }, c.now)
  if (other.ok) c.set({ offers: [[rowToken(first.mark, other.value.length), 0]] })
  else c.say(refusal(other))
  return go('sure')
}

/** A day or an hour, or how far it goes on or back. */
const saysTime = ({ reading, text }: ManageContext): boolean =>
  reading.whens.length > 0 || wayShifted(text) !== undefined || daysShifted(text) !== undefined

/** The slots that it has, where only its size is to be another. */
function ownRow(c: ManageContext): readonly Slot[] | undefined {
  const { hall, service } = managedPlace(c)
  const [first] = c.draft.marks ?? []
  if (hall === undefined || service === undefined || first === undefined) return undefined
  return rowByToken(hall, service, rowToken(first, c.draft.count ?? 1))
}

function rowOffered(c: ManageContext) {
  const { hall, service } = managedPlace(c)
  const [token] = c.draft.offers?.[0] ?? []
  return hall && service && token !== undefined ? rowByToken(hall, service, token) : undefined
}
