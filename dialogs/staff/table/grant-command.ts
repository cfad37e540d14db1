import { asName } from '../../../src/language/contact/as-name.ts'
import { mayGive } from '../../../src/services/rights.ts'
import { hallArgument } from '../commands/arguments/place-argument.ts'
import { roleArgument, roleOf } from '../commands/arguments/role-argument.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import type { Argument, TableCommand } from '../commands/table-command.ts'
import { roleParam } from '../role-param.ts'

const LONGEST_NAME = 40

const anyHall = hallArgument({ may: (person, hall) => mayGive(person, { role: 'staff', hall }), services: false })
/** An admin is one everywhere. */
const hall: Argument = { ...anyHall, has: (c) => c.draft.role === 'admin' || anyHall.has(c) }

/** `/grant staff riverside Li Lei`: an invitation, so that nobody gets a role without wanting it. */
export const grantCommand: TableCommand = {
  word: 'grant',
  aliases: ['invite', '授权', '邀请'],
  for: 'manager',
  args: [roleArgument, hall, textArgument({ name: 'name', message: 'roles:askName', most: LONGEST_NAME })],
  act: (c) => ({ run: { do: 'invite', role: roleOf(c), name: asName(String(c.draft.name ?? '')) } }),
  done(c, { invitation }) {
    if (invitation === undefined) return
    const { role, name = '', code = '' } = invitation
    c.say({ message: 'roles:invited', params: { name, role: roleParam(c, role), code } })
  },
}
