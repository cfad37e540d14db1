import { managesHall } from '../../../src/services/rights.ts'
import { done } from '../../engine/dialog.ts'
import type { MessageLine } from '../../engine/types.ts'
import { hallArgument, placeIn } from '../commands/arguments/place-argument.ts'
import type { CommandContext, TableCommand } from '../commands/table-command.ts'
import { hallStanding } from '../halls/standing-lines.ts'
import { ruleLines } from '../policy/rules-of.ts'

/** `/settings riverside`: what is set of a hall; `/settings`: what the environment sets, for admins. What changes it is said with it. */
export const settingsCommand: TableCommand = {
  word: 'settings',
  aliases: ['设置', '配置'],
  for: 'manager',
  args: [hallArgument({ allHalls: true, services: false })],
  act(c) {
    const { hall } = placeIn(c)
    const own = c.catalogue.halls.filter(({ id }) => managesHall(c.person, id))
    const about = hall === undefined ? c.fact({ need: 'diagnosis' })?.about : undefined
    if (about !== undefined) {
      const lines: MessageLine[] = about.settings.map(([name, value]) => ({
        message: 'installation:setting',
        params: { name, value },
      }))
      c.say({ message: 'installation:settings', lines: [...lines, { message: 'installation:hallSettings' }] })
    }
    for (const each of hall === undefined ? (about === undefined ? own : []) : [hall]) tellHall(c, each)
    return done
  },
}

function tellHall(c: CommandContext, hall: Parameters<typeof hallStanding>[0]): void {
  const [first, ...lines] = hallStanding(hall)
  const rules = hall.services.flatMap((service) => [
    { message: 'installation:rulesOf', params: { service: { text: service.name } } },
    ...ruleLines(service),
  ])
  c.say({ ...first!, lines: [...lines, ...rules, { message: 'installation:changedBy' }] })
}
