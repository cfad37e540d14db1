import { WORDINGS } from '../languages.ts'
import { firstFound, inAnyLanguage } from '../text/in-any-language.ts'
import type { RepeatWords } from './words/form-answer-words.ts'

/** Days that come again and again: "every friday", "mondays and thursdays for six weeks", 每周五, 接下来三个周二. */

export interface Repeat {
  /** weekdays, 0 is Monday; none: that of the day said beside it */
  weekdays: number[]
  /** days from one to the next; 1: each day */
  step: 1 | 7 | 14
  /** so many weeks, or (where a number of times was said) times; of each day: so many days */
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
  if (cut.first(({ alsoNext }) => alsoNext) !== undefined)
    return { repeat: { weekdays: [], step: 7, count: 2 }, rest: cut.rest }
  const found = cut.first(({ every }) => every)
  if (found === undefined) return undefined
  // "every week" leaves the day to be read beside it
  const { second = '', days = '', daily, workdays } = found.groups ?? {}
  const row = daily === undefined ? undefined : rowOfDays(cut)
  if (daily !== undefined && row === undefined) return { repeat: eachDay(cut, workdays !== undefined), rest: cut.rest }
  const repeat: Repeat = { weekdays: row ?? weekdaysIn(days), step: second === '' ? 7 : 14 }
  const count = countSaid(cut)
  const until = untilSaid(cut)
  if (count !== undefined) repeat.count = count
  if (until !== undefined) repeat.until = until
  return { repeat, rest: cut.rest }
}

/** "I can only do tuesdays and thursdays": the text, as long as it was, with those days singly, of which any will do. undefined: no such days. */
export function eitherDays(text: string): string | undefined {
  if (ANY.unwanted.test(text)) return undefined
  for (const { anyDays } of LANGUAGES) {
    const singly = anyDays(text)
    if (singly !== undefined) return singly
  }
  return undefined
}

/** "daily, monday to friday": those days, week by week. */
function rowOfDays(cut: Cut): number[] | undefined {
  const row = cut.first(({ dayRange }) => dayRange)
  const [first] = weekdaysIn(row?.[1] ?? '')
  const [last] = weekdaysIn(row?.[2] ?? '')
  if (first === undefined || last === undefined) return undefined
  const length = ((last - first + 7) % 7) + 1
  return Array.from({ length }, (_, at) => (first + at) % 7).sort((a, b) => a - b)
}

const ALL_WEEK = [0, 1, 2, 3, 4, 5, 6]

/** "daily for five days", "every day from tomorrow to thursday", 每天. */
function eachDay(cut: Cut, onlyWorkdays: boolean): Repeat {
  const repeat: Repeat = { weekdays: onlyWorkdays ? ALL_WEEK.slice(0, 5) : ALL_WEEK, step: 1 }
  const count = daysSaid(cut)
  const until = untilSaid(cut) ?? cut.first(({ lastDay }) => lastDay)?.[1]?.trim()
  if (count !== undefined) repeat.count = count
  if (until !== undefined) repeat.until = until
  return repeat
}

/** "five days", "for two weeks", in days. */
function daysSaid(cut: Cut): number | undefined {
  const days = cut.first((words) => words.days)
  if (days !== undefined) return countIn(days[1]!)
  const weeks = countSaid(cut)
  return weeks === undefined ? undefined : 7 * weeks
}

/** "six weeks", "until christmas", 八次: how often, once it is known which days; where each is meant (step 1), in days. */
export function howOften(text: string, step = 7): { count: number } | { until: string } | undefined {
  const cut = new Cut(text)
  const count = (step === 1 ? daysSaid(cut) : undefined) ?? countSaid(cut, ({ countAlone }) => countAlone)
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
