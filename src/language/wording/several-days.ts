import type { When } from '../reading.ts'

const JOINED = /\b(?:and|both|plus)\b|[&+,、，]|和|跟|及|还有|与/i
const ONE_OF = /\bor\b|\botherwise\b|\belse\b|或|还是|要不|不行就/i

/** "monday and wednesday": all of these days, and not one of them. */
export function meansAll(text: string, whens: readonly When[]): boolean {
  const days = whens.filter(({ stated }) => stated.includes('date') || stated.includes('weekday'))
  if (days.length < 2) return false
  const from = Math.min(...days.map(({ span }) => span[0]))
  const to = Math.max(...days.map(({ span }) => span[1]))
  const between = text.slice(from, to)
  return JOINED.test(between) && !ONE_OF.test(between)
}
