import type { Person, Role } from '../../port/person.ts'
import type { Facts } from '../facts.ts'
import type { Write } from '../writes.ts'

/** The person, as known or new; `met`: what makes a new one known. */
export function personOrNew(facts: Facts, id: string, now: number): { person: Person; met: readonly Write[] } {
  const known = facts.person(id)
  if (known !== undefined) return { person: known, met: [] }
  const person: Person = { id, roles: [], answers: {}, createdAt: now }
  return { person, met: [{ set: 'person', after: person }] }
}

export const sameRole = (a: Role, b: Role): boolean =>
  a.role === b.role && ('hall' in a ? a.hall : '') === ('hall' in b ? b.hall : '')
