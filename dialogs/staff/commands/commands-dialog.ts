import { bookingCode } from '../../../src/language/text/booking-code.ts'
import { done, go, type Move, push, run } from '../../engine/dialog.ts'
import { guestChoice, tellGuest } from '../halls/tell-guest.ts'
import { demoCommand } from '../setup/demo-command.ts'
import { setupCommand } from '../setup/setup-command.ts'
import { tryCommand } from '../setup/try-command.ts'
import { cancelCommand } from '../table/cancel-command.ts'
import { TABLE } from '../table/table.ts'
import { undoCommand } from '../table/undo-command.ts'
import { begin, commandDialog } from './command-dialog.ts'
import type { CommandContext } from './table-command.ts'

const dialog = commandDialog('command', TABLE, {
  due: tellGuest,
  stale: (c, token) => guestChoice(token) ?? undo(c, token) ?? nextStep(c, token),
})

/** All commands of staff that have no dialog of their own. */
export const commands: typeof dialog = {
  ...dialog,
  command: (c, word, rest) => (word === 'cancel' ? cancelWith(c, rest) : dialog.command!(c, word, rest)),
}

/** The button of a change that was made: taken back at once, unless that touches what guests have booked since. */
function undo(c: CommandContext, token: string | undefined): Move | undefined {
  const version = /^undo:(\d+)$/.exec(token ?? '')?.[1]
  if (version === undefined) return undefined
  c.note({ act: undoCommand.word, number: Number(version) })
  const act = undoCommand.act(c)
  if ('preview' in act) return act.preview.guests === 0 ? run(act.run, 'doing') : go('sure')
  return 'run' in act ? undefined : act
}

/** What is offered after a change: try it as a guest, take the samples away. */
function nextStep(c: CommandContext, token: string | undefined): Move | undefined {
  const [, act, hall = ''] = /^(try|demo|setup):(.*)$/.exec(token ?? '') ?? []
  if (act === 'try') return begin(c, tryCommand, hall)
  if (act === 'demo') return begin(c, demoCommand, hall)
  return act === 'setup' ? begin(c, setupCommand, '') : undefined
}

/** The guest's word with an argument: their own booking, else the staff's command. */
function cancelWith(c: CommandContext, rest: string): Move {
  const code = bookingCode(rest)
  if (code === undefined) return push('manage', { act: 'cancel' })
  if (c.fact({ need: 'booking', code }) !== undefined) return push('manage', { act: 'cancel', code }, 'aim')
  if (c.person.roles.length > 0) return begin(c, cancelCommand, rest)
  c.deny('cancel')
  return done
}
