import type { Command } from '../../src/services/command.ts'
import { type Definition, type Dialog, dialogOf } from './dialog.ts'
import { hash } from './hash.ts'
import type {
  Effect,
  Event,
  Frame,
  Json,
  JsonValue,
  OpenAsk,
  Say,
  ShownList,
  State,
  StepFacts,
  Trail,
} from './types.ts'

/**
 * One step's work in progress: a copy-on-write view of the state, the effects so far, and the command, if any. The
 * state that came in is never changed, since the same step may run again when a fact was missing.
 */
export class Work {
  readonly definition: Definition
  readonly event: Event
  readonly facts: StepFacts
  /** names the event in short */
  readonly mark: string
  frames: Frame[]
  ask: OpenAsk | undefined
  settled: State['settled']
  readonly beside: ShownList | undefined
  focus: State['focus']
  next: State['next']
  /** the question that was open when the event came */
  readonly asked: OpenAsk | undefined
  recent: string[]
  readonly expires: string | undefined
  locale: string
  effects: Effect[] = []
  command: Command | undefined
  waits: State['run']
  /** words that are still to be heard, by what is under way (the move `hear`) */
  handedOn: { text: string; apart: boolean } | undefined
  /** the command whose result this is */
  readonly ran: State['run']
  /** the draft of a frame is not what it was */
  changed = false
  /** frames whose trail has got entries in this step, and from which on */
  readonly #trailed = new Map<Frame, number>()
  /** a few at most */
  readonly #owned: Frame[] = []
  #listed = 0

  constructor(definition: Definition, state: State | undefined, event: Event, facts: StepFacts, locale: string) {
    this.definition = definition
    this.event = event
    this.facts = facts
    this.mark = hash(event.id)
    this.frames = state === undefined ? [] : state.frames.slice()
    this.ask = state?.ask
    this.asked = state?.ask
    this.settled = state?.settled
    this.beside = state?.beside
    this.focus = state?.focus
    this.next = state?.next
    this.recent = state?.recent ?? []
    this.expires = state?.expires
    this.ran = state?.run
    this.locale = locale
  }

  get top(): number {
    return this.frames.length - 1
  }

  dialog(name: string): Dialog | undefined {
    return dialogOf(this.definition, name)
  }

  /** The dialog of a frame. A frame of a dialog that is gone was dropped by `migrate`. */
  dialogAt(at: number): Dialog {
    const name = this.frames[at]!.dialog
    const dialog = this.dialog(name)
    if (dialog === undefined) throw new Error(`no dialog is named ${name}`)
    return dialog
  }

  fresh(dialog: Dialog, draft: Json = {}, step: string = dialog.first): Frame {
    const frame: Frame = { dialog: dialog.name, step, draft, trail: [], tries: 0 }
    this.#owned.push(frame)
    return frame
  }

  /** The frame, safe to write to. */
  own(at: number): Frame {
    const frame = this.frames[at]!
    if (this.#owned.includes(frame)) return frame
    const copy = { ...frame, draft: { ...frame.draft }, trail: frame.trail.slice() }
    this.#owned.push(copy)
    this.frames[at] = copy
    return copy
  }

  /** Writes to an owned frame's draft and remembers for `step` how to undo it. */
  change(frame: Frame, patch: Json, step: string): void {
    const began = this.#trailed.get(frame) ?? frame.trail.length
    this.#trailed.set(frame, began)
    let entry = frame.trail.findLast((each, i) => i >= began && each.step === step)
    if (entry === undefined) {
      entry = { step }
      frame.trail.push(entry)
      if (frame.trail.length > MOST_TRAIL) {
        frame.trail.shift()
        this.#trailed.set(frame, began - 1)
      }
    }
    this.changed = true
    for (const key in patch) {
      const before = frame.draft[key]
      const after = patch[key]
      if (before === after) continue
      noteBefore(entry, key, before)
      if (after === undefined) delete frame.draft[key]
      else frame.draft[key] = after
    }
  }

  /** Has this turn noted already how to go back from here? */
  hasTrail(frame: Frame): boolean {
    return this.#trailed.has(frame) || (this.ran?.trailed === true && this.frames[this.ran.at] === frame)
  }

  /** Leaving a step without a change of the draft is a step to go back over as well. */
  leave(frame: Frame, to: string): void {
    if (frame.step === to) return
    const steps = this.dialog(frame.dialog)?.steps
    const asks = steps?.[frame.step]?.ask !== undefined
    if (asks && !this.hasTrail(frame) && frame.trail[frame.trail.length - 1]?.step !== frame.step)
      this.change(frame, {}, frame.step)
    frame.step = to
  }

  /** What buttons carry that are not the open question's: they are honoured only by the dialog's `stale`. */
  say(dialog: string, say: Say): void {
    if (this.#isToldAlready(say)) return
    const told =
      say.choices === undefined || say.ask !== undefined
        ? say
        : { ...say, ask: `${dialog}.${this.mark}-${++this.#listed}` }
    this.effects.push({ do: 'say', say: told })
  }

  /** The answer to a question beside a wish, which two dialogs heard: the same words twice in one turn tell nothing more. */
  #isToldAlready(say: Say): boolean {
    if (say.choices !== undefined || say.booking !== undefined) return false
    const told = JSON.stringify(say)
    return this.effects.some((effect) => effect.do === 'say' && JSON.stringify(effect.say) === told)
  }

  /** A short name of the question that this event opens; no two events open the same. */
  askId(dialog: string): string {
    return `${dialog}.${this.mark}`
  }
}

/** The oldest value is the one to go back to. */
function noteBefore(entry: Trail, key: string, before: JsonValue | undefined): void {
  if (entry.unset?.includes(key) === true || (entry.was !== undefined && key in entry.was)) return
  if (before !== undefined) {
    entry.was ??= {}
    entry.was[key] = before
  } else if (entry.unset === undefined) entry.unset = [key]
  else entry.unset.push(key)
}

const MOST_TRAIL = 24
