import type { Answer } from '../../../../src/domain/form/form.ts'
import { answersOf, type BookingContext, questionsOf } from '../booking-draft.ts'

/** What may be offered next time: rules are accepted anew, and files are only this booking's. */
export function answersToRemember(c: BookingContext): Record<string, Answer> {
  const answers = answersOf(c)
  for (const { field, key } of questionsOf(c)) if (field.kind === 'terms' || field.kind === 'file') delete answers[key]
  return answers
}
