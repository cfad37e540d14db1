import { ok, type Result, refuse } from '../../result.ts'
import type { Answer, Field } from '../form.ts'

/**
 * What mail servers accept in practice, in any script (RFC 6531): something, an @, a domain with a dot and no empty
 * label. Lengths by RFC 5321 4.5.3.1.
 */
const EMAIL =
  /^[^\s@"(),:;<>[\]\\]{1,64}@(?=.{4,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u

export function readEmail(field: Field, text: string): Result<Answer> {
  // Full-width ＠ and ．come from Chinese keyboards.
  const value = text.normalize('NFKC').trim().replace(/。/g, '.')
  const local = value.slice(0, value.lastIndexOf('@'))
  if (value.length > 254 || !EMAIL.test(value) || /^\.|\.\.|\.$/.test(local) || /\p{C}/u.test(value))
    return refuse('HALLO_FIELD_EMAIL', { field: field.id })
  return ok(`${local}@${value.slice(local.length + 1).toLowerCase()}`)
}
