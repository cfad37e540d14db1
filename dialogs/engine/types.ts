import type { Booking } from '../../src/domain/booking/booking.ts'
import type { ErrorCode, ErrorParams } from '../../src/domain/errors.ts'
import type { AskKind, AskView } from '../../src/domain/form/ask.ts'
import type { Answers } from '../../src/domain/form/form.ts'
import type { Catalogue, Picture } from '../../src/domain/hall/hall.ts'
import type { Text } from '../../src/domain/text.ts'
import type { Command } from '../../src/services/command.ts'
import type {
  CommandResult,
  EventBody,
  FileInfo,
  GuestQuestion,
  News,
  NewTell,
  Person,
  PersonPatch,
} from '../../src/store/port/store.ts'
import type { Need } from './needs.ts'

/**
 * The engine's contract: `step(definition, state, event, facts)` is pure and synchronous and returns
 * `{ state, effects, command? }` or `{ needs }`.
 */

// —— state: plain JSON, stored after every turn ——

export interface State {
  /** of this shape; older ones are migrated (`migrate-state.ts`) */
  v: 1
  locale: string
  /** a stack: the last one has the floor; empty: nothing under way */
  frames: Frame[]
  /** the open question */
  ask?: OpenAsk
  /** hashes of the last few events */
  recent: string[]
  /** what the last settled question came to, for a second tap or a second "yes" */
  settled?: {
    ask: string
    booking?: string
    what: 'confirmed' | 'cancelled' | 'moved' | 'dropped'
    before?: EarlierSlot
  }
  /** what was wished besides, to be heard when this is settled */
  next?: string
  /** what was asked about before anything was begun */
  focus?: Focus
  /** the list shown last, where it is not the open question's: a reminder's choices */
  beside?: ShownList
  /** a command is under way: the frame and the step that its result goes to; never stored */
  run?: Run
  /** ISO instant */
  expires?: string
}

/** What a booking was before the change, so that it can be taken back. */
export type EarlierSlot = { marks: string[]; party: number; answers?: Answers }

/** The beginning of a booking that was spoken of but not begun: "how much is table tennis?" | "ok then tomorrow at 6" */
interface Focus {
  /** UTC ms: when it was spoken of */
  at: number
  draft: Json
}

/** A list of choices that belongs to no open question, as it was shown: numbers and labels that a person types stand for them. */
export interface ShownList {
  /** what old taps of it carry before the token */
  ask: string
  /** in the order shown */
  options: readonly string[]
  /** their labels' marks (`labels.ts`), in the same order */
  labels: readonly string[]
}

interface Run {
  at: number
  step: string
  /** the frame was put on the stack for this command */
  fresh?: true
  /** the way back is noted already */
  trailed?: true
}

export interface Frame {
  dialog: string
  /** a name, never a number */
  step: string
  draft: Json
  /** for going back: the step left and what its answer changed (not copies); `unset`: keys that were not there */
  trail: Trail[]
  /** answers in a row that could not be read */
  tries: number
}

export interface Trail {
  step: string
  was?: Json
  unset?: string[]
}

export interface OpenAsk {
  /** short, unique in the conversation; buttons carry it */
  id: string
  dialog: string
  step: string
  field?: string
  kind: AskKind
  /** so many of the first options are what is asked for; the others lead elsewhere */
  listed?: number
  /** two of its choices are yes and no */
  yesno?: true
  /** it was asked again after an answer to something else: "ok, thanks" is for that answer */
  aside?: true
  /** the tokens offered, in the order of the numbered list */
  options: string[]
  /** the marks of their labels as they were drawn (`labels.ts`), in the same order: typed, a label is a tap */
  labels?: readonly string[]
}

export type Json = { [key: string]: JsonValue | undefined }
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | Json

// —— events ——

export type Event =
  | { type: 'message'; id: string; body: EventBody }
  /** only a command has a result; it comes back within the same turn and can't need further facts */
  | { type: 'result'; id: string; command: Command; result: CommandResult }

