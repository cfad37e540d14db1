import type { FieldForGuest } from '../../../../src/domain/form/asked-fields.ts'
import type { Field, FieldKind } from '../../../../src/domain/form/form.ts'
import { refusesToSay, saysOtherPaper } from '../../../../src/language/wording/form-answers.ts'
import type { Say } from '../../../engine/types.ts'
import type { BookingContext } from '../booking-draft.ts'
import { purposeParams } from '../steps/field-question.ts'
import { nameBeforeQuestion } from './said-at-field.ts'

/** Of these no word that skips is an answer: nobody is called “skip”. */
const NEVER_SKIPPED: ReadonlySet<FieldKind> = new Set(['name', 'mobile', 'email', 'id-card', 'number', 'date', 'file'])

/** "I'd rather not say", "do I have to?", "skip", to what the service cannot be booked without. */
export const refuses = ({ reading, text }: BookingContext, { field }: FieldForGuest): boolean =>
  field.required === true &&
  // what stands beside a number is of something else: "… 136…, no email"; 名字能不能不写 is no name
  (reading.contact?.mobile ?? reading.contact?.email) === undefined &&
  // 李雷，手机号必须要吗: the name is said, and of what comes next it is asked
  !(field.kind === 'name' && nameBeforeQuestion(text) !== undefined) &&
  ((refusesToSay(text) && field.kind !== 'yesno') ||
    hasOtherPaper(field, text) ||
    (reading.word === 'skip' && NEVER_SKIPPED.has(field.kind)))

/** "I only have a passport", to the number of an identity card. */
const hasOtherPaper = ({ kind }: Field, text: string): boolean => kind === 'id-card' && saysOtherPaper(text)

/** That it is needed, what for, and who else can book it. */
export function needed(field: Field, text: string, byPhone: string | undefined): Say {
  const own = field.kind === 'name' || field.kind === 'mobile' ? field.kind : 'other'
  const which = hasOtherPaper(field, text) ? 'paper' : own
  const phone = field.kind === 'name' ? undefined : byPhone
  return {
    message: `booking:field.needed.${which}`,
    lines: [
      ...(field.sensitive ? [{ message: 'booking:confirm.purpose', params: purposeParams(field) }] : []),
      ...(phone === undefined ? [] : [{ message: 'booking:field.needed.phone', params: { phone } }]),
    ],
  }
}
