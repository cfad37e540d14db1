import { CHINESE_DAYS, CHINESE_LUNAR } from './chinese/days.ts'
import { CHINESE_HOLIDAYS } from './chinese/holidays.ts'
import { CHINESE_TIMES } from './chinese/times.ts'
import { ENGLISH_DAYS } from './english/days.ts'
import { ENGLISH_HOLIDAYS } from './english/holidays.ts'
import { ENGLISH_TIMES } from './english/times.ts'
import { HAN } from './normalize.ts'
import { numericDates } from './numeric.ts'
import { type Rule, type Scanner, scanner } from './scan.ts'

const CHINESE: readonly Rule[] = [...CHINESE_LUNAR, ...CHINESE_DAYS, ...CHINESE_HOLIDAYS, ...CHINESE_TIMES]
const ENGLISH: readonly Rule[] = [...ENGLISH_DAYS, ...ENGLISH_HOLIDAYS, ...ENGLISH_TIMES]

/** Where the day stands before the month in digits: English outside North America and a few others. */
const dayFirst = (locale: string): boolean => /^en-(?!US|CA|PH)[A-Z]{2}/i.test(locale)

const made = new Map<string, Scanner>()

/** The rules for a text: by the scripts in it, and by the locale's order of day and month. */
export function scannerFor(text: string, locale: string): Scanner {
  const han = HAN.test(text)
  const latin = /[a-z]/.test(text)
  const first = dayFirst(locale)
  const key = `${han}${latin}${first}`
  let known = made.get(key)
  if (!known) {
    const rules: Rule[] = [...numericDates(first, true)]
    if (han) rules.push(...CHINESE)
    // digits alone ("15:30", "3-5") are read by the English rules
    if (latin || !han) rules.push(...ENGLISH)
    known = scanner(rules)
    made.set(key, known)
  }
  return known
}
