import type { AskKind } from '../../src/domain/form/ask.ts'
import type { FileAnswer } from '../../src/domain/form/form.ts'
import type { Coordinates } from '../../src/domain/hall/coordinates.ts'
import type { Catalogue, Hall, Service } from '../../src/domain/hall/hall.ts'
import type { NameMatch } from '../../src/language/names/names.ts'
import type { Reading, Word } from '../../src/language/reading.ts'
import type { Understanding } from '../../src/language/understand.ts'
import type { Command } from '../../src/services/command.ts'
import type {
  CommandResult,
  EventBody,
  News,
  NewTell,
  Person,
  PersonPatch,
  QuotedMessage,
} from '../../src/store/port/store.ts'
import type { Audience } from '../common/audience.ts'
import type { FactResults, Need } from './needs.ts'
import type { CommandWord } from './slash.ts'
import type { DraftData, Json, MessageLine, Say, State } from './types.ts'

/**
 * How a dialog is written: named steps, each with a question (`ask`) and what to make of an answer (`answer`), and
 * intents by which it can begin at any point. Everything here is pure: a dialog reads the context, tells it what to
 * say and to keep, and returns a `Move`. A fact that is missing interrupts the step, and the same step runs again from
 * the same state when it is there; so nothing may be kept outside the context.
 *
 * `D` is the draft: a `type` (not an `interface`) of plain JSON. `hall` and `service` are ids in every dialog's draft,
 * since what a guest talks about ("where is it?") is looked for there.
 */
export interface Dialog<D extends Json = Json> {
  name: string
  /** where a fresh frame stands */
  first: string
  steps: { readonly [step: string]: Step<D> }
  /** asked in the order of the registry; the context stands on a fresh frame, which is put on the stack only if the move needs one */
  intents?: readonly Intent<D>[]
  /** words of the table (`Definition.commands`) that it answers by `command` */
  commands?: readonly string[]
  /** one of its commands, on a fresh frame; `rest`: what follows the word */
  command?(c: Context<D>, word: string, rest: string): Move
  /** its frame holds nothing worth coming back to: it gives way when something else begins */
  light?: boolean
  /** hears what is said of what is booked while something else is filled in (the move `hear` with `apart`) */
  apart?: true
  /** "cancel" while its frame has the floor; left out: the frame ends with a word */
  cancel?(c: Context<D>): Move
  /** "start over" while its frame is open; left out: everything is dropped and the greeting is shown */
  restart?(c: Context<D>): Move
  /**
   * A tap on a question of this dialog that is not open any more, or (`token` undefined) a second "yes" to it. `settled`
   * is given where it was the last one settled. Look up and say what came of it; tokens that say all by themselves may
   * be honoured; undefined where the token tells nothing. It stands on a fresh frame.
   */
  stale?(c: Context<D>, token: string | undefined, settled: State['settled']): Move | undefined
  /** a file that the open question does not take; on the dialog's frame where one is open, else on a fresh one; undefined: not meant */
  file?(c: Context<D>, file: FileAnswer): Move | undefined
  /** a place that was sent and the open question does not take; as `file` */
  location?(c: Context<D>, place: Coordinates): Move | undefined
  /** `push`ed while its frame is open further down: that frame is on top now; left out: a fresh one takes its place */
  adopt?(c: Context<D>, draft: Partial<D>): Move
  /** an event of the service itself; on the dialog's frame where one is open, else on a fresh one; usually ends `quiet` */
  due?(c: Context<D>, body: EventBody & { type: 'due' }): Move | undefined
  /** what the last reply of a turn shows of an unfinished draft */
  shown?(c: Context<D>): DraftData | undefined
  /** for the diagrams: where each step can lead to, by name; `end` is the end */
  ways: { readonly [step: string]: readonly string[] }
}

export interface Step<D extends Json = Json> {
  /** the question, or a move where there is nothing to ask */
  ask?(c: Context<D>): Question | Move
  /** what to make of an answer; `pass` when it is none */
  answer?(c: Context<D>, input: Input): Move
  /** the words hold what is asked, so that no intention gets them, whatever they mean elsewhere */
  holds?(c: Context<D>): boolean
  /** the same of a question: “can I use a nickname?” is for the step that asks for the name */
  holdsAsked?(c: Context<D>): boolean
  /** a file was sent while this step's question is open; left out: it is told that files are of no use here */
  file?(c: Context<D>, file: FileAnswer): Move
  /** a place was sent while this step's question is open; left out: the halls near it are told */
  location?(c: Context<D>, place: Coordinates): Move
  /** what is said when nobody could make anything of an answer to it; left out: a general word */
  unclear?(c: Context<D>): Say
  /** what came of the command that this step (or a move to it) has run; no further facts can be had */
  result?(c: Context<D>, result: CommandResult, command: Command): Move
}

