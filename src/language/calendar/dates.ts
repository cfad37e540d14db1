import { HAN } from '../text/normal.ts'
import { type Rule, type Scanner, scanner } from '../text/scan.ts'
import { CHINESE_DAYS, CHINESE_LUNAR } from './chinese/days.ts'
import { CHINESE_HOLIDAYS } from './chinese/holidays.ts'
import { CHINESE_TIMES } from './chinese/times.ts'
import { CLOCKS } from './english/clocks.ts'
import { DAY_PARTS } from './english/day-parts.ts'
import { ENGLISH_HOLIDAYS } from './english/holidays.ts'
import { FROM_NOW, LENGTHS_SAID } from './english/lengths.ts'
import { MONTH_DATES } from './english/month-dates.ts'
import { MONTH_DAYS } from './english/month-days.ts'
import { RELATIVE_DAYS } from './english/relative-days.ts'
import { WEEKDAYS } from './english/weekdays.ts'
import { numericDates } from './numeric.ts'

/** Rules, and the sign without which none of them can have anything to say. */
type Kind = readonly [sign: RegExp, rules: readonly Rule[]]

const CHINESE: readonly Rule[] = [...CHINESE_LUNAR, ...CHINESE_DAYS, ...CHINESE_HOLIDAYS, ...CHINESE_TIMES]
const ENGLISH: readonly Kind[] = [
  [
    /day|tomorrow|night|morning|afternoon|evening|week|month|year|now|moment|away|immediately|end of|start|begin|middle/,
    RELATIVE_DAYS,
  ],
  [/jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/, MONTH_DATES],
  [/\d|quarter|half/, [...MONTH_DAYS, ...CLOCKS]],
  [/mon|tue|wed|thu|fri|sat|sun/, WEEKDAYS],
  [/year|month|fortnight|week|wk|day|hour|hr|min|in \d|\d'/, [...FROM_NOW, ...LENGTHS_SAID]],
  [/noon|night|mid|morning|evening|lunch|dinner|after|1st thing|[ap]\.?m/, DAY_PARTS],
  [/.../, ENGLISH_HOLIDAYS],
]

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
  // digits alone ("15:30", "3-5") are read by the English rules
  const english = !han || /[a-z]/.test(text)
  const first = dayFirst(locale, zone)
  let key = (han ? 1 : 0) | (first ? 2 : 0)
  if (english)
    ENGLISH.forEach(([sign], index) => {
      if (sign.test(text)) key |= 4 << index
    })
  let known = made.get(key)
  if (!known) {
    const rules = [...numericDates(first, han), ...(han ? CHINESE : [])]
    ENGLISH.forEach(([, kind], index) => {
      if (key & (4 << index)) rules.push(...kind)
    })
    known = scanner(rules)
    made.set(key, known)
  }
  return known
}
