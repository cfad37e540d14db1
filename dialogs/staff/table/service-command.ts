import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import type { Text } from '../../../src/domain/text.ts'
import { besideSaid, readAction } from '../../../src/language/commands/action-words.ts'
import type { ActionWord } from '../../../src/language/commands/command-words.ts'
import { saysMore } from '../../../src/language/commands/count-said.ts'
import { saysUntil, untilOf } from '../../../src/language/commands/wishes/wish-said.ts'
import { saysPeople } from '../../../src/language/halls/rule-value.ts'
import { readRule } from '../../../src/language/halls/rule-words.ts'
import { CERTAIN, findNames } from '../../../src/language/names/names.ts'
import { end, push } from '../../engine/dialog.ts'
import { actionArgument, actionIn, neededFor, unlessFor } from '../commands/arguments/action-argument.ts'
import { countArgument, countIn } from '../commands/arguments/count-argument.ts'
import { hallArgument, placeIn, serviceArgument } from '../commands/arguments/place-argument.ts'
import { reasonArgument, reasonIn } from '../commands/arguments/reason-argument.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import type { Argument, CommandContext, CommandEffect, TableCommand } from '../commands/table-command.ts'
import { copyOfService } from '../halls/copy-halls.ts'
import { editAct, editDone, withHall, withServices } from '../halls/edit-act.ts'
import { overfilledLines } from '../halls/overfull-slots.ts'
import { pictureAct } from '../halls/picture-command.ts'
import { placesAct } from '../halls/places-act.ts'
import { removeAct } from '../halls/remove-halls.ts'
import { sharedArgument } from '../halls/shared-argument.ts'
import { serviceLines } from '../halls/standing-lines.ts'
import { askedUntil, untilArgument } from '../policy/pause-until.ts'
import { ruleIn } from '../policy/rule-argument.ts'
import { withRule } from '../policy/rules-of.ts'

const ACTIONS: readonly ActionWord[] = [
  ...(['open', 'pause', 'capacity', 'rename', 'describe', 'picture', 'remove', 'recommend', 'unrecommend'] as const),
  ...(['order', 'copy', 'new', 'category', 'draft', 'close', 'limit', 'horizon'] as const),
]
const RARE: readonly ActionWord[] = ['takesPeople', 'takesParty', 'share', 'ownPlaces']
const STATUS: Partial<Record<ActionWord, Service['status']>> = {
  open: 'open',
  pause: 'paused',
  draft: 'draft',
  close: 'closed',
}
const EXACTLY = /=\s*\d/u
/** the action's own word */
const PAUSE = 'pause'
/** "limit 2 a week" is another limit than "limit 2". */
const periodArgument: Argument = {
  name: 'rule',
  read(c, line) {
    const rule = readRule(line.text)?.value
    if (rule?.startsWith('limit') === true) c.set({ rule })
    return undefined
  },
  has: () => true,
  ask: () => ({ kind: 'text', message: 'edit:ask.count' }),
}
/** Whether people are counted, or places ("fits 16 people"), and how many more or less there are ("two more courts"). */
const peopleArgument: Argument = {
  name: 'people',
  optional: true,
  read(c, line) {
    if (saysPeople(line.text)) c.set({ people: true })
    // how many there are is said, whatever else
    const more = EXACTLY.test(line.text) ? undefined : saysMore(line.text)
    if (more !== undefined) c.set({ more })
    return undefined
  },
  has: () => true,
  ask: () => ({ kind: 'text', message: 'edit:ask.count' }),
}
/** "order before the meeting room": the place of another one in the list. Read first, so that its name is not taken for the thing itself. */
const besideArgument: Argument = {
  name: 'beside',
  optional: true,
  read(c, line) {
    const said = besideSaid(line.open)
    if (said === undefined || readAction(line.open, ACTIONS)?.value !== 'order') return undefined
    const { behind, swap, other } = line.take(said)
    const [match] = findNames(other, c.catalogue).matches.filter(({ score }) => score >= CERTAIN)
    if (match?.service !== undefined) c.set({ beside: match.service, behind, swap })
    return undefined
  },
  has: () => true,
  ask: () => ({ kind: 'text', message: 'edit:ask.count' }),
}
const orderCount: Argument = {
  ...countArgument,
  has: (c) => c.draft.beside !== undefined || countArgument.has(c),
}
const value = textArgument({ name: 'value', message: 'edit:ask.value', most: 500 })

