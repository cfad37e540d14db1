import type { FieldForGuest } from '../../../../src/domain/form/asked-fields.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { personParts } from '../../../../src/language/text/list-parts.ts'
import { isQuestion } from '../../../../src/language/wording/booking-words.ts'
import { optionByWord, optionSaid, saysOfSomebody } from '../../../../src/language/wording/form-answers.ts'
import { again, type Move } from '../../../engine/dialog.ts'
import type { BookingContext } from '../booking-draft.ts'
import { guestsNamed, holdsName } from '../guests/leave-out.ts'

/**
 * 大的做过两三次，小的没做过: an answer of its own for each of several who are told apart by no name. Where each guest has one it is asked whose
 * is which; where there is one for all of them the staff hear it, and the one for the form is asked again. undefined: it is no such answer.
 */
export function optionsApart(c: BookingContext, { field, guest }: FieldForGuest, text: string): Move | undefined {
  const options = field.options ?? []
  const parts = clausesOf(text).flatMap((clause) => personParts(clause.text))
  if (parts.length < 2 || isQuestion(text) || c.tries > 1) return undefined
  const told = parts.filter((part) => (optionSaid(part, options) ?? optionByWord(part, options)) !== undefined)
  const said = new Set(told.map((part) => optionSaid(part, options) ?? optionByWord(part, options)))
  if (said.size < 2 || !told.some((part) => saysOfSomebody(part))) return undefined
  if (guest > 0) {
    const named = guestsNamed(c)
    if (told.every((part) => named.some(({ name }) => holdsName(part, name)))) return undefined
    // two of two, one of them who writes, are told apart
    if ((c.draft.party ?? 0) < 3) return undefined
    return again({ message: 'booking:field.whose', params: { names: { list: named.map(({ name }) => name) } } })
  }
  const { remark } = c.draft
  if (remark?.includes(text) !== true) {
    c.note({ remark: remark === undefined ? text : `${remark}; ${text}` })
    c.say({ message: 'booking:remark', params: { said: text } })
  }
  return again({ message: 'booking:field.oneForAll' })
}
