import type { PlainRule } from '../plain-rule.ts'

/** Commands as staff say them in English; the first that fits counts. */
export const ENGLISH_COMMANDS: readonly PlainRule[] = [
  {
    word: 'export',
    is: /^(?:export|download)(?: the)? (?:roster|bookings|list|excel|guests)\b/i,
    drop: /\b(?:export|download|the|roster|bookings|list|excel|guests|of|for|from)\b/gi,
  },
]
