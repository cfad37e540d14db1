import { readLength } from './length-said.ts'
import { readOnOff } from './on-off.ts'
import type { RuleWord } from './rule-words.ts'

const NEVER = /不能|不可|不许|(?<!\p{L})never(?!\p{L})/iu
const UNTIL_START = /开始前|随时|(?<!\p{L})(?:start|any ?time)(?!\p{L})/iu
const RANGE = /(\d{1,4})\s*(?:-|–|—|~|～|to|到|至)\s*(\d{1,4})/

type RuleValue = number | string | boolean | { min: number; max: number }

/** What a rule is to be: a number (lengths in minutes, `horizon` in days), on or off, `never`, `start`, `none`, or from … to. */
export function readRuleValue(rule: RuleWord, text: string): RuleValue | undefined {
  if (rule === 'approval') return readOnOff(text)?.value
  if (rule === 'party') {
    const range = RANGE.exec(text)
    const most = range ?? /(\d{1,4})/.exec(text)
    if (most === null) return undefined
    return range === null ? { min: 1, max: Number(most[1]) } : { min: Number(range[1]), max: Number(range[2]) }
  }
  if (rule.startsWith('limit') || rule === 'consecutive') return countOf(inDigits(text))
  if (rule === 'cancel' && NEVER.test(text)) return 'never'
  const length = readLength(text)?.value
  if (rule === 'horizon') return length !== undefined && length >= 1440 ? length / 1440 : countOf(text)
  return length ?? (rule === 'cancel' && UNTIL_START.test(text) ? 'start' : undefined)
}

const ONCE: readonly (readonly [RegExp, string])[] = [
  [/一(?=[天日周个]|星期|礼拜)/g, ''],
  [/\b(?:once|one)\b|[一](?=次|节|场|回|个)/gi, '1'],
  [/\b(?:twice|two)\b|[两二](?=次|节|场|回|个)/gi, '2'],
  [/\bthree\b|三(?=次|节|场|回|个)/gi, '3'],
]
/** "twice", 两次: small numbers of times as digits; 一天 is a day, and no number. */
const inDigits = (text: string): string => ONCE.reduce((said, [word, digit]) => said.replace(word, digit), text)

/** A whole number, or none. */
function countOf(text: string): number | string | undefined {
  const match = /(?<![\d.,-])\d{1,5}(?![\d.,]\d|\d)/.exec(text)
  if (match !== null) return Number(match[0])
  return /不限|(?<!\p{L})(?:unlimited|no limit|none)(?!\p{L})/iu.test(text) ? 'none' : undefined
}

/** "1-10", 1到10: the limits of a field, the smaller one first. */
export function readLimits(text: string): { min: number; max: number } | undefined {
  const [, min, max] = /(-?\d{1,6})\s*(?:-|–|~|～|to|and|到|至)\s*(-?\d{1,6})/.exec(text) ?? []
  return min === undefined || Number(min) > Number(max) ? undefined : { min: Number(min), max: Number(max) }
}
