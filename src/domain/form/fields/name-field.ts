import { visible } from '../../characters.ts'
import { ok, type Result, refuse } from '../../result.ts'
import type { Answer, Field } from '../form.ts'
import { holdsWebAddress } from '../web-address.ts'
import { lengthOf } from './text-field.ts'

const LONGEST = 60

/**
 * A person's name in any script, as they write it. It has a letter that can be seen, and no address of the web; markup and
 * quotes are just text.
 */
export function readName(field: Pick<Field, 'id' | 'min' | 'max'>, text: string): Result<Answer> {
  const typed = text.normalize('NFC')
  const value = visible(typed).replace(/\s+/gu, ' ').trim()
  const max = field.max ?? LONGEST
  if (value.length > max * 32 || lengthOf(value) > max) return refuse('HALLO_FIELD_TOO_LONG', { field: field.id, max })
  // Marks that turn the direction of writing could make a roster show another name.
  if (/[\p{Cc}\p{Cs}\p{Co}\u202A-\u202E\u2066-\u2069]/u.test(typed.replace(/\s/gu, ' ')) || !/\p{L}/u.test(value))
    return refuse('HALLO_FIELD_NAME', { field: field.id })
  if (holdsWebAddress(value)) return refuse('HALLO_FIELD_NAME', { field: field.id })
  if (field.min !== undefined && lengthOf(value) < field.min)
    return refuse('HALLO_FIELD_TOO_SHORT', { field: field.id, min: field.min })
  return ok(value)
}
