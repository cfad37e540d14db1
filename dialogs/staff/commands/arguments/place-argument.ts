import { findHall, findService } from '../../../../src/domain/hall/catalogue.ts'
import type { Catalogue, Hall, Service } from '../../../../src/domain/hall/hall.ts'
import { readWeekdaysSaid } from '../../../../src/language/commands/times/weekdays-said.ts'
import { saysAll } from '../../../../src/language/halls/on-off.ts'
import { CERTAIN, findNames } from '../../../../src/language/names/names.ts'
import { managesHall } from '../../../../src/services/rights.ts'
import type { Person } from '../../../../src/store/port/store.ts'
import { mayUse } from '../../../common/audience.ts'
import { fromToken, hallToken, page, serviceToken } from '../../../common/show.ts'
import { end, go, type Input, type Move, push, type Question } from '../../../engine/dialog.ts'
import type { Option, Param, Say } from '../../../engine/types.ts'
import type { CommandLine } from '../line.ts'
import type { Argument, CommandContext } from '../table-command.ts'

/**
 * Hall and service by name, in any language, also those that guests don't see. The draft keeps their ids (`hall`, `service`); where
 * a name stands for several, `among` has them as `hall/service`, and the service is asked for.
 */
interface PlaceOptions {
  /** in which halls it may be used */
  may?(person: Person, hall: string): boolean
  /** no service: the whole hall is meant, and none is asked for */
  wholeHall?: true
  /** where none is named it is asked for, and all of the hall may be meant */
  orAll?: true
  /** where none is named it is asked for, and the hall itself may be meant (`whole` of the draft) */
  orHall?: true
  /** no hall: all of theirs are meant, and none is asked for */
  allHalls?: true
  /** a service may be named at all */
  services?: boolean
}

type May = NonNullable<PlaceOptions['may']>

export function hallArgument(options: PlaceOptions = {}): Argument {
  const { may = managesHall, allHalls = false, services = true } = options
  return {
    name: 'hall',
    read: (c, line) => readPlace(c, line, may, services),
    has(c) {
      if (c.draft.hall !== undefined || c.draft.among !== undefined || allHalls) return true
      const own = hallsOf(c, may)
      if (own.length === 1) c.note({ hall: own[0]!.id })
      return own.length === 1
    },
    ask: (c) =>
      hallsOf(c, may).length === 0 ? noHalls(c) : choiceOf(c, 'command:ask.hall', hallsOf(c, may).map(hallOption)),
    answer: (c, input) =>
      pick(c, input, hallsOf(c, may).map(hallOption), ({ token }) => ({ hall: idOf(c, token).hall })),
  }
}

export function serviceArgument(options: PlaceOptions = {}): Argument {
  return {
    name: 'service',
    // the hall's reader has looked for both
    read(c, line) {
      const refused = c.draft.hall === undefined ? undefined : readPlace(c, line, options.may ?? managesHall, true)
      if (options.orAll === true && c.draft.service === undefined && saysAll(line.open)) c.set({ all: true })
      const { hall, service, among } = c.draft
      if (options.orHall === true && hall !== undefined && service === undefined && among === undefined)
        c.set({ whole: true })
      return refused
    },
    has(c) {
      if (c.draft.service !== undefined || c.draft.all === true || c.draft.whole === true) return true
      if (c.draft.among !== undefined) return false
      const all = findHall(c.catalogue, String(c.draft.hall ?? ''))?.services ?? []
      if (options.wholeHall === true) return c.draft.unknown === undefined
      if (c.draft.unknown !== undefined) return false
      if (all.length === 1) c.note({ service: all[0]!.id })
      return all.length === 1
    },
    ask: (c) =>
      choiceOf(c, options.orHall === true ? 'command:ask.ofWhat' : 'command:ask.service', [
        ...addUnknown(c),
        ...(options.orAll === true && !c.draft.among ? [ALL] : []),
        ...(options.orHall === true && !c.draft.among ? hallItself(c) : []),
        ...candidates(c),
      ]),
    answer(c, input) {
      const { unknown, hall } = c.draft
      if (input.token === ADD && unknown !== undefined)
        return push(
          'command',
          { act: 'add', ...(hall !== undefined && { hall }), what: String(unknown), ...priceSaid(c) },
          'hall',
        )
      if (options.orHall === true && input.token === WHOLE) {
        c.set({ whole: true })
        return 'taken'
      }
      if (options.orAll !== true || input.token !== ALL.token)
        return pick(c, input, candidates(c), ({ token }) => ({ ...idOf(c, token), among: undefined }))
      c.set({ all: true })
      return 'taken'
    },
  }
}

