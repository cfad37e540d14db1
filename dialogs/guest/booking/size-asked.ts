import type { Reading } from '../../../src/language/reading.ts'
import { readFor } from '../../common/read-for.ts'
import type { Context } from '../../engine/dialog.ts'

/** "can we be 3?": the size that is asked for, where the question names one and nothing else. */
export function sizeAsked(c: Context): Reading['party'] {
  const { acts, entities, unexplained } = c.understood
  if (unexplained !== '' || !acts.some(({ act }) => act === 'size') || c.names.matches.length > 0) return undefined
  const [only, another] = entities
  if (only === undefined || another !== undefined || only.polarity !== 'wanted') return undefined
  if (only.slot !== 'number' && only.slot !== 'party') return undefined
  return readFor(c, c.text.slice(...only.span), c.about, 'number').party
}
