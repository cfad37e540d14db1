import { setTimeout as sleep } from 'node:timers/promises'
import type { DeliveryParts } from '../../src/bot/doors/delivery.ts'
import type { Door } from '../../src/bot/doors/door.ts'
import { repliesOf } from '../../src/bot/doors/entries.ts'
import { type RunningDoors, runDoors } from '../../src/bot/doors/run-doors.ts'
import type { SendPlan } from '../../src/bot/doors/sends.ts'
import type { Ask } from '../../src/bot/draw/reply.ts'
import type { HandleResult } from '../../src/bot/porter.ts'
import type { Incoming, Store } from '../../src/store/port/store.ts'
import { Delivered } from './delivered.ts'
import { TestHouse } from './test-house.ts'
import type { Answer } from './transcript.ts'

/** The house with one door that pushes: what its guests do, and what they are brought. */
export class PushingHouse {
  readonly delivered = new Delivered()
  readonly #house: TestHouse
  #doors: RunningDoors | undefined
  readonly #handled = new Map<string, (handled: HandleResult) => void>()
  readonly #events = new Map<string, Incoming>()
  readonly #seen = new Map<string, number>()

  private constructor(house: TestHouse) {
    this.#house = house
  }

  static async open(
    name: string,
    door: (house: PushingHouse) => Door | Promise<Door>,
    parts: { plan?: SendPlan; addressOf?: DeliveryParts['addressOf'] } = {},
  ): Promise<PushingHouse> {
    const wake = () => opened.#doors?.wake()
    const opened = new PushingHouse(
      await TestHouse.open({
        pushes: new Set([name]),
        plans: new Map(parts.plan && [[name, parts.plan]]),
        onSends: wake,
      }),
    )
    const { store, clock, porter } = opened.#house
    opened.#doors = await runDoors([await door(opened)], {
      store,
      clock,
      worker: 'sender',
      ...(parts.addressOf && { addressOf: parts.addressOf }),
      log: { warn: (fault: unknown) => opened.#fail(fault) },
      hear: async (event) => {
        const heard = await porter.hear(event)
        opened.#events.set(event.id, event)
        heard.handled.then((handled) => opened.#handled.get(event.id)?.(handled))
        return heard
      },
    })
    return opened
  }

  get store(): Store {
    return this.#house.store
  }

  get clock(): TestHouse['clock'] {
    return this.#house.clock
  }

  #fail(fault: unknown): never {
    throw new Error(JSON.stringify(fault))
  }

  /** What comes of an event that `begin` makes the platform bring; the same id again comes straight to the porter. */
  async say(id: string, address: string, begin: () => void): Promise<Answer> {
    const known = this.#events.get(id)
    if (known !== undefined) return this.#again(known)
    const handled = await this.#bring(id, begin)
    if (handled.status !== 'done') throw new Error(`the message was ${handled.status}`)
    return this.#answer(address, handled.entries, handled.open)
  }

  /** What was answered then: nothing is brought a second time. */
  async #again(event: Incoming): Promise<Answer> {
    const handled = await this.#house.porter.handle(event)
    if (handled.status !== 'done') throw new Error(`the message was ${handled.status}`)
    return { replies: repliesOf(handled.entries), open: handled.open }
  }

  /** An event that the platform's user could not cause there: an old button, another door. */
  async besides(event: Incoming): Promise<Answer> {
    if (this.#events.has(event.id)) return this.#again(event)
    this.#events.set(event.id, event)
    const handled = await this.#house.porter.handle(event)
    if (handled.status !== 'done') throw new Error(`the message was ${handled.status}`)
    return this.#answer(event.address, handled.entries, handled.open)
  }

  #bring(id: string, begin: () => void): Promise<HandleResult> {
    const done = new Promise<HandleResult>((resolve) => this.#handled.set(id, resolve))
    begin()
    return done
  }

  async wait(conversation: string, address: string, ms: number): Promise<Answer> {
    await this.#house.wait(ms)
    this.#doors?.wake()
    // The service looks every second: an announcement is out when its messages are.
    for (
      let looks = 0;
      looks < 500 && (await this.store.tasks({ kind: 'announcement', open: true, limit: 1 })).length > 0;
      looks++
    ) {
      await sleep(5)
      await this.#house.wait(0)
    }
    const { entries, open } = await this.#house.since(conversation, this.#seen.get(address) ?? 0)
    return this.#answer(address, entries, open as Ask | null)
  }

  async #answer(address: string, entries: Parameters<typeof repliesOf>[0], open: Ask | null): Promise<Answer> {
    this.#seen.set(address, Math.max(this.#seen.get(address) ?? 0, ...entries.map(({ seq }) => seq)))
    const replies = repliesOf(entries)
    await this.delivered.whole(address, replies)
    return { replies, open }
  }

  async close(): Promise<void> {
    await this.#house.porter.settle()
    await this.#doors?.stop()
    await this.#house.store.close()
  }
}
