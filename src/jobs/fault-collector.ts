import type { Incoming, Store } from '../store/port/store.ts'
import { isAway } from '../store/port/store-fault.ts'

/**
 * Scheduled work goes past what fails by its own fault: the fault is noted and reported at the end, and what stands behind
 * it is done. Only a store that is away stops it all, since then nothing can be done.
 */
export class FaultCollector {
  readonly #faults: unknown[] = []

  async past<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      if (isAway(error)) throw error
      this.#faults.push(error)
      return undefined
    }
  }

  /** Queues them in one piece, or where one of them fails each by itself. */
  async enqueue(events: readonly Incoming[], store: Pick<Store, 'enqueue'>): Promise<void> {
    if (events.length === 0) return
    try {
      await store.enqueue(events)
    } catch (error) {
      if (isAway(error) || events.length === 1) return this.past(() => Promise.reject(error))
      for (const event of events) await this.past(() => store.enqueue([event]))
    }
  }

  /** Throws the first fault, if there was one. */
  end(): void {
    if (this.#faults.length > 0) throw this.#faults[0]
  }
}
