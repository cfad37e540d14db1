import { isPraise, readAnswer } from '../../../../src/language/acts/answer.ts'
import { bareMessage } from '../../../../src/language/acts/read-word.ts'
import { isTalkBeside } from '../../../../src/language/contact/contact.ts'
import { agreesToDraft } from '../../../../src/language/drafts/of-draft.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { normalize } from '../../../../src/language/text/normalize.ts'
import { isQuestion, wantsChange } from '../../../../src/language/wording/booking-words.ts'
import { asksWhoIsOn } from '../../../../src/language/wording/form-answers.ts'
import { saysCancel } from '../../../../src/language/wording/own-booking-words.ts'
import type { ResultOf } from '../../../../src/store/port/store.ts'
import { nobodyReads } from '../../../common/nobody-reads.ts'
import { meansOnly, questionsIn } from '../../../engine/act-meaning.ts'
import { again, end, go, type Move, type Question, run, type Step } from '../../../engine/dialog.ts'
import type { MessageLine, Option } from '../../../engine/types.ts'
import { askedBehindYes, tellBehindYes } from '../../questions/asked-behind-yes.ts'
import { advance } from '../advance.ts'
import {
  answersOf,
  type BookingContext,
  type BookingDraft,
  isHeld,
  missingOf,
  placeOf,
  questionsOf,
  slotsOf,
} from '../booking-draft.ts'
import { dropsDraft } from '../early/drops-draft.ts'
import { absorbRemark, onlyRemarks } from '../early/remark-early.ts'
import { bookableHalls, bookableServices } from '../free/bookable.ts'
import { offer } from '../free/free-places.ts'
import { leaveLine, otherOptions, paged, refusal, wantsMore } from '../free/row-options.ts'
import { guestsNamed, takeOffList } from '../guests/leave-out.ts'
import { hearAny } from '../hear-words.ts'
import { drop } from '../held/drop.ts'
import { hearNumber } from '../lone-number.ts'
import { anotherWish, queueBesideYes } from '../several/another-wish.ts'
import { bookSeveral } from '../several/book-several.ts'
import { goOnWithNext } from '../several/go-on-with-next.ts'
import { moreBehindYes } from '../several/more-behind-yes.ts'
import { isSeveral } from '../several/parts.ts'
import { answersToRemember } from '../several/remembered-answers.ts'
import { goToReplaced, insteadLine } from './replaced-step.ts'
import { checkedYes, purposeLines, summary } from './summary.ts'

/** Everything is shown, each line can be changed, and "yes" comes first. */
export const confirmStep: Step<BookingDraft> = {
  ask(c) {
    const { hold } = c.draft
    // Going back may have brought back what is no longer held.
    if (missingOf(c).length > 0 || hold === undefined || !holdsWanted(c)) return advance(c)
    const yes: Option = {
      token: `yes.${hold.booking}`,
      label: { message: 'booking:choice.yes' },
      is: { answer: 'yes' },
    }
    const lines = summary(c)
    const question: Question = {
      kind: 'confirm',
      message: isSeveral(c) ? 'booking:several.ask' : 'booking:confirm.ask',
      lines: [...lines, ...insteadLine(c), ...policyLine(c), ...purposeLines(c), heldLine(c), ...answerLine(c)],
      // what is agreed to, without what for and until when
      brief: lines,
      choices: [
        yes,
        ...changes(c),
        { token: 'cancel', label: { message: 'booking:choice.cancel' } },
        ...otherOptions(c),
      ],
    }
    return question
  },
  // what is asked of something else behind a yes waits for it; "who's on the list?", of one's own guests: the summary shows them
  holdsAsked: (c) =>
    showsList(c) ||
    (c.text !== '' &&
      c.slash === undefined &&
      (agrees(c) || askedBehindYes(c).length > 0 || moreBehindYes(c) !== undefined)),
  answer(c, input) {
    if (input.token === 'more.changes') return go('change')
    if (input.token !== undefined) return isYes(c, input.token) ? book(c) : hearAny(c, input)
    const { reading } = c
    if (showsList(c)) return go('confirm')
    if (agrees(c)) return book(c)
    const asked = askedBehindYes(c)
    if (asked.length > 0) {
      tellBehindYes(c, asked)
      return book(c)
    }
    if (takeOffList(c)) return advance(c)
    const noted = absorbRemark(c)
    if (noted && yesBesideRemark(c)) return book(c)
    if (noted && (onlyRemarks(c) || saysNothingElse(c))) return go('confirm')
    if (meansOnly(c.understood, 'receipt') && reading.answer === undefined)
      return again({ message: 'booking:confirm.receipt' })
    if (queueBesideYes(c)) return book(c)
    const more = moreBehindYes(c)
    if (more !== undefined) {
      c.later(more)
      return book(c)
    }
    if (checkedYes(c)) return book(c)
    if (dropsDraft(c)) return drop(c)
    const move = anotherWish(c) ?? hearNumber(c) ?? hearAny(c, input)
    if (move.move !== 'pass') return move
    // "yes, cancel": the word that does something counts
    if (saysCancel(input.text) && !isQuestion(input.text) && questionsIn(c.understood).length === 0) return drop(c)
    if (reading.answer === 'yes' || onlyBooks(c)) return book(c)
    if (reading.answer === 'no') return again({ message: 'booking:confirm.no' })
    return move
  },
  unclear: () => ({ message: 'booking:confirm.unclear' }),
  result: booked,
}

