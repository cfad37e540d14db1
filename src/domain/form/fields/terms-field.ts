import { ok, type Result, refuse } from '../../result.ts'
import { trimEnd } from '../../trim.ts'
import type { Answer, Field } from '../form.ts'
import { readYesNo } from './choice-field.ts'

const ACCEPTED =
  /^(?:i |we )?(?:accept|agree)(?: to)?(?: it| them| the terms| all)?$|^(?:我)?(?:同意|接受|已阅读并同意)(?:条款|协议)?$/

/** Terms are accepted, or nothing is booked: a no is told so. */
export function readTerms(field: Field, text: string): Result<Answer> {
  const said = trimEnd(text.normalize('NFKC').trim().toLowerCase(), /[.!。！]/)
  if (ACCEPTED.test(said)) return ok(true)
  const read = readYesNo(field, text)
  return read.ok && read.value === true ? read : refuse('HALLO_FIELD_TERMS', { field: field.id })
}
