import { LANGUAGES } from '../../languages.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'
import type { ArgumentMatch } from '../argument-match.ts'
import { weekdaySpans } from './weekday-words.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.days))
const THROUGH = new RegExp(String.raw`^\s*(?:-|–|—|~|～|${ANY.through.source})\s*$`, 'i')

/** The weekdays that a line names (0 is Monday), with those between where it says a range: 周一至周五, mon-fri, weekends. */
export function readWeekdaysSaid(text: string): ArgumentMatch<number[]>[] {
  const words = weekdaySpans(text)
  const found: ArgumentMatch<number[]>[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const next = words[i + 1]
    const between = next === undefined ? undefined : text.slice(word.span[1], next.span[0])
    const single = word.days.length === 1 && next?.days.length === 1
    if (next !== undefined && single && THROUGH.test(between!)) {
      found.push({ value: through(word.days[0]!, next.days[0]!), spans: [[word.span[0], next.span[1]]] })
      i++
    } else found.push({ value: [...word.days], spans: [word.span] })
  }
  return joined(text, found)
}

/** "mon, wed and fri": days that only marks and joining words part belong together. */
function joined(text: string, found: readonly ArgumentMatch<number[]>[]): ArgumentMatch<number[]>[] {
  const groups: ArgumentMatch<number[]>[] = []
  for (const each of found) {
    const [from, to] = each.spans[0]!
    const last = groups.at(-1)
    const [start, end] = last?.spans[0] ?? [0, 0]
    if (last !== undefined && ANY.together.test(text.slice(end, from))) {
      const value = [...new Set([...last.value, ...each.value])].sort((a, b) => a - b)
      groups[groups.length - 1] = { value, spans: [[start, to]] }
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
