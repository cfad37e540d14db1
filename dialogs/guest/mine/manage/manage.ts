import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { checkCancel } from '../../../../src/domain/booking/check-cancel.ts'
import { saysYesAnd } from '../../../../src/language/acts/answer.ts'
import { bookingCode, withoutBookingCode } from '../../../../src/language/text/booking-code.ts'
import { asksWhether } from '../../../../src/language/wording/booking-words.ts'
import {
  asksForDay,
  isNothingElse,
  isOwn,
  isPronoun,
  namesBooking,
  type OwnBookingWish,
  readListWish,
  readWish,
  saysCancel,
  startSaid,
} from '../../../../src/language/wording/own-booking-words.ts'
import { saysMaybe } from '../../../../src/language/wording/second-thoughts.ts'
import { wayShifted } from '../../../../src/language/wording/shift-words.ts'
import { saysEach, whichOf, withoutWhich } from '../../../../src/language/wording/which-booking.ts'
import type { ResultOf } from '../../../../src/store/port/store.ts'
import { readFor } from '../../../common/read-for.ts'
import { refusal } from '../../../common/refusal.ts'
import { meansOnly, wishesIn } from '../../../engine/act-meaning.ts'
import { again, type Dialog, done, end, go, type Input, type Move, pass, push, run } from '../../../engine/dialog.ts'
import type { Json, MessageLine, Say } from '../../../engine/types.ts'
import { SURE } from '../../../engine/utterance.ts'
import { tellAbout } from '../../browse/tell-about.ts'
import { tellBeside } from '../../questions/tell-beside.ts'
import { saysOneMore } from '../again.ts'
import { guestGone } from '../guests-on-list.ts'
import { aboutParams, itemLine, itemOption, stateSay } from '../lines.ts'
import { allBut } from '../meant/all-but.ts'
import { asksPolicy, asksToGiveUp } from '../meant/asks-policy.ts'
import { givesNothingUp } from '../meant/guessed-wish.ts'
import { addsToOpenMove, endsAt, lengthMeant, meansLength } from '../meant/length-wish.ts'
import { passedOn } from '../meant/passed-on.ts'
import { ratherMeant } from '../meant/rather.ts'
import { askedBesideStory, ofItsDay, withBoth } from '../meant/said-of-one.ts'
import { countAlone } from '../meant/size-wish.ts'
import { otherTimes } from '../meant/thought-again.ts'
import { timeAlone } from '../meant/time-alone.ts'
import { undoMeant } from '../meant/undo.ts'
import { vagueChange } from '../meant/vague-change.ts'
import { isPushedByDays, wishMeant } from '../meant/wish-meant.ts'
import type { WishReading } from '../meant/wish-reading.ts'
import { placeOf, refer, spokenOf, standing } from '../refer.ts'
import { MOST_LISTED } from '../which-step.ts'
import { leavingStep } from '../who-leaves-step.ts'
import { whoseStep } from '../whose-name-step.ts'
import { aim } from './aim.ts'
import { severalCancelled, severalStep } from './cancel-several.ts'
import { changeParty, readParty } from './change-party.ts'
import { changed } from './change-result.ts'
import { keep } from './keep-booking.ts'
import { lengthStep } from './length.ts'
import type { ManageContext, ManageDraft } from './manage-draft.ts'
import { moveOrNewStep, otherTimeAsked } from './move-or-new.ts'
import { askDay, askSlot, takeDay, takeSlot } from './move-slots.ts'
import { notAllowed } from './not-allowed.ts'
import { anotherStep, eachOf } from './others.ts'
import { renameMeant, valueStep } from './rename.ts'
import { doesIt, sureStep } from './sure.ts'
import { swap } from './swap.ts'

const WHICH = {
  cancel: 'cancel',
  change: 'change',
  party: 'party',
  details: 'party',
  undo: 'party',
  extend: 'party',
} as const

