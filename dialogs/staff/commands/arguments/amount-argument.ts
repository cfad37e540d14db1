import type { Price } from '../../../../src/domain/hall/hall.ts'
import { minorUnits } from '../../../../src/domain/hall/money.ts'
import { readAmount } from '../../../../src/language/commands/amount.ts'
import type { Json } from '../../../engine/types.ts'
import type { Argument, CommandContext } from '../table-command.ts'
import { placeIn } from './place-argument.ts'

/** A price, as `price` of the draft; what it does not say (currency, what it is for) is as it was, or as elsewhere in the hall. */
export const amountArgument: Argument = {
  name: 'amount',
  read(c, line) {
    const said = readAmount(line.open)
    if (said === undefined) return undefined
    const { decimal, currency, per } = line.take(said)
    c.set({ price: { decimal, ...(currency && { currency }), ...(per && { per }) } satisfies Json })
    return undefined
  },
  has: (c) => c.draft.price !== undefined,
  ask: () => ({ kind: 'text', message: 'edit:ask.amount' }),
}

/** undefined: it has more decimals than its currency; `none`: free. */
export function priceIn(c: CommandContext): Price | 'none' | undefined {
  const { decimal, currency: said, per } = c.draft.price as { decimal: string; currency?: string; per?: Price['per'] }
  if (Number(decimal) === 0) return 'none'
  const { hall, service } = placeIn(c)
  const others = [service, ...(hall?.services ?? []), ...c.catalogue.halls.flatMap(({ services }) => services)]
  const known = others.find((each) => each?.price !== undefined)?.price
  const currency = said ?? known?.currency ?? 'CNY'
  const amount = minorUnits(decimal, currency)
  return amount === undefined ? undefined : { amount, currency, per: per ?? service?.price?.per ?? 'booking' }
}
