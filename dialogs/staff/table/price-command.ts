import { readHourRanges } from '../../../src/language/commands/times/hour-ranges.ts'
import { readWeekdaysSaid } from '../../../src/language/commands/times/weekdays-said.ts'
import { saysPartly, sinceDaySaid } from '../../../src/language/commands/wishes/wish-said.ts'
import { end } from '../../engine/dialog.ts'
import { amountArgument, priceIn } from '../commands/arguments/amount-argument.ts'
import { hallArgument, placeIn, serviceArgument } from '../commands/arguments/place-argument.ts'
import type { Argument, TableCommand } from '../commands/table-command.ts'
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

/** `/price 会议室 100`, `/price yoga free`: bookings that are made already keep what was said. */
export const priceCommand: TableCommand = {
  word: 'price',
  aliases: ['价格', '定价'],
  for: 'manager',
  args: [sinceArgument, hallArgument(), serviceArgument({ orAll: true }), partArgument, amountArgument],
  corrects: [amountArgument],
  act(c) {
    if (c.draft.part === true) {
      c.say({ message: 'edit:onePrice' })
      return end()
    }
    const { hall, service } = placeIn(c)
    const services = service === undefined ? (hall?.services ?? []) : [service]
    const prices = new Map(services.map((each) => [each.id, priceIn(c, each)]))
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