/** Cancelling, moving and resizing what is booked: which one, whether it may be, and then the command. */
export const manage: Dialog<ManageDraft> = {
  name: 'manage',
  first: 'which',
  light: true,
  intents: [
    { certain: true, match: allBut },
    { certain: true, match: matchBeside },
    { certain: true, match: otherTimeAsked },
    { certain: true, match: vagueChange },
    { match: timeAlone },
  ],
  steps: {
    which: {
      ask(c) {
        const only = itself(c)
        if (only !== undefined) {
          c.note({ code: only.code })
          return go('aim')
        }
        const bookings = listed(c)
        if (bookings.length === 0) {
          c.say({ message: 'manage:none' })
          return c.below('booking') === undefined ? push('help', {}, 'greet') : end()
        }
        if (bookings.length === 1 && c.draft.listed !== true) {
          c.note({ code: bookings[0]!.code })
          return go('aim')
        }
        return {
          kind: 'choice',
          message: `manage:which.${WHICH[c.draft.act ?? 'cancel']}`,
          lines: [...bookings.map((booking) => itemLine(c, booking)), { message: 'manage:leaveAll' }],
          brief: bookings.map((booking) => itemLine(c, booking)),
          choices: bookings.map((booking) => itemOption(c, booking)),
        }
      },
      answer(c, { token, text }) {
        if (token !== undefined) return token.startsWith('b:') ? pick(c, token.slice(2)) : pass
        const other = bareOther(c)
        if (other !== undefined) return again(other)
        const meant = refer(c, text)
        if ('unknown' in meant || (meant.notOn ?? meant.notAt) !== undefined || meant.found.length !== 1) return pass
        // the only one there is was found by any words
        if (listed(c).length === 1 && !namesBooking(text) && c.names.matches.length === 0) return pass
        return pick(c, meant.found[0]!.code)
      },
    },
    /** nothing is asked here: a booking is known, and it is looked at what can be done with it at once */
    aim: { ask: aim },
    cancel: { ask: askCancel, answer: answerCancel },
    day: { ask: askDay, answer: takeDay },
    slot: { ask: askSlot, answer: takeSlot },
    sure: sureStep,
    length: lengthStep,
    value: valueStep,
    moveOrNew: moveOrNewStep,
    several: severalStep,
    leaving: leavingStep,
    whose: whoseStep,
    another: anotherStep,
    party: {
      ask: (c) => ({
        kind: 'number',
        message: 'manage:party',
        params: { count: c.draft.size ?? 1 },
        lines: [{ message: 'manage:leave' }],
        brief: [],
      }),
      answer(c, { text }) {
        if (text === undefined) return pass
        if (c.reading.answer === 'no') return keep(c)
        const party = readParty(c, text)
        return party === undefined ? again() : changeParty(c, party)
      },
    },
    cancelling: {
      result(c, result: ResultOf<'cancel'>) {
        if (!result.ok) {
          c.say(refusal(result))
          return end()
        }
        const { booking } = result
        c.say({ message: 'manage:cancelled', params: aboutParams(c, booking), booking, files: ['ics'] })
        if (c.draft.unheard === true) c.say({ message: 'manage:sayAgain' })
        return end({ booking: booking.id, what: 'cancelled' })
      },
    },
    severalCancelling: { result: severalCancelled },
    changing: { result: changed },
  },
  /** "cancel" here means: leave the booking as it is; but where that is the question, it is a yes. */
  cancel: (c) => (c.step === 'cancel' && c.slash === undefined && saysCancel(c.text) ? runCancel(c) : keep(c)),
  stale(c, token, settled) {
    if (token?.startsWith('b:')) return push('mine', { code: token.slice(2) }, 'details')
    const booking = settled?.booking === undefined ? undefined : c.fact({ need: 'booking', id: settled.booking })
    if (booking === undefined) return undefined
    c.say(stateSay(c, booking))
    return done
  },
  ways: {
    which: ['aim', 'several', 'end'],
    aim: [
      'another',
      'cancel',
      'day',
      'slot',
      'sure',
      'length',
      'leaving',
      'whose',
      'value',
      'party',
      'changing',
      'end',
    ],
    cancel: ['cancelling', 'end'],
    day: ['another', 'slot', 'changing', 'end'],
    slot: ['another', 'day', 'sure', 'changing', 'end'],
    sure: ['another', 'slot', 'leaving', 'whose', 'changing', 'end'],
    length: ['another', 'sure', 'changing', 'end'],
    value: ['whose', 'changing', 'end'],
    whose: ['changing', 'end'],
    moveOrNew: ['aim', 'end'],
    another: ['aim', 'another', 'end'],
    several: ['severalCancelling', 'end'],
    severalCancelling: ['end'],
    party: ['another', 'leaving', 'changing', 'end'],
    leaving: ['another', 'sure', 'changing', 'end'],
    cancelling: ['end'],
    changing: ['another', 'slot', 'party', 'value', 'end'],
  },
}

