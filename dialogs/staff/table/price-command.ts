import { end } from '../../engine/dialog.ts'
import { amountArgument, priceIn } from '../commands/arguments/amount-argument.ts'
import { hallArgument, serviceArgument } from '../commands/arguments/place-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'
import { editAct, editDone, withServices } from '../halls/edit-act.ts'

/** `/price 会议室 100`, `/price yoga free`: bookings that are made already keep what was said. */
export const priceCommand: TableCommand = {
  word: 'price',
  aliases: ['价格', '定价'],
  for: 'manager',
  args: [hallArgument(), serviceArgument({ orAll: true }), amountArgument],
  act(c) {
    const price = priceIn(c)
    if (price === undefined) {
      c.say({ message: 'edit:priceDecimals' })
      return end()
    }
    return editAct(
      c,
      withServices(c, (service) => {
        if (price !== 'none') return { ...service, price }
        const { price: _, ...free } = service
        return free
      }),
    )
  },
  done: editDone,
}
