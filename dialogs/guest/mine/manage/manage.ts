import type { Booking } from '../../../../src/domain/booking/booking.ts'
import {
  isNothingElse,
  isPronoun,
  namesBooking,
  onlyCancels,
  readWish,
  saysCancel,
} from '../../../../src/language/wording/own-booking-words.ts'
import type { ResultOf } from '../../../../src/store/port/store.ts'
import { refusal } from '../../../common/refusal.ts'
import { again, type Dialog, done, end, go, type Move, pass, push } from '../../../engine/dialog.ts'
import type { MessageLine } from '../../../engine/types.ts'
import { SURE } from '../../../engine/utterance.ts'
import { checksBooked } from '../asked/checks-booked.ts'
import { answerCancel, askCancel, runCancel } from '../cancel-one.ts'
import { keepAndHear, leadAnswer, leavesPlainly } from '../lead-answer.ts'
import { aboutParams, itemLine, itemOption, stateSay } from '../lines.ts'
import { allBut } from '../meant/all-but.ts'
import { matchBeside } from '../meant/meant-of-own.ts'
import { timeAlone } from '../meant/time-alone.ts'
import { vagueChange } from '../meant/vague-change.ts'
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
import { anotherStep } from './others.ts'
import { valueStep } from './rename.ts'
import { sureStep } from './sure.ts'

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
  apart: true,
  intents: [
    { certain: true, match: checksBooked },
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
    cancel: {
      ask: askCancel,
      answer: answerCancel,
      holdsAsked: (c) => leadAnswer(c) !== undefined || leavesPlainly(c) || onlyCancels(c.text),
    },
    day: { ask: askDay, answer: takeDay, holdsAsked: leaves },
    slot: { ask: askSlot, answer: takeSlot, holdsAsked: leaves },
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
  cancel(c) {
    if (c.step === 'cancel' && c.slash === undefined && saysCancel(c.text)) return runCancel(c)
    const lead = leadAnswer(c)
    return lead?.answer === 'leave' ? keepAndHear(c, lead.rest) : keep(c)
  },
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
    day: ['another', 'slot', 'sure', 'changing', 'end'],
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

/** "leave it then, what do I need to bring?" */
function leaves(c: ManageContext): boolean {
  return leadAnswer(c)?.answer === 'leave'
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