/** The wish of a message, and what is asked beside it. */
function matchBeside(c: ManageContext): Move | undefined {
  if (asksToGiveUp(c)) return tellAbout(c, 'policy')
  const move = match(c)
  if (move !== undefined) tellBeside(c)
  return move
}

function match(c: ManageContext): Move | undefined {
  if (c.open?.dialog === 'manage' && c.open.step === 'sure' && doesIt(c)) return undefined
  const undone = undoMeant(c)
  if (undone !== undefined) return undone
  const passed = passedOn(c)
  if (passed !== undefined) return passed
  const gone = guestGone(c)
  if (gone !== undefined) {
    c.note(gone)
    return go('aim')
  }
  const swapped = swap(c)
  if (swapped !== undefined) return swapped
  const renamed = renameMeant(c)
  if (renamed !== undefined) return renamed
  if (c.below('booking') === undefined && saysOneMore(c) && standing(c).length > 0) return undefined
  // "cancelled bookings" are a list
  if (readListWish(c.text) !== undefined || asksOfDay(c)) return undefined
  const said = readWish(c.text)
  // what can't be, with what shall be instead, gives nothing up, nor does one guest fewer
  const read = said?.act === 'cancel' && givesNothingUp(c) ? undefined : said
  let wish: WishReading | undefined =
    askedBesideStory(c) ??
    (read !== undefined && isMeant(c, read) && !meansLength(c) ? (ratherOf(c) ?? inFull(c, read)) : wishMeant(c))
  const others = wish === undefined ? otherTimes(c) : undefined
  if (others !== undefined) {
    c.note(others)
    return go('aim')
  }
  if (wish === undefined || addsToOpenMove(c, wish)) return undefined
  if (c.open?.dialog === 'manage' && c.open.step === 'cancel' && wish.act === 'cancel') return undefined
  wish = withBoth(c, ofItsDay(c, wish))
  const meant = refer(c, bookingCode(c.text) ?? wish.of)
  if ('unknown' in meant) {
    c.say({ message: 'manage:otherCode' })
    return push('link', { code: meant.unknown, wish: wishToKeep(wish, c.text) }, 'mobile')
  }
  const each = wish.act !== 'cancel' && saysEach(c.text) ? eachMeant(c) : undefined
  // "shift both badminton ones an hour later": how far stands with the words for which
  if (each !== undefined && wish.to === '' && wayShifted(c.text) !== undefined) wish = { ...wish, to: c.text }
  const found = each ?? meant.found
  if (found.length === 0 && wish.act === 'cancel' && asksPolicy(c)) return tellAbout(c, 'policy')
  // "make it 6" of somebody who has booked nothing is about something else
  if (found.length === 0 && wish.act !== 'cancel' && wish.to !== '' && !namesBooking(wish.of)) return undefined
  // noted, not set: there is nothing to go back to before the wish
  const { preview, length, more, shorter, size, timed } = wish
  c.note({
    ...(preview && { preview }),
    ...(length !== undefined && { length }),
    ...(more !== undefined && { more }),
    ...(size !== undefined && { party: size }),
    ...(timed && { timed }),
    ...(shorter && { shorter }),
  })
  c.note({ act: wish.act, ...(wish.to !== '' && { to: withoutBookingCode(wish.to).slice(0, 100) }) })
  if (each === undefined && meant.notOn !== undefined) {
    c.say({ message: 'mine:noneOnDay', params: { from: { date: meant.notOn } } })
    c.note({ listed: true })
    return go('which')
  }
  if (each === undefined && meant.notAt !== undefined) {
    c.say({ message: 'mine:noneAt', params: { time: meant.notAt } })
    c.note({ listed: true })
    return go('which')
  }
  if (found.length === 1) {
    c.note({ code: found[0]!.code })
    return go('aim')
  }
  if (wish.act === 'cancel' && found.length > 1 && (meant.each || whichOf(wish.of) === 'all')) {
    c.note({ codes: found.slice(0, MOST_LISTED).map(({ code }) => code) })
    return go('several')
  }
  if (
    wish.act !== 'cancel' &&
    found.length > 1 &&
    wish.to !== '' &&
    (each !== undefined || whichOf(wish.of) === 'all')
  ) {
    const { of: _, preview: __, to, ...rest } = wish
    const said = { ...rest, to: withoutBookingCode(withoutWhich(to)).slice(0, 100) }
    return eachOf(c, found.slice(0, MOST_LISTED), said)
  }
  if (found.length > 1 && found.length < standing(c).length) c.note({ codes: found.map(({ code }) => code) })
  return go('which')
}

