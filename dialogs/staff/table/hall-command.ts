import type { Hall } from '../../../src/domain/hall/hall.ts'
import type { ActionWord } from '../../../src/language/commands/action-words.ts'
import { actionArgument, actionIn, neededFor } from '../commands/arguments/action-argument.ts'
import { hallArgument } from '../commands/arguments/place-argument.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import type { Command, CommandContext } from '../commands/table-command.ts'
import { editAct, editDone, withHall } from '../halls/edit-act.ts'
import { hallLines } from '../halls/standing-lines.ts'

const ACTIONS: readonly ActionWord[] = ['open', 'pause', 'close', 'rename', 'describe', 'address', 'phone']
const STATUS: Partial<Record<ActionWord, Hall['status']>> = { open: 'open', pause: 'paused', close: 'closed' }
const value = textArgument({ name: 'value', message: 'edit:ask.value', most: 500 })

/** `/hall riverside`, `/hall riverside phone +86 571 8888 0008`, `/hall 滨江 改名 滨江中心`: shown, opened, paused, closed, its name and where it is. */
export const hallCommand: Command = {
  word: 'hall',
  aliases: ['场馆信息', '场馆设置'],
  for: 'manager',
  args: [
    hallArgument({ services: false }),
    actionArgument(ACTIONS, hallLines),
    neededFor(value, ['rename', 'describe', 'address', 'phone']),
  ],
  act: (c) =>
    editAct(
      c,
      withHall(c, String(c.draft.hall), (hall) => changed(c, hall)),
    ),
  done: editDone,
}

/** Texts in the language in which they are written. */
function changed(c: CommandContext, hall: Hall): Hall {
  const action = actionIn(c)
  const status = action && STATUS[action]
  if (status !== undefined) return { ...hall, status }
  const said = String(c.draft.value ?? '')
  const words = { [c.locale]: said }
  if (action === 'rename') return { ...hall, name: { ...hall.name, ...words } }
  if (action === 'describe') return { ...hall, description: { ...hall.description, ...words } }
  if (action === 'address') return { ...hall, address: { ...hall.address, ...words } }
  return action === 'phone' ? { ...hall, phone: said } : hall
}
