import { LANGUAGES } from '../../languages.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'
import type { ArgumentMatch } from '../argument-match.ts'
import { weekdaySpans } from './weekday-words.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.days))
const THROUGH = new RegExp(String.raw`^\s*(?:-|–|—|~|～|${ANY.through.source})\s*$`, 'i')

/** A part of the line that names weekdays; `out`: those that are excepted. */
interface Named {
  days: number[]
  span: [number, number]
  out: boolean
}

/**
 * The weekdays that a line names (0 is Monday), with those between where it says a range: 周一至周五, mon-fri, weekends. What is excepted
 * ("every day except monday", 除了周一每天) is none of them.
 */
export function readWeekdaysSaid(text: string): ArgumentMatch<number[]>[] {
  const words = weekdaySpans(text)
  const found: Named[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const next = words[i + 1]
    const between = next === undefined ? undefined : text.slice(word.span[1], next.span[0])
    const single = word.days.length === 1 && next?.days.length === 1
    const ranged = next !== undefined && single && THROUGH.test(between!)
    const days = ranged ? through(word.days[0]!, next.days[0]!) : [...word.days]
    const span: [number, number] = [word.span[0], ranged ? next.span[1] : word.span[1]]
    found.push(excepted(text, { days, span, out: false }, found.at(-1)))
    if (ranged) i++
  }
  return withoutExcepted(joined(text, found)).map(({ days, span }) => ({ value: days, spans: [span] }))
}

/** Behind "except" or before 除外, or as one more of those; what is broader than they are is none of them. */
function excepted(text: string, each: Named, last: Named | undefined): Named {
  const [from, to] = each.span
  const before = ANY.except.exec(text.slice(0, from))
  const behind = ANY.exceptBehind.exec(text.slice(to))
  const more =
    last?.out === true && each.days.length <= last.days.length && ANY.together.test(text.slice(last.span[1], from))
  if (before === null && behind === null && !more) return each
  return { days: each.days, span: [from - (before?.[0].length ?? 0), to + (behind?.[0].length ?? 0)], out: true }
}

/** Those that are excepted are taken out of the days that are named beside them; of the whole week where none are. */
function withoutExcepted(named: readonly Named[]): Named[] {
  const kept: Named[] = named.filter(({ out }) => !out).map((each) => ({ ...each }))
  for (const { days, span } of named.filter(({ out }) => out)) {
    const near = kept.filter((each) => days.every((day) => each.days.includes(day)) && each.days.length > days.length)
    const of = near.findLast((each) => each.span[0] < span[0]) ?? near[0]
    if (of === undefined && kept.length > 0) continue
    const from = of ?? { days: EVERY_DAY, span, out: false }
    const left = { ...from, days: from.days.filter((day) => !days.includes(day)), span: around(from.span, span) }
    if (of === undefined) kept.push(left)
    else kept[kept.indexOf(of)] = left
  }
  return kept
}

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]

const around = (a: [number, number], b: [number, number]): [number, number] => [
  Math.min(a[0], b[0]),
  Math.max(a[1], b[1]),
]

/** "mon, wed and fri": days that only marks and joining words part belong together. */
function joined(text: string, found: readonly Named[]): Named[] {
  const groups: Named[] = []
  for (const each of found) {
    const last = groups.at(-1)
    if (last !== undefined && last.out === each.out && ANY.together.test(text.slice(last.span[1], each.span[0]))) {
      const days = [...new Set([...last.days, ...each.days])].sort((a, b) => a - b)
      groups[groups.length - 1] = { days, span: [last.span[0], each.span[1]], out: last.out }
    } else groups.push(each)
  }
  return groups
}

function through(first: number, last: number): number[] {
  const days: number[] = []
  for (let day = first; ; day = (day + 1) % 7) {
    days.push(day)
    if (day === last) return days.sort((a, b) => a - b)
  }
}
