import { isCrowdComing } from './crowd.ts'

/** So much of such work is done in one round of the event loop (real ms): a step more may begin before. */
const BUDGET_MS = 4
/** Work stands back for those who come in, no longer than this at a time (real ms). */
const STAND_BACK_MS = 40

/**
 * Lets work that takes a few milliseconds each time have turns: where many ask at once, some of them go on in each round of the
 * event loop, in order, and connections are served in between.
 */
export class Rounds {
  readonly #waiting: (() => void)[] = []
  readonly #budgetMs: number
  #spent = 0
  #pumping = false
  #worked = Number.NEGATIVE_INFINITY

  constructor(budgetMs = BUDGET_MS) {
    this.#budgetMs = budgetMs
  }

  /** Runs `work`, which is synchronous, at once or in one of the next rounds. */
  async run<T>(work: () => T): Promise<T> {
    if (this.#waiting.length > 0 || this.#spent >= this.#budgetMs || isCrowdComing()) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve)
        if (!this.#pumping) this.#pump()
      })
    }
    const begin = performance.now()
    try {
      return work()
    } finally {
      this.#spent += performance.now() - begin
      if (!this.#pumping) this.#pump()
    }
  }

  #pump(): void {
    this.#pumping = true
    setImmediate(() => void this.#round())
  }

  async #round(): Promise<void> {
    this.#spent = 0
    if (isCrowdComing() && performance.now() - this.#worked < STAND_BACK_MS) return this.#pump()
    while (this.#waiting.length > 0 && this.#spent < this.#budgetMs) {
      this.#waiting.shift()!()
      // Its work runs now, before this goes on.
      await undefined
      await undefined
    }
    this.#worked = performance.now()
    if (this.#spent > 0 || this.#waiting.length > 0) this.#pump()
    else this.#pumping = false
  }
}
