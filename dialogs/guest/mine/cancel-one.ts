import { checkCancel } from '../../../src/domain/booking/check-cancel.ts'
import { saysYesAnd } from '../../../src/language/acts/answer.ts'
import { bookingCode } from '../../../src/language/text/booking-code.ts'
import { cancelsRather } from '../../../src/language/wording/after-booking.ts'
import {
  isPronoun,
  namesBooking,
  onlyCancels,
  readWish,
  saysCancel,
} from '../../../src/language/wording/own-booking-words.ts'
import { leavesAsItIs } from '../../../src/language/wording/second-thoughts.ts'
import { meansOnly, wishesIn } from '../../engine/act-meaning.ts'
import { again, end, type Input, type Move, pass, run } from '../../engine/dialog.ts'
import type { Say } from '../../engine/types.ts'
import { SURE } from '../../engine/utterance.ts'
import { keepAndHear, leadAnswer, leavesPlainly } from './lead-answer.ts'
import { aboutParams } from './lines.ts'
import { keep } from './manage/keep-booking.ts'
import type { ManageContext } from './manage/manage-draft.ts'
import { notAllowed } from './manage/not-allowed.ts'
import { placeOf } from './refer.ts'

export function askCancel(c: ManageContext): (Say & { kind: 'confirm' }) | Move {
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

/** "yes, cancel it" */
const isCancelAgain = (rest: string): boolean => saysCancel(rest) || readWish(rest)?.act === 'cancel'

export const runCancel = ({ draft: { id = '', version = 0 } }: ManageContext): Move =>
  run({ do: 'cancel', booking: id, version }, 'cancelling')

/** A service that is not the booking's. */
const namesOther = ({ names, draft }: ManageContext): boolean =>
  names.matches.some(({ score, service }) => score >= SURE && service !== undefined && service !== draft.service)

export function answerCancel(c: ManageContext, { token, text }: Input): Move {
  const lead = token === undefined ? leadAnswer(c) : undefined
  if (lead?.answer === 'leave') return keepAndHear(c, lead.rest)
  if (lead !== undefined && !isCancelAgain(lead.rest)) {
    c.later(lead.rest)
    return runCancel(c)
  }
  const wish = text === undefined ? undefined : readWish(text)
  const again_ =
    wish?.act === 'cancel' && (isPronoun(wish.of) || bookingCode(wish.of) === c.draft.code || namesBooking(wish.of))
  if (
    token === 'yes' ||
    again_ ||
    (text !== undefined && (saysCancel(text) || onlyCancels(text) || cancelsRather(text))) ||
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
    leavesPlainly(c) ||
    // "no leave it", "nope, changed my mind"
    (c.reading.whens.length === 0 && leavesAsItIs(c.text)) ||
    (wishesIn(understood).length === 0 && understood.offers.includes('keep') && c.reading.whens.length === 0)
  if (token === 'no' || (token === undefined && (c.reading.answer === 'no' || leaves))) return keep(c)
  // A booking that is under way must not take "hm" for a name while this question is open.
  return c.below('booking') === undefined ? pass : again()
}
