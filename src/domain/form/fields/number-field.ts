import { ok, type Result, refuse } from '../../result.ts'
import type { Answer, Field } from '../form.ts'

/** Full-width digits, signs, thousands separators, and a unit behind ("12 岁", "3 kg") are all understood. */
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s*[\p{L}%]{0,6}$/u
const DIGITS = '零一二三四五六七八九'

export function readNumber(field: Field, text: string): Result<Answer> {
  const value = numberIn(text.normalize('NFKC').replace('−', '-').trim())
  if (value === undefined) return refuse('HALLO_FIELD_NUMBER', { field: field.id })
  if (field.min !== undefined && value < field.min)
    return refuse('HALLO_FIELD_TOO_LOW', { field: field.id, min: field.min })
  if (field.max !== undefined && value > field.max)
    return refuse('HALLO_FIELD_TOO_HIGH', { field: field.id, max: field.max })
  return ok(value)
}

function numberIn(text: string): number | undefined {
  const match = NUMBER.exec(text)
  if (match === null) return undefined
  const [, sign, whole, fraction] = match
  if (whole === undefined && fraction === undefined) return chineseNumber(text)
  const value = Number(`${sign}${(whole ?? '0').replaceAll(',', '')}${fraction ?? ''}`)
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value + 0 : undefined
}

/** 零 to 九十九, with a measure word behind ("两个", "十二岁"). */
function chineseNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九]?)(十?)([零一二三四五六七八九两]?)\p{L}{0,2}$/u.exec(text)
  if (match === null || match[0] === '') return undefined
  const [, tens, ten, ones] = match
  const one = ones === '两' ? 2 : DIGITS.indexOf(ones === '' || ones === undefined ? '零' : ones)
  if (ten === '十') return (tens === '' ? 1 : DIGITS.indexOf(tens!)) * 10 + one
  if (tens !== '') return ones === '' ? DIGITS.indexOf(tens!) : undefined
  return ones === '' ? undefined : one
}
