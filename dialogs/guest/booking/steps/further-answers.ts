import { answerKey, type FieldForGuest } from '../../../../src/domain/form/asked-fields.ts'
import type { Answer } from '../../../../src/domain/form/form.ts'
import { readAnswer } from '../../../../src/domain/form/form-fields.ts'
import { isNothingButName, nameGiven } from '../../../../src/language/contact/name-in-passing.ts'
import { asksAny } from '../../../../src/language/questions/asks-any.ts'
import { optionSaid, optionsWithin, saysEveryone } from '../../../../src/language/wording/form-answers.ts'
import { type BookingContext, fieldContext, serviceOf, unanswered } from '../booking-draft.ts'
import { spread } from '../spread.ts'

/** Answers to what the form asks later, said with or instead of the one that is asked for. */

/** "yes, shoes and a harness": what is wanted comes with the yes. */
export function noteWanted(c: BookingContext, { field, guest }: FieldForGuest): void {
  const then = serviceOf(c)?.fields.find(({ kind, when }) => kind === 'choices' && when?.field === field.id)
  const ids = then === undefined ? [] : optionsWithin(c.text, then.options ?? [])
  if (then === undefined || ids.length === 0) return
  const read = readAnswer(then, ids.join(','), fieldContext(c))
  if (read.ok) c.note({ [`field:${answerKey(then.id, guest)}`]: read.value })
}

/** 136… 我叫蒋磊，老婆叫林可，弟弟蒋浩: the names of several who come, where something else is asked; none: fewer than two are said. */
export function furtherNames(c: BookingContext, { field }: FieldForGuest): [FieldForGuest, Answer][] {
  if (field.kind === 'name' || field.kind === 'text') return []
  const next = unanswered(c).find((each) => each.field.kind === 'name' && each.guest > 0)
  const plain = next === undefined ? '' : c.text.replace(/[\d\s+()-]{7,}/g, ' ').trim()
  return next === undefined || asksAny(plain) ? [] : (spread(c, next, plain) ?? [])
}

/** A name where a further guest's is still to be asked, and something else is asked just now. */
export function furtherName(c: BookingContext, { field, guest }: FieldForGuest): [FieldForGuest, Answer] | undefined {
  if (field.kind === 'name' || field.kind === 'text' || guest === 0 || !isNothingButName(c.text)) return undefined
  const next = unanswered(c).find((each) => each.field.kind === 'name' && each.guest > 0)
  const read = next === undefined ? undefined : readAnswer(next.field, nameGiven(c.text) ?? '', fieldContext(c))
  return next !== undefined && read?.ok === true ? [next, read.value] : undefined
}

/** "Kate, Leo and Mia. all first time" where names are asked for: what all of them have in common. */
export function everyonesOption(c: BookingContext, text: string): [FieldForGuest, Answer][] {
  const open = saysEveryone(text)
    ? unanswered(c).filter(({ field, guest }) => field.kind === 'choice' && guest > 0)
    : []
  const [next] = open
  const parts = text.split(/[,.;\n]/).filter((part) => saysEveryone(part))
  const options = next?.field.options ?? []
  const [option, another] = [...new Set(parts.flatMap((part) => optionSaid(part.trim(), options) ?? []))]
  if (next === undefined || option === undefined || another !== undefined) return []
  return open.filter(({ field }) => field.id === next.field.id).map((each) => [each, option])
}

/** "a few times", where another guest's level is still to be asked and something else is asked just now. */
export function furtherOption(c: BookingContext, { field }: FieldForGuest): [FieldForGuest, Answer] | undefined {
  if (field.kind === 'text' || field.kind === 'choice' || field.kind === 'choices') return undefined
  const open = unanswered(c).filter((each) => each.field.kind === 'choice' && each.guest > 0)
  const [next] = open
  const option = next === undefined ? undefined : optionSaid(c.text, next.field.options ?? [])
  return next !== undefined && option !== undefined ? [next, option] : undefined
}
