import type { PartChange } from '../../../src/domain/hall/edit.ts'
import { saysOpenAgain } from '../../../src/language/commands/wishes/afterwards-said.ts'
import { mayUse } from '../../common/audience.ts'
import { type Move, push } from '../../engine/dialog.ts'
import type { CommandContext } from '../commands/table-command.ts'
import { lastChange } from './undo-meant.ts'

/** "open it again", 还是开吧, after something was closed or paused: that change is taken back, shown first; else it is asked what. */
export function openAgain(c: CommandContext): Move | undefined {
  const busy = c.open !== undefined && c.open.dialog !== 'help'
  if (busy || !mayUse('manager', c.person) || !saysOpenAgain(c.text)) return undefined
  const version = lastChange(c)?.number
  const made = version === undefined ? undefined : c.fact({ need: 'hallsEdit', version })
  return made?.changes.some(closes) === true
    ? push('command', { act: 'undo', line: String(version) }, 'line')
    : push('command', { act: 'reopen' }, 'hall')
}

/** A day without hours, a slot or a whole thing that can't be booked. */
function closes({ at, after }: PartChange): boolean {
  const part = at.at(-1)
  if (part === 'status') return after !== 'open'
  const value = (after ?? {}) as { hours?: readonly unknown[]; status?: string }
  return at.includes('exceptions') ? value.hours?.length === 0 : at.includes('slots') && value.status === 'closed'
}
