import type { FieldForGuest } from '../../../src/domain/form/asked-fields.ts'
import type { Answer } from '../../../src/domain/form/form.ts'
import { readAnswer } from '../../../src/domain/form/form-fields.ts'
import type { Result } from '../../../src/domain/result.ts'
import { answerOf, type BookingContext } from './booking-draft.ts'

/** Several choices are ticked one by one, and taken with "done". */

/** The options ticked so far: to begin with those of the answer that is being changed. */
export function picksOf(c: BookingContext, asked: FieldForGuest): readonly string[] {
  const { picks } = c.draft
  if (picks?.of === asked.key) return picks.ids
  const answer = answerOf(c, asked)
  return Array.isArray(answer) ? answer : []
}

/** Ticks an option, or takes the tick away; false where there is no such option. */
export function toggle(c: BookingContext, asked: FieldForGuest, option: string): boolean {
  if (asked.field.options?.some(({ id }) => id === option) !== true) return false
  const now = picksOf(c, asked)
  const ids = now.includes(option) ? now.filter((id) => id !== option) : [...now, option]
  c.note({ picks: { of: asked.key, ids } })
  return true
}

/** What "done" means: all that is ticked, or the ids that a door says with it. */
export function picked(c: BookingContext, asked: FieldForGuest, said: string | undefined): Result<Answer> {
  const ids = said === undefined ? picksOf(c, asked) : said.split(',')
  return readAnswer(asked.field, ids.length === 0 || said === '' ? 'none' : ids.join(','), {})
}
