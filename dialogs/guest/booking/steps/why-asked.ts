import type { Field } from '../../../../src/domain/form/form.ts'
import { asksWhy } from '../../../../src/language/questions/plain-questions.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { fieldNamed, namesField } from '../../../../src/language/wording/booking-words.ts'
import { refusesToSay } from '../../../../src/language/wording/form-answers.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import { type Context, doneBriefly, type Move } from '../../../engine/dialog.ts'
import { bookableHalls, bookableServices, placesAmong } from '../free/bookable.ts'
import { purposeParams } from './field-question.ts'

/** "why do you need my number?", while a booking is being made: what the answer that is named is for, else the open question's, else each sensitive one. */
export function whyAsked(c: Context): Move | undefined {
  if (c.open?.dialog !== 'booking' || !meansOnly(c.understood, 'privacy')) return undefined
  if (!tellWhy(c)) return undefined
  // "Tom Lee, do you really need my number?": the name is taken
  const rest = clausesOf(c.text).filter(({ text }) => !meansOnly(c.part(text).context.understood, 'privacy'))
  const said = rest.map(({ text }) => text).join(', ')
  return rest.length < clausesOf(c.text).length && /[\p{L}\p{N}]/u.test(said)
    ? { move: 'hear', text: said }
    : doneBriefly
}

/** "why do u need my number lol. 13800138000", where the number is taken. */
export const tellWhyBeside = (c: Context): boolean =>
  clausesOf(c.text).some(({ text }) => isWhyOfForm(c, text)) && tellWhy(c)

/** "why do you need that anyway", where a form asks something. */
export function isWhyOfForm(c: Context, text: string): boolean {
  if (c.open?.dialog !== 'booking') return false
  const { understood, reading } = c.part(text).context
  // "is the number a must", before the form asks for it
  if (c.open.field === undefined)
    return (
      reading.contact === undefined &&
      (asksWhy(text) || refusesToSay(text)) &&
      fieldsAsked(c).some((field) => fieldNamed(text, field))
    )
  if (!asksWhy(text)) return false
  return reading.contact === undefined && (meansOnly(understood, 'privacy') || understood.acts.length === 0)
}

/** Where it is still open in which hall, what the form of the first asks. */
function fieldsAsked(c: Context): readonly Field[] {
  const { among } = c.below('booking') ?? {}
  const [first] = Array.isArray(among) ? placesAmong(c.catalogue, among.map(String)) : []
  const any = bookableServices((c.about.hall ?? bookableHalls(c.catalogue)[0])?.id, c.catalogue)
  return (c.about.service ?? first?.service ?? any[0])?.fields ?? []
}

export function tellWhy(c: Context): boolean {
  const fields = fieldsAsked(c)
  const named = fields.filter(
    (field) => namesField(c.text, field) || (c.open?.field === undefined && fieldNamed(c.text, field)),
  )
  const asked = fields.filter(({ id, sensitive }) => sensitive && id === c.open?.field)
  const told = [named, asked].find((each) => each.length > 0) ?? fields.filter(({ sensitive }) => sensitive)
  const [first, ...lines] = told.map((field) => ({ message: 'booking:confirm.purpose', params: purposeParams(field) }))
  if (first === undefined) return false
  c.say({ ...first, lines })
  return true
}
