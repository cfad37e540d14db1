import { digitsIn } from '../commands/rest-of-rule.ts'
import { LANGUAGES } from '../languages.ts'
import { firstFound, inAnyLanguage } from '../text/in-any-language.ts'
import type { RuleWord } from './hall-words.ts'
import { readLength } from './length-said.ts'
import { readOnOff } from './on-off.ts'

const MEASURES = LANGUAGES.map(({ halls }) => halls.measure)
const ANY = inAnyLanguage(MEASURES)
const RANGE = new RegExp(String.raw`(\d{1,4})\s*(?:-|–|—|~|～|${ANY.range.source})\s*(\d{1,4})`)
const PEOPLE = new RegExp(String.raw`(\d{1,4})\s*(?:${ANY.people.source})`, 'iu')
const LIMITS = new RegExp(String.raw`(-?\d{1,6})\s*(?:-|–|~|～|${ANY.limits.source})\s*(-?\d{1,6})`)

type RuleValue = number | string | boolean | { min?: number; max?: number } | { minutes: number }

/** What a rule is to be: a number (lengths in minutes, `horizon` in days), on or off, `never`, `start`, `none`, or from … to. */
export function readRuleValue(rule: RuleWord, text: string): RuleValue | undefined {
  if (rule === 'approval') return readOnOff(text)?.value
  if (rule === 'party') {
    const range = RANGE.exec(text)
    if (range !== null) return { min: Number(range[1]), max: Number(range[2]) }
    const least = firstFound(MEASURES, (words) => [words.least], text)
    if (least !== undefined) return { min: Number(least[1] ?? least[2]) }
    // "at most 4 people in one booking", 一次最多4个人
    const most =
      firstFound(MEASURES, (words) => [words.most], text) ??
      PEOPLE.exec(text) ??
      /(\d{1,4})/.exec(text.replace(ANY.oneBooking, ' '))
    // "at most 3 friends" come with whoever books
    return most === null ? undefined : { max: Number(most[1]) + (ANY.friends.test(text) ? 1 : 0) }
  }
  if (rule === 'consecutive') {
    const minutes = readLength(digitsIn(text))?.value
    if (minutes !== undefined && minutes > 0) return { minutes }
  }
  if (rule.startsWith('limit') || rule === 'consecutive') return countOf(inDigits(text))
  // "two slots a day" says no length
  if (rule === 'slotLength' && ANY.daily.test(text)) return undefined
  const length = readLength(text)?.value
  // "no cancelling less than 2 hours before" says a length
  if (rule === 'cancel' && (length ?? 0) === 0 && ANY.never.test(text)) return 'never'
  if (rule === 'horizon') return length !== undefined && length >= 1440 ? length / 1440 : countOf(text)
  return length ?? (rule === 'cancel' && ANY.untilStart.test(text) ? 'start' : undefined)
}

const TIMES = LANGUAGES.flatMap(({ halls }) => halls.times)
/** "twice", 两次: small numbers of times as digits. */
const inDigits = (text: string): string => TIMES.reduce((said, [word, digit]) => said.replace(word, digit), text)

/** A whole number, or none. */
function countOf(text: string): number | string | undefined {
  const match = /(?<![\d.,-])\d{1,5}(?![\d.,]\d|\d)/.exec(text)
  if (match !== null) return Number(match[0])
  return ANY.unlimited.test(text) ? 'none' : undefined
}

/** "1-10", 1到10: the limits of a field, the smaller one first. */
export function readLimits(text: string): { min: number; max: number } | undefined {
  const [, min, max] = LIMITS.exec(text) ?? []
  return min === undefined || Number(min) > Number(max) ? undefined : { min: Number(min), max: Number(max) }
}

/** A number of people is said, and not of courts or rooms. */
export const saysPeople = (text: string): boolean => PEOPLE.test(text)
