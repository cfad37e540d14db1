import { isValidPattern } from '../../../src/domain/form/field-pattern.ts'
import type { Field, FieldKind } from '../../../src/domain/form/form.ts'
import type { ActionWord } from '../../../src/language/commands/command-words.ts'
import { answerSaid, readAges, saysNone } from '../../../src/language/halls/field-said.ts'
import { readLength } from '../../../src/language/halls/length-said.ts'
import type { Say } from '../../engine/types.ts'
import { actionIn } from '../commands/arguments/action-argument.ts'
import type { CommandContext } from '../commands/table-command.ts'
import { fieldNamed } from './field-arguments.ts'

/** What may be set of a field besides its name, kind and limits: rarely, so it is offered behind "more". */
export const DETAILS = [
  'sensitive',
  'notSensitive',
  'landline',
  'mobileOnly',
  'picturesOnly',
  'anyFile',
  'age',
  'pattern',
  'when',
  'why',
  'keep',
] as const satisfies readonly ActionWord[]
/** Those that need a text. */
export const TYPED_DETAILS = ['age', 'pattern', 'when', 'why', 'keep'] as const

const ONLY_OF: Partial<Record<ActionWord, FieldKind>> = {
  landline: 'mobile',
  mobileOnly: 'mobile',
  picturesOnly: 'file',
  anyFile: 'file',
  age: 'id-card',
  pattern: 'text',
}
const ONLY_SENSITIVE: ReadonlySet<ActionWord> = new Set(['why', 'keep'])
const DAY_MINUTES = 1440
const MOST_DAYS = 3660
const LONGEST_PATTERN = 200

/** The field with that set; a refusal; undefined: the action is another one's. */
export function withDetail(
  c: CommandContext,
  field: Field,
  said: string,
  fields: readonly Field[],
): Field | Say | undefined {
  const action = actionIn(c)
  if (action === undefined || !(DETAILS as readonly ActionWord[]).includes(action)) return undefined
  const kind = ONLY_OF[action]
  if (kind !== undefined && field.kind !== kind)
    return { message: 'form:otherKind', params: { kind: { message: `form:kind.${kind}` } } }
  if (ONLY_SENSITIVE.has(action) && !field.sensitive) return { message: 'form:onlySensitive' }
  switch (action) {
    case 'sensitive':
      return { ...field, sensitive: true }
    case 'notSensitive':
      return { ...without(field, ['why', 'keepDays']), sensitive: false }
    case 'landline':
      return { ...field, landline: true }
    case 'mobileOnly':
      return without(field, ['landline'])
    case 'picturesOnly':
      return { ...field, accept: 'picture' }
    case 'anyFile':
      return without(field, ['accept'])
    default:
      return withText(c, field, said, fields)
  }
}

function withText(c: CommandContext, field: Field, said: string, fields: readonly Field[]): Field | Say {
  const none = saysNone(said)
  switch (actionIn(c)) {
    case 'age': {
      const age = readAges(said)
      if (age !== undefined) return { ...field, age }
      return none ? without(field, ['age']) : { message: 'form:ageUnreadable' }
    }
    case 'pattern':
      if (none) return without(field, ['pattern'])
      return said.length <= LONGEST_PATTERN && isValidPattern(said)
        ? { ...field, pattern: said }
        : { message: 'form:patternWrong' }
    case 'when':
      return none ? without(field, ['when']) : withCondition(field, said, fields)
    case 'why':
      return none ? without(field, ['why']) : { ...field, why: { ...field.why, [c.locale]: said } }
    default: {
      const minutes = readLength(said)?.value ?? 0
      const days = minutes / DAY_MINUTES
      if (days >= 1 && days <= MOST_DAYS && Number.isInteger(days)) return { ...field, keepDays: days }
      return none ? without(field, ['keepDays']) : { message: 'form:keepUnreadable' }
    }
  }
}

function without<Key extends keyof Field>(field: Field, keys: readonly Key[]): Field {
  return Object.fromEntries(Object.entries(field).filter(([key]) => !keys.includes(key as Key))) as unknown as Field
}

/** "Level is beginner", 水平 初学: another field before this one, and the answers at which this one is asked. */
function withCondition(field: Field, said: string, fields: readonly Field[]): Field | Say {
  const before = fields.slice(0, fields.indexOf(field))
  const named = fieldNamed(said, before)
  const other = before.find(({ id }) => id === named?.id)
  if (named === undefined || other === undefined) return { message: 'form:whenUnknown' }
  const answers = said.slice(named.span[1])
  const is =
    other.kind === 'yesno'
      ? [answerSaid(answers)].filter((each) => each !== undefined)
      : (other.options ?? [])
          .filter(({ id, label }) =>
            [id, ...Object.values(label)].some((name) => answers.toLowerCase().includes(name.toLowerCase())),
          )
          .map(({ id }) => id)
  if (is.length > 0) return { ...field, when: { field: other.id, is } }
  return { message: 'form:whenAnswer', params: { label: { text: other.label } } }
}
