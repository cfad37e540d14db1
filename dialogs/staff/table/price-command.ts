import type { Price } from '../../../src/domain/hall/hall.ts'
import { readHourRanges } from '../../../src/language/commands/times/hour-ranges.ts'
import { readWeekdaysSaid } from '../../../src/language/commands/times/weekdays-said.ts'
import { sameAsSaid } from '../../../src/language/commands/wishes/like-said.ts'
import { saysPartly, sinceDaySaid } from '../../../src/language/commands/wishes/wish-said.ts'
import { CERTAIN, findNames } from '../../../src/language/names/names.ts'
import { end } from '../../engine/dialog.ts'
import { amountArgument, priceIn } from '../commands/arguments/amount-argument.ts'
import { hallArgument, placeIn, serviceArgument } from '../commands/arguments/place-argument.ts'
import type { Argument, CommandContext, TableCommand } from '../commands/table-command.ts'
import { editAct, editDone, withServices } from '../halls/edit-act.ts'

/** "from january": a price holds at once, which is said. */
const sinceArgument: Argument = {
  name: 'since',
  optional: true,
  read(c, line) {
    const since = sinceDaySaid(line.open)
    if (since !== undefined) c.set({ since: line.take(since) })
    return undefined
  },
  has: () => true,
  ask: () => end(),
}

/** "10 more on weekends", "kids pay half": a service has one price for all, which is said. */
const partArgument: Argument = {
  name: 'part',
  optional: true,
  read(c, line) {
    const days = readWeekdaysSaid(line.open).some(({ value }) => value.length < 7)
    if (days || readHourRanges(line.open).length > 0 || saysPartly(line.open)) c.note({ part: true })
    return undefined
  },
  has: () => true,
  ask: () => end(),
}

/** "the same as archery", 跟射箭一样: what another one costs. Read first, so that its name is not taken for the thing itself. */
const likeArgument: Argument = {
  name: 'priceLike',
  optional: true,
  read(c, line) {
    const said = sameAsSaid(line.open)
    if (said === undefined) return undefined
    const [match] = findNames(said.value, c.catalogue, c.person.lastHall).matches.filter(
      ({ score }) => score >= CERTAIN,
    )
    if (match?.service === undefined) return undefined
    line.take(said)
    c.set({ priceLike: `${match.hall}/${match.service}` })
    return undefined
  },
  has: () => true,
  ask: () => end(),
}
const amount: Argument = {
  ...amountArgument,
  has: (c) => c.draft.priceLike !== undefined || amountArgument.has(c),
}
function likePrice(c: CommandContext): Price | 'none' | undefined {
  const [at, id] = String(c.draft.priceLike ?? '').split('/')
  const like = c.catalogue.halls.find((each) => each.id === at)?.services.find((each) => each.id === id)
  return like && (like.price ?? 'none')
}

/** `/price 会议室 100`, `/price yoga free`: bookings that are made already keep what was said. */
export const priceCommand: TableCommand = {
  word: 'price',
  aliases: ['价格', '定价'],
  for: 'manager',
  args: [sinceArgument, hallArgument(), serviceArgument({ orAll: true }), partArgument, amount],
  reads: [likeArgument, sinceArgument, hallArgument(), serviceArgument({ orAll: true }), partArgument, amount],
  corrects: [amountArgument],
  act(c) {
    if (c.draft.part === true) {
      c.say({ message: 'edit:onePrice' })
      return end()
    }
    const { hall, service } = placeIn(c)
    const services = service === undefined ? (hall?.services ?? []) : [service]
    const prices = new Map(services.map((each) => [each.id, likePrice(c) ?? priceIn(c, each)]))
    if ([...prices.values()].includes(undefined)) {
      c.say({ message: 'edit:priceDecimals' })
      return end()
    }
    const act = editAct(
      c,
      withServices(c, (each) => {
        const price = prices.get(each.id)
        if (price !== undefined && price !== 'none') return { ...each, price }
        const { price: _, ...free } = each
        return free
      }),
    )
    const { since } = c.draft
    if (typeof since !== 'string' || !('preview' in act)) return act
    const lines = [...(act.preview.lines ?? []), { message: 'edit:fromNowOn', params: { since } }]
    return { ...act, preview: { ...act.preview, lines } }
  },
  done: editDone,
}
