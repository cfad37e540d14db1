import type { SaidReply } from './transcript.ts'

/** What a guest was shown at a door that pushes, message by message; answers are waited for there. */
export class Delivered {
  readonly #texts = new Map<string, string[]>()
  readonly #waiting = new Set<() => void>()
  /** how far each has been read, in characters that are no blanks */
  readonly #read = new Map<string, number>()

  note(address: string, text: string): void {
    this.#texts.set(address, [...(this.#texts.get(address) ?? []), text])
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
  }

  /** All that was shown there, in order; long texts came in pieces. */
  all(address: string): string {
    return (this.#texts.get(address) ?? []).join('\n')
  }

  /** Resolves when the words of all these replies have come, in order and in whatever pieces, after those waited for before. */
  async whole(address: string, replies: readonly SaidReply[]): Promise<void> {
    for (const { text } of replies) {
      const words = bare(text)
      for (;;) {
        const at = bare(this.all(address)).indexOf(words, this.#read.get(address) ?? 0)
        if (at >= 0) {
          this.#read.set(address, at + words.length)
          break
        }
        await new Promise<void>((resolve) => this.#waiting.add(resolve))
      }
    }
  }
}

const bare = (text: string): string => text.replace(/\s/g, '')
