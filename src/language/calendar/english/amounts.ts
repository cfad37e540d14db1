import { matchesOf } from '../../text/matches-of.ts'

const UNIT: Readonly<Record<string, [days: number, months: number, minutes: number]>> = {
  year: [0, 12, 0],
  month: [0, 1, 0],
  fortnight: [14, 0, 0],
  week: [7, 0, 0],
  wk: [7, 0, 0],
  day: [1, 0, 0],
  hour: [0, 0, 60],
  hr: [0, 0, 60],
  minute: [0, 0, 1],
  min: [0, 0, 1],
}
/** half, a quarter, 3 quarters, 3/4; number words are digits already */
const FRACTION = '(?:(?:(?:an?|[1-9])[\\s-]+)?(?:half|quarters?)|[1-3]\\/[2-4])'
/** 2, 2.5, 1 1/2, 2 and a half, half an, 3 quarters of an, a, a couple of */
const COUNT =
  `(?:(?:an?|the)\\s+)?(?:${FRACTION}(?:\\s+of)?(?:\\s+an?)?|\\d{1,4}(?:\\.\\d{1,2})?` +
  `(?:(?:\\s+and)?\\s+[1-3]\\/[2-4]|\\s+and\\s+${FRACTION})?|couple(?:\\s+of)?|few|(?:an?|one)(?:\\s+and\\s+${FRACTION})?)`
const UNITS = 'years?|months?|fortnights?|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?'
const SAME_UNIT = `(?:\\s+and\\s+${FRACTION}(?!\\s+(?:of\\s+)?an?\\b))?`
const LENGTH = `${COUNT}[\\s-]*(?:${UNITS})(?![a-z])${SAME_UNIT}`

/** "2 years 1 month and 21 days", "an hour and a half", "3 quarters of an hour" */
export const LENGTHS = `(${LENGTH}(?:(?:\\s*,\\s*|\\s+and\\s+|\\s+)${LENGTH}){0,4})(?![a-z])`
/** One length of hours or minutes, with the minutes after the hours. */
export const SHORT_LENGTH = `(?:${COUNT}[\\s-]*(?:hours?|hrs?|minutes?|mins?)(?![a-z])${SAME_UNIT}(?:\\s*(?:and\\s+)?\\d{1,2}\\s*(?:minutes?|mins?)(?![a-z]))?)`

const ONE_LENGTH = new RegExp(
  `(?<![a-z\\d/.])(${COUNT})[\\s-]*(year|month|fortnight|week|wk|day|hour|hr|minute|min)s?(?![a-z])(${SAME_UNIT})`,
  'g',
)

export interface Length {
  days: number
  months: number
  minutes: number
}

export function lengthOf(text: string): Length {
  const sum = { days: 0, months: 0, minutes: 0 }
  for (const m of matchesOf(text, ONE_LENGTH)) {
    const count = countOf(m[1]!) + (m[3] ? fractionOf(m[3].replace(/^\s+and\s+/, '')) : 0)
    const [days, months, minutes] = UNIT[m[2]!]!
    // half a day is some time today or tomorrow
    sum.days += count * days < 1 ? 0 : Math.round(count * days)
    sum.months += Math.round(count * months)
    sum.minutes += Math.round(count * minutes)
  }
  return sum
}

function countOf(said: string): number {
  const text = said.replace(/^the\s+/, '')
  if (/couple/.test(text)) return 2
  if (/few/.test(text)) return 3
  const whole = /^(an?|one|\d{1,4}(?:\.\d{1,2})?)(?:(?:\s+and)?\s+([1-3]\/[2-4])|\s+and\s+(.+))?$/.exec(text)
  if (whole === null) return fractionOf(text)
  return (/^[ao]/.test(whole[1]!) ? 1 : Number(whole[1])) + fractionOf(whole[2] ?? whole[3] ?? '')
}

function fractionOf(text: string): number {
  const digits = /([1-3])\/([2-4])/.exec(text)
  if (digits) return Number(digits[1]) / Number(digits[2])
  const times = Number(/\d/.exec(text)?.[0] ?? 1)
  return times * (/half/.test(text) ? 0.5 : /quarter/.test(text) ? 0.25 : 0)
}
