import { done } from '../../engine/dialog.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'

/** `/name Li Lei`: what colleagues see of the sender. */
export const nameCommand: TableCommand = {
  word: 'name',
  aliases: ['姓名', '我叫'],
  for: 'staff',
  args: [textArgument({ name: 'name', message: 'roles:askOwnName', most: 40 })],
  act(c) {
    const name = String(c.draft.name)
    c.remember({ name })
    c.say({ message: 'roles:named', params: { name } })
    return done
  },
}
