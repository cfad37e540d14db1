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

/** "not before wednesday", 周三以后: which days from there on, or up to there, are meant. undefined: the day itself. */
export function daysBounded(text: string, { span: [from, to] }: When): 'from' | 'after' | 'before' | 'by' | undefined {
  if (text.length > LONGEST) return undefined
  const around = `${text.slice(0, from)}\n${text.slice(to)}`.replace(/\n+/g, '\n')
  return BOUNDS.find((bound) => WORDINGS.some(({ joining }) => joining.dayBounds[bound].test(around)))
}

const BOUNDS = ['from', 'by', 'after', 'before'] as const
const LONGEST = 200