/** 我周五有安排没, "do I have anything on friday?": what is booked for it is asked. */
function asksOfDay({ text, reading: { whens, rest } }: ManageContext): boolean {
  const [day, another] = whens
  const plain = day !== undefined && another === undefined && day.start === undefined
  return plain && asksForDay(text) && isNothingElse(rest) && readWish(text) === undefined
}

/** "move the meeting to 9 not 10": the words for what it is are none for what it shall be. */
const ratherOf = (c: ManageContext): WishReading | undefined =>
  c.below('booking') === undefined && c.open?.dialog !== 'manage' ? ratherMeant(c) : undefined

/** "push both badminton ones back a day": all that stand, of what is named; undefined: one alone is no “both”. */
function eachMeant(c: ManageContext): Booking[] | undefined {
  const all = standing(c)
  const named = all.filter(({ hall, service }) =>
    c.names.matches.some(
      (match) => match.score >= SURE && (match.service === undefined ? match.hall === hall : match.service === service),
    ),
  )
  const meant = named.length > 0 ? named : all
  return meant.length > 1 ? meant : undefined
}

/** What is wished of a booking that has to be found by its code first. */
const wishToKeep = ({ of: _, to, ...wish }: WishReading, text: string): Json => ({
  ...wish,
  ...(to !== '' && { to: withoutBookingCode(to).slice(0, 100) }),
  said: withoutBookingCode(text).slice(0, 100),
})

/** "make it an hour longer" moves nothing; what is asked as a question is previewed. */
function inFull(c: ManageContext, wish: OwnBookingWish): WishReading {
  const length = wish.act === 'change' ? lengthMeant(c) : undefined
  const asked = wish.act !== 'cancel' && (asksWhether(c.text) || saysMaybe(c.text))
  const pushed = wish.act !== 'cancel' && isPushedByDays(c) && ({ act: 'change', to: c.text } as const)
  // "shift the start to 4" is of no four people
  const start = wish.act === 'change' ? startSaid(c.text) : undefined
  if (start !== undefined) return { ...wish, of: '', to: start, timed: true, ...(asked && { preview: true as const }) }
  // "delay it by two hours": how far stands among the words for which
  const pushedOn =
    wish.act === 'change' &&
    c.reading.duration !== undefined &&
    wayShifted(c.text) !== undefined &&
    wayShifted(wish.to) === undefined
  if (pushedOn && length === undefined) return { ...wish, to: c.text, ...(asked && { preview: true as const }) }
  const count = wish.act === 'change' ? countAlone(c) : undefined
  if (count !== undefined) return { ...wish, act: 'party', to: count, preview: true }
  if (wish.act === 'change' && endsAt(c)) return { ...wish, act: 'extend', ...(asked && { preview: true as const }) }
  return { ...wish, ...pushed, ...(length !== undefined && { length }), ...(asked && { preview: true as const }) }
}

/** Is the wish about something booked, and not about what is being booked or asked just now? */
function isMeant(c: ManageContext, wish: OwnBookingWish): boolean {
  // 周六再加一个 is another one, "put it back how it was" takes the last change back
  if (meansOnly(c.understood, 'again', 'series', 'undo', 'late')) return false
  if (c.open?.dialog === 'manage' && c.open.step === 'cancel' && wish.act === 'cancel') return false
  if (c.below('booking') !== undefined)
    return (
      namesBooking(wish.of) ||
      (wish.act === 'cancel' && ((isOwn(wish.of) && c.names.matches.length > 0) || isOfOtherDay(c, wish)))
    )
  if (namesBooking(wish.of) || isPronoun(wish.of) || whichOf(wish.of) !== undefined) return true
  // "cancel my saturday", 取消周六的羽毛球: a day or a service is named
  return wish.act !== 'cancel' || c.names.matches.length > 0 || readFor(c, wish.of, {}).whens.length > 0
}

