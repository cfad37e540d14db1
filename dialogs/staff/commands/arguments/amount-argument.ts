import { currencyOfZone, sharedCurrency } from '../../../../src/domain/hall/currency-of-zone.ts'
import type { Price, Service } from '../../../../src/domain/hall/hall.ts'
import { minorUnits } from '../../../../src/domain/hall/money.ts'
import { type Amount, readAmount } from '../../../../src/language/commands/amount.ts'
import { readPriceChange } from '../../../../src/language/commands/wishes/price-change.ts'
import type { Json } from '../../../engine/types.ts'
import type { Argument, CommandContext } from '../table-command.ts'
import { placeIn } from './place-argument.ts'

/** A price, as `price` of the draft; what it does not say (currency, what it is for) is as it was, or as elsewhere in the hall. */
export const amountArgument: Argument = {
  name: 'amount',
  read(c, line) {
    const change = c.draft.act === 'price' ? readPriceChange(line.open) : undefined
    if (change !== undefined) {
      const { up, decimal, percent } = line.take(change)
      c.set({ price: { decimal, by: up ? 'up' : 'down', percent } satisfies Json })
      return undefined
    }
    const said = readAmount(line.open)
    if (said === undefined) return undefined
    const { decimal, currency, shared, per } = line.take(said)
    const of = { ...(currency && { currency }), ...(shared && { shared }) }
    c.set({ price: { decimal, ...of, ...(per && { per }) } satisfies Json })
    return undefined
  },
  has: (c) => c.draft.price !== undefined,
  ask: () => ({ kind: 'text', message: 'edit:ask.amount' }),
}

/** undefined: it has more decimals than its currency; `none`: free. */
export function priceIn(c: CommandContext, of: Service | undefined = placeIn(c).service): Price | 'none' | undefined {
  const change = c.draft.price as { decimal: string; by?: 'up' | 'down'; percent?: boolean }
  if (change.by !== undefined) return changedPrice(of?.price, change)
  const { decimal, currency: said, shared, per } = c.draft.price as unknown as Amount
  if (Number(decimal) === 0) return 'none'
  const { hall } = placeIn(c)
  const others = [of, ...(hall?.services ?? []), ...c.catalogue.halls.flatMap(({ services }) => services)]
  const known = others.find((each) => each?.price !== undefined)?.price
  const local = of?.price?.currency ?? currencyOfZone(hall?.zone ?? '')
  const currency = (shared && said ? sharedCurrency(said, local) : said) ?? known?.currency ?? 'CNY'
  const amount = minorUnits(decimal, currency)
  return amount === undefined ? undefined : { amount, currency, per: per ?? of?.price?.per ?? 'booking' }
}

/** What a price comes to that goes up or down; what costs nothing stays free. */
function changedPrice(
  had: Price | undefined,
  { decimal, by, percent }: { decimal: string; by?: 'up' | 'down'; percent?: boolean },
): Price | 'none' | undefined {
  if (had === undefined) return 'none'
  const much = percent === true ? Math.round((had.amount * Number(decimal)) / 100) : minorUnits(decimal, had.currency)
  if (much === undefined) return undefined
  const amount = had.amount + (by === 'up' ? much : -much)
  return amount > 0 ? { ...had, amount } : 'none'
}
