import { validDay } from '../../../domain/time/civil-day.ts'
import { fullYear } from '../full-year.ts'
import type { DaySpec, Piece } from '../pieces.ts'

/** What the English rules share: names of months and weekdays, and the pieces that they make. */

export const day = (spec: DaySpec): Extract<Piece, { kind: 'day' }> => ({ kind: 'day', spec })

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** one capturing group */
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?'
export const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3)) + 1

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
/** one capturing group */
export const WEEKDAY =
  '(mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:s|nesdays?)?|thu(?:rs?(?:days?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)(?![a-z])\\.?'
/** 0 is Monday */
export const weekdayOf = (word: string): number => DAYS.indexOf(word.slice(0, 3))

/** behind four digits that are an hour and no year: "2000-2200", "2000 hrs" */
export const NO_HOURS = '(?!\\s?(?:-|to)\\s?[012]\\d[0-5]\\d(?!\\d)|\\s?h(?:ou)?rs?\\b)'
/** one capturing group, which may be empty */
export const YEAR = `(?:\\s*,?\\s*(?:of|in)?\\s*((?:19|20)\\d\\d)(?![\\d:])${NO_HOURS})?`

const MOMENT = String.raw`(?:(?:just|give\sme)\s)?(?:1|one|an?)\s(?:sec(?:ond)?|min(?:ute)?|mo(?:ment)?|tick)`
/** "one minute": what is said is thought over, and no length */
export const A_MOMENT = `(?:${MOMENT})`
/** "hang on": what follows takes the place of what was said */
export const WAIT = String.raw`(?:(?:wait|hang\son|hold\s(?:on|up))(?:\s${MOMENT})?|${MOMENT})`

/** A month and a day, impossible where no year has it. */
export function date(month: number, dayOfMonth: number, year?: string): Piece {
  const full = year === undefined ? undefined : fullYear(year)
  if (validDay(full ?? 2024, month, dayOfMonth) === undefined) return { kind: 'impossible' }
  return day(full === undefined ? { month, day: dayOfMonth } : { year: full, month, day: dayOfMonth })
}

/** What may follow a bare day number or an ordinal for it to be a day: its end, punctuation, or more of a date. */
export const ENDS =
  /^\s*(?:$|[,.!?;:)(]|-\s|(?:at|from|to|till|until|in the|on|of|for|between|around|about|by|please|and|or|works?|is|if|after|before|morning|afternoon|evening|night|noon|midnight|half|(?:a\s+)?quarter|@)\b|\d{1,2}(?:[:.]\d\d|\s*[ap]\.?\s?m\b|[ap]\b|h|\s*o'?\s?clock|\s+(?:past|to|min)))/
