import { end } from '../../engine/dialog.ts'
import { daysArgument, daysToCome } from '../commands/arguments/days-argument.ts'
import { hallArgument, placeIn, serviceArgument } from '../commands/arguments/place-argument.ts'
import { closingReasonArgument, reasonIn } from '../commands/arguments/reason-argument.ts'
import { rangesIn, spanArgument } from '../commands/arguments/span-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'
import { closed } from '../halls/closing-days.ts'
import { editAct, editDone, withServices } from '../halls/edit-act.ts'

/** Longer is no closing of some days, but of the service: `/service … close`. */
const MOST_DAYS = 62

const hours = spanArgument({ optional: true })
const days = daysArgument()

/** `/close 滨江 12月5日 电路检修`, `/close riverside badminton saturday 14:00-16:00`: days or hours, with the reason that guests read. */
export const closeCommand: TableCommand = {
  word: 'close',
  aliases: ['闭馆', '关门', '停业'],
  for: 'manager',
  args: [hallArgument(), serviceArgument({ wholeHall: true }), days, hours, closingReasonArgument],
  // "14:00-16:00" are hours before they could be a day's
  reads: [hallArgument(), hours, days, closingReasonArgument],
  corrects: [hours, days],
  act(c) {
    const { hall } = placeIn(c)
    if (hall === undefined) return end()
    const span = daysToCome(c, hall, MOST_DAYS)
    if (span === undefined) return end()
    const reason = reasonIn(c)
    const closing = { ...span, ranges: rangesIn(c), ...(reason && { reason }) }
    return editAct(
      c,
      withServices(c, (service) => closed(hall, service, closing)),
    )
  },
  done: editDone,
}
