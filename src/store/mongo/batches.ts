/** At most so many go together. */
const MOST = 100

interface Waiting<Item, Result> {
  item: Item
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

/**
 * Does together what is asked for at about the same time: many operations of one kind cost this process and the server little
 * more than one. One portion is under way at a time, and what is asked for meanwhile is the next one. Each is asked for
 * before it is done, so whoever waits for one and asks for another sees what the first has done.
 */
export class Batches<Item, Result> {
  readonly #work: (items: readonly Item[]) => Promise<readonly Result[]>
  #waiting: Waiting<Item, Result>[] = []
  #running = false

  /** `work` gives a result for each item, in their order. */
  constructor(work: (items: readonly Item[]) => Promise<readonly Result[]>) {
    this.#work = work
  }

  ask(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      if (this.#running) return
      this.#running = true
      setImmediate(() => void this.#run())
    })
  }

  async #run(): Promise<void> {
    for (let portion = this.#next(); portion.length > 0; portion = this.#next())
      try {
        const results = await this.#work(portion.map(({ item }) => item))
        for (const [at, { resolve }] of portion.entries()) resolve(results[at]!)
      } catch (error) {
        for (const { reject } of portion) reject(error)
      }
    this.#running = false
  }

  #next(): Waiting<Item, Result>[] {
    return this.#waiting.splice(0, MOST)
  }
}
