import { answerKey, type FieldForGuest } from '../../../../src/domain/form/asked-fields.ts'
import type { Answer } from '../../../../src/domain/form/form.ts'
import { readAnswer } from '../../../../src/domain/form/form-fields.ts'
import { isNothingButName, nameGiven } from '../../../../src/language/contact/name-in-passing.ts'
import { optionSaid, optionsWithin } from '../../../../src/language/wording/form-answers.ts'
import { type BookingContext, fieldContext, serviceOf, unanswered } from '../booking-draft.ts'

/** Answers to what the form asks later, said with or instead of the one that is asked for. */

/** "yes, shoes and a harness": what is wanted comes with the yes. */
export function noteWanted(c: BookingContext, { field, guest }: FieldForGuest): void {
  const then = serviceOf(c)?.fields.find(({ kind, when }) => kind === 'choices' && when?.field === field.id)
  const ids = then === undefined ? [] : optionsWithin(c.text, then.options ?? [])
  if (then === undefined || ids.length === 0) return
  const read = readAnswer(then, ids.join(','), fieldContext(c))
  if (read.ok) c.note({ [`field:${answerKey(then.id, guest)}`]: read.value })
}

/** A name where a further guest's is still to be asked, and something else is asked just now. */
export function furtherName(c: BookingContext, { field, guest }: FieldForGuest): [FieldForGuest, Answer] | undefined {
  if (field.kind === 'name' || field.kind === 'text' || guest === 0 || !isNothingButName(c.text)) return undefined
  const next = unanswered(c).find((each) => each.field.kind === 'name' && each.guest > 0)
  const read = next === undefined ? undefined : readAnswer(next.field, nameGiven(c.text) ?? '', fieldContext(c))
  return next !== undefined && read?.ok === true ? [next, read.value] : undefined
}

/** "a few times", where another guest's level is still to be asked and something else is asked just now. */
export function furtherOption(c: BookingContext, { field }: FieldForGuest): [FieldForGuest, Answer] | undefined {
  if (field.kind === 'text' || field.kind === 'choice' || field.kind === 'choices') return undefined
  const open = unanswered(c).filter((each) => each.field.kind === 'choice' && each.guest > 0)
  const [next] = open
  const option = next === undefined ? undefined : optionSaid(c.text, next.field.options ?? [])
  return next !== undefined && option !== undefined ? [next, option] : undefined
}
