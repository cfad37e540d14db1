import type { Effect, Event, State, StepFacts, StepResult } from '../../dialogs/engine/types.ts'
import type { ErrorCode } from '../domain/errors.ts'
import { readName } from '../domain/form/fields/name-field.ts'
import type { About } from '../services/diagnosis.ts'
import { serve } from '../services/serve.ts'
import type {
  AskCommand,
  CommandResult,
  Entry,
  NewTell,
  PersonPatch,
  Store,
  StoreCommand,
  Turn,
  TurnResult,
} from '../store/port/store.ts'
import type { Clock } from './clock.ts'
import { DialogFault } from './dialog-fault.ts'
import { guestEntry, replyEntry } from './doors/entries.ts'
import { isOwn } from './doors/event-name.ts'
import { type SendPlan, sendsOf } from './doors/sends.ts'
import { type Drawing, drawReply, type ReplyBody } from './draw/draw.ts'
import { labelOf } from './draw/label.ts'
import { withLists } from './draw/lists.ts'
import { localeFor } from './draw/locale.ts'
import type { Ask } from './draw/reply.ts'
import { fetchFacts } from './facts/fetch-facts.ts'
import { Rounds } from './rounds.ts'
import { subjectsOf } from './subjects.ts'
import { unwantedFiles } from './unwanted-files.ts'

export interface TurnParts {
  store: Store
  clock: Clock
  /** the engine with the house's dialogs: pure */
  step(stored: unknown, event: Event, facts: StepFacts): StepResult
  /** makes ready what a step needs that is not opened yet, without holding others up; `undefined`: nothing is to be waited for */
  ready?(facts: Pick<StepFacts, 'locale' | 'person'>, text: string): Promise<unknown> | undefined
  /** names this process in leases */
  worker: string
  /** doors whose replies are pushed: each goes out as a send too (elsewhere the log is the delivery) */
  pushes?: ReadonlySet<string>
  /** how, where a door has a way of its own */
  plans?: ReadonlyMap<string, SendPlan>
  /** doors that show choices as buttons */
  buttons?: ReadonlySet<string>
  /** under which people reach the page, where that is known */
  origin?: string
  /** what this process says of itself, to admins */
  about?: () => About
}

/** `undefined`: somebody else has done it or is doing it. */
export type TurnOutcome =
  | {
      entries: Entry[]
      open: Ask | null
      told: readonly string[]
      sends: number
      refused?: ErrorCode
      /** a command whose sender has no role for it */
      denied?: string
    }
  | undefined

type Thought = Exclude<StepResult, { needs: unknown }>

/**
 * A step may ask for facts so many times; then it is taken to go round in circles. The longest way seen: a guest by name, their bookings,
 * their block, and the list of the day that is asked again below it.
 */
const ROUNDS = 8
const LOOKS = 100

/**
 * One event of one conversation, from step to commit: the step runs (again) until it has its facts, its command becomes a
 * store command, and the commit holds the command's effect, what the dialog makes of it, and the drawn replies, or nothing
 * at all. Throws `DialogFault` where the dialog failed (nothing is written then), else what the store throws.
 */
export async function runTurn(turn: Turn, parts: TurnParts): Promise<TurnOutcome> {
  const { store, clock } = parts
  const facts = await standingFacts(turn, parts)
  const [thought, label] = await Promise.all([think(turn, facts, parts), labelOf(turn.event, store)])
  const now = clock.now()
  const { person: device, network, door, id: event } = turn.event
  const from = { device, door, ...(network !== undefined && { network }) }
  const asked = { person: turn.person, conversation: turn.conversation, event, now, store, ...from }
  const { command } = thought
  const served = command && (await serve(command, { ...asked, catalogue: facts.catalogue }))

  const conclude = (result: CommandResult | undefined): TurnResult => {
    const subjects = subjectsOf(turn, facts.fetched, result)
    if (command === undefined) return { ...finished(turn, thought, { facts, label, now }, parts), subjects }
    // A service's refusal is a result like the store's own, without a command to run.
    const outcome = served?.ok === false ? served : result!
    const after = afterResult(turn, thought, { command, result: outcome, facts }, parts)
    return { ...finished(turn, after, { facts, label, now }, parts), subjects }
  }
  const outcome = await commit(turn, now, served?.ok ? served.value : undefined, conclude, parts)
  const denied = thought.effects.find((effect) => effect.do === 'denied')
  return outcome && denied ? { ...outcome, denied: denied.command } : outcome
}

