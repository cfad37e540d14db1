import { ok, type Result, refuse } from '../../result.ts'
import { isDate } from '../../time/calendar.ts'
import type { Answer, Field } from '../form.ts'

/** Weights and check characters of GB 11643-1999 (ISO 7064:1983, MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECKS = '10X98765432'

/** What a number tells. */
interface IdCard {
  /** YYYY-MM-DD, which may be no day */
  born: string
  /** the last character fits the others */
  checks: boolean
}

/**
 * A mainland Chinese resident identity number: 18 characters with a birth date that has been and a right check character. The
 * 15 digits of before 1999 are no valid cards any more. `date` (local day of the slot): when the years are counted.
 */
export function readIdCard(field: Field, text: string, { date }: { date?: string }): Result<Answer> {
  const number = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  if (!/^\d{17}[\dX]$/.test(number)) return refuse('HALLO_FIELD_ID', { field: field.id })
  const card = idCard(number)
  // who mistypes a birth date that can be, and who one that can't, look in different places
  if (!isBirthDate(card.born, date)) return refuse('HALLO_FIELD_ID_WRONG', { field: field.id, part: 'born' })
  if (!card.checks) return refuse('HALLO_FIELD_ID_WRONG', { field: field.id, part: 'last' })
  const years = date === undefined ? undefined : ageOn(card.born, date)
  const { min, max } = field.age ?? {}
  if (years !== undefined && min !== undefined && years < min)
    return refuse('HALLO_FIELD_TOO_YOUNG', { field: field.id, min })
  if (years !== undefined && max !== undefined && years > max)
    return refuse('HALLO_FIELD_TOO_OLD', { field: field.id, max })
  return ok(number)
}

/** Full years of a number's holder on a local day; undefined: it tells no birth date. */
export function yearsOn(number: string, date: string): number | undefined {
  const { born } = idCard(number)
  return isBirthDate(born, date) ? ageOn(born, date) : undefined
}

function idCard(number: string): IdCard {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return { born, checks: CHECKS[sum % 11] === number[17] }
}

/** The oldest person on record became 122 (Jeanne Calment). */
const OLDEST = 122

/** A day that has been, of somebody who may be alive on `date`. */
const isBirthDate = (born: string, date: string | undefined): boolean =>
  isDate(born) && born >= '1850-01-01' && (date === undefined || (born <= date && ageOn(born, date) <= OLDEST))

/** Full years on a local day: the birthday counts, 29 February's comes on 1 March in other years (民法典 has no other day). */
function ageOn(born: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(born.slice(0, 4))
  return date.slice(5) < born.slice(5) ? years - 1 : years
}
