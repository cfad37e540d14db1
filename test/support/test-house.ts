import { step } from '../../dialogs/engine/engine.ts'
import { HOUSE } from '../../dialogs/house.ts'
import { Porter, type PorterParts } from '../../src/bot/porter.ts'
import type { Hall } from '../../src/domain/hall/hall.ts'
import { runRound } from '../../src/jobs/round.ts'
import { hashSetupCode } from '../../src/services/setup-code.ts'
import type { Entry, Store } from '../../src/store/port/store.ts'
import { sampleHalls } from './sample-halls.ts'
import { type MemoryStoreOptions, memoryStore } from './store.ts'
import { SETUP_CODE } from './transcript.ts'

/** Monday, 09:00 in Shanghai */
export const NOW = Date.parse('2026-11-23T01:00:00Z')

export interface HouseOptions {
  halls?: readonly Hall[] | undefined
  /** UTC ms */
  now?: number | undefined
  /** another store than the one in memory */
  openStore?: ((options: MemoryStoreOptions) => Promise<Store>) | undefined
}

/** The sample halls with the real dialogs, porter and store (in memory unless another is named), on a clock that the test moves. */
export class TestHouse {
  readonly store: Store
  readonly porter: Porter
  readonly clock = { now: (): number => this.now }
  now: number

  private constructor(store: Store, now: number, parts: Partial<PorterParts>) {
    this.store = store
    this.now = now
    this.porter = new Porter({
      store,
      clock: this.clock,
      step: (state, event, facts) => step(HOUSE, state, event, facts),
      worker: 'test',
      log: { error: fail, warn: fail, debug: () => undefined },
      ...parts,
    })
  }

  static async open(
    parts: Partial<PorterParts> = {},
    { halls = sampleHalls(), now = NOW, openStore = memoryStore }: HouseOptions = {},
  ): Promise<TestHouse> {
    const store = await openStore({ halls, now })
    await store.setMeta('setupCode', hashSetupCode(SETUP_CODE), undefined)
    return new TestHouse(store, now, parts)
  }

  /** The same on a store that is there already. */
  static on(store: Store, now: number, parts: Partial<PorterParts> = {}): TestHouse {
    return new TestHouse(store, now, parts)
  }

  /** Time goes by, and the jobs do what is due. */
  async wait(ms: number): Promise<void> {
    this.now += ms
    await this.porter.settle()
    await runRound({ store: this.store, porter: this.porter, clock: this.clock, worker: 'test' })
  }

  /** What was said in a conversation after that, and what is open there. */
  async since(conversation: string, after: number): Promise<{ entries: Entry[]; open: unknown; seq: number }> {
    const { entries, open } = await this.store.history({ conversation, after, limit: 50 })
    return { entries, open, seq: Math.max(after, ...entries.map(({ seq }) => seq)) }
  }
}

function fail(fault: unknown): never {
  throw new Error(JSON.stringify(fault))
}
