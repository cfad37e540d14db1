import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { whenOf } from '../../../common/show.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import type { Move, Question, Step } from '../../../engine/dialog.ts'
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
