import { step } from '../../dialogs/engine/engine.ts'
import type { Event, StepFacts, StepResult } from '../../dialogs/engine/types.ts'
import { HOUSE } from '../../dialogs/house.ts'
import { repliesOf } from '../../src/bot/doors/entries.ts'
import type { Ask } from '../../src/bot/draw/reply.ts'
import type { PorterParts } from '../../src/bot/porter.ts'
import type { Hall } from '../../src/domain/hall/hall.ts'
import type { QuotedMessage, Store } from '../../src/store/port/store.ts'
import { bodyOf } from './body.ts'
import { type HouseOptions, TestHouse } from './test-house.ts'
import type { Answer, Driver, Said } from './transcript.ts'

interface Taken {
  state: unknown
  event: Event
  facts: StepFacts
  stepped: StepResult
}

/** The house itself, without doors: engine, dialogs, services and drawing on a store in memory (or another), with a clock that waits. */
export class EngineDriver implements Driver {
  /** every step that was taken, for those who want to look closer */
  readonly steps: Taken[]
  readonly faults: Error[]
  readonly #house: TestHouse
  readonly #seen = new Map<string, number>()
  #locale = 'en'
  readonly #locales = new Map<string, string>()

  private constructor(house: TestHouse, steps: Taken[], faults: Error[]) {
    this.#house = house
    this.steps = steps
    this.faults = faults
  }

  static async open(
    halls?: readonly Hall[],
    now?: number,
    definition = HOUSE,
    openStore?: HouseOptions['openStore'],
    parts: Partial<PorterParts> = {},
  ): Promise<EngineDriver> {
    const steps: Taken[] = []
    const faults: Error[] = []
    const say = (fault: unknown) => faults.push(new Error(JSON.stringify(fault)))
    const watched = (state: unknown, event: Event, facts: StepFacts): StepResult => {
      const before = JSON.stringify(state)
      const stepped = step(definition, state, event, facts)
      if (JSON.stringify(state) !== before) faults.push(new Error('a step has changed the state that it was given'))
      if (!('needs' in stepped)) steps.push({ state, event, facts, stepped })
      return stepped
    }
    const log = { error: say, warn: say, debug: () => undefined }
    return new EngineDriver(
      await TestHouse.open({ step: watched, log, ...parts }, { halls, now, openStore }),
      steps,
      faults,
    )
  }

  get store(): Store {
    return this.#house.store
  }

  locale(tag: string): void {
    this.#locale = tag
  }

  async say(guest: string, message: Said | { text: string; quoted?: QuotedMessage }, id: string): Promise<Answer> {
    const body = await bodyOf(message, `test:${guest}:${id}`, guest, this.store, this.#house.now)
    const locale = this.#locales.get(guest) ?? this.#locale
    this.#locales.set(guest, locale)
    const handled = await this.#house.porter.handle({
      id: `test:${guest}:${id}`,
      conversation: `p:${guest}`,
      door: 'test',
      account: guest,
      address: guest,
      person: guest,
      locale,
      body,
      at: this.#house.now,
    })
    this.#check()
    if (handled.status !== 'done') throw new Error(`the message was ${handled.status}`)
    this.#seen.set(guest, Math.max(this.#seen.get(guest) ?? 0, ...handled.entries.map((entry) => entry.seq)))
    return { replies: repliesOf(handled.entries), open: handled.open }
  }

  async wait(guest: string, ms: number): Promise<Answer> {
    await this.#house.wait(ms)
    this.#check()
    const { entries, open, seq } = await this.#house.since(`p:${guest}`, this.#seen.get(guest) ?? 0)
    this.#seen.set(guest, seq)
    return { replies: repliesOf(entries), open: open as Ask | null }
  }

  close(): Promise<void> {
    return this.store.close()
  }

  #check(): void {
    if (this.faults.length > 0) throw this.faults[0]
  }
}
