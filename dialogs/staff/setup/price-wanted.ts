import { currencyOfZone, sharedCurrency } from '../../../src/domain/hall/currency-of-zone.ts'
import type { Price } from '../../../src/domain/hall/hall.ts'
import { minorUnits } from '../../../src/domain/hall/money.ts'
import { type Amount, currencyOf } from '../../../src/language/commands/amount.ts'
import { again } from '../../engine/dialog.ts'
import type { Say } from '../../engine/types.ts'
import type { Argument, CommandContext } from '../commands/table-command.ts'
import { priceArgument, zoneIn } from './setup-arguments.ts'

/** The price of what a new hall offers; its currency is asked where neither the price nor the place tells it. */

const OFFERED = ['CNY', 'GBP', 'EUR', 'USD', 'HKD'] as const

const saidIn = ({ draft }: CommandContext): Amount | undefined => draft.price as unknown as Amount | undefined

function currencyIn(c: CommandContext): string | undefined {
  const { currency } = c.draft
  const zone = zoneIn(c) ?? ''
  const { currency: said, shared } = saidIn(c) ?? {}
  const named = shared && said ? sharedCurrency(said, currencyOfZone(zone)) : said
  const own = named ?? (typeof currency === 'string' ? currency : undefined)
  if (own !== undefined) return own
  const near = c.catalogue.halls.filter((hall) => hall.demo !== true && hall.zone === zone)
  const elsewhere = near.flatMap(({ services }) => services).find(({ price }) => price !== undefined)?.price
  return elsewhere?.currency ?? currencyOfZone(zone)
}

/** As `serviceOf` takes it; `free`; `decimals`: the currency has no such part. */
export function priceWanted(c: CommandContext): (Omit<Price, 'per'> & { per?: Price['per'] }) | 'free' | 'decimals' {
  const said = saidIn(c)
  if (said === undefined || Number(said.decimal) === 0) return 'free'
  const currency = currencyIn(c) ?? 'CNY'
  const amount = minorUnits(said.decimal, currency)
  return amount === undefined ? 'decimals' : { amount, currency, ...(said.per && { per: said.per }) }
}

/** A price that its currency can't have is refused where it is said. */
export const newPriceArgument: Argument = {
  ...priceArgument,
  read(c, line) {
    const refused = priceArgument.read(c, line)
    if (saidIn(c) === undefined || currencyIn(c) === undefined || priceWanted(c) !== 'decimals') return refused
    c.set({ price: undefined })
    return { message: 'edit:priceDecimals' }
  },
}

export const currencyArgument: Argument = {
  name: 'currency',
  read(c, line) {
    const currency = currencyOf(line.rest)
    if (currency === undefined) return { message: 'setup:currencyUnknown' }
    return take(c, currency)
  },
  has: (c) => Number(saidIn(c)?.decimal ?? 0) === 0 || currencyIn(c) !== undefined,
  ask: () => ({
    kind: 'choice',
    message: 'setup:ask.currency',
    choices: OFFERED.map((currency) => ({ token: `c:${currency}`, label: currency })),
  }),
  answer(c, { token }) {
    const currency = OFFERED.find((each) => token === `c:${each}`)
    if (currency === undefined) return undefined
    const refused = take(c, currency)
    return refused === undefined ? 'taken' : again(refused)
  },
}

/** Refused where the price has more decimals than the currency: “back” leads to the price. */
function take(c: CommandContext, currency: string): Say | undefined {
  c.set({ currency })
  if (priceWanted(c) !== 'decimals') return undefined
  c.set({ currency: undefined })
  return { message: 'setup:decimals', params: { currency } }
}
