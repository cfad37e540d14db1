import { LANGUAGES } from '../languages.ts'
import { HAN } from '../text/normal.ts'
import { type Scanner, scanner } from '../text/scan.ts'
import type { RuleKind } from './calendar-words.ts'
import { numericDates } from './numeric.ts'

const RULES = LANGUAGES.map(({ dates }) => dates)

/** English without a region is written as the hall's country writes: Europe, Africa, Oceania, India, South America … */
const DAY_FIRST_ZONES =
  /^(?:Europe|Africa|Australia|Atlantic|Indian|Pacific(?!\/Honolulu))\/|^Asia\/(?!Shanghai|Chongqing|Urumqi|Tokyo|Seoul|Taipei|Manila|Pyongyang)|^America\/(?:Mexico|Argentina|Bogota|Lima|Santiago|Sao_Paulo|Buenos_Aires|Caracas|Montevideo|La_Paz|Quito|Guayaquil|Jamaica|Panama|Costa_Rica|Guatemala)/

/**
 * Where the day stands before the month in digits: English outside North America and the Philippines. The reader's region tells it, else the
 * hall's zone.
 */
const dayFirst = (locale: string, zone: string): boolean =>
  /^en(?![a-z])/i.test(locale) &&
  (/^en-[a-z]{2}/i.test(locale) ? !/^en-(?:US|CA|PH)/i.test(locale) : DAY_FIRST_ZONES.test(zone))

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