/**
 * Gives an event up (`dead`: why) with a word that something went wrong; the state stays as it was, or is left (`afresh`)
 * where it is itself what fails.
 */
export async function apologise(
  turn: Turn,
  { dead, afresh = false }: { dead: string; afresh?: boolean },
  parts: TurnParts,
): Promise<TurnOutcome> {
  const now = parts.clock.now()
  const facts = await standingFacts(turn, parts)
  const { locale, catalogue } = facts
  const drawing: Drawing = { locale, catalogue, now }
  const drawn = drawReply({ message: 'errors:HALLO_INTERNAL', code: 'HALLO_INTERNAL' }, drawing)
  const guest = guestEntry(turn.event, undefined)
  // Nobody waits for an answer to the service's own events.
  const replies = isOwn(turn.event) ? [] : [replyEntry(turn.event, drawn, 1, now)]
  const entries = guest === undefined ? replies : [guest, ...replies]
  const { state, open } = afresh ? { state: undefined, open: null } : turn
  const sends = sendsOf(turn, replies, { open: open as Ask | null, locale }, parts)
  const unwanted = unwantedFiles(turn, state)
  return commit(turn, now, undefined, () => ({ state, open, entries, sends, unwanted, dead }), parts)
}

/** Gives an event up that not even an apology can be stored for: nothing is said, and what comes behind it is heard. */
export async function drop(turn: Turn, dead: string, parts: TurnParts): Promise<TurnOutcome> {
  const nothing: TurnResult = { state: undefined, open: null, entries: [], sends: [], dead }
  return commit(turn, parts.clock.now(), undefined, () => nothing, parts)
}

async function standingFacts({ event, person, state }: Turn, { store, buttons }: TurnParts): Promise<StepFacts> {
  const conversation = (state as State | undefined)?.locale
  const locale = localeFor({ person: person.locale, door: event.locale, conversation, body: event.body })
  const facts: StepFacts = { catalogue: await store.catalogue(), person, now: event.at, locale, fetched: new Map() }
  if (buttons?.has(event.door) === true) facts.buttons = true
  return facts
}

/** A step is CPU work of milliseconds: a crowd's must not run all in one round of the event loop. */
const rounds = new Rounds()

async function think(
  { state, event, person }: Turn,
  facts: StepFacts,
  { step, ready, store, about }: TurnParts,
): Promise<Thought> {
  // news and taps need no words: they go on at once
  const { body } = event
  const words = body.type === 'text' ? body.text : body.type === 'file' ? (body.caption ?? '') : undefined
  const opening = words === undefined ? undefined : ready?.(facts, words)
  if (opening !== undefined) await opening
  const message: Event = { type: 'message', id: event.id, body: event.body }
  const fetched = new Map<string, unknown>()
  let round = 0
  for (let looks = 0; round <= ROUNDS && looks <= LOOKS; looks += 1) {
    const stepped = await rounds.run(() => guarded(() => step(state, message, { ...facts, fetched })))
    if (!('needs' in stepped)) return stepped
    await fetchFacts(stepped.needs, { person, now: facts.now, ...(about && { about }) }, store, fetched)
    facts.fetched = fetched
    // A form has many fields, and each answer to one with a pattern of its own may be looked at by itself.
    if (stepped.needs.some(({ need }) => need !== 'fits')) round += 1
  }
  throw new DialogFault(new Error(`A step still needs facts after ${ROUNDS} rounds`))
}

/** What the dialog makes of its command's result: its state, and the replies of both halves. */
function afterResult(
  { event }: Turn,
  { state, effects }: Thought,
  { command, result, facts }: { command: NonNullable<Thought['command']>; result: CommandResult; facts: StepFacts },
  { step }: TurnParts,
): Thought {
  const after = guarded(() => step(state, { type: 'result', id: event.id, command, result }, facts))
  if ('needs' in after) throw new DialogFault(new Error('A result needs facts that were not fetched before'))
  if (after.command !== undefined) throw new DialogFault(new Error('A result led to a second command in one turn'))
  return { ...after, effects: [...effects, ...after.effects] }
}

