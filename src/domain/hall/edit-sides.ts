import type { PartChange } from './edit.ts'
import type { Hall } from './hall.ts'

/**
 * The halls as a change of the past found them and as it left them, as far as its own parts tell: all else is as it stands now. Parts of
 * what is gone since are left out (`missing`).
 */
export function sidesOf(
  halls: readonly Hall[],
  changes: readonly PartChange[],
): { before: readonly Hall[]; after: readonly Hall[]; missing: boolean } {
  let missing = false
  const side = (key: 'before' | 'after') =>
    changes.reduce<readonly Hall[]>((all, { at, ...change }) => {
      const put = withPart(all, at, change[key])
      if (put === GONE) missing = true
      return put === GONE ? all : (put as readonly Hall[])
    }, halls)
  return { before: side('before'), after: side('after'), missing }
}

const GONE = Symbol('no longer there')

/** The part put there, whatever stands there now; undefined takes it away. */
function withPart(node: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(node)) {
    const index = node.findIndex((item) => item.id === step || item.date === step)
    if (index < 0) return rest.length > 0 ? GONE : value === undefined ? node : [...node, value]
    const put = withPart(node[index], rest, value)
    return put === GONE ? GONE : put === undefined ? node.toSpliced(index, 1) : node.with(index, put)
  }
  if (typeof node !== 'object' || node === null) return GONE
  const { [step]: had, ...others } = node as Record<string, unknown>
  const put = withPart(rest.length > 0 ? (had ?? {}) : had, rest, value)
  if (put === GONE) return GONE
  return put === undefined ? others : { ...node, [step]: put }
}
