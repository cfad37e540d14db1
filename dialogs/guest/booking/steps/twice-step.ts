import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { partyDifference } from '../../../../src/language/numbers/party-change.ts'
import { saysMove } from '../../../../src/language/wording/after-booking.ts'
import { readWish, saysAlso } from '../../../../src/language/wording/own-booking-words.ts'
import { wayShifted } from '../../../../src/language/wording/shift-words.ts'
import { whenOf } from '../../../common/show.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import { handOn, type Move, type Question, type Step } from '../../../engine/dialog.ts'
import { standing } from '../../mine/refer.ts'
import { advance } from '../advance.ts'
import { bookedAlready } from '../booked-already.ts'
import { type BookingContext, type BookingDraft, placeOf } from '../booking-draft.ts'
import { leaveLine } from '../free/row-options.ts'
import { hearAny } from '../hear-words.ts'
import { drop } from '../held/drop.ts'

/** The same at the same time is booked already: a second one is made only on purpose. */
export const twiceStep: Step<BookingDraft> = {
  ask(c): Question | Move {
    const twin = bookedAlready(c)
    return twin === undefined ? advance(c) : question(c, twin)
  },
  answer(c, input) {
    const change = input.token === undefined ? changeOfTwin(c) : undefined
    if (change !== undefined) return change
    // "no, I thought the first had not gone through"
    const answer = input.token ?? c.reading.answer ?? (meansOnly(c.understood, 'deny', 'abandon') ? 'no' : undefined)
    if (answer === 'once.more' || answer === 'yes') {
      c.note({ twice: c.draft.marks?.join() ?? '' })
      return advance(c)
    }
    if (answer === 'keep' || answer === 'no') {
      const move = hearAny(c, input)
      return move.move === 'pass' ? drop(c) : move
    }
    return hearAny(c, input)
  },
}

/** 就把原来那个改成七个人, "just cancel it then": the one that is booked is meant, and no second one is made. */
function changeOfTwin(c: BookingContext): Move | undefined {
  const twin = bookedAlready(c)
  const { whens, party, contact } = c.reading
  if (twin === undefined || contact !== undefined || c.text.length > LONGEST) return undefined
  const sized = (party !== undefined || partyDifference(c.text) !== undefined) && whens.length === 0
  const wish = readWish(c.text)
  const cancels = meansOnly(c.understood, 'cancel') || wish?.act === 'cancel'
  const moved = saysMove(c.text) && (whens.length > 0 || wayShifted(c.text) !== undefined)
  const resized = sized && (saysMove(c.text) || partyDifference(c.text) !== undefined)
  // 那12月3号的也给我订上: on the other day alone, since this one is had
  const [day, other] = whens
  const also = saysAlso(c.text) && other === undefined && day?.date !== undefined && day.date !== c.draft.date
  if (!cancels && !moved && !resized && !also) return undefined
  // nothing is held yet: the words are heard as they would have been before
  const [, another] = standing(c)
  return handOn(another === undefined ? c.text : `${twin.code} ${c.text}`)
}

const LONGEST = 80

function question(c: BookingContext, twin: Booking): Question {
  const { service, hall } = placeOf(c)
  const params = { service: { text: service.name }, hall: { text: hall.name }, when: whenOf(twin), code: twin.code }
  return {
    kind: 'confirm',
    message: 'booking:twice.ask',
    params,
    lines: [...leaveLine(c)],
    choices: [
      { token: 'once.more', label: { message: 'booking:twice.yes' }, is: { answer: 'yes' } },
      { token: 'keep', label: { message: 'booking:twice.no' }, is: { answer: 'no' } },
    ],
  }
}
