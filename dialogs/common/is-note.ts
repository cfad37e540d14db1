import { asksWhether } from '../../src/language/wording/booking-words.ts'
import { questionsIn, wishesIn } from '../engine/act-meaning.ts'
import type { Context } from '../engine/dialog.ts'

/** Is a free text asked for, which any words answer? */
export function isNote(c: Context): boolean {
  if (c.open?.kind !== 'text') return false
  const field = c.about.service?.fields.find(({ id }) => id === c.open?.field)
  if (field !== undefined && field.kind !== 'text') return false
  // "is there parking?" is no remark for the hall, where the hall's own words answer it
  const { understood } = c
  return !(asksWhether(c.text) && questionsIn(understood).length > 0 && wishesIn(understood).length === 0)
}