interface Intent<D extends Json = Json> {
  /** certain: is tried before the open question's step; else only when the step passes */
  certain?: boolean
  /** undefined: not meant */
  match(c: Context<D>): Move | undefined
}

/** Either a choice of the open question (tapped, or by its number) or words. */
export type Input = { token: string; text?: undefined } | { text: string; token?: undefined }

/** A question; its choices' tokens come back as `input.token`. The words that work everywhere may be tokens: `cancel`, `back`, `restart`, `help`. */
export interface Question extends Omit<Say, 'asks' | 'draft'> {
  kind: AskKind
  /** the form field's id */
  field?: string
  /** what is left of its lines where it is asked again after an answer to something else; left out: all */
  brief?: MessageLine[]
  /** its lines are read once: whoever comes back to it from something else is not shown them again */
  once?: true
}

export type Move =
  /** the step's question is asked (in this dialog) */
  | { move: 'go'; step: string }
  /** the command is run at the commit; its result comes to `step` (left out: the current one) */
  | { move: 'run'; command: Command; step?: string }
  /** could not be read: counts a try, says why, asks the same question again */
  | { move: 'again'; why?: Say }
  /** the frame is done; the question of the one below is asked again */
  | { move: 'end'; settled?: Settlement }
  /**
   * the frame is done, and the words were meant for what is below: it hears them as if they had just been typed; `apart`: they are
   * about nothing that is under way, and heard as if nothing were, by the dialogs that know how
   */
  | { move: 'hear'; text: string; apart?: true }
  /** a digression is put on top; light frames give way as soon as it asks something; `draft` to begin with */
  | { move: 'push'; dialog: string; step?: string; draft?: Json }
  /** said all there is to say: the open question, if any, is asked again */
  | { move: 'done'; brief?: Brief }
  /** as done, without asking again */
  | { move: 'quiet' }
  /** not an answer to this */
  | { move: 'pass' }

/** What came of the question just answered: told to a second tap or a second "yes". */
export type Settlement = Omit<NonNullable<State['settled']>, 'ask'>

export const go = (step: string): Move => ({ move: 'go', step })
export const run = (command: Command, step?: string): Move =>
  step === undefined ? { move: 'run', command } : { move: 'run', command, step }
export const again = (why?: Say): Move => (why === undefined ? { move: 'again' } : { move: 'again', why })
export const end = (settled?: Settlement): Move => (settled === undefined ? { move: 'end' } : { move: 'end', settled })
export const push = (dialog: string, draft: Json = {}, step?: string): Move =>
  step === undefined ? { move: 'push', dialog, draft } : { move: 'push', dialog, draft, step }
export const handOn = (text: string): Move => ({ move: 'hear', text })
export const handOnApart = (text: string): Move => ({ move: 'hear', text, apart: true })
export const done: Move = { move: 'done' }
/** as `done`, with the open question in short */
export const doneBriefly: Move = { move: 'done', brief: 'aside' }
/** after talk, which tells nothing that could be thanked for */
export const doneShortly: Move = { move: 'done', brief: 'again' }

/** A question that was on the screen just now comes in short: after what could not be read, or after an aside. */
export type Brief = 'again' | 'aside'
export const quiet: Move = { move: 'quiet' }
export const pass: Move = { move: 'pass' }

/** What a step sees and may do. */
export interface Context<D extends Json = Json> {
  // —— standing facts ——
  readonly catalogue: Catalogue
  readonly person: Person
  /** UTC ms: when the event was accepted */
  readonly now: number
  /** BCP 47: the language of the answer */
  readonly locale: string
  /** choices are buttons: a bare number is no place in a list that is seen */
  readonly buttons: boolean
  /** names the event; unique */
  readonly event: string

  // —— what the guest says: empty for taps and the service's own events ——
  /** of a long message its beginning (`cutMessage`) */
  readonly text: string
  /** the message was longer than what is read of it */
  readonly long: boolean
  /** halls and services named in the text */
  readonly names: { matches: NameMatch[]; rest: string }
  /** the text with the names blanked, read in the zone of `about`'s hall (else the person's last hall's, else the first's) */
  readonly reading: Reading
  /** what is wanted, as acts, weighed by the open question */
  readonly understood: Understanding
  /** a command word (`/help`), without the slash, and what follows it */
  readonly slash: { word: string; rest: string } | undefined
  /** they have said that the message is about what is under way */
  readonly own: boolean
  /** what the message replies to, where the platform tells */
  readonly quoted: QuotedMessage | undefined

