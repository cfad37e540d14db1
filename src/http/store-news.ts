import type { ConversationWatch, Store } from '../store/port/store.ts'

/** Before a store that has ended telling, or can't be reached, is asked to tell again (real ms). */
const AGAIN_MS = 5000

export interface NewsParts {
  store: Pick<Store, 'watch'>
  /** something may have been said there */
  changed(conversation: string): void
  /** the store tells from now on, or does not any more: what was said just before may have been missed */
  turned(): void
}

/** What the store tells by itself of the conversations that are followed. */
export class StoreNews {
  readonly #parts: NewsParts
  readonly #followed = new Set<string>()
  readonly #byName = new Map<string, string>()
  #watch: ConversationWatch | undefined
  #begun = false
  #closed = false
  #timer: NodeJS.Timeout | undefined

  constructor(parts: NewsParts) {
    this.#parts = parts
  }

  /** whether it tells now */
  get tells(): boolean {
    return this.#watch !== undefined
  }

  follow(conversation: string): void {
    this.#followed.add(conversation)
    if (this.#watch !== undefined) this.#byName.set(this.#watch.nameOf(conversation), conversation)
    if (this.#begun) return
    this.#begun = true
    void this.#begin()
  }

  drop(conversation: string): void {
    this.#followed.delete(conversation)
    if (this.#watch !== undefined) this.#byName.delete(this.#watch.nameOf(conversation))
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    void this.#watch?.stop()
    this.#watch = undefined
  }

  async #begin(): Promise<void> {
    let over = false
    try {
      const watch = await this.#parts.store.watch({
        changed: (name) => {
          const conversation = this.#byName.get(name)
          if (conversation !== undefined) this.#parts.changed(conversation)
        },
        ended: () => {
          over = true
          this.#watch = undefined
          this.#byName.clear()
          this.#again()
          this.#parts.turned()
        },
      })
      // It may have ended before it was at hand.
      if (watch === undefined || over) return
      if (this.#closed) return await watch.stop()
      this.#watch = watch
      for (const each of this.#followed) this.#byName.set(watch.nameOf(each), each)
      this.#parts.turned()
    } catch {
      this.#again()
    }
  }

  #again(): void {
    if (!this.#closed) this.#timer = setTimeout(() => void this.#begin(), AGAIN_MS).unref()
  }
}
