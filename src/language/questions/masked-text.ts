import type { Entity } from '../acts/entities.ts'
import type { PhraseSlot } from '../acts/phrase-slots.ts'

const PERSONAL: ReadonlySet<PhraseSlot> = new Set(['name', 'mobile', 'email', 'code'])
const MASK = '•••'
/** As much of it as others need to see. */
const LONGEST = 300

/** What a guest wrote, for others to read: without the names, numbers and addresses in it. */
export function maskedText(text: string, entities: readonly Entity[]): string {
  let masked = ''
  let at = 0
  for (const { slot, span } of [...entities].sort((a, b) => a.span[0] - b.span[0])) {
    if (!PERSONAL.has(slot) || span[0] < at) continue
    masked += text.slice(at, span[0]) + MASK
    at = span[1]
  }
  masked += text.slice(at)
  return (
    masked
      // only from a word's first character on: else each of a long one is tried in turn
      .replace(/(?<![^\s@])[^\s@]+@[^\s@]+/g, MASK)
      .replace(/\+?\d(?:[\d\s-]{3,}\d)[\dXx]?/g, MASK)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST)
  )
}