/** "cancel the one on friday", while something is booked for thursday. */
function isOfOtherDay(c: ManageContext, { of }: OwnBookingWish): boolean {
  const date = c.below('booking')?.date
  if (date === undefined || c.names.matches.length > 0 || !meansOnly(c.understood, 'cancel')) return false
  const { whens } = readFor(c, of, {})
  return whens.length > 0 && whens.every((when) => when.date !== undefined && when.date !== date)
}

/** "the dance class", and nothing else, of which none is booked. */
function bareOther(c: ManageContext): MessageLine | undefined {
  const [named] = c.names.matches.filter(({ score }) => score >= SURE)
  if (named?.service === undefined || !isNothingElse(c.names.rest)) return undefined
  if (standing(c).some(({ service }) => service === named.service)) return undefined
  const { service } = placeOf(c, { hall: named.hall, service: named.service })
  return service && { message: 'manage:noneOf', params: { service: { text: service.name } } }
}

function pick(c: ManageContext, code: string): Move {
  c.set({ code })
  return go('aim')
}

/** Those that may be meant, where the words left it open; else all that stand. */
function listed(c: ManageContext): Booking[] {
  const { codes } = c.draft
  const all = standing(c)
  return (codes === undefined ? all : all.filter(({ code }) => codes.includes(code))).slice(0, MOST_LISTED)
}

/** "cancel it", of several: the one that was booked or changed last. */
function itself(c: ManageContext): Booking | undefined {
  const wish = c.draft.listed === true || c.draft.codes !== undefined ? undefined : readWish(c.text)
  return wish?.act === 'cancel' && wish.of !== '' && isPronoun(wish.of) ? spokenOf(c) : undefined
}

function askCancel(c: ManageContext): (Say & { kind: 'confirm' }) | Move {
  const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
  if (booking === undefined) return end()
  const { service } = placeOf(c, booking)
  const allowed = service === undefined ? { ok: true as const } : checkCancel(booking, service, c.now)
  if (!allowed.ok) {
    c.say(notAllowed(c, allowed, booking))
    return end()
  }
  c.note({ id: booking.id, version: booking.version, hall: booking.hall, service: booking.service })
  return {
    kind: 'confirm',
    message: 'manage:cancel',
    params: aboutParams(c, booking),
    booking,
    choices: [
      { token: 'yes', label: { message: 'manage:choice.yes' }, is: { answer: 'yes' } },
      { token: 'no', label: { message: 'manage:choice.no' }, is: { answer: 'no' } },
    ],
  }
}

const runCancel = ({ draft: { id = '', version = 0 } }: ManageContext): Move =>
  run({ do: 'cancel', booking: id, version }, 'cancelling')

/** A service that is not the booking's. */
const namesOther = ({ names, draft }: ManageContext): boolean =>
  names.matches.some(({ score, service }) => score >= SURE && service !== undefined && service !== draft.service)

function answerCancel(c: ManageContext, { token, text }: Input): Move {
  const wish = text === undefined ? undefined : readWish(text)
  const again_ =
    wish?.act === 'cancel' && (isPronoun(wish.of) || bookingCode(wish.of) === c.draft.code || namesBooking(wish.of))
  if (
    token === 'yes' ||
    again_ ||
    (text !== undefined && saysCancel(text)) ||
    (token === undefined && c.reading.answer === 'yes')
  ) {
    return runCancel(c)
  }
  // "yes, and book the room on friday": one thing at a time
  if (token === undefined && saysYesAnd(c.text) && namesOther(c)) {
    c.note({ unheard: true })
    return runCancel(c)
  }
  const { understood } = c
  const leaves =
    meansOnly(understood, 'keep', 'abandon', 'deny', 'wait') ||
    (wishesIn(understood).length === 0 && understood.offers.includes('keep') && c.reading.whens.length === 0)
  if (token === 'no' || (token === undefined && (c.reading.answer === 'no' || leaves))) return keep(c)
  // A booking that is under way must not take "hm" for a name while this question is open.
  return c.below('booking') === undefined ? pass : again()
}
