import { end } from '../../engine/dialog.ts'
import { hallArgument, placeIn } from '../commands/arguments/place-argument.ts'
import { CommandLine } from '../commands/line.ts'
import type { Argument, TableCommand } from '../commands/table-command.ts'
import { editAct, editDone, withHall } from '../halls/edit-act.ts'
import { newService } from './new-service.ts'
import { currencyArgument, newPriceArgument } from './price-wanted.ts'
import {
  formArgument,
  openingArgument,
  placesArgument,
  tradeArgument,
  whatArgument,
  whatsIn,
} from './setup-arguments.ts'

/** "Yoga class": all of it is the name, and its words tell the trade; a trade by itself is none. */
const namedArgument: Argument = {
  ...whatArgument,
  read(c, line) {
    const said = line.rest
    const refused = tradeArgument.read(c, line)
    if (refused !== undefined || line.isEmpty) return refused
    return whatArgument.read(c, new CommandLine(said))
  },
}

/** `/add`, `/service new Squash court`: something more that can be booked in a hall, asked as in `/setup`. */
export const addCommand: TableCommand = {
  word: 'add',
  aliases: ['新增项目', '添加项目'],
  for: 'manager',
  args: [
    hallArgument({ services: false }),
    tradeArgument,
    whatArgument,
    openingArgument,
    newPriceArgument,
    currencyArgument,
    placesArgument,
    formArgument,
  ],
  reads: [hallArgument({ services: false }), namedArgument],
  oneByOne: true,
  act(c) {
    const { hall } = placeIn(c)
    const [name] = whatsIn(c)
    if (hall === undefined || name === undefined) return end()
    const service = newService(c, hall, name)
    if (service === 'decimals') {
      c.say({ message: 'edit:priceDecimals' })
      return end()
    }
    return editAct(
      c,
      withHall(c, hall.id, (each) => ({ ...each, services: [...each.services, service] })),
    )
  },
  done: editDone,
}