const agrees = (c: BookingContext): boolean => agreesToDraft(c.text, c.open?.aside === true) || agreesWithValues(c)

/** "4 people ok. yes", "yes, book it again": a yes, and nothing but what is shown. */
function agreesWithValues(c: BookingContext): boolean {
  if (c.text.length > LONGEST_YES || /[?？]/.test(c.text) || wantsChange(c.text) || c.names.matches.length > 0)
    return false
  const clauses = clausesOf(c.text).map((clause) => clause.text)
  const others = clauses.filter((clause) => !isPlainYes(clause))
  return others.length > 0 && others.length < clauses.length && others.every((clause) => saysWhatIsShown(c, clause))
}

const LONGEST_YES = 80

function saysWhatIsShown(c: BookingContext, clause: string): boolean {
  const { reading, understood } = c.part(clause).context
  const { whens, party, contact, excluded, duration, repeat, rest } = reading
  if ((contact ?? excluded ?? duration ?? repeat) !== undefined || isQuestion(clause)) return false
  const slot = slotsOf(c)[0]
  const same = whens.every(
    ({ date = c.draft.date, start = slot?.from }) => date === c.draft.date && start === slot?.from,
  )
  if (!same || (party !== undefined && (party.min !== c.draft.party || party.max !== c.draft.party))) return false
  if (whens.length === 0 && party === undefined)
    return isTalkBeside(rest) && meansOnly(understood, 'again', 'book', 'affirm')
  return rest === '' || isTalkBeside(rest)
}

const isPlainYes = (clause: string): boolean => {
  const { text: plain } = normalize(clause)
  return readAnswer(bareMessage(plain), plain) === 'yes' || agreesToDraft(clause)
}

const showsList = (c: BookingContext): boolean => asksWhoIsOn(c.text) && guestsNamed(c).length > 0

/** "sure. and tell them the dog is well behaved": the first words agree, and nothing else is asked or changed. */
function yesBesideRemark({ reading, text, names }: BookingContext): boolean {
  const { whens, party, contact, excluded } = reading
  if (whens.length > 0 || (party ?? contact ?? excluded) !== undefined || names.matches.length > 0) return false
  const [first = '', ...more] = clausesOf(text).map((clause) => clause.text)
  if (more.length === 0 || isQuestion(text) || wantsChange(text)) return false
  return isPlainYes(first)
}

/** Beside the remark, which no act explains, nothing of the booking is said: "can I add that we need a whiteboard". */
const saysNothingElse = ({ understood, reading }: BookingContext): boolean =>
  understood.acts.length === 0 &&
  reading.whens.length === 0 &&
  (reading.party ?? reading.contact ?? reading.answer) === undefined

/** 好的预约吧, at the summary: whoever says to book and names nothing else says yes. */
function onlyBooks({ understood, reading, names, text }: BookingContext): boolean {
  const { acts, offers, entities } = understood
  // 太好了 agrees to what is shown
  const said = text.trim()
  if (isPraise(said) && said.length <= SHORT && !/\s/.test(said) && acts.every(({ act }) => act === 'compliment'))
    return true
  if (isQuestion(text) || names.matches.length > 0 || entities.length > 0 || reading.rest !== '') return false
  return acts.length === 0 && offers.length > 0 && offers.every((act) => act === 'book' || act === 'affirm')
}

const SHORT = 12

/** How to answer, said with the first summary alone. */
function answerLine(c: BookingContext): MessageLine[] {
  if (c.draft.toldYes === true) return []
  c.note({ toldYes: true, toldLeave: true })
  return [{ message: 'booking:confirm.leave' }]
}

/** What else can be changed, where the confirmation has no room for it. */
export const changeStep: Step<BookingDraft> = {
  ask(c) {
    const keep: Option = { token: 'confirm', label: { message: 'booking:choice.keep' } }
    const choices = [...paged(c, thingsToChange(c), (thing) => thing), keep]
    return {
      kind: 'choice',
      message: 'booking:confirm.change',
      lines: [...leaveLine(c)],
      choices: [...choices, ...otherOptions(c)],
    }
  },
  answer(c, input) {
    if (wantsMore(c, input.token)) return go('change')
    return input.token === 'confirm' || c.reading.answer === 'no' ? go('confirm') : hearAny(c, input)
  },
}

const holdsWanted = (c: BookingContext): boolean => isHeld(c) || c.draft.hold?.over === true

const isYes = ({ draft }: BookingContext, token: string): boolean => token === `yes.${draft.hold?.booking}`

