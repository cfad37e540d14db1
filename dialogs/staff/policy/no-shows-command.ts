import type { Hall, NoShowRules } from '../../../src/domain/hall/hall.ts'
import { type NoShowsSaid, readNoShows } from '../../../src/language/halls/no-shows-said.ts'
import { again, end } from '../../engine/dialog.ts'
import type { Json } from '../../engine/types.ts'
import { hallArgument, placeIn } from '../commands/arguments/place-argument.ts'
import type { Argument, TableCommand } from '../commands/table-command.ts'
import { noShowsParam } from '../halls/differences.ts'
import { editAct, editDone, withHall } from '../halls/edit-act.ts'

/** What is offered; it may be said in other words and numbers. */
const OFFERED: Readonly<Record<string, NoShowsSaid>> = {
  approval: { limit: { count: 3, days: 90, needs: 'approval' } },
  phone: { limit: { count: 3, days: 90, needs: 'phone' } },
  mark: { mark: 30 },
  off: { mark: 'off', limit: 'off' },
}

const ruleArgument: Argument = {
  name: 'noShows',
  read(c, line) {
    const said = readNoShows(line.open)
    if (said !== undefined && said !== 'unclear') c.set({ noShows: said as Json })
    return undefined
  },
  has: (c) => c.draft.noShows !== undefined,
  ask(c) {
    const { hall } = placeIn(c)
    return {
      kind: 'choice',
      message: 'rules:noShows.ask',
      lines: [{ message: 'rules:noShows.now', params: { rule: noShowsParam(hall?.noShows) } }],
      choices: Object.keys(OFFERED).map((token) => ({
        token: `n:${token}`,
        label: { message: `rules:noShows.choice.${token}` },
      })),
    }
  },
  answer(c, { token = '', text = '' }) {
    if (readNoShows(text) === 'unclear') return again({ message: 'rules:noShows.unclear' })
    const offered = token.startsWith('n:') ? OFFERED[token.slice(2)] : undefined
    if (offered === undefined) return undefined
    c.set({ noShows: offered as Json })
    return 'taken'
  },
}

/** `/noshows riverside 3 in 90 days approval`, `/noshows mark after 30 minutes`, `/爽约规则 90天3次 电话`, `/noshows off`. */
export const noShowsCommand: TableCommand = {
  word: 'noshows',
  aliases: ['爽约规则', '未到规则'],
  for: 'manager',
  args: [hallArgument({ services: false }), ruleArgument],
  act(c) {
    const { hall } = placeIn(c)
    if (hall === undefined) return end()
    const said = c.draft.noShows as NoShowsSaid | undefined
    return editAct(
      c,
      withHall(c, hall.id, (each) => withNoShows(each, said)),
    )
  },
  done: editDone,
}

/** What is not said stays. */
function withNoShows(hall: Hall, { mark, limit }: NoShowsSaid = {}): Hall {
  const { noShows = {}, ...rest } = hall
  const markMinutes = mark === undefined ? noShows.markMinutes : mark === 'off' ? undefined : mark
  const after = limit === undefined ? noShows.limit : limit === 'off' ? undefined : limit
  const made: NoShowRules = { ...(markMinutes !== undefined && { markMinutes }), ...(after && { limit: after }) }
  return Object.keys(made).length === 0 ? rest : { ...rest, noShows: made }
}
