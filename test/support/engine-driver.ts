import { join } from 'node:path'
import { loadHalls } from '../../config/load.ts'
import { packageRoot } from '../../config/root.ts'
import { step } from '../../dialogs/engine.ts'
import { HOUSE } from '../../dialogs/index.ts'
import type { Event, Facts, Stepped } from '../../dialogs/types.ts'
import type { Links } from '../../src/bot/draw.ts'
import { repliesOf } from '../../src/bot/entries.ts'
import { Porter } from '../../src/bot/porter.ts'
import type { Ask } from '../../src/bot/reply.ts'
import type { Hall } from '../../src/domain/hall.ts'
import { runRound } from '../../src/jobs/round.ts'
import { hashSetupCode } from '../../src/services/setup-code.ts'
import type { Quoted, Store } from '../../src/store/store.ts'
import { bodyOf } from './body.ts'
import { memoryStore } from './store.ts'
import { type Answer, type Driver, type Said, SETUP_CODE } from './transcript.ts'

/** Monday, 09:00 in Shanghai */
export const NOW = Date.parse('2026-11-23T01:00:00Z')

export function sampleHalls(): Hall[] {
  const loaded = loadHalls(join(packageRoot(), 'config', 'halls.yaml'))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.halls
}

const links: Links = {
  ics: (booking) => ({ name: `${booking.code}.ics`, url: '/ics', type: 'text/calendar', bytes: 1 }),
  kept: (file) => ({ name: file.name, url: `/kept/${file.id}`, type: file.type, bytes: file.bytes }),
  qr: (_, alt) => ({ url: '/qr', alt }),
}

/** The house itself, without doors: engine, dialogs, services and drawing on a store in memory, with a clock that waits. */
export class EngineDriver implements Driver {
  readonly store: Store
  /** every step that was taken, for those who want to look closer */
  readonly steps: { state: unknown; event: Event; stepped: Stepped }[] = []
  readonly #porter: Porter
  readonly #seen = new Map<string, number>()
  #now: number
  #locale = 'en'
  readonly #locales = new Map<string, string>()

  private constructor(store: Store, now: number) {
    this.store = store
    this.#now = now
    const say = (fault: unknown) => this.faults.push(new Error(JSON.stringify(fault)))
    this.#porter = new Porter({
      store,
      clock: { now: () => this.#now },
      links: () => links,
      step: (state, event, facts) => this.#step(state, event, facts),
      worker: 'test',
      log: { error: say, warn: say, debug: () => undefined },
    })
  }

  readonly faults: Error[] = []

  static async open(halls: readonly Hall[] = sampleHalls(), now: number = NOW): Promise<EngineDriver> {
    const store = await memoryStore({ halls, now })
    await store.setMeta('setupCode', hashSetupCode(SETUP_CODE), undefined)
    return new EngineDriver(store, now)
  }

  locale(tag: string): void {
    this.#locale = tag
  }

  async say(guest: string, message: Said | { text: string; quoted?: Quoted }, id: string): Promise<Answer> {
    const body = await bodyOf(message, `test:${guest}:${id}`, guest, this.store, this.#now)
    const locale = this.#locales.get(guest) ?? this.#locale
    this.#locales.set(guest, locale)
    const handled = await this.#porter.handle({
      id: `test:${guest}:${id}`,
      conversation: `p:${guest}`,
      door: 'test',
      account: guest,
      address: guest,
      person: guest,
      locale,
      body,
      at: this.#now,
    })
    this.#check()
    if (handled.status !== 'done') throw new Error(`the message was ${handled.status}`)
    this.#seen.set(guest, Math.max(this.#seen.get(guest) ?? 0, ...handled.entries.map((entry) => entry.seq)))
    return { replies: repliesOf(handled.entries), open: handled.open }
  }

  async wait(guest: string, ms: number): Promise<Answer> {
    this.#now += ms
    await this.#porter.settle()
    await runRound({ store: this.store, porter: this.#porter, clock: { now: () => this.#now }, worker: 'test' })
    this.#check()
    const after = this.#seen.get(guest) ?? 0
    const { entries, open } = await this.store.history({ conversation: `p:${guest}`, after, limit: 50 })
    this.#seen.set(guest, Math.max(after, ...entries.map((entry) => entry.seq)))
    return { replies: repliesOf(entries), open: open as Ask | null }
  }

  close(): Promise<void> {
    return this.store.close()
  }

  #step(state: unknown, event: Event, facts: Facts): Stepped {
    const before = JSON.stringify(state)
    const stepped = step(HOUSE, state, event, facts)
    if (JSON.stringify(state) !== before) this.faults.push(new Error('a step has changed the state that it was given'))
    if (!('needs' in stepped)) this.steps.push({ state, event, stepped })
    return stepped
  }

  #check(): void {
    if (this.faults.length > 0) throw this.faults[0]
  }
}