  /** the words, read as if nothing were under way */
  apart(text: string): Context
  /** a part of the message, read as if only it had been typed, on a frame of its own with an empty draft; what it says is kept in `said` */
  part(text: string, catalogue?: Catalogue): { context: Context; said: Say[] }

  // —— this frame ——
  readonly step: string
  readonly draft: Readonly<D>
  /** answers in a row that could not be read */
  readonly tries: number
  /** merges into the draft; "back" undoes it and returns to `step` (left out: the current one). undefined removes a key. */
  set(patch: Partial<D>, step?: string): void
  /** merges into the draft, not undone by "back": what is so in the world, such as a hold */
  note(patch: Partial<D>): void
  /** from the beginning: the first step, an empty draft and no way back */
  reset(): void
  /** the frame of another dialog further down, e.g. an unfinished booking */
  below(dialog: string): Readonly<Json> | undefined
  /** hall and service the conversation is about: this draft's, else those below, from the top */
  readonly about: { hall?: Hall; service?: Service }
  /** what the last settled question came to */
  readonly settled: State['settled']
  /** what was asked about before anything was begun, as the beginning of a booking; empty after two hours */
  readonly focus: Readonly<Json>
  /** adds to the focus; undefined: it has been taken up, or is over */
  keepInMind(draft: Json | undefined): void
  /** what the open question came to, where the frame goes on with something else */
  settle(settled: Settlement): void
  /** words of this message that are to be heard when what is under way is settled, after a yes */
  later(text: string): void
  /** the question that was open when the guest spoke */
  readonly open: State['ask']

  // —— facts to be fetched: a missing one interrupts the step; ask for several at once with `want` ——
  want(...needs: Need[]): void
  fact<Kind extends keyof FactResults>(need: Need & { need: Kind }): FactResults[Kind]
  /** as `fact`, but undefined where this turn has not fetched it: for results, which can fetch nothing */
  known<Kind extends keyof FactResults>(need: Need & { need: Kind }): FactResults[Kind] | undefined
  /** a pattern that may take long is tried beside the thread that serves everybody */
  fits(pattern: string, value: string): boolean

  // —— effects ——
  say(say: Say): void
  remember(patch: PersonPatch): void
  /** others get to hear of it in the same commit, each as a `due` event of their own conversation */
  tell(to: NewTell['to'], news: News): void
  /** what the message asks is kept for the hall's staff, without names and numbers; its id */
  ask(question: { hall: string; topic: string; text?: string }): string
  /** a command that its sender has no role for: said so (`say`: in other words), and noted in the service's own log */
  deny(command: string, say?: Say): void
  /** answers in this language from now on, and remembers it of the person */
  speak(locale: string): void
}

/** The words that work everywhere and are not the engine's own go to these dialogs' intents or steps. */
type WordRoutes = Partial<Record<Word, { dialog: string; step?: string }>>

type CommandWords = readonly (CommandWord & { for?: Audience; withPlace?: true })[]

/** All dialogs of a house, in the order in which their intents are asked. */
export interface Definition {
  dialogs: readonly Dialog[]
  /** every command's words; `for`: who is offered it where a word is mistyped; `withPlace`: heard beside a place without the slash too */
  commands?: CommandWords
  /** where `help`, `mine`, `language`, `human` … lead; `cancel`, `back`, `restart` when nothing is open */
  words: WordRoutes
  /** greets, and takes what nobody understood (`text` is then the guest's) */
  home: {
    greet: { dialog: string; step: string }
    fallback: { dialog: string; step: string }
    /** asks whether to go on with what was wished besides: `said` in its draft */
    further?: { dialog: string; step: string }
  }
}

const byName = new WeakMap<Definition, ReadonlyMap<string, Dialog>>()
/** A process has one house. */
let last: { definition: Definition; dialogs: ReadonlyMap<string, Dialog> } | undefined

/** The dialog of that name: it is looked up many times a step. */
export function dialogOf(definition: Definition, name: string): Dialog | undefined {
  if (last?.definition === definition) return last.dialogs.get(name)
  let dialogs = byName.get(definition)
  if (dialogs === undefined) {
    dialogs = new Map(definition.dialogs.map((dialog) => [dialog.name, dialog]))
    byName.set(definition, dialogs)
  }
  last = { definition, dialogs }
  return dialogs.get(name)
}
