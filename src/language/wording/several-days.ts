import { WORDINGS } from '../languages.ts'
import type { When } from '../reading.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { eitherDays } from './repeats.ts'

const ANY = inAnyLanguage(WORDINGS.map(({ joining }) => joining))

/** "monday and wednesday": all of these days, and not one of them. */
export function meansAll(text: string, whens: readonly When[]): boolean {
  if (eitherDays(text) !== undefined) return false
  const days = whens.filter(({ stated }) => stated.includes('date') || stated.includes('weekday'))
  // shortly after midnight "tomorrow night" has two readings, of which one is meant
  if (days.some(({ assumed }) => assumed.some(({ convention }) => convention === 'small-hours'))) return false
  const from = Math.min(...days.map(({ span }) => span[0]))
  const to = Math.max(...days.map(({ span }) => span[1]))
  const between = text.slice(from, to)
  const row = ANY.row.test(between) && (days.length > 2 || days.some(({ start }) => start !== undefined))
  return (
    (row || ANY.and.test(between) || ANY.all.test(text)) && !ANY.or.test(between) && !ANY.either.test(text.slice(from))
  )
}
