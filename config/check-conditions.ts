import type { Complaint } from './config-problem.ts'
import type { ServiceEntry } from './halls-schema.ts'
import type { Path } from './yaml-lines.ts'

/** A condition names an earlier field with answers that can be told apart, and answers that it can have. */
export function checkConditions(fields: ServiceEntry['fields'], path: Path): Complaint[] {
  return fields.flatMap(({ when, per }, at): Complaint[] => {
    if (when === undefined) return []
    const here = [...path, 'fields', at, 'when']
    const other = fields.slice(0, at).find(({ id }) => id === when.field)
    if (other === undefined)
      return [{ path: [...here, 'field'], message: `no field before this one is named "${when.field}"` }]
    if (other.per === 'guest' && per !== 'guest')
      return [
        { path: [...here, 'field'], message: `each guest answers "${when.field}": write per: guest here as well` },
      ]
    const possible = other.kind === 'yesno' ? [true, false] : (other.options ?? []).map(({ id }) => id)
    if (possible.length === 0)
      return [{ path: [...here, 'field'], message: `"${when.field}" is neither yesno, choice nor choices` }]
    const unknown = when.is.filter((each) => !possible.includes(each as never))
    return unknown.length === 0
      ? []
      : [
          {
            path: [...here, 'is'],
            message: `"${when.field}" is never ${unknown.join(', ')}; expected ${possible.join(', ')}`,
          },
        ]
  })
}