const ALL: Option = { token: 'all', label: { message: 'command:choice.allServices' } }

/** What was named, and is called by no name here, may be something new. */
const ADD = 'add'
const addUnknown = ({ draft: { unknown } }: CommandContext): Option[] =>
  unknown === undefined
    ? []
    : [{ token: ADD, label: { message: 'command:choice.add', params: { name: String(unknown) } } }]

/** What it is to cost was said with its name. */
const priceSaid = ({ draft: { price } }: CommandContext) =>
  price !== undefined && (price as { by?: string }).by === undefined && { price }

const WHOLE = 'whole'
const hallItself = (c: CommandContext): Option[] => {
  const { hall } = placeIn(c)
  return hall === undefined ? [] : [{ token: WHOLE, label: { text: hall.name } }]
}

const open = <Thing extends { status: string }>(thing: Thing): Thing => ({ ...thing, status: 'open' })
const opened = new WeakMap<Catalogue, Map<string, Catalogue>>()

/** The halls that the person may name, as if all were open: names are looked for among what guests see only. */
function searched(c: CommandContext, may: May): Catalogue {
  const own = hallsOf(c, may)
  const key = own.map(({ id }) => id).join(' ')
  const known = opened.get(c.catalogue) ?? new Map<string, Catalogue>()
  opened.set(c.catalogue, known)
  let found = known.get(key)
  if (found === undefined) {
    const halls = own.map((hall) => ({ ...open(hall), services: hall.services.map(open) }))
    found = { version: c.catalogue.version, halls }
    known.set(key, found)
  }
  return found
}

const blanked = (text: string, spans: readonly (readonly [number, number])[]): string =>
  spans.reduce((rest, [from, to]) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to), text)

function readPlace(c: CommandContext, line: CommandLine, may: May, services: boolean): Say | undefined {
  const { hall, act, service } = c.draft
  // behind its name a form's question may say it again: "ask yoga guests about a yoga mat"
  const once = act === 'field'
  if (once && typeof service === 'string') return undefined
  const near = typeof hall === 'string' ? hall : c.person.lastHall
  const named = (text: string) =>
    findNames(text, searched(c, may), near).matches.filter(({ score }) => score >= CERTAIN)
  // 泰晤士工作日 is no 泰晤士工坊 with a 日 behind it
  const weekdays = readWeekdaysSaid(line.open).flatMap(({ spans }) => spans)
  const apart = weekdays.length === 0 ? [] : named(blanked(line.open, weekdays))
  const sure = apart.length > 0 ? apart : named(line.open)
  const places = services ? sure : sure.filter(({ service }) => service === undefined)
  const [first] = places
  if (first === undefined) {
    const elsewhere = findNames(line.open, c.catalogue).matches[0]
    const foreign = elsewhere !== undefined && elsewhere.score >= CERTAIN && !may(c.person, elsewhere.hall)
    return foreign && (services || elsewhere.service === undefined) ? otherHall(c, elsewhere.hall) : undefined
  }
  line.take({ value: first, spans: once ? first.spans.slice(0, 1) : first.spans })
  const alike = places.filter(({ score, spans }) => score > first.score - 0.05 && spans[0]?.[0] === first.spans[0]?.[0])
  const fitting = hall === undefined ? alike : alike.filter((each) => each.hall === hall)
  const [only, ...others] = fitting.length > 0 ? fitting : alike
  if (others.length > 0 && only!.service !== undefined) {
    c.set({ among: fitting.map(({ hall: at, service }) => `${at}/${service}`) })
    return undefined
  }
  c.set({ hall: only!.hall, ...(only!.service !== undefined && { service: only!.service }) })
  return undefined
}

