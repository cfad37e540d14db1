import { end } from '../../engine/dialog.ts'
import { amountArgument, priceIn } from '../commands/arguments/amount-argument.ts'
import { hallArgument, placeIn, serviceArgument } from '../commands/arguments/place-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'
import { editAct, editDone, withServices } from '../halls/edit-act.ts'

/** `/price 会议室 100`, `/price yoga free`: bookings that are made already keep what was said. */
export const priceCommand: TableCommand = {
  word: 'price',
  aliases: ['价格', '定价'],
  for: 'manager',
  args: [hallArgument(), serviceArgument({ orAll: true }), amountArgument],
  corrects: [amountArgument],
  act(c) {
    const { hall, service } = placeIn(c)
    const services = service === undefined ? (hall?.services ?? []) : [service]
    const prices = new Map(services.map((each) => [each.id, priceIn(c, each)]))
    if ([...prices.values()].includes(undefined)) {
      c.say({ message: 'edit:priceDecimals' })
      return end()
    }
    return editAct(
      c,
      withServices(c, (each) => {
        const price = prices.get(each.id)
        if (price !== undefined && price !== 'none') return { ...each, price }
        const { price: _, ...free } = each
        return free
      }),
    )
  },
  done: editDone,
}
