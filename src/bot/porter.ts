import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { AcceptResult, Entry, Incoming, Turn } from '../store/port/store.ts'
import { isAway } from '../store/port/store-fault.ts'
import { DialogFault, faultOf, faultText } from './dialog-fault.ts'
import { isOwn } from './doors/event-name.ts'
import { wellFormedEvent } from './doors/well-formed-event.ts'
import type { Ask } from './draw/reply.ts'
import { apologise, drop, runTurn, type TurnOutcome, type TurnParts } from './turn.ts'

export interface PorterParts extends TurnParts {
  log: Pick<Logger, 'error' | 'warn' | 'debug'>
  /** the service has said something by itself in this conversation (after the commit) */
  onOwn?: (conversation: string) => void
  /** something waits to be pushed out (after the commit) */
  onSends?: () => void
  /** somebody at that door sent a wrong code or number, or too many of them */
  onWrongCode?: (door: string) => void
  /** somebody at that door sent a command for which they have no role */
  onDenied?: (door: string, command: string) => void
  /** how long a turn took, in seconds, and how it ended */
  onTurn?: (seconds: number, outcome: TurnEnd) => void
  /** how long a message waits for its turn, in real ms; tests make it short */
  patience?: number
}

/** `dead`: the event was given up */
type TurnEnd = 'done' | 'fenced' | 'fault' | 'dead'

export type HandleResult =
  /** all that the event caused, and what is open now */
  | { status: 'done'; entries: Entry[]; open: Ask | null }
  /** the id was used for another message */
  | { status: 'reused' }
  /** accepted and still in work: ask again with the same id */
  | { status: 'busy' }

const LEASE_MS = 3000
const PATIENCE_MS = 10_000
/** So often an event is tried that fails by its own fault. */
const TRIES = 3
/** Waiting for another process: the first look comes soon, later ones spare the store. */
const BACK_OFF_MS = [5, 10, 20, 40, 80, 100]

/**
 * Takes events in, one conversation's one at a time and in order, whatever the number of processes: the store's lease and
 * revision decide who works on a conversation, this class only spares itself double work.
 */
export class Porter {
  readonly #parts: PorterParts
  readonly #patience: number
  /** what this process is doing now, by conversation */
  readonly #working = new Map<string, Promise<void>>()

  constructor(parts: PorterParts) {
    this.#parts = parts
    this.#patience = parts.patience ?? PATIENCE_MS
  }

  /** Accepts the event (durably) and answers with what it caused, waiting for its turn if others are before it. */
  async handle(event: Incoming): Promise<HandleResult> {
    return (await this.hear(event)).handled
  }

  /** Resolves when the event is durably accepted; `handled` when its turn is done. What it throws then is for the sweeper. */
  async hear(incoming: Incoming): Promise<{ handled: Promise<HandleResult> }> {
    const { store, worker } = this.#parts
    const event = wellFormedEvent(incoming)
    const accepted = await store.accept(event, { worker, leaseMs: LEASE_MS })
    const handled = this.#answer(event, accepted)
    // A door may have nothing to wait for.
    handled.catch(() => undefined)
    return { handled }
  }

