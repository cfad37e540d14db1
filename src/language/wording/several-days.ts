import { LANGUAGES, WORDINGS } from '../languages.ts'
import type { When } from '../reading.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { eitherDays } from './repeats.ts'

const ANY = inAnyLanguage(WORDINGS.map(({ joining }) => joining))
const GROUPS = inAnyLanguage(LANGUAGES.map(({ groups }) => groups))

/** 周三一场，周五同样时间再来一场 */
export const oneEach = (text: string): boolean => text.length <= LONGEST && ANY.eachOwn.test(text) && !ANY.or.test(text)

/** 那订两次行不: a booking is wanted twice, whatever its days. */
export const saysTwice = (text: string): boolean => text.length <= LONGEST && ANY.twice.test(text)

/** "both of them", 两天都要: all of the days that are offered. */
export const wantsAll = (text: string): boolean =>
  text.length <= 60 && ANY.all.test(text) && !ANY.either.test(text) && !ANY.or.test(text)

const LONGEST = 200
/** "either of | friday and sunday" */
const LEAD = 16

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
  if (oneEach(text)) return true
  return (
    (row || ANY.and.test(between) || ANY.all.test(text)) &&
    !ANY.or.test(between) &&
    !GROUPS.choice.test(daysSigned(text, days).toLowerCase()) &&
    !ANY.either.test(text.slice(Math.max(0, from - LEAD)))
  )
}

/** "9-11 and again 2-4", 10点那场，另外3点也要: words that join stand between all of these times, and none that leaves a choice. */
export function joinsTimes(text: string, whens: readonly When[]): boolean {
  if (text.length > LONGEST) return false
  const spans = whens.map(({ span }) => span).sort(([a], [b]) => a - b)
  const from = spans[0]?.[0] ?? 0
  if (ANY.either.test(text.slice(from)) || ANY.or.test(text.slice(from, spans.at(-1)?.[1]))) return false
  const each = oneEach(text) || ANY.all.test(text)
  return spans.slice(1).every(([, end], at) => {
    // 下午再加一个两点: the joining words may stand within what is joined
    const between = text.slice(spans[at]![1], end)
    return ANY.joinsTimes.test(between) || (each && ANY.and.test(between))
  })
}

/** "we're free 9-11 and 2-4": what could be, of which one is wanted. */
export const tellsWhenFree = (text: string): boolean => text.length > LONGEST || ANY.tellsWhenFree.test(text)

/** "ideally friday but sunday is fine too" with a sign for each day */
const daysSigned = (text: string, days: readonly When[]): string =>
  [...days]
    .sort((a, b) => b.span[0] - a.span[0])
    .reduce((all, { span: [from, to] }) => `${all.slice(0, from)}#${all.slice(to)}`, text)

/** "not before wednesday", 周三以后: which days from there on, or up to there, are meant. undefined: the day itself. */
export function daysBounded(text: string, { span: [from, to] }: When): 'from' | 'after' | 'before' | 'by' | undefined {
  if (text.length > LONGEST) return undefined
  const around = `${text.slice(0, from)}\n${text.slice(to)}`.replace(/\n+/g, '\n')
  return BOUNDS.find((bound) => WORDINGS.some(({ joining }) => joining.dayBounds[bound].test(around)))
}

const BOUNDS = ['from', 'by', 'after', 'before'] as const