// —— facts ——

export interface StepFacts {
  catalogue: Catalogue
  person: Person
  /** UTC ms: when the event was accepted */
  now: number
  /** the language to answer in */
  locale: string
  /** the door shows choices as buttons, so that no list has numbers that are seen */
  buttons?: boolean
  /** what was fetched for this step, by `needKey(need)` */
  fetched: ReadonlyMap<string, unknown>
}

// —— effects: data, drawn in the person's language when the turn is committed ——

export type Effect =
  | { do: 'say'; say: Say }
  /** remembered of the person: language, answers, last hall */
  | { do: 'person'; patch: PersonPatch }
  /** others get to hear of it, each as an event of their own conversation (`Dialog.due`) */
  | { do: 'tell'; to: NewTell['to']; news: News }
  /** what the guest asks is kept for the hall's staff */
  | { do: 'ask'; question: PendingQuestion }
  /** a command was refused, since its sender has no role for it: goes to the service's own log */
  | { do: 'denied'; command: string }

/** A question of the guest, as the turn's commit keeps it. */
type PendingQuestion = Pick<GuestQuestion, 'id' | 'state' | 'text'> & { hall?: string; topic?: string }

/** One reply. `message` is a key of `config/locales/<tag>/<namespace>.json` as `namespace:key`. */
export interface Say {
  message: string
  params?: Params
  /** further lines below, each a message */
  lines?: MessageLine[]
  code?: ErrorCode
  /** this reply asks the open question (`State.ask`) */
  asks?: boolean
  /** what of the question can be drawn otherwise than by its choices */
  view?: AskView
  /** what its buttons carry (`<ask>~<token>`): the engine sets it wherever there are choices */
  ask?: string
  choices?: Option[]
  booking?: Booking
  /** the booking is a guest's, shown to those who work in its hall */
  guests?: true
  draft?: DraftData
  /** files that the store keeps */
  kept?: readonly FileInfo[]
  /** the booking's own files: drawn as links */
  files?: 'ics'[]
  images?: 'qr'[]
  /** the timetables of halls' local days (YYYY-MM-DD), as pictures for those who work there */
  timetables?: readonly { hall: string; date: string }[]
  /** pictures of a hall */
  pictures?: readonly Picture[]
  /** the list that was tapped, as it is now: takes its place where the door can */
  renews?: true
}

export interface MessageLine {
  message: string
  params?: Params
}

export interface Option {
  /** unique in its question; a button's value is `<ask id>~<token>`, ≤ 64 bytes in all */
  token: string
  label: Param
  is?: Record<string, string | number>
}

export interface DraftData {
  hall?: string
  service?: string
  /** YYYY-MM-DD */
  date?: string
  marks?: string[]
  party?: number
  missing: string[]
  /** UTC ms */
  holdUntil?: number
}

/** A parameter is drawn by its kind in the person's language; strings and numbers stand as they are. */
export type Param =
  | string
  | number
  | { text: Text }
  /** weekday and full date of a local day */
  | { date: string }
  /** weekday, full date, start–end of local times; `again`: of what was named before, in short */
  | { slot: { date: string; from: string; to: string }; again?: true }
  /** HH:mm of an instant in a zone; with the day where it is not today's */
  | { instant: number; zone: string }
  /** minor units, ISO 4217 */
  | { money: number; currency: string }
  | { message: string; params?: Params }
  | { error: ErrorCode; params?: ErrorParams }
  /** a path of the service's page, drawn with its origin where that is known */
  | { page: string }
  /** joined as the language joins lists; `commas`: by its commas alone, without “and” */
  | { list: Param[]; commas?: true }
  /** side by side */
  | { row: Param[] }
export type Params = Readonly<Record<string, Param>>

/** `state` undefined: nothing is under way, keep nothing. `locale`: the language to draw the effects in. */
export type StepResult =
  | { state: State | undefined; locale: string; effects: Effect[]; command?: Command }
  | { needs: Need[] }
