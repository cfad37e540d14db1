import type { FieldForGuest } from '../../../src/domain/form/asked-fields.ts'
import { readAnswer } from '../../../src/domain/form/form-fields.ts'
import { asksAddress } from '../../../src/language/contact/contact.ts'
import { isQuestion } from '../../../src/language/wording/booking-words.ts'
import { countSaid, neededSaid } from '../../../src/language/wording/form-answers.ts'
import { answerOf, type BookingContext, fieldContext, questionsOf, serviceOf } from './booking-draft.ts'
import type { putter } from './fill-steps.ts'

/** "…, 5 instruments, no parking needed": counts and needs that the form will ask for, by the words of its questions. false: none is said. */
export function absorbForm(c: BookingContext, put: ReturnType<typeof putter>): boolean {
  if (serviceOf(c) === undefined || c.open?.kind === 'text' || isQuestion(c.text)) return false
  let taken = false
  for (const asked of questionsOf(c)) {
    const said = asked.guest > 0 || asked.field.id === c.open?.field ? undefined : saidOf(c, asked)
    const read =
      said === undefined || answerOf(c, asked) !== undefined
        ? undefined
        : readAnswer(asked.field, said, fieldContext(c))
    if (read?.ok !== true) continue
    put({ [`field:${asked.key}`]: read.value }, 'field')
    taken = true
  }
  return taken
}

function saidOf({ text, reading }: BookingContext, { field }: FieldForGuest): string | undefined {
  const labels = Object.values(field.label)
  if (field.kind === 'text') return asksAddress(labels) ? reading.address : undefined
  if (field.kind === 'yesno') return neededSaid(text, labels)
  const count = field.kind === 'number' ? countSaid(text, labels) : undefined
  return count === undefined ? undefined : String(count)
}
