import { roleOf } from '../commands/arguments/role-argument.ts'
import { roleHolderArgument } from '../commands/arguments/role-holder-argument.ts'
import type { CommandContext, TableCommand } from '../commands/table-command.ts'
import { personName } from '../name-of-person.ts'
import { roleParam } from '../role-param.ts'

/** `/revoke Li Lei`: after a question; whoever it concerns is told. */
export const revokeCommand: TableCommand = {
  word: 'revoke',
  aliases: ['撤销授权', '取消授权', '收回授权'],
  for: 'manager',
  args: [roleHolderArgument],
  act: (c) => ({
    preview: {
      message: 'roles:sure',
      params: { name: called(c), role: roleParam(c, roleOf(c)) },
      texts: { yes: 'roles:choice.yes', no: 'roles:choice.no', kept: 'roles:kept' },
    },
    run: { do: 'revoke', who: String(c.draft.who ?? ''), role: roleOf(c) },
  }),
  done(c, { person }) {
    const role = roleOf(c)
    const name = person === undefined ? String(c.draft.name ?? '') : personName(person, c)
    c.say({ message: 'roles:revoked', params: { name, role: roleParam(c, role) } })
    const by = c.person.name
    c.tell({ person: String(c.draft.who ?? '') }, { what: 'roleRevoked', role, ...(by !== undefined && { by }) })
  },
}

function called(c: CommandContext) {
  const { name, who } = c.draft
  const person = c.fact({ need: 'colleagues' }).find(({ id }) => id === who)
  return person === undefined ? String(name ?? '') : personName(person, c)
}
