import type { Context } from '../engine/dialog.ts'

/** Is a free text asked for, which any words answer? */
export function isNote(c: Context): boolean {
  if (c.open?.kind !== 'text') return false
  const field = c.about.service?.fields.find(({ id }) => id === c.open?.field)
  return field === undefined || field.kind === 'text'
}
