import type { Service } from '../../../src/domain/hall/hall.ts'
import { end } from '../../engine/dialog.ts'
import { hallArgument, placeIn, serviceArgument } from '../commands/arguments/place-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'
import { editAct, editDone, withServices } from '../halls/edit-act.ts'
import { ruleArgument, ruleIn, ruleValueArgument } from './rule-argument.ts'
import { ruleLines, withRule } from './rules-of.ts'

/** `/rules yoga`, `/rules badminton cancel 2h`, `/规则 会议室 审核 需要`: how far ahead, how often, until when. */
export const rulesCommand: TableCommand = {
  word: 'rules',
  aliases: ['规则', '预约规则'],
  for: 'manager',
  withPlace: true,
  args: [
    hallArgument(),
    serviceArgument({ orAll: true }),
    ruleArgument((c) => {
      const { service } = placeIn(c)
      return service === undefined ? [] : ruleLines(service)
    }),
    ruleValueArgument,
  ],
  corrects: [ruleValueArgument],
  act(c) {
    const { hall, service } = placeIn(c)
    const [rule, value] = [ruleIn(c), c.draft.ruleValue]
    const services = service === undefined ? (hall?.services ?? []) : [service]
    if (services.length === 0 || rule === undefined || value === undefined) return end()
    const changed = new Map(services.map((each) => [each.id, withRule(each, rule, value)]))
    if ([...changed.values()].includes('wrong')) {
      c.say({ message: 'rules:wrong', params: { rule: { message: `rules:rule.${rule}` } } })
      return end()
    }
    return editAct(
      c,
      withServices(c, (each) => changed.get(each.id) as Service),
    )
  },
  done: editDone,
}
