import { LANGUAGES } from '../languages.ts'
import { HAN } from '../text/normal.ts'
import { type Scanner, scanner } from '../text/scan.ts'
import type { RuleKind } from './calendar-words.ts'
import { numericDates } from './numeric.ts'

const RULES = LANGUAGES.map(({ dates }) => dates)

/** Does the day stand before the month in digits, as who reads this writes it? */
const dayFirst = (locale: string, zone: string): boolean => RULES.some((rules) => rules.dayFirst(locale, zone))

const made = new Map<number, Scanner>()

/** The rules for a text: by the scripts and the kinds of words in it, and by the order of day and month. */
export function scannerFor(text: string, { locale, zone }: { locale: string; zone: string }): Scanner {
  const han = HAN.test(text)
  const first = dayFirst(locale, zone)
  let key = (han ? 1 : 0) | (first ? 2 : 0)
  let bit = 4
  const kinds: RuleKind[] = []
  for (const { applies, kinds: all } of RULES) {
    const read = applies(text)
    for (const kind of all) {
      if (read && kind[0].test(text)) {
        key += bit
        kinds.push(kind)
      }
      bit *= 2
    }
  }
  let known = made.get(key)
  if (!known) {
    known = scanner([...numericDates(first, han), ...kinds.flatMap(([, rules]) => rules)])
    made.set(key, known)
  }
  return known
}
