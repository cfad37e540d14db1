import type { DaySpec } from '../pieces.ts'

/** Fields that two parts of one day may not both have. */
const KINDS = [
  'day',
  'weekday',
  'named',
  'lunar',
  'term',
  'off',
  'workdays',
  'count',
  'nth',
  'shift',
  'ahead',
  'weekOff',
  'monthWeek',
  'beside',
] as const

/** The two parts as one day, where the second adds to the first; undefined where each says a day of its own. */
export function mergeDays(a: DaySpec, b: DaySpec): DaySpec | undefined {
  for (const key of KINDS) if (a[key] !== undefined && b[key] !== undefined) return undefined
  const has = (key: keyof DaySpec): boolean => a[key] !== undefined || b[key] !== undefined
  if ((a.month !== undefined || a.monthOff !== undefined) && (b.month !== undefined || b.monthOff !== undefined))
    return undefined
  if ((a.year !== undefined || a.yearOff !== undefined) && (b.year !== undefined || b.yearOff !== undefined))
    return undefined
  if (a.span !== undefined && b.span !== undefined) return undefined
  const merged: DaySpec = { ...a, ...b }
  const dated = has('day') || has('month') || has('monthOff')
  const alone = has('named') || has('lunar') || has('term') || has('workdays') || has('count')
  if (
    has('off') &&
    (dated || alone || has('nth') || has('weekOff') || has('ahead') || has('span') || has('year') || has('yearOff'))
  )
    return undefined
  if (alone && (dated || has('nth') || has('weekOff'))) return undefined
  if ((has('lunar') || has('term') || has('workdays') || has('count')) && has('weekday'))
    return has('count') ? undefined : merged
  if (has('weekOff') && (dated || has('nth') || has('year'))) return undefined
  if (has('ahead') && (has('day') || has('nth') || has('weekOff'))) return undefined
  if (has('span')) {
    const span = a.span ?? b.span
    if (span === 'week' && has('weekday')) delete merged.span
    if (span === 'weekend' && has('weekday')) {
      delete merged.span
      merged.weekOff ??= 0
    }
    if ((span === 'week' || span === 'weekend') && dated) return undefined
  }
  if (merged.lean !== undefined && has('weekOff')) delete merged.lean
  return merged
}

/** Do both say their day in the same way, as two choices would? */
export const saysAlike = (a: DaySpec, b: DaySpec): boolean =>
  KINDS.every((key) => (a[key] === undefined) === (b[key] === undefined))

export const isBareWeekday = (spec: DaySpec): boolean => Object.keys(spec).every((key) => key === 'weekday')

export const isWeek = (spec: DaySpec): boolean => spec.weekOff !== undefined && spec.weekday === undefined
