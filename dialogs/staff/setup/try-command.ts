import { beginBooking } from '../../guest/begin-booking.ts'
import { hallArgument, placeIn } from '../commands/arguments/place-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'

/** `/try riverside`: the manager walks the way of a guest, in the guests' own dialog; what is booked is real. */
export const tryCommand: TableCommand = {
  word: 'try',
  aliases: ['试用', '体验', '试约'],
  for: 'manager',
  args: [hallArgument({ services: false })],
  act(c) {
    const { hall } = placeIn(c)
    c.say({ message: 'setup:trying', params: { hall: hall === undefined ? '' : { text: hall.name } } })
    const open = (hall?.services ?? []).filter(({ status }) => status === 'open')
    return beginBooking({ hall: hall?.id, ...(open.length === 1 && { service: open[0]?.id }) })
  },
}