const ARGS: readonly Argument[] = [
  unlessFor(hallArgument(), ['new']),
  unlessFor(serviceArgument(), ['new']),
  actionArgument(ACTIONS, serviceLines, { rare: RARE }),
  periodArgument,
  peopleArgument,
  besideArgument,
  sharedArgument,
  neededFor(orderCount, ['capacity', 'limit', 'horizon', 'order']),
  neededFor(reasonArgument, ['pause']),
  neededFor(value, ['rename', 'describe', 'category', 'copy']),
]

/** `/service 会议室`, `/service 会议室 暂停 空调维修`, `/service yoga capacity 12`: shown, opened, paused, closed, and what may be set of it. */
export const serviceCommand: TableCommand = {
  word: 'service',
  aliases: ['项目', '服务'],
  for: 'manager',
  args: ARGS,
  // the other thing's name is not the thing's own
  reads: [
    besideArgument,
    sharedArgument,
    ...ARGS.filter(({ greedy }) => greedy !== true),
    ...ARGS.filter(({ greedy }) => greedy === true),
  ],
  corrects: [countArgument, untilArgument],
  act(c) {
    const action = actionIn(c)
    const said = String(c.draft.value ?? '')
    const { hall, service } = placeIn(c)
    if (action === 'new')
      return push('command', { act: 'add', ...(hall && { hall: hall.id }), ...(said !== '' && { what: said }) }, 'hall')
    if (hall === undefined || service === undefined) return end()
    if (action === 'picture') return pictureAct(c)
    // what comes back is paused: guests read until when
    if (action === 'draft' && saysUntil(c.text)) {
      const line = `${PAUSE} ${untilOf(c.text)}`
      return push('command', { act: 'service', hall: hall.id, service: service.id, line }, 'line')
    }
    if (action === 'remove') return removeAct(c, { hall, service })
    if (action === 'copy') {
      const copy = copyOfService(hall, service, { [c.locale]: said })
      return editAct(
        c,
        withHall(c, hall.id, (each) => ({ ...each, services: [...each.services, copy] })),
      )
    }
    if (action === 'capacity') return partyMeant(c, service) ? partyAct(c) : capacityAct(c)
    if (action !== undefined && RARE.includes(action)) return placesAct(c, { hall, service })
    if (action === 'order' && c.draft.swap === true)
      return editAct(
        c,
        withHall(c, hall.id, (each) => swapped(each, service.id, c.draft.beside)),
      )
    if (action === 'order')
      return editAct(
        c,
        withHall(c, hall.id, (each) => placed(each, service, placeOf(c, each, service) ?? each.services.length)),
      )
    const act = editAct(
      c,
      withServices(c, (each) => changed(c, each)),
    )
    return action === 'pause' ? askedUntil(c, act) : act
  },
  done: editDone,
}

/** The number that was said, or the place before or behind another one, from 1. */
function placeOf(c: CommandContext, { services }: Hall, service: Service): number | undefined {
  const at = services.filter(({ id }) => id !== service.id).findIndex(({ id }) => id === c.draft.beside)
  return at < 0 ? countIn(c) : at + (c.draft.behind === true ? 2 : 1)
}

/** Two that change places. */
function swapped(hall: Hall, one: string, other: unknown): Hall {
  const [a, b] = [one, other].map((id) => hall.services.findIndex((each) => each.id === id))
  if (a === undefined || b === undefined || a < 0 || b < 0) return hall
  return { ...hall, services: hall.services.with(a, hall.services[b]!).with(b, hall.services[a]!) }
}