function finished(
  turn: Turn,
  { state, locale, effects }: Thought,
  { facts, label, now }: { facts: StepFacts; label: string | undefined; now: number },
  { pushes, plans, origin }: TurnParts,
): TurnResult {
  const { catalogue } = facts
  const { body, person: reader } = turn.event
  const tapped = body.type === 'choice' ? askOfValue(body.value) : undefined
  const drawing: Drawing = { locale, catalogue, now, origin, ask: state?.ask, reader, tapped }
  const drawn: ReplyBody[] = []
  const tells: NewTell[] = []
  const asks: AskCommand[] = []
  let person = firstOf(turn, locale)
  for (const effect of effects) {
    if (effect.do === 'person') person = { ...person, ...effect.patch }
    else if (effect.do === 'denied') continue
    else if (effect.do === 'ask') asks.push(askOf(turn, effect, now))
    else if (effect.do === 'tell') tells.push(tellOf(turn, effect, tells.length, now))
    else drawn.push(guarded(() => drawReply(effect.say, drawing)))
  }
  if (drawn.length === 0 && !isOwn(turn.event)) throw new DialogFault(new Error('A message was left without a reply'))
  const guest = guestEntry(turn.event, label)
  const replies = drawn.map((reply, index) => replyEntry(turn.event, reply, index + 1, now))
  const open = openAfter(state, drawn, turn.open)
  return {
    state: withLists(state, drawn, locale),
    open,
    entries: guest === undefined ? replies : [guest, ...replies],
    sends: sendsOf(turn, replies, { open, locale }, { pushes, plans }),
    tells,
    asks,
    person,
    unwanted: unwantedFiles(turn, state),
    expires: state?.expires === undefined ? undefined : Date.parse(state.expires),
  }
}

/**
 * The first language in which a person is answered is theirs until they choose another, and so is what the platform calls
 * them. A greeting answers nothing yet: their first words decide.
 */
function firstOf({ person, event }: Turn, locale: string): PersonPatch | undefined {
  const called = person.name === undefined ? calledName(event) : undefined
  const first: PersonPatch = {
    ...(person.locale === undefined && !isOpening(event) && { spoken: locale }),
    ...(called !== undefined && { called }),
  }
  return Object.keys(first).length === 0 ? undefined : first
}

/** What the platform calls them, where it is a name: people write addresses and invisible marks there too. */
function calledName({ name }: Turn['event']): string | undefined {
  const read = name === undefined ? undefined : readName({ id: 'name' }, name)
  return read?.ok === true ? String(read.value) : undefined
}

const isOpening = ({ body }: Turn['event']): boolean =>
  body.type === 'start' || (body.type === 'text' && /^\s*\/start\b/.test(body.text))

const tellOf = ({ event }: Turn, { to, news }: Effect & { do: 'tell' }, number: number, at: number): NewTell => ({
  id: `tell:${event.id}:${number}`,
  to,
  body: { type: 'due', ...news },
  at,
})

const askOf = (
  { conversation, person, event }: Turn,
  { question }: Effect & { do: 'ask' },
  now: number,
): AskCommand => ({
  type: 'ask',
  key: `ask:${question.id}`,
  now,
  actor: person.id,
  question: { ...question, person: person.id, conversation, at: event.at },
})

/** The question that a button's value belongs to. */
function askOfValue(value: string): string | undefined {
  const cut = value.indexOf('~')
  return cut <= 0 ? undefined : value.slice(0, cut)
}

/** The question open now: as the last reply asked it, or as it was where this turn left it standing. */
function openAfter(state: State | undefined, drawn: readonly ReplyBody[], before: unknown): Ask | null {
  if (state?.ask === undefined) return null
  return drawn.findLast((reply) => reply.ask !== undefined)?.ask ?? (before as Ask | null | undefined) ?? null
}

async function commit(
  { conversation, revision, event }: Turn,
  now: number,
  command: StoreCommand | undefined,
  finish: (result: CommandResult | undefined) => TurnResult,
  { store, worker }: TurnParts,
): Promise<TurnOutcome> {
  let open: Ask | null = null
  let sends = 0
  const done = await store.commitTurn({
    conversation,
    revision,
    event: event.id,
    worker,
    now,
    command,
    finish: (result) => {
      const last = finish(result)
      open = last.open as Ask | null
      sends = last.sends.length
      return last
    },
  })
  if (!done.ok) return undefined
  const refused = done.result?.ok === false ? { refused: done.result.code } : {}
  return { entries: done.entries, open, told: done.told ?? [], sends, ...refused }
}

/** A throw of a dialog or of the drawing is told from one of the store. */
function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new DialogFault(error)
  }
}
