import type { Field } from '../../../src/domain/form/form.ts'
import type { Service } from '../../../src/domain/hall/hall.ts'
import { AGE } from '../../../src/domain/hall/trades.ts'
import { readAction } from '../../../src/language/commands/action-words.ts'
import { readAges } from '../../../src/language/halls/field-said.ts'
import { idOfName } from '../../../src/language/names/id-of-name.ts'
import { actionIn } from '../commands/arguments/action-argument.ts'
import type { CommandContext } from '../commands/table-command.ts'
import { fieldIn } from './field-arguments.ts'

interface Ages {
  min?: number
  max?: number
}

/** "ages 6 to 14", of no field that is named. */
export function agesSaid(c: CommandContext): Ages | undefined {
  const { value } = c.draft
  return actionIn(c) !== 'age' || fieldIn(c) !== undefined || typeof value !== 'string' ? undefined : readAges(value)
}

/** Who may come by their years: checked by the ID card or the age that the form asks for, else it asks for the age. */
export function withAges({ fields, party }: Pick<Service, 'fields' | 'party'>, ages: Ages): Field[] {
  const asked =
    fields.find(({ kind }) => kind === 'id-card') ??
    fields.find(({ kind, label }) => kind === 'number' && Object.values(label).some((each) => isAge(each)))
  if (asked === undefined) {
    const id = idOfName(
      AGE.id,
      fields.map((each) => each.id),
      AGE.id,
    )
    return [...fields, { ...AGE, id, ...(party.max > 1 && { per: 'guest' as const }), ...ages }]
  }
  return fields.map((each) =>
    each !== asked ? each : each.kind === 'id-card' ? { ...each, age: ages } : limited(each, ages),
  )
}

const isAge = (label: string): boolean => readAction(label, ['age']) !== undefined

function limited(field: Field, ages: Ages): Field {
  const { min, max, ...rest } = field
  // only one end is said: the other stays where it can
  const both = { ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...ages }
  return { ...rest, ...((both.min ?? 0) <= (both.max ?? Number.POSITIVE_INFINITY) ? both : ages) }
}
