import type { Api, RequestRefusal, RequestResult, Unreachable } from './http-api.ts'
import type { PageStorage } from './keep.ts'
import type { Ask, Entry } from './protocol.ts'
import type { Transcript } from './transcript.ts'

const PAGE = 50

type Page = RequestResult<{ entries: Entry[]; open: Ask | null }>

/** Fills the transcript from the service's history: the newest at first, older on demand, and whatever was missed. */
export class Past {
  #api: Pick<Api, 'history'>
  #keep: Pick<PageStorage, 'token'>
  #transcript: Transcript
  /** the question that is open now */
  #onOpen: (open: Ask | null) => void

  constructor(options: {
    api: Pick<Api, 'history'>
    keep: Pick<PageStorage, 'token'>
    transcript: Transcript
    onOpen: (open: Ask | null) => void
  }) {
    this.#api = options.api
    this.#keep = options.keep
    this.#transcript = options.transcript
    this.#onOpen = options.onOpen
  }

  async newest(): Promise<Page> {
    const answer = await this.#page({})
    if (answer.ok) {
      this.#transcript.add(answer.value.entries, true)
      this.#onOpen(answer.value.open)
    }
    return answer
  }

  /** What was said before the oldest line that is known. */
  async earlier(): Promise<void> {
    const { oldest } = this.#transcript
    if (oldest <= 1) return
    const after = Math.max(0, oldest - 1 - PAGE)
    const answer = await this.#page({ after, limit: oldest - 1 - after })
    if (answer.ok) this.#transcript.add(answer.value.entries)
  }

  /** All that came after a seq: what other tabs said, and whatever was missed. */
  async since(seq: number): Promise<{ ok: true } | Unreachable | RequestRefusal> {
    for (let after = seq; ; ) {
      const answer = await this.#page({ after })
      if (!answer.ok) return answer
      const { entries, open } = answer.value
      this.#transcript.add(entries)
      after = entries.at(-1)?.seq ?? after
      if (entries.length < PAGE) {
        this.#transcript.settle()
        this.#onOpen(open)
        return { ok: true }
      }
    }
  }

  async #page(range: { after?: number; limit?: number }): Promise<Page> {
    const { token } = this.#keep
    if (token === undefined) return { ok: false, why: 'unreachable' }
    const answer = await this.#api.history(token, { limit: PAGE, ...range })
    // Meanwhile a new conversation has begun: this one's lines do not belong there.
    return token === this.#keep.token ? answer : { ok: false, why: 'unreachable' }
  }
}
