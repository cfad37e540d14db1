import { namesField } from '../../../../src/language/wording/booking-words.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import { type Context, doneBriefly, type Move } from '../../../engine/dialog.ts'
import { purposeParams } from './field-question.ts'

/** "why do you need my number?", while a booking is being made: what the answer that is named is for, else the open question's, else each sensitive one. */
export function whyAsked(c: Context): Move | undefined {
  if (c.open?.dialog !== 'booking' || !meansOnly(c.understood, 'privacy')) return undefined
  const fields = c.about.service?.fields ?? []
  const named = fields.filter((field) => namesField(c.text, field))
  const asked = fields.filter(({ id, sensitive }) => sensitive && id === c.open?.field)
  const told = [named, asked].find((each) => each.length > 0) ?? fields.filter(({ sensitive }) => sensitive)
  const [first, ...rest] = told.map((field) => ({ message: 'booking:confirm.purpose', params: purposeParams(field) }))
  if (first === undefined) return undefined
  c.say({ ...first, lines: rest })
  return doneBriefly
}