/** A hall in which the sender has no role for it. */
const otherHall = (c: CommandContext, id: string): Say => {
  const hall = findHall(c.catalogue, id)
  return { message: 'command:otherHall', params: { hall: { text: hall?.name ?? {} } }, code: 'HALLO_ROLE_NEEDED' }
}

const hallsOf = (c: CommandContext, may: May): Hall[] => c.catalogue.halls.filter(({ id }) => may(c.person, id))

/** There is none yet: setting one up is offered to whoever may. */
export function noHalls(c: CommandContext): Move {
  const choices = mayUse('admin', c.person) ? [{ token: 'setup', label: { message: 'claim:choice.setup' } }] : []
  c.say({ message: 'edit:noHalls', choices })
  return end()
}

const hallOption = (hall: Hall): Option => ({
  token: hallToken(hall),
  label: { text: hall.name },
  is: { hall: hall.id },
})

function serviceOption(hall: Hall, service: Service, label: Param): Option {
  return { token: serviceToken(hall, service), label, is: { hall: hall.id, service: service.id } }
}

function candidates(c: CommandContext): Option[] {
  const { among, hall: at } = c.draft
  const named = Array.isArray(among) ? among.map(String) : undefined
  return c.catalogue.halls.flatMap((hall) =>
    hall.services.flatMap((service) => {
      if (named === undefined) return hall.id === at ? [serviceOption(hall, service, { text: service.name })] : []
      const params = { service: { text: service.name }, hall: { text: hall.name } }
      const label = { message: 'common:serviceAt', params }
      return named.includes(`${hall.id}/${service.id}`) ? [serviceOption(hall, service, label)] : []
    }),
  )
}

/** The same question, where somebody named what there is not. */
const NOTHING_OF_THAT_NAME = {
  'command:ask.hall': 'command:ask.hallUnknown',
  'command:ask.ofWhat': 'command:ask.ofWhatUnknown',
  'command:ask.service': 'command:ask.serviceUnknown',
} as const

function choiceOf(c: CommandContext, message: keyof typeof NOTHING_OF_THAT_NAME, all: readonly Option[]): Question {
  const { options } = page(all, c.draft.page ?? 0, 8, (option) => option)
  const { unknown } = c.draft
  const named =
    unknown === undefined ? { message } : { message: NOTHING_OF_THAT_NAME[message], params: { name: String(unknown) } }
  return { kind: 'choice', ...named, choices: options }
}

/** One of the choices; "more" turns the page. */
function pick(
  c: CommandContext,
  { token }: Input,
  options: readonly Option[],
  patchOf: (option: Option) => { [key: string]: string | undefined },
): Move | 'taken' | undefined {
  if (token === 'more') {
    c.note({ page: (c.draft.page ?? 0) + 1 })
    return go(c.step)
  }
  const chosen = options.find((option) => option.token === token)
  if (chosen === undefined) return undefined
  // what was named as a thing is no reason
  if (c.draft.unknown !== undefined && c.draft.reason === c.draft.unknown) c.set({ reason: undefined })
  c.note({ page: undefined, unknown: undefined })
  c.set(patchOf(chosen))
  return 'taken'
}

function idOf(c: CommandContext, token: string): { hall?: string; service?: string } {
  const found = fromToken(token, c.catalogue)
  return found === undefined ? {} : { hall: found.hall.id, ...(found.service && { service: found.service.id }) }
}

/** The hall of the draft, and its service where one was named. */
export function placeIn({ catalogue, draft }: CommandContext): { hall?: Hall; service?: Service } {
  const hall = findHall(catalogue, String(draft.hall ?? ''))
  const service = findService(hall, String(draft.service ?? ''))
  return { ...(hall && { hall }), ...(service && { service }) }
}

/** "Meeting room, Riverside Hall", or the hall alone. */
export function placeParam({ hall, service }: { hall?: Hall; service?: Service }): Param {
  if (hall === undefined) return ''
  if (service === undefined) return { text: hall.name }
  return { message: 'common:serviceAt', params: { service: { text: service.name }, hall: { text: hall.name } } }
}
