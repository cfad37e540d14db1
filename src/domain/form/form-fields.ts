import type { Hall } from '../hall/hall.ts'
import { ok, type Result, refuse } from '../result.ts'
import { readChoice, readYesNo } from './fields/choice-field.ts'
import { readChoices } from './fields/choices-field.ts'
import { readDay } from './fields/day-field.ts'
import { readEmail } from './fields/email-field.ts'
import { readFile } from './fields/file-field.ts'
import { readIdCard } from './fields/id-card-field.ts'
import { readMobile } from './fields/mobile-field.ts'
import { readName } from './fields/name-field.ts'
import { readNumber } from './fields/number-field.ts'
import { readTerms } from './fields/terms-field.ts'
import { readText } from './fields/text-field.ts'
import type { Answer, Field, FieldKind, FileAnswer } from './form.ts'

export interface AnswerContext {
  /** of the hall: its country is assumed for numbers without a country code, mainland China where it tells nothing */
  hall?: Pick<Hall, 'zone' | 'phone'>
  /** BCP 47 of the person: the order of day and month in a date of numbers */
  locale?: string
  /** local day of the slot, YYYY-MM-DD: when an age is counted; left out, none is */
  date?: string
  /** what a pattern that the linear engine can't run says of a value (`field-pattern.ts`); left out: nothing fits one */
  fitsSlow?: (pattern: string, value: string) => boolean
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
  choices: readChoices,
  yesno: readYesNo,
  date: readDay,
  'id-card': readIdCard,
  terms: readTerms,
  // words are no file
  file: (field) => refuse(field.accept === 'picture' ? 'HALLO_FIELD_PICTURE' : 'HALLO_FIELD_FILE', { field: field.id }),
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

/** Whether what was answered once (in another service, another day) is still an answer to this field. */
export function readAgain(field: Field, answer: Answer, context: AnswerContext = {}): Result<Answer> {
  if (answer !== null && typeof answer === 'object' && !Array.isArray(answer))
    return field.kind === 'file' ? readFile(field, answer as FileAnswer) : readAnswer(field, answer.toString(), context)
  return readAnswer(field, String(answer ?? ''), context)
}
