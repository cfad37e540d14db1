import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { SETTINGS_PART, type SettingName } from '../../../src/domain/hall/setting-names.ts'
import type { RuleWord } from '../../../src/language/halls/hall-words.ts'
import { isAdmin, managesHall } from '../../../src/services/rights.ts'
import { end, go } from '../../engine/dialog.ts'
import type { MessageLine, Option } from '../../engine/types.ts'
import { hallArgument, placeIn, serviceArgument } from '../commands/arguments/place-argument.ts'
import type { Argument, CommandContext, CommandEffect, TableCommand } from '../commands/table-command.ts'
import { editAct, editDone } from '../halls/edit-act.ts'
import { ownStanding, serviceStanding } from '../halls/standing-lines.ts'
import { ruleArgument, ruleIn, ruleValueArgument } from '../policy/rule-argument.ts'
import { rulesCommand } from '../policy/rules-command.ts'
import { ruleLines } from '../policy/rules-of.ts'
import { settingArgument, settingIn, settingValueArgument } from './setting-argument.ts'
import { settingParam } from './setting-lines.ts'

/** Asked for only where a rule of bookings is changed. */
const forRule = (arg: Argument): Argument => ({ ...arg, has: (c) => ruleIn(c) === undefined || arg.has(c) })
const shownHall = hallArgument({ allHalls: true })
const ruledHall = hallArgument()
/** A setting of the service is of no hall. */
const placed = (arg: Argument): Argument => ({
  ...arg,
  read: (c, line) => (settingIn(c) === undefined ? arg.read(c, line) : undefined),
})

/**
 * `/settings riverside`: what is set of a hall; `/settings`: what is set of the service, for admins. `/settings messages 60/1m`, `/settings keep chats 365 days`
 * change the service's, `/settings riverside reminder 2h` the rules of a hall's services.
 */
export const settingsCommand: TableCommand = {
  word: 'settings',
  aliases: ['设置', '配置'],
  for: 'manager',
  withPlace: true,
  args: [
    settingArgument,
    settingValueArgument,
    placed({
      ...ruledHall,
      has: (c) => (ruleIn(c) === undefined && c.draft.which !== true ? shownHall.has(c) : ruledHall.has(c)),
    }),
    placed(forRule(serviceArgument({ orAll: true }))),
    placed({ ...ruleArgument(() => []), optional: true, has: () => true }),
    placed(forRule(ruleValueArgument)),
  ],
  act(c) {
    const name = settingIn(c)
    if (name !== undefined) return settingAct(c, name)
    if (ruleIn(c) !== undefined) return rulesCommand.act(c)
    const { hall } = placeIn(c)
    const own = c.catalogue.halls.filter(({ id }) => managesHall(c.person, id))
    const about = hall === undefined ? c.fact({ need: 'diagnosis' })?.about : undefined
    const ofService = hall === undefined && isAdmin(c.person) ? serviceLines(c, about?.settings ?? []) : []
    if (ofService.length > 0) c.say({ message: 'installation:settings', lines: [...ofService, ...HOW] })
    const [only, ...others] = own
    // of several halls a phone shows one at a time
    if (hall === undefined && (others.length > 0 || (only !== undefined && ofService.length > 0))) {
      c.note({ which: true })
      return go('hall')
    }
    for (const each of hall === undefined ? own : [hall]) tellHall(c, each)
    return end()
  },
  done: editDone,
}

function settingAct(c: CommandContext, name: SettingName): CommandEffect {
  const before = c.catalogue.settings?.[name]
  const value = c.draft.settingValue
  const after = value === '' || typeof value !== 'string' ? undefined : value
  const change = { at: [SETTINGS_PART, name], ...(before && { before }), ...(after !== undefined && { after }) }
  return editAct(c, c.catalogue.halls, { changes: before === after ? [] : [change] })
}

/** What the environment has, and then what was set in the chat, as it counts. */
function serviceLines(
  { catalogue }: CommandContext,
  environment: readonly (readonly [string, string])[],
): MessageLine[] {
  const chat = Object.entries(catalogue.settings ?? {})
  return [
    ...environment.map(([name, value]) => ({ message: 'installation:setting', params: { name, value } })),
    ...chat.map(([name, value]) => ({
      message: 'installation:settingHere',
      params: { name: settingParam(name), value },
    })),
  ]
}

const HOW: readonly MessageLine[] = [{ message: 'installation:changeable' }, { message: 'installation:hallSettings' }]

/** So many services are shown with their rules; of more each has a tap. */
const MOST_WITH_RULES = 2

/** The hall, and each service for itself: a phone shows one well. */
function tellHall(c: CommandContext, hall: Hall): void {
  const [first, ...lines] = ownStanding(hall)
  c.say({ ...first!, lines })
  const few = hall.services.length <= MOST_WITH_RULES
  for (const [at, service] of hall.services.entries()) {
    const [name, ...standing] = serviceStanding({ hall, service })
    const rules = few ? ruleLines(service, (rule) => !isSaid(service, rule)) : []
    const isLast = at === hall.services.length - 1
    const choices = isLast && !few ? hall.services.map((each) => rulesOption(hall, each)) : []
    c.say({
      ...name!,
      lines: [...standing, ...rules, ...(isLast ? [{ message: 'installation:changedBy' }] : [])],
      ...(choices.length > 0 && { choices }),
    })
  }
}

/** What a service's standing says already, and limits that there are not. */
const isSaid = ({ rules }: Service, rule: RuleWord): boolean =>
  ['horizon', 'limit', 'party', 'slotLength'].includes(rule) ||
  (rule === 'limitSlot' && rules.perSlot === undefined) ||
  (rule === 'limitDay' && rules.perDay === undefined) ||
  (rule === 'limitWeek' && rules.perWeek === undefined)

const rulesOption = (hall: Hall, service: Service): Option => ({
  token: `rules:${hall.id}/${service.id}`,
  label: { message: 'installation:rulesChoice', params: { service: { text: service.name } } },
})
