import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { saysCancel } from '../../../../src/language/wording/own-booking-words.ts'
import type { ResultOf } from '../../../../src/store/port/store.ts'
import { refusal } from '../../../common/refusal.ts'
import { end, type Input, type Move, pass, type Question, run, type Step } from '../../../engine/dialog.ts'
import { itemLine } from '../lines.ts'
import { standing } from '../refer.ts'
import type { ManageContext, ManageDraft } from './manage-draft.ts'

/** "cancel both": all of them are shown, and one yes cancels them together. */
export const severalStep: Step<ManageDraft> = {
  ask(c): Question | Move {
    const bookings = meant(c)
    if (bookings.length === 0) return end()
    return {
      kind: 'confirm',
      message: 'manage:several',
      params: { count: bookings.length },
      lines: bookings.map((booking) => itemLine(c, booking)),
      choices: [
        { token: 'yes', label: { message: 'manage:choice.all' }, is: { answer: 'yes' } },
        { token: 'no', label: { message: 'manage:choice.none' }, is: { answer: 'no' } },
      ],
    }
  },
  answer(c, { token, text }: Input): Move {
    const answer = token ?? (saysCancel(text ?? '') ? 'yes' : c.reading.answer)
    if (answer === 'yes') {
      const bookings = meant(c).map(({ id, version }) => ({ booking: id, version }))
      return run({ do: 'cancelAll', bookings }, 'severalCancelling')
    }
    if (answer !== 'no') return pass
    c.say({ message: 'manage:left' })
    return end()
  },
}

const meant = (c: ManageContext): Booking[] => standing(c).filter(({ code }) => c.draft.codes?.includes(code))

/** What was cancelled, and of the others why not. */
export function severalCancelled(c: ManageContext, result: ResultOf<'cancelAll'>): Move {
  if (!result.ok) {
    c.say(refusal(result))
    return end()
  }
  const { bookings, refused } = result
  if (bookings.length > 0)
    c.say({
      message: 'manage:severalCancelled',
      params: { count: bookings.length },
      lines: bookings.map((booking) => itemLine(c, booking)),
    })
  for (const each of refused) c.say(refusal(each))
  return end()
}
