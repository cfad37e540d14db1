import { readRole } from '../../../../src/language/commands/role-words.ts'
import { mayGive } from '../../../../src/services/rights.ts'
import type { Role } from '../../../../src/store/port/store.ts'
import type { Argument, CommandContext } from '../table-command.ts'

const ROLES: readonly Role['role'][] = ['staff', 'manager', 'admin']

/** A role that the sender may give somewhere, as `role` of the draft. */
export const roleArgument: Argument = {
  name: 'role',
  read(c, line) {
    const found = readRole(line.open)
    if (found !== undefined) c.set({ role: line.take(found) })
    return undefined
  },
  has: (c) => c.draft.role !== undefined,
  ask: (c) => ({
    kind: 'choice',
    message: 'roles:askRole',
    choices: ROLES.filter((role) => givesAnywhere(c, role)).map((role) => ({
      token: role,
      label: { message: `roles:role.${role}` },
    })),
  }),
  answer(c, { token }) {
    const role = ROLES.find((each) => each === token)
    if (role === undefined) return undefined
    c.set({ role })
    return 'taken'
  },
}

const givesAnywhere = ({ catalogue, person }: CommandContext, role: Role['role']): boolean =>
  role === 'admin' ? mayGive(person, { role }) : catalogue.halls.some(({ id }) => mayGive(person, { role, hall: id }))

export const roleOf = ({ draft }: CommandContext): Role =>
  draft.role === 'admin' || draft.role === undefined
    ? { role: 'admin' }
    : { role: draft.role === 'manager' ? 'manager' : 'staff', hall: String(draft.hall ?? '') }