/** The service in that place of its hall's list, from 1. */
function placed(hall: Hall, service: Service, place: number): Hall {
  const others = hall.services.filter(({ id }) => id !== service.id)
  return { ...hall, services: others.toSpliced(Math.max(0, place - 1), 0, service) }
}

function changed(c: CommandContext, service: Service): Service {
  const action = actionIn(c)
  const status = action && STATUS[action]
  if (status !== undefined) {
    const { notice: _, ...rest } = service
    const reason = status === 'paused' ? reasonIn(c) : undefined
    return { ...rest, status, ...(reason && { notice: reason }) }
  }
  const count = countIn(c)
  const words = { [c.locale]: String(c.draft.value ?? '') }
  if (action === 'rename') return { ...service, name: { ...service.name, ...words } }
  if (action === 'describe') return { ...service, description: { ...service.description, ...described(c, service) } }
  if (action === 'category') return { ...service, category: { ...service.category, ...words } }
  if (action === 'recommend') return { ...service, recommended: true }
  if (action === 'unrecommend') {
    const { recommended: _, ...rest } = service
    return rest
  }
  if (action === 'horizon' && count !== undefined)
    return { ...service, rules: { ...service.rules, horizonDays: count } }
  const limited = action === 'limit' ? withRule(service, ruleIn(c) ?? 'limit', count ?? 'none') : 'wrong'
  return limited === 'wrong' ? service : limited
}

/**
 * "fits 16 people", where a place is a booking's: so many may come with one, and there are no more rooms for it. Where each comes alone
 * they are counted at a time.
 */
const partyMeant = (c: CommandContext, service: Service): boolean =>
  service.takes === 'party' && service.party.max > 1 && c.draft.people === true && countIn(c) !== undefined

function partyAct(c: CommandContext): CommandEffect {
  const max = countIn(c) ?? 1
  const party = ({ min }: Service['party']) => ({ min: Math.min(min, max), max })
  return editAct(
    c,
    withServices(c, (each) => ({ ...each, party: party(each.party) })),
  )
}

/** Behind a plus it is one sentence more. */
function described(c: CommandContext, { description }: Service): Text {
  const said = String(c.draft.value ?? '')
  const more = /^\+\s*(\S.*)$/su.exec(said)?.[1]
  const had = description?.[c.locale]
  if (more === undefined) return { [c.locale]: said }
  const sentence = more.charAt(0).toUpperCase() + more.slice(1)
  const han = had !== undefined && /\p{Script=Han}/u.test(had)
  const end = had === undefined || /\p{P}\s*$/u.test(had) ? '' : han ? '。' : '.'
  return { [c.locale]: had === undefined ? sentence : `${had}${end}${han ? '' : ' '}${sentence}` }
}

/** "Two more courts" are so many more than there are. */
function placesWanted(c: CommandContext, service: Service | undefined): number | undefined {
  const said = countIn(c)
  const had = service?.schedule.capacity
  if (said === undefined || had === undefined || typeof c.draft.more !== 'boolean') return said
  return Math.max(0, had + (c.draft.more ? said : -said))
}

/** Of all services that share the places. Fewer than are taken somewhere: refused, with where. */
function capacityAct(c: CommandContext): CommandEffect {
  const { hall, service } = placeIn(c)
  const count = placesWanted(c, service)
  const withCount = (each: Service): Service => {
    const { capacity: _, ...schedule } = each.schedule
    return { ...each, schedule: count === undefined ? schedule : { ...schedule, capacity: count } }
  }
  const halls = withHall(c, String(hall?.id), (at) => ({
    ...at,
    services: at.services.map((each) => (each.pool === service?.pool ? withCount(each) : each)),
  }))
  const after = halls.find(({ id }) => id === hall?.id)?.services.find(({ id }) => id === service?.id)
  const lines = hall === undefined || after === undefined ? [] : overfilledLines(c, hall, after)
  if (lines.length === 0) return editAct(c, halls)
  c.say({ message: 'edit:overfilled', params: { count: count ?? 0 }, lines })
  return end()
}
