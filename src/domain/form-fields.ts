import { readChoice, readYesNo } from './fields/choice.ts'
import { readDay } from './fields/day.ts'
import { readEmail } from './fields/email.ts'
import { readIdCard } from './fields/id-card.ts'
import { readMobile } from './fields/mobile.ts'
import { readName } from './fields/name.ts'
import { readNumber } from './fields/number.ts'
import { readTerms } from './fields/terms.ts'
import { readText } from './fields/text.ts'
import type { Answer, Field, FieldKind } from './form.ts'
import type { Hall } from './hall.ts'
import { ok, type Result, refuse } from './result.ts'

export interface AnswerContext {
  /** of the hall: its country is assumed for numbers without a country code, mainland China where it tells nothing */
  hall?: Pick<Hall, 'zone' | 'phone'>
  /** BCP 47 of the person: the order of day and month in a date of numbers */
  locale?: string
  /** local day of the slot, YYYY-MM-DD: when an age is counted; left out, none is */
  date?: string
}

type Reader = (field: Field, text: string, context: AnswerContext) => Result<Answer>

/** One entry a kind; a new kind gets its file in `fields/` and its line here. */
const READERS: Readonly<Record<FieldKind, Reader>> = {
  text: readText,
  number: readNumber,
  name: readName,
  mobile: readMobile,
  email: readEmail,
  choice: readChoice,
  yesno: readYesNo,
  date: readDay,
  'id-card': readIdCard,
  terms: readTerms,
}

/**
 * Reads what a person typed for a field into the form that is kept: mobile E.164, date YYYY-MM-DD, choice the option's
 * id. An empty text skips a field that is not required (null). Refusals carry the field's id as `field`. What was read
 * once reads the same again: `readAnswer(field, String(answer))` gives the answer.
 */
export function readAnswer(field: Field, text: string, context: AnswerContext = {}): Result<Answer> {
  if (text.trim() === '') return field.required ? refuse('HALLO_FIELD_REQUIRED', { field: field.id }) : ok(null)
  return READERS[field.kind](field, text, context)
}

/** The fields still to be asked, in the file's order: not answered, and not skipped. */
export const missingFields = (fields: readonly Field[], answers: Readonly<Record<string, Answer>>): Field[] =>
  fields.filter((field) => {
    const answer = answers[field.id]
    return answer === undefined || (answer === null && field.required)
  })
