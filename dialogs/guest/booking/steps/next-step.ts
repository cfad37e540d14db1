import { end, go, type Move, type Question, type Step } from '../../../engine/dialog.ts'
import type { MessageLine } from '../../../engine/types.ts'
import { type BookingDraft, placeOf } from '../booking-draft.ts'
import { leaveLine, soFar } from '../free/row-options.ts'
import { hearAny } from '../hear-words.ts'

/** The second of two wishes that one message had, once the first is settled. */
export const nextStep: Step<BookingDraft> = {
  ask(c): Question {
    const { hall, service } = placeOf(c)
    const known: MessageLine[] = soFar(c)
    return {
      kind: 'confirm',
      message: 'booking:next.ask',
      params: { hall: { text: hall.name }, service: { text: service.name } },
      lines: [...known, ...leaveLine(c)],
      choices: [
        { token: 'next.yes', label: { message: 'booking:next.yes' }, is: { answer: 'yes' } },
        { token: 'next.no', label: { message: 'booking:next.no' }, is: { answer: 'no' } },
      ],
    }
  },
  answer(c, input): Move {
    const answer = input.token ?? c.reading.answer
    if (answer === 'next.yes' || answer === 'yes') return go('begin')
    if (answer === 'next.no' || answer === 'no') {
      c.say({ message: 'booking:next.left' })
      return end()
    }
    return hearAny(c, input)
  },
}
