import type { Field } from '../../../../src/domain/form/form.ts'
import { fieldNamed, isQuestion } from '../../../../src/language/wording/booking-words.ts'
import { asksOfForm } from '../../../../src/language/wording/own-booking-words.ts'
import { wishesIn } from '../../../engine/act-meaning.ts'
import { type Context, done, type Move } from '../../../engine/dialog.ts'
import { answerParam } from '../../booking/answer-param.ts'
import { aboutParams } from '../lines.ts'
import { placeOf, spokenOf, standing } from '../refer.ts'

const LONGEST = 120

/** "did we ask for parking?", "what level have you got me down as?": what was answered at the booking, and nothing of the hall. */
export function answerAsked(c: Context): Move | undefined {
  if (c.text === '' || c.text.length > LONGEST || !isQuestion(c.text) || !asksOfForm(c.text)) return undefined
  if (c.below('booking') !== undefined || c.reading.contact !== undefined || wishesIn(c.understood).length > 0)
    return undefined
  const [only, another] = standing(c)
  const booking = spokenOf(c) ?? (another === undefined ? only : undefined)
  if (booking === undefined) return undefined
  const field = placeOf(c, booking).service?.fields.find((each) => isOfForm(each) && fieldNamed(c.text, each))
  if (field === undefined) return undefined
  const answer = answerParam(field, booking.answers[field.id] ?? null)
  c.say({
    message: 'mine:answer',
    params: { ...aboutParams(c, booking), label: { text: field.label }, answer },
    booking,
  })
  return done
}

/** Whose name it is stands with the booking as a whole. */
const isOfForm = ({ kind, per }: Field): boolean =>
  per === undefined && kind !== 'name' && kind !== 'terms' && kind !== 'file'
