import { ok, type Result, refuse } from '../../result.ts'
import { isDate } from '../../time/calendar.ts'
import type { Answer, Field } from '../form.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'

/**
 * A day with its year, as in a date of birth: words like "tomorrow" are the reader's (`src/language/read.ts`). Numbers
 * alone are month first in `en` unless that is impossible, and day first elsewhere (DESIGN 5).
 */
export function readDay(field: Field, text: string, context: { locale?: string }): Result<Answer> {
  const date = dayIn(text.normalize('NFKC').trim().toLowerCase(), context.locale ?? '')
  return date === undefined ? refuse('HALLO_FIELD_DATE', { field: field.id }) : ok(date)
}

function dayIn(text: string, locale: string): string | undefined {
  const yearFirst =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/.exec(text)
  if (yearFirst !== null) return real(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!)
  const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})$`).exec(text)
  if (dayFirst !== null) return real(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!)
  const monthFirst = new RegExp(`^${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`).exec(text)
  if (monthFirst !== null) return real(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!)
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text)
  if (numbers === null) return undefined
  const [, one, separator, two, year] = numbers
  // With points it is always the day first (DIN 5008 and its like).
  const american = locale.split('-')[0] === 'en' && separator !== '.'
  const [first, second] = american
    ? [real(year!, one!, two!), real(year!, two!, one!)]
    : [real(year!, two!, one!), real(year!, one!, two!)]
  return first ?? second
}

const monthOf = (name: string): string => String(MONTHS.indexOf(name) + 1)

function real(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : undefined
}
