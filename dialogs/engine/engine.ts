import { type Definition, type Dialog, push } from './dialog.ts'
import { hearFile, hearLocation, hearTap, hearText } from './hear/hear.ts'
import { GENERAL, hearStart } from './hear/hear-start.ts'
import { keepUnread } from './keep-unread.ts'
import { migrate, trusted } from './migrate-state.ts'
import { Moves } from './moves.ts'
import { Missing } from './needs.ts'
import { withinLimit } from './state-limit.ts'
import type { Effect, Event, ShownList, State, StepFacts, StepResult } from './types.ts'
import { Utterance } from './utterance.ts'
import { Work } from './work.ts'

/** What is left lying is closed, with a word, after a day without a message (state.expires). */
const HOUR_MS = 3_600_000
const KEPT_MS = 24 * HOUR_MS
/** Events remembered in the state; the store's inbox remembers all. */
const RECENT = 5

/**
 * One event of one conversation: pure and synchronous. `stored` is the state as it was stored, of any version.
 * Where facts are missing nothing has happened: fetch them (`needKey` names each) and run the same step again.
 * A command's result comes back with the state that its step returned; the effects of both are told, in order.
 */
export function step(definition: Definition, stored: unknown, event: Event, facts: StepFacts): StepResult {
  const { state, lost } = migrate(stored, definition)
  const work = new Work(definition, state, event, facts, state?.locale ?? facts.locale)
  if (event.type === 'message' && state?.recent.includes(work.mark) === true)
    return { state, locale: state.locale, effects: [] }
  const moves = new Moves(work, new Utterance(work))
  try {
    if (event.type === 'result') settle(moves, state, event)
    else {
      work.recent = [...work.recent.slice(1 - RECENT), work.mark]
      handle(moves, state, lost)
      if (event.body.type === 'text') keepUnread(moves)
    }
    askFurther(moves)
  } catch (error) {
    if (error instanceof Missing) return { needs: error.needs }
    throw error
  }
  const stepped = finish(moves)
  return fits(stepped, event) ? stepped : tooMuch(definition, state, event, facts)
}

/** Only words make a state grow beyond all measure: a tap brings what its question has offered, and the limit leaves room for it. */
const fits = (stepped: StepResult, event: Event): boolean =>
  !bringsWords(event) || 'needs' in stepped || stepped.state === undefined || withinLimit(stepped.state)

const bringsWords = (event: Event): boolean =>
  event.type === 'message' && (event.body.type === 'text' || event.body.type === 'file')

/** The message is not taken: the state stays, and its question is asked again with the reason. */
function tooMuch(definition: Definition, state: State | undefined, event: Event, facts: StepFacts): StepResult {
  const work = new Work(definition, state, event, facts, state?.locale ?? facts.locale)
  const moves = new Moves(work, new Utterance(work))
  const code = 'HALLO_FORM_TOO_LARGE'
  work.recent = [...work.recent.slice(1 - RECENT), work.mark]
  work.say(GENERAL, { message: 'common:error', params: { error: { error: code } }, code })
  try {
    moves.ask()
  } catch (error) {
    if (error instanceof Missing) return { needs: error.needs }
    throw error
  }
  return finish(moves)
}

type DueBody = Parameters<NonNullable<Dialog['due']>>[1]

function handle(moves: Moves, state: State | undefined, lost: boolean): void {
  const { work } = moves
  const { body } = work.event as Event & { type: 'message' }
  if (body.type === 'due') {
    due(moves, state, body)
    return
  }
  if (lost) work.say(GENERAL, { message: 'dialog:lost' })
  if (isOver(state, work.facts.now)) close(moves)
  switch (body.type) {
    case 'start':
      hearStart(moves)
      break
    case 'choice':
      hearTap(moves, body.value)
      break
    case 'text':
      hearText(moves)
      break
    case 'file':
      hearFile(moves, body)
      break
    case 'location':
      hearLocation(moves, { latitude: body.latitude, longitude: body.longitude })
  }
}

/** The service's own events: each dialog may know what to make of one; nothing is asked again. */
function due(moves: Moves, state: State | undefined, body: DueBody): void {
  const { work } = moves
  if (body.what === 'conversationExpired') {
    if (isOver(state, work.facts.now)) close(moves)
    return
  }
  moves.offer((dialog, context) => dialog.due?.(context, body))
}

