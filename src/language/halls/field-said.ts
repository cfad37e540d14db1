import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { readLimits } from './rule-value.ts'

const FORM = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.form))

/** Whether what was set is to go: "none", 不要. */
export const saysNone = (text: string): boolean => FORM.none.test(text.trim())

/** "is yes", 为否: the answer to a field that takes yes or no; undefined: neither. */
export function answerSaid(text: string): boolean | undefined {
  if (FORM.no.test(text)) return false
  return FORM.yes.test(text) ? true : undefined
}

/** "18-65", "18+", "up to 12", 18岁以上: years, both included; undefined: none that anybody has. */
export function readAges(text: string): { min?: number; max?: number } | undefined {
  const both = readLimits(text)
  if (both !== undefined) return both.min >= 0 && both.max <= MOST_YEARS ? both : undefined
  const age = Number(/(?<![\d.-])\d{1,3}(?!\d)/.exec(text)?.[0] ?? Number.NaN)
  if (!(age <= MOST_YEARS)) return undefined
  return FORM.atMost.test(text) ? { max: age } : { min: age }
}

const MOST_YEARS = 150