  async #answer(event: Incoming, accepted: AcceptResult): Promise<HandleResult> {
    if (accepted.status === 'reused') return accepted
    if (accepted.status === 'done') return { ...accepted, open: accepted.open as Ask | null }
    if (accepted.status === 'new' && accepted.turn !== undefined) {
      const outcome = await this.#claim(event.conversation, this.#take(accepted.turn))
      if (outcome !== undefined) return { status: 'done', entries: outcome.entries, open: outcome.open }
    }
    return this.#await(event)
  }

  /** Handles all that waits in the conversation, unless another process is at it. */
  async drain(conversation: string): Promise<void> {
    const running = this.#working.get(conversation)
    if (running !== undefined) return running
    return this.#claim(conversation, this.#drain(conversation))
  }

  /** Handles what nobody works on: left by a process that died, or queued by jobs. Returns how many turns it took. */
  async sweep(): Promise<number> {
    const { store, worker } = this.#parts
    for (let count = 0; ; count += 1) {
      const turn = await store.nextTurn({ worker, leaseMs: LEASE_MS })
      if (turn === undefined) return count
      try {
        await this.#claim(turn.conversation, this.#take(turn))
      } catch (error) {
        if (isAway(error)) throw error
        // It keeps its lease for a while, and nobody else waiting.
        this.#parts.log.error(faultOf(error), 'an event could not be handled; the others go on')
      }
    }
  }

  /** Resolves when nothing is in work here. */
  async settle(): Promise<void> {
    while (this.#working.size > 0) await Promise.allSettled(this.#working.values())
  }

  /** Notes the work while it runs, so that others in this process wait for it instead of asking the store. */
  async #claim<T>(conversation: string, work: Promise<T>): Promise<T> {
    const noted = work.then(
      () => undefined,
      () => undefined,
    )
    this.#working.set(conversation, noted)
    try {
      return await work
    } finally {
      if (this.#working.get(conversation) === noted) this.#working.delete(conversation)
    }
  }

  async #drain(conversation: string): Promise<void> {
    const { store, worker } = this.#parts
    for (;;) {
      const turn = await store.nextTurn({ worker, leaseMs: LEASE_MS, conversation })
      if (turn === undefined) return
      await this.#take(turn)
    }
  }

  /** Another is before it, or at it: waits, and takes over what another process has left lying. */
  async #await(event: Incoming): Promise<HandleResult> {
    const { store } = this.#parts
    const until = performance.now() + this.#patience
    for (let look = 0; ; look += 1) {
      await Promise.race([this.drain(event.conversation), sleep(until - performance.now(), undefined, { ref: false })])
      const seen = await store.accept(event)
      if (seen.status === 'done') return { ...seen, open: seen.open as Ask | null }
      if (seen.status === 'reused') return seen
      if (performance.now() >= until) return { status: 'busy' }
      await sleep(BACK_OFF_MS[Math.min(look, BACK_OFF_MS.length - 1)])
    }
  }

  async #take(turn: Turn): Promise<TurnOutcome> {
    const { store, worker, log, onOwn, onSends, onTurn, onWrongCode, onDenied } = this.#parts
    const begin = performance.now()
    const renewing = setInterval(() => {
      store
        .renewTurn(turn, { worker, leaseMs: LEASE_MS })
        .catch((error) => log.warn(faultOf(error), 'lease not renewed'))
    }, LEASE_MS / 3)
    let ended: TurnEnd = 'fault'
    try {
      const { outcome, dead } = await this.#run(turn)
      ended = outcome === undefined ? 'fenced' : dead ? 'dead' : 'done'
      if (outcome === undefined) return outcome
      if (outcome.refused === 'HALLO_CLAIM_WRONG' || outcome.refused === 'HALLO_TRIES_EXHAUSTED')
        onWrongCode?.(turn.event.door)
      if (outcome.denied !== undefined) onDenied?.(turn.event.door, outcome.denied)
      if (isOwn(turn.event) && outcome.entries.length > 0) onOwn?.(turn.conversation)
      if (outcome.sends > 0) onSends?.()
      this.#pass(outcome.told)
      return outcome
    } finally {
      clearInterval(renewing)
      onTurn?.((performance.now() - begin) / 1000, ended)
    }
  }

  /** Others have been told of it: their turns come at once, and beside this one. The sweeper finds what goes wrong here. */
  #pass(told: readonly string[]): void {
    // What is in work there takes one turn: this one's own conversation has to be looked at after it.
    for (const conversation of told)
      this.#after(conversation).catch((error) => this.#parts.log.warn(faultOf(error), 'told later, by the sweeper'))
  }

  async #after(conversation: string): Promise<void> {
    await this.#working.get(conversation)
    return this.drain(conversation)
  }

  /**
   * What fails is tried again, but for a dialog, which would do the same; then the event is given up, so that it blocks
   * neither its conversation nor others. A store that is away (`isAway`) is no fault of the event's: it waits.
   */
  async #run(turn: Turn): Promise<{ outcome: TurnOutcome; dead: boolean }> {
    for (let tried = 1; ; tried += 1) {
      try {
        return { outcome: await runTurn(turn, this.#parts), dead: false }
      } catch (error) {
        if (isAway(error)) throw error
        this.#parts.log.error(faultOf(error), 'an event failed; its conversation stays as it was')
        if (error instanceof DialogFault || tried >= TRIES)
          return { outcome: await this.#giveUp(turn, error), dead: true }
      }
    }
  }

  /** With a word to the person and the state as it was; where that is what fails, without the state; else without a word. */
  async #giveUp(turn: Turn, fault: unknown): Promise<TurnOutcome> {
    const dead = faultText(fault)
    const ways = [
      () => apologise(turn, { dead }, this.#parts),
      () => apologise(turn, { dead, afresh: true }, this.#parts),
      () => drop(turn, dead, this.#parts),
    ]
    for (const way of ways) {
      try {
        return await way()
      } catch (error) {
        if (isAway(error)) throw error
        this.#parts.log.error(faultOf(error), 'an event could not be given up this way')
      }
    }
    throw fault
  }
}
