import { RE2JS } from 're2js'
import { toRe2 } from './to-re2.ts'

/** A field's own pattern (`Field.pattern`) for the whole value, with the meaning of JavaScript's `u` flag. */
export type FieldPattern =
  /** in time linear in the value's length */
  | { linear: true; test(value: string): boolean }
  /** needs an engine that may take exponential time: only on short values, and never on the thread that serves others */
  | { linear: false }

/** Of a value for a pattern that is not linear so many code units are looked at: a longer one is too long. */
export const SLOW_PATTERN_MOST = 200

/** Whether it is a pattern at all. */
export function isValidPattern(source: string): boolean {
  try {
    return new RegExp(`^(?:${source})$`, 'u') instanceof RegExp
  } catch {
    return false
  }
}

const known = new Map<string, FieldPattern>()

export function fieldPattern(source: string): FieldPattern {
  let pattern = known.get(source)
  if (pattern === undefined) {
    pattern = compiled(source)
    if (known.size >= 200) known.clear()
    known.set(source, pattern)
  }
  return pattern
}

function compiled(source: string): FieldPattern {
  const translated = toRe2(source)
  if (translated === undefined) return { linear: false }
  try {
    const engine = RE2JS.compile(`(?:${translated})`)
    return { linear: true, test: (value) => engine.matches(value) }
  } catch {
    // More than a thousand repetitions, or a script that it does not know.
    return { linear: false }
  }
}
