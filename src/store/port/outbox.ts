import type { EventClaim } from './events.ts'

/** What doors that push still have to deliver. */
export interface Outbox {
  /** Sends that are due, in order for each address (never a later one while an earlier one waits), leased. */
  takeSends(query: { doors: readonly string[]; limit: number } & EventClaim): Promise<Send[]>
  /** Keeps the leases of those that are still being delivered. */
  renewSends(ids: readonly string[], take: EventClaim): Promise<void>
  /**
   * False, and nothing changes, where it has been taken again since: what comes of it is for that one to say. `take` is left
   * out where it is the platform that says so, later.
   */
  settleSend(send: Pick<TakenSend, 'id'> & Partial<TakenSend>, outcome: SendOutcome): Promise<boolean>
  /** Takes one by its id, due or not, unless somebody is at it: for an answer that the platform waits for. */
  claimSend(id: string, take: EventClaim): Promise<SendClaim>
  /**
   * Whether anything that the events `<group>:…` have to say still waits to go out, and to how many of them it was given up:
   * those reach nobody.
   */
  undelivered(group: string): Promise<{ waits: boolean; dead: number }>
  /** What waits for that address may go now. */
  hastenSends(to: { door: string; address: string }): Promise<void>
}

/** What a door that pushes (Telegram, WeChat) still has to deliver. `body`: a `SendBody` (`src/bot/doors/entries.ts`). */
export interface NewSend {
  id: string
  door: string
  address: string
  conversation: string
  body: unknown
  /** UTC ms, real clock; now where left out */
  notBefore?: number
}

export interface Send extends NewSend, TakenSend {
  tries: number
  /** whoever took it before has never said what came of it: it may go out a second time */
  repeated?: true
}

/** One taking of a send. */
interface TakenSend {
  id: string
  /** fence: counts up with each taking */
  take: number
}

export type SendClaim =
  | { status: 'taken'; send: Send }
  | { status: 'sent'; platformId?: string }
  /** another is at it */
  | { status: 'busy' }
  /** it was given up, or there is none */
  | { status: 'none' }

export type SendOutcome =
  | { sent: true; platformId?: string }
  | { sent: false; retryAt: number; error: string }
  | { sent: false; dead: true; error: string }
