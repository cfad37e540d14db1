import type { DaySpec } from '../calendar/pieces.ts'
import type { Rule } from '../text/scan.ts'

/**
 * One rule for a list of names: a single pattern is tried once where a pattern each would be tried forty times. The
 * first name that fits is taken, so a name stands before those that it begins with. `more`: what the words around add,
 * undefined where it is no name after all.
 */
export function namesRule(
  names: readonly (readonly [pattern: string, name: string])[],
  whole: (all: string) => string,
  more: (match: RegExpMatchArray, before: string) => Partial<DaySpec> | undefined,
  /** capturing groups of `whole` that stand before the names */
  groups = 0,
): Rule {
  return {
    pattern: new RegExp(whole(names.map(([pattern]) => `(${pattern})`).join('|'))),
    read: (match, _after, before) => {
      const added = more(match, before)
      const index = match.findIndex((group, i) => i > groups && group !== undefined)
      const named = names[index - 1 - groups]?.[1]
      return added && named !== undefined ? { kind: 'day', spec: { named, ...added } } : undefined
    },
  }
}