function book(c: BookingContext): Move {
  if (isSeveral(c)) return bookSeveral(c)
  const { hold } = c.draft
  if (hold === undefined) return advance(c)
  const { hall, service } = placeOf(c)
  const asks = service.approval === true || hall.noShows?.limit?.needs === 'approval'
  if (asks) c.want({ need: 'reach', hall: hall.id })
  const { remark } = c.draft
  const confirm = { do: 'confirm', booking: hold.booking, version: hold.version, answers: answersOf(c) } as const
  return run(remark === undefined ? confirm : { ...confirm, remark })
}

/** Until when it can be cancelled or moved: known before it is agreed to. Of several bookings each has its own. */
function policyLine(c: BookingContext): MessageLine[] {
  const { cancel } = placeOf(c).service.rules
  if (typeof cancel === 'string') return [{ message: `booking:confirm.policy.${cancel}` }]
  return [{ message: 'booking:confirm.policy.before', params: { length: cancel.minutes } }]
}

/** What can be done with it here, once it is booked. */
const afterOf = (c: BookingContext): string =>
  placeOf(c).service.rules.cancel === 'never' ? 'booking:booked.afterFixed' : 'booking:booked.after'

function addressLine(c: BookingContext): MessageLine[] {
  const { address } = placeOf(c).hall
  return address === undefined ? [] : [{ message: 'booking:booked.where', params: { address: { text: address } } }]
}

function heldLine(c: BookingContext): MessageLine {
  const { hold } = c.draft
  if (hold === undefined || !isHeld(c)) return { message: 'booking:confirm.notHeld' }
  const message = isSeveral(c) ? 'booking:several.held' : 'booking:confirm.held'
  return { message, params: { until: { instant: hold.until, zone: placeOf(c).hall.zone } } }
}

const ROOM_FOR = 6

/** Yes, cancel, and as many changes as a phone shows at once. */
function changes(c: BookingContext): Option[] {
  const all = thingsToChange(c)
  if (all.length <= ROOM_FOR) return all
  return [...all.slice(0, ROOM_FOR - 1), { token: 'more.changes', label: { message: 'booking:choice.more' } }]
}

function thingsToChange(c: BookingContext): Option[] {
  const { hall, service } = placeOf(c)
  const things = ['date', 'slot']
  if (service.party.min < service.party.max) things.push('party')
  const options: Option[] = things.map((thing) => ({
    token: `change.${thing}`,
    label: { message: `booking:choice.${thing}` },
  }))
  for (const { field, guest, key } of questionsOf(c)) {
    const params = { label: { text: field.label } }
    const label =
      guest === 0 || c.draft.party === 1
        ? { message: 'booking:choice.field', params }
        : { message: 'booking:choice.guestField', params: { ...params, guest } }
    options.push({ token: `change.field:${key}`, label })
  }
  if (bookableServices(hall.id, c.catalogue).length > 1)
    options.push({ token: 'change.service', label: { message: 'booking:choice.service' } })
  if (bookableHalls(c.catalogue).length > 1)
    options.push({ token: 'change.hall', label: { message: 'booking:choice.hall' } })
  return options
}

function booked(c: BookingContext, result: ResultOf<'confirm'>): Move {
  if (result.ok) {
    const { booking } = result
    c.remember({ answers: { ...c.person.answers, ...answersToRemember(c) }, lastHall: booking.hall })
    const message = booking.state === 'pending' ? 'booking:booked.pending' : 'booking:booked.confirmed'
    const pending = booking.state === 'pending' ? nobodyReads(c, booking.hall) : []
    const lines = [...summary(c), ...addressLine(c), ...pending, { message: afterOf(c) }]
    c.say({ message, params: { code: booking.code }, lines, booking, files: ['ics'], images: ['qr'] })
    if (booking.state === 'pending') c.tell({ staffOf: booking.hall }, { what: 'requested', booking: booking.id })
    const { instead } = c.draft
    if (instead !== undefined && booking.state === 'confirmed') return goToReplaced(c, instead, booking.id)
    const settled = { what: 'confirmed', booking: booking.id } as const
    const next = goOnWithNext(c)
    if (next !== undefined) c.settle(settled)
    return next ?? end(settled)
  }
  const { booking } = result
  if (result.code === 'HALLO_BOOKING_SETTLED' && booking !== undefined) {
    c.say({ message: `booking:stands.${booking.state}`, params: { code: booking.code }, code: result.code, booking })
    return end({ what: 'confirmed', booking: booking.id })
  }
  if (result.code === 'HALLO_BOOKING_CHANGED' && booking?.hold !== undefined && c.draft.hold !== undefined) {
    c.note({ hold: { ...c.draft.hold, version: booking.version, until: booking.hold.until } })
    return again(refusal(result.code))
  }
  // The hold was over and somebody else has the place now, or a rule has changed.
  c.note({ hold: undefined })
  return offer(c, result.code, result.params ?? {}, result.nearest ?? [])
}
