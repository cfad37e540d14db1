import { serviceOf } from '../../../src/domain/hall/trades.ts'
import { inLocale } from '../../../src/domain/text.ts'
import { idOfName } from '../../../src/language/names/id-of-name.ts'
import { end } from '../../engine/dialog.ts'
import { hallArgument, placeIn } from '../commands/arguments/place-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'
import { editAct, editDone, withHall } from '../halls/edit-act.ts'
import { currencyArgument, newPriceArgument, priceWanted } from './price-wanted.ts'
import {
  fieldsIn,
  formArgument,
  openingArgument,
  placesArgument,
  tradeArgument,
  tradeIn,
  weeklyIn,
  whatArgument,
  whatsIn,
} from './setup-arguments.ts'

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
  reads: [hallArgument({ services: false }), tradeArgument],
  oneByOne: true,
  act(c) {
    const { hall } = placeIn(c)
    const price = priceWanted(c)
    if (hall === undefined || price === 'decimals') return end()
    const [name] = whatsIn(c)
    if (name === undefined) return end()
    const { count } = c.draft
    const service = serviceOf(tradeIn(c), hall, {
      id: idOfName(
        inLocale(name, 'en'),
        hall.services.map(({ id }) => id),
        tradeIn(c),
      ),
      name,
      weekly: weeklyIn(c),
      fields: fieldsIn(c),
      ...(typeof count === 'number' && { capacity: count }),
      ...(price !== 'free' && { price }),
    })
    return editAct(
      c,
      withHall(c, hall.id, (each) => ({ ...each, services: [...each.services, service] })),
    )
  },
  done: editDone,
}