/** A command's result goes to the step that waits for it. */
function settle(moves: Moves, state: State | undefined, event: Event & { type: 'result' }): void {
  const { work } = moves
  const waits = state?.run
  if (waits === undefined) throw new Error('a result that no step waits for')
  const dialog = work.dialogAt(waits.at)
  const result = dialog.steps[waits.step]?.result
  if (result === undefined) throw new Error(`the step ${dialog.name}.${waits.step} expects no result`)
  const move = result(moves.at(waits.at), event.result, event.command)
  if (move.move === 'quiet' && waits.fresh === true) work.frames.splice(waits.at, 1)
  moves.apply(waits.at, move)
}

const isOver = (state: State | undefined, now: number): boolean =>
  state?.expires !== undefined && Date.parse(state.expires) <= now

/** Left lying too long: said so, once, where something was unfinished. */
function close({ work }: Moves): void {
  if (work.frames.length > 0) work.say(GENERAL, { message: 'dialog:expired' })
  work.frames = []
  work.ask = undefined
  work.settled = undefined
}

function finish(moves: Moves): StepResult {
  const { work } = moves
  // something has been begun, with what was in mind or with something else
  if (work.frames.some(({ dialog }) => work.dialog(dialog)?.light !== true)) work.focus = undefined
  const { locale, effects, command } = work
  if (command !== undefined) return { state: trusted({ ...stateOf(work), run: work.waits! }), locale, effects, command }
  showDraft(moves)
  const empty = isIdle(work) && listBeside(work) === undefined && work.focus === undefined
  return { state: empty ? undefined : stateOf(work), locale, effects }
}

/** What was wished besides comes next, when nothing is under way any more. */
function askFurther(moves: Moves): void {
  const { work } = moves
  const { fallback, greet, further } = work.definition.home
  if (work.next === undefined || further === undefined || work.command !== undefined) return
  const under = work.frames.filter(({ dialog }) => dialog !== greet.dialog)
  // the first was not understood: what came behind it is not heard by itself
  if (under.length > 0 && under.every(({ dialog }) => dialog === fallback.dialog)) work.next = undefined
  if (work.frames.length > 0 || work.ask !== undefined) return
  const said = work.next
  work.next = undefined
  moves.apply(-1, push(further.dialog, { said }, further.step))
}

const isIdle = (work: Work): boolean => work.frames.length === 0 && work.settled === undefined

function stateOf(work: Work): State {
  const state: State = { v: 1, locale: work.locale, frames: work.frames, recent: work.recent }
  // A list alone waits for nobody: the sweeper need not come for it.
  if (!isIdle(work) || work.command !== undefined) state.expires = expiryOf(work)
  const beside = justSettled(work) ?? listBeside(work)
  if (beside !== undefined) state.beside = beside
  if (work.focus !== undefined) state.focus = work.focus
  if (work.next !== undefined) state.next = work.next
  if (work.ask !== undefined) state.ask = work.ask
  if (work.settled !== undefined) state.settled = work.settled
  return state
}

/**
 * The first of its list is the yes: its number once more, which a door may bring twice, is told what came of the question. The
 * other places and the labels mean nothing any more: "2" may be a wish of its own.
 */
function justSettled({ ask, asked, settled }: Work): ShownList | undefined {
  if (ask !== undefined || asked === undefined || settled?.ask !== asked.id) return undefined
  return { ask: asked.id, options: asked.options.slice(0, 1), labels: [] }
}

/** The list of a settled question goes with it. */
const listBeside = ({ beside, settled }: Work): ShownList | undefined =>
  beside?.labels.length === 0 && beside.ask !== settled?.ask ? undefined : beside

/** The service's own events don't keep a conversation open that its guest has left. Put off by the hour, to spare work. */
function expiryOf({ event, expires, facts: { now } }: Work): string {
  const own = event.type === 'result' || event.body.type === 'due'
  if (expires !== undefined && (own || Date.parse(expires) - now > KEPT_MS - HOUR_MS)) return expires
  return new Date(now + KEPT_MS).toISOString()
}

/** The last reply of a turn shows what is unfinished. */
function showDraft(moves: Moves): void {
  const { work } = moves
  const last = work.effects.findLastIndex((effect) => effect.do === 'say')
  if (last < 0) return
  for (let at = work.top; at >= 0; at--) {
    const draft = work.dialogAt(at).shown?.(moves.at(at))
    if (draft === undefined) continue
    const { say } = work.effects[last] as Effect & { do: 'say' }
    work.effects[last] = { do: 'say', say: { ...say, draft } }
    return
  }
}
