import { saysCancel } from '../../../../src/language/wording/own-booking-words.ts'
import type { ResultOf } from '../../../../src/store/port/store.ts'
import { refusal } from '../../../common/refusal.ts'
import { namesOf, whenOf } from '../../../common/show.ts'
import { end, go, type Move, type Question, run, type Step } from '../../../engine/dialog.ts'
import type { MessageLine, Params } from '../../../engine/types.ts'
import type { BookingContext, BookingDraft, Replaced } from '../booking-draft.ts'
import { hearAny } from '../hear-words.ts'

/** The new place is had: the booking that it takes the place of is given up after a yes. */
export const replacedStep: Step<BookingDraft> = {
  ask(c): Question | Move {
    const { instead } = c.draft
    if (instead === undefined) return settled(c)
    return {
      kind: 'confirm',
      message: 'booking:instead.ask',
      params: paramsOf(c, instead),
      choices: [
        { token: 'instead.yes', label: { message: 'booking:instead.yes' }, is: { answer: 'yes' } },
        { token: 'instead.no', label: { message: 'booking:instead.no' }, is: { answer: 'no' } },
      ],
    }
  },
  answer(c, input): Move {
    const answer = input.token ?? c.reading.answer
    if (answer === 'instead.yes' || answer === 'yes' || saysCancel(input.text ?? '')) return giveUp(c)
    if (answer === 'instead.no' || answer === 'no') {
      c.say({ message: 'booking:instead.kept' })
      return settled(c)
    }
    return hearAny(c, input)
  },
  result(c, result: ResultOf<'cancel'>): Move {
    if (!result.ok) {
      c.say(refusal(result))
      return settled(c)
    }
    const { booking } = result
    c.say({ message: 'manage:cancelled', params: paramsOf(c, booking), booking, files: ['ics'] })
    return settled(c)
  },
}

/** The booking `by` is made; nothing of its draft is left to go back to. */
export function goToReplaced(c: BookingContext, instead: Replaced, by: string): Move {
  c.reset()
  c.note({ instead: { ...instead, by } })
  return go('replaced')
}

/** Asked whether to cancel, "cancel" is a yes. */
export function giveUp(c: BookingContext): Move {
  const { instead } = c.draft
  return instead === undefined ? settled(c) : run({ do: 'cancel', booking: instead.id, version: instead.version })
}

/** What is spoken of afterwards is the new booking. */
function settled({ draft: { instead } }: BookingContext): Move {
  return instead?.by === undefined ? end() : end({ what: 'confirmed', booking: instead.by })
}

/** What is to be given up, in the summary. */
export const insteadLine = (c: BookingContext): MessageLine[] =>
  c.draft.instead === undefined ? [] : [{ message: 'booking:instead.of', params: paramsOf(c, c.draft.instead) }]

const paramsOf = (c: BookingContext, booking: Replaced): Params => ({
  ...namesOf(booking, c.catalogue),
  when: whenOf(booking),
  code: booking.code,
})
