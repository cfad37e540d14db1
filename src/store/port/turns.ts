import type { AskCommand } from './commands/hall-commands.ts'
import type { CommandResult } from './commands/results.ts'
import type { StoreCommand } from './commands/store-commands.ts'
import type { EventBody, EventClaim, Incoming } from './events.ts'
import type { NewSend } from './outbox.ts'
import type { Person, PersonPatch } from './person.ts'

/** One event of one conversation at a time, taken and committed. */
export interface Turns {
  /** Takes the oldest waiting event of `conversation`, or of any conversation that nobody works on. */
  nextTurn(take: EventClaim & { conversation?: string }): Promise<Turn | undefined>
  /** Keeps the lease; false where somebody else has it by now. */
  renewTurn(turn: Pick<Turn, 'conversation' | 'revision'>, take: EventClaim): Promise<boolean>
  /**
   * The commit point: the command's effect, and then all that `finish(result)` returns, in one piece. `finish` is pure
   * and may run more than once. Refused (`fenced`) where the conversation's revision has moved on, the event is done, or
   * another worker has taken it.
   */
  commitTurn(commit: TurnCommit): Promise<TurnDone>
  /** The newest events that failed by their own fault and were given up (`Finished.dead`), for whoever runs the service. */
  deadEvents(limit: number): Promise<DeadEvent[]>
}

/** An event that can't be handled. What it said is in its conversation's log, not here. */
export interface DeadEvent {
  /** UTC ms, real clock */
  at: number
  conversation: string
  /** kind and place of the fault, never a person's words */
  fault: string
}

/**
 * State and open question of a conversation, sealed. A form of 99 guests with two answers of 300 Chinese characters each
 * fits; the dialogs ask for shorter answers before it is reached.
 */
export const MOST_STATE_BYTES = 512 * 1024

export interface Turn {
  conversation: string
  /** the fence: `commitTurn` is refused when it has moved on */
  revision: number
  /** as `finish` last returned it; undefined for a new conversation */
  state: unknown
  /** the open question as `finish` last returned it, or null */
  open: unknown
  event: Incoming
  person: Person
}

export interface TurnCommit {
  conversation: string
  revision: number
  event: string
  worker: string
  now: number
  command?: StoreCommand
  finish(result: CommandResult | undefined): TurnResult
}

export interface TurnResult {
  /** plain JSON, with `open` ≤ `MOST_STATE_BYTES`; undefined: nothing under way, keep nothing */
  state: unknown
  /** the open question as the doors get it, or null */
  open: unknown
  entries: readonly NewEntry[]
  sends: readonly NewSend[]
  /** what other conversations get to hear of it, as events of theirs */
  tells?: readonly NewTell[]
  person?: PersonPatch
  /** what the guest has asked, kept for the hall's staff */
  asks?: readonly AskCommand[]
  /**
   * Others whom the turn shows (ids of persons; a hall's guests in a staff chat): state, entries and sends are sealed for
   * them too, so that what it says of them goes when they are erased.
   */
  subjects?: readonly string[]
  /** the event was given up, and why (`DeadEvent.fault`) */
  dead?: string
  /** files that guests have sent and the dialog does not take, or takes no more: not kept, unless a booking has them */
  unwanted?: readonly string[]
  /** when the sweeper has to look at this conversation (UTC ms) */
  expires?: number
}

export type TurnDone =
  /** `told`: the conversations in which an event waits now because of `tells` */
  | { ok: true; entries: Entry[]; result?: CommandResult; told?: string[] }
  /** somebody else has done it, or is doing it: look with `accept` again */
  | { ok: false; reason: 'fenced' }

/**
 * An event of the service's own for others, queued in the same commit as the turn that causes it: in the latest
 * conversation of each person whom `to` finds. `id` and the conversation make the event's id, so that it comes once.
 */
export interface NewTell {
  id: string
  /** `staffOf`: staff and managers of the hall, where there are none the admins; `except`: this person not */
  to: { person: string } | { staffOf: string; except?: string } | { conversation: string }
  body: EventBody & { type: 'due' }
  at: number
}

/** The log of a conversation. `body` is plain JSON (a Reply or the guest's words); it is encrypted whole at rest. */
export interface NewEntry {
  from: 'guest' | 'hallo'
  at: number
  /** the event that caused it */
  inReplyTo?: string
  body: unknown
}

export interface Entry extends NewEntry {
  /** counts up within the conversation, from 1 */
  seq: number
}
