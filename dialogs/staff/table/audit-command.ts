import { done } from '../../engine/dialog.ts'
import { numberArgument } from '../commands/arguments/number-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'
import { auditLine } from '../halls/audit-line.ts'

const SHOWN = 10
const MOST = 30

/** `/audit`, `/audit 30`: what was done last, by whom; changes of the halls with the number that `/undo` takes. */
export const auditCommand: TableCommand = {
  word: 'audit',
  aliases: ['log', '操作记录', '日志'],
  for: 'manager',
  withPlace: true,
  args: [numberArgument('number', { message: 'edit:ask.number', optional: true })],
  act(c) {
    const limit = Math.min(MOST, Math.max(1, Number(c.draft.number ?? SHOWN)))
    const entries = c.fact({ need: 'audit', limit })
    const lines = entries.map((entry) => auditLine(c, entry))
    c.say({ message: entries.length === 0 ? 'audit:none' : 'audit:list', lines })
    return done
  },
}
