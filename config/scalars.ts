import * as z from 'zod'
import { readHours, readWeekdays, WEEKDAYS } from '../src/domain/hall/hours.ts'
import type { HourRange } from '../src/domain/hall/schedule.ts'
import { clockMinutes, isDate } from '../src/domain/time/calendar.ts'
import { readZone } from '../src/domain/time/zone-name.ts'

/**
 * The small values of `halls.yaml`. An issue's message is what was expected, as the end of "… is <value>; expected …";
 * one that is a whole sentence by itself is made by `wrong`.
 */

const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 }

/** A whole sentence instead of what was expected. */
export const wrong = (message: string): { code: 'custom'; message: string; params: { sentence: true } } => ({
  code: 'custom',
  message,
  params: { sentence: true },
})

export const whole = (min: number, max: number, what = 'a whole number') => {
  const error = `${what} from ${min} to ${max}`
  return z.int({ error }).min(min, error).max(max, error)
}

// 40 characters: an id travels in buttons, which hold 64 bytes.
const idError = 'an id of a-z, 0-9 and - (at most 40 characters, in quotes if it is a number)'
export const id = z.string({ error: idError }).regex(/^[a-z0-9-]{1,40}$/, idError)

const textError = 'texts by language, such as { zh-CN: 会议室, en: Meeting room }'
const oneText = z
  .string({ error: 'a text (in quotes)' })
  .trim()
  .min(1, 'a text that is not empty')
  .max(2000, 'at most 2000 characters')
/** A text that a guest reads, by BCP 47 tag. */
export const text = z.record(z.string(), oneText, { error: textError }).superRefine((texts, context) => {
  if (Object.keys(texts).length === 0) context.addIssue({ code: 'custom', message: textError })
  for (const tag of Object.keys(texts))
    if (!isLanguage(tag))
      context.addIssue({ ...wrong(`"${tag}" is no language tag; expected one such as zh-CN or en`), path: [tag] })
})

const languageError = 'a language tag such as zh-CN or en'
export const language = z.string({ error: languageError }).refine(isLanguage, languageError)

const zoneError = 'an IANA time zone such as Asia/Shanghai'
export const zone = z.string({ error: zoneError }).superRefine((name, context) => {
  const { ok, near } = readZone(name)
  if (!ok)
    context.addIssue({
      code: 'custom',
      message: `${zoneError}${near.length === 0 ? '' : `; did you mean ${near.join(' or ')}?`}`,
    })
})

const currencyError = 'a currency code of ISO 4217 such as CNY or GBP'
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'))
export const currency = z.string({ error: currencyError }).refine((code) => CURRENCIES.has(code), currencyError)

/** An integer with m, h or d, in minutes. */
export function length(min: number, max: number, example: string) {
  const error = `a length such as ${example} (a whole number with m, h or d)`
  return z.string({ error }).transform((value, context) => {
    const match = /^(\d{1,6})([mhd])$/.exec(value)
    const minutes = match === null ? undefined : Number(match[1]) * MINUTES[match[2]!]!
    if (minutes === undefined) context.addIssue({ code: 'custom', message: error })
    else if (minutes < min || minutes > max)
      context.addIssue({ code: 'custom', message: `a length from ${inWords(min)} to ${inWords(max)}` })
    return minutes ?? 0
  })
}

const dateError = 'a day as YYYY-MM-DD that exists'
export const date = z.string({ error: dateError }).refine(isDate, dateError)

const clockError = 'a time of day as HH:mm, from 00:00 to 23:59'
export const clock = z.string({ error: clockError }).refine((time) => clockMinutes(time) !== undefined, clockError)

const hoursError = 'opening hours such as "09:00-12:00, 14:00-02:00"'
/** One or more ranges of a day, in order, none over another. */
export const hours = z.string({ error: hoursError }).transform((value, context): HourRange[] => {
  // In a file that is kept hours have two digits.
  const read = /(^|\D)\d:/.test(value) ? undefined : readHours(value)
  if (read?.ok === true) return read.ranges
  if (read?.problem === 'overlap')
    context.addIssue(wrong(`the ranges ${read.first.join('-')} and ${read.second.join('-')} overlap`))
  else context.addIssue({ code: 'custom', message: hoursError })
  return []
})

const weeklyError = 'hours by weekday, such as { mon-fri: "09:00-21:00", sat-sun: "10:00-18:00" }'
/** Index 0 is Monday; a day not named is closed. */
export const weekly = z.record(z.string(), hours, { error: weeklyError }).transform((named, context): HourRange[][] => {
  const week: HourRange[][] = WEEKDAYS.map(() => [])
  const seen = new Set<number>()
  for (const [key, ranges] of Object.entries(named)) {
    // In a file that is kept weekdays have one name each.
    const plain = key.split(/[,-]/).every((name) => WEEKDAYS.includes(name.trim()))
    const days = plain ? readWeekdays(key) : undefined
    if (days === undefined) {
      context.addIssue({
        ...wrong(`"${key}" names no weekdays; expected mon, mon-fri or mon,wed (${WEEKDAYS.join(', ')})`),
        path: [key],
      })
      continue
    }
    for (const day of days) {
      if (seen.has(day)) context.addIssue({ ...wrong(`${WEEKDAYS[day]} is named twice`), path: [key] })
      seen.add(day)
      week[day] = ranges
    }
  }
  return week
})

function isLanguage(tag: string): boolean {
  // Five to eight letters ("english") are kept for registered languages, of which there is none.
  if (!/^[a-z]{2,3}(-|$)/.test(tag)) return false
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}

function inWords(minutes: number): string {
  for (const unit of ['d', 'h'] as const) {
    const size = MINUTES[unit]!
    if (minutes >= size && minutes % size === 0) return `${minutes / size}${unit}`
  }
  return `${minutes}m`
}
