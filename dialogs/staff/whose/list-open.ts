import type { Context } from '../../engine/dialog.ts'

/** Where a list or nothing is open, one booking is shown, or it is asked whether to go on, a sentence is a wish of its own. */
export const isListOpen = (open: NonNullable<Context['open']>): boolean =>
  LISTS.has(open.dialog) && open.kind !== 'text'

const LISTS: ReadonlySet<string> = new Set([
  'help',
  'browse',
  'mine',
  'questions',
  'changeOrBook',
  'day',
  'desk',
  'further',
])
