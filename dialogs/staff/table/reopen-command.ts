import { end } from '../../engine/dialog.ts'
import { daysArgument } from '../commands/arguments/days-argument.ts'
import { hallArgument, placeIn, serviceArgument } from '../commands/arguments/place-argument.ts'
import { rangesIn, spanArgument } from '../commands/arguments/span-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'
import { reopened } from '../halls/closing-days.ts'
import { editAct, editDone, withServices } from '../halls/edit-act.ts'

const hours = spanArgument({ optional: true })
const days = daysArgument()

/** `/reopen riverside 5 december`: what closed those days is taken away; guests who were told of it hear so. */
export const reopenCommand: TableCommand = {
  word: 'reopen',
  aliases: ['恢复开放', '重新开放', '开馆'],
  for: 'manager',
  args: [hallArgument(), serviceArgument({ wholeHall: true }), days, hours],
  reads: [hallArgument(), hours, days],
  corrects: [hours, days],
  act(c) {
    const { hall } = placeIn(c)
    if (hall === undefined) return end()
    const span = { from: String(c.draft.from), to: String(c.draft.to), ranges: rangesIn(c) }
    return editAct(
      c,
      withServices(c, (service) => reopened(hall, service, span)),
    )
  },
  done: editDone,
}
