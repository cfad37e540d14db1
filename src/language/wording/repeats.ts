import { firstFound, inAnyLanguage } from '../text/in-any-language.ts'
import { WORDINGS } from './languages.ts'
import type { RepeatWords } from './wording.ts'

/** Days that come again and again: "every friday", "mondays and thursdays for six weeks", 每周五, 接下来三个周二. */

export interface Repeat {
  /** weekdays, 0 is Monday; none: that of the day said beside it */
  weekdays: number[]
  /** days from one to the next */
  step: 7 | 14
  /** so many weeks, or (where a number of times was said) times */
  count?: number
  /** words that say until when */
  until?: string
}

const LANGUAGES = WORDINGS.map(({ repeats }) => repeats)
const ANY = inAnyLanguage(LANGUAGES)

/** undefined: nothing comes again. `rest`: the words without it, as long as they were. */
export function repeatIn(text: string): { repeat: Repeat; rest: string } | undefined {
  // "no fridays", 除了每周三 are about what is not wanted
  if (ANY.unwanted.test(text)) return undefined
  const cut = new Cut(text)
  const next = cut.first(({ next }) => next)
  if (next !== undefined) {
    const [, count = '', day = ''] = next
    return { repeat: { weekdays: weekdaysIn(day), step: 7, count: countIn(count) }, rest: cut.rest }
  }
  const found = cut.first(({ every }) => every)
  if (found === undefined) return undefined
  // "every week" leaves the day to be read beside it
  const { second = '', days = '', daily } = found.groups ?? {}
  const weekdays = daily === undefined ? weekdaysIn(days) : rowOfDays(cut)
  const repeat: Repeat = { weekdays, step: second === '' ? 7 : 14 }
  const count = countSaid(cut)
  const until = untilSaid(cut)
  if (count !== undefined) repeat.count = count
  if (until !== undefined) repeat.until = until
  return { repeat, rest: cut.rest }
}

/** "daily, monday to friday": those days; without a row all of them. */
function rowOfDays(cut: Cut): number[] {
  const row = cut.first(({ dayRange }) => dayRange)
  const [first = 0] = weekdaysIn(row?.[1] ?? '')
  const [last = 6] = weekdaysIn(row?.[2] ?? '')
  const length = ((last - first + 7) % 7) + 1
  return Array.from({ length }, (_, at) => (first + at) % 7).sort((a, b) => a - b)
}

/** "six weeks", "until christmas", 八次: how often, once it is known which days. */
export function howOften(text: string): { count: number } | { until: string } | undefined {
  const cut = new Cut(text)
  const count = countSaid(cut, ({ countAlone }) => countAlone)
  if (count !== undefined) return { count }
  const until = untilSaid(cut)
  return until === undefined ? undefined : { until }
}

/** "six times", "for two months", where a month has four weeks. */
function countSaid(cut: Cut, alone?: Patterns): number | undefined {
  const times = cut.first(({ times }) => times) ?? (alone && cut.first(alone))
  if (times !== undefined) return countIn(times[1]!)
  const months = cut.first(({ months }) => months)
  return months === undefined ? undefined : 4 * countIn(months[1]!)
}

const untilSaid = (cut: Cut): string | undefined => cut.first(({ until }) => until)?.[1]?.trim()

type Patterns = (words: RepeatWords) => readonly RegExp[]

/** What is found is cut out, and blanks put in its place. */
class Cut {
  rest: string
  constructor(text: string) {
    this.rest = text
  }
  first(patternsOf: Patterns): RegExpExecArray | undefined {
    const found = firstFound(LANGUAGES, patternsOf, this.rest)
    if (found !== undefined)
      this.rest = `${this.rest.slice(0, found.index)}${' '.repeat(found[0].length)}${this.rest.slice(found.index + found[0].length)}`
    return found
  }
}

/** Of what the pattern of one language has found. */
const countIn = (said: string): number =>
  /^\d/.test(said) ? Number(said) : Math.max(...LANGUAGES.map((words) => words.countIn(said)))

const weekdaysIn = (list: string): number[] =>
  [...new Set(LANGUAGES.flatMap(({ weekdays }) => weekdays(list)))].sort((a, b) => a - b)
