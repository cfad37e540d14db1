import { ok, type Result, refuse } from '../../result.ts'
import { trimEnd } from '../../trim.ts'
import type { Answer, Field } from '../form.ts'
import { readChoice } from './choice-field.ts'

const ALL = /^(?:all|all of them|everything|both|全部|全都要?|都要|所有|两个都要)$/
const NONE = /^(?:none|none of them|nothing|都不要|都不|一个都不要)$/
/** Blanks around it are trimmed off the parts. */
const BETWEEN = /[,，、;；/+&\n]|\band\b|\bplus\b|和|跟|及|与|还有|以及/u

/**
 * Several of the options: ids, labels or places in the list, with commas, blanks or "and" between them ("1 3", 投影和白板);
 * "all" and "none" as well. The answer is in the options' order, each once.
 */
export function readChoices(field: Field, text: string): Result<Answer> {
  const options = field.options ?? []
  const said = trimEnd(text.normalize('NFKC').trim().toLowerCase(), /[.。!！]/)
  const picked = ALL.test(said) ? options.map(({ id }) => id) : NONE.test(said) ? [] : pickedIn(field, said)
  if (picked === undefined) return refuse('HALLO_FIELD_CHOICES', { field: field.id })
  const answer = options.flatMap(({ id }) => (picked.includes(id) ? [id] : []))
  const min = field.min ?? (field.required ? 1 : 0)
  if (answer.length < min) return refuse('HALLO_FIELD_TOO_FEW', { field: field.id, min })
  if (field.max !== undefined && answer.length > field.max)
    return refuse('HALLO_FIELD_TOO_MANY', { field: field.id, max: field.max })
  return ok(answer)
}

/** undefined where a part of it is no option. A label may itself hold a comma or an "and", so the whole is tried first. */
function pickedIn(field: Field, said: string): string[] | undefined {
  const whole = one(field, said)
  if (whole !== undefined) return [whole]
  const found: string[] = []
  for (const part of said.split(BETWEEN)) {
    if (part.trim() === '') continue
    const id = one(field, part.trim())
    for (const word of id === undefined ? part.trim().split(/\s+/) : []) {
      const each = one(field, word)
      // The first that is no option ends it: a long text is not looked through for more.
      if (each === undefined) return undefined
      found.push(each)
    }
    if (id !== undefined) found.push(id)
  }
  return found.length > 0 ? found : undefined
}

function one(field: Field, said: string): string | undefined {
  const read = readChoice(field, said)
  return read.ok && typeof read.value === 'string' ? read.value : undefined
}
