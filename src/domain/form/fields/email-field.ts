import email from 'validator/lib/isEmail.js'
import { ok, type Result, refuse } from '../../result.ts'
import type { Answer, Field } from '../form.ts'

/** By validator.js (RFC 5321, 5322 and, for any script, 6531). The local part stays as typed: its capitals may matter. */
export function readEmail(field: Field, text: string): Result<Answer> {
  // Full-width ＠ and ．come from Chinese keyboards.
  const value = text.normalize('NFKC').trim().replace(/。/g, '.')
  const domain = value.slice(value.lastIndexOf('@') + 1).toLowerCase()
  const address = `${value.slice(0, value.length - domain.length)}${domain}`
  return address.length <= LONGEST && !/\p{C}/u.test(address) && email.default(address)
    ? ok(address)
    : refuse('HALLO_FIELD_EMAIL', { field: field.id })
}

/** RFC 5321 4.5.3.1.3, without its brackets */
const LONGEST = 254
