import type { Service } from '../../../src/domain/hall/hall.ts'
import { serviceOf } from '../../../src/domain/hall/trades.ts'
import { inLocale, type Text } from '../../../src/domain/text.ts'
import { idOfName } from '../../../src/language/names/id-of-name.ts'
import type { CommandContext } from '../commands/table-command.ts'
import { priceWanted } from './price-wanted.ts'
import { fieldsIn, tradeIn, weeklyIn } from './setup-arguments.ts'

/** The price of the draft has more decimals than the currency. */
export type BadPrice = 'decimals'

/** What the draft says can be booked, by this name, beside those that the hall has. */
export function newService(
  c: CommandContext,
  hall: { id: string; services: readonly Service[] },
  name: Text,
): Service | BadPrice {
  const price = priceWanted(c)
  if (price === 'decimals') return price
  const { count } = c.draft
  const trade = tradeIn(c)
  const taken = hall.services.map(({ id }) => id)
  return serviceOf(trade, hall, {
    id: idOfName(inLocale(name, 'en'), taken, trade),
    name,
    weekly: weeklyIn(c),
    fields: fieldsIn(c),
    ...(typeof count === 'number' && { capacity: count }),
    ...(price !== 'free' && { price }),
  })
}
