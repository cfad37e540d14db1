import type { Api, RequestRefusal, Unreachable } from './http-api.ts'
import { Pause } from './pause.ts'
import type { Reply } from './protocol.ts'
import { EventStreamParser } from './sse.ts'

export interface FeedOptions {
  api: Pick<Api, 'events'>
  /** the last seq that is known */
  cursor: () => number
  onReply: (reply: Reply) => void
  /** the stream does not go back as far as the cursor: the history does */
  onBehind: () => void
  /** asks the history for what is new, where events do not pass */
  poll: () => Promise<{ ok: true } | Unreachable | RequestRefusal>
  onState: (state: 'live' | Unreachable | RequestRefusal) => void
  backoff: (failures: number) => number
  /** the service speaks at once when a stream opens: a longer silence means that something holds the events back */
  firstMs?: number
  /** and it sends a comment every 25 s: after a longer silence the line is dead */
  silenceMs?: number
  pollMs?: number
}

/**
 * Listens to what the service says by itself, for one token, until it is stopped. It reads server-sent events with
 * `fetch` (an `EventSource` sends no headers) and connects again by itself. Where streams do not pass (some in-app
 * browsers and proxies hold them back until the end), it polls instead and tries the stream again now and then.
 */
export class Feed {
  #options: Required<FeedOptions>
  #pause = new Pause()
  #stop: AbortController | undefined

  constructor(options: FeedOptions) {
    this.#options = { firstMs: 8_000, silenceMs: 60_000, pollMs: 4_000, ...options }
  }

  start(token: string): void {
    this.stop()
    const stop = new AbortController()
    this.#stop = stop
    void this.#run(token, stop.signal)
  }

  stop(): void {
    this.#stop?.abort()
    this.#pause.wake()
  }

  wake(): void {
    this.#pause.wake()
  }

  async #run(token: string, stopped: AbortSignal): Promise<void> {
    let failures = 0
    let mute = 0
    while (!stopped.aborted) {
      const outcome = await this.#listen(token, stopped)
      if (stopped.aborted) return
      if (outcome === 'heard') {
        failures = 0
        mute = 0
      } else if (outcome === 'mute') {
        mute += 1
        if (mute >= 2) await this.#pollAWhile(stopped)
        continue
      } else {
        failures += 1
        this.#options.onState(outcome)
      }
      const after = typeof outcome === 'object' && outcome.why === 'refused' ? outcome.retryAfter : undefined
      await this.#pause.wait(after ?? this.#options.backoff(failures))
    }
  }

  /** One connection, from opening to its end. `mute`: not a byte came of it in time, or no stream at all. */
  async #listen(token: string, stopped: AbortSignal): Promise<'heard' | 'mute' | Unreachable | RequestRefusal> {
    const abort = new AbortController()
    const end = () => abort.abort()
    stopped.addEventListener('abort', end)
    let watchdog = setTimeout(end, this.#options.firstMs)
    let heard = false
    try {
      const answer = await this.#options.api.events(token, this.#options.cursor(), abort.signal)
      if (!answer.ok) return abort.signal.aborted ? 'mute' : answer
      if (!answer.value.headers.get('Content-Type')?.startsWith('text/event-stream') || !answer.value.body)
        return 'mute'
      this.#options.onState('live')
      const parser = new EventStreamParser()
      const reader = answer.value.body.getReader()
      const decoder = new TextDecoder()
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return heard ? 'heard' : 'mute'
        heard = true
        clearTimeout(watchdog)
        watchdog = setTimeout(end, this.#options.silenceMs)
        for (const event of parser.push(decoder.decode(value, { stream: true }))) {
          if (event.event === 'behind') this.#options.onBehind()
          if (event.event === 'reply') this.#options.onReply(JSON.parse(event.data) as Reply)
        }
      }
    } catch {
      // A stream that is cut off is nothing unusual: connect again, and only a failure of that counts.
      return heard ? 'heard' : 'mute'
    } finally {
      clearTimeout(watchdog)
      stopped.removeEventListener('abort', end)
    }
  }

  async #pollAWhile(stopped: AbortSignal): Promise<void> {
    let failures = 0
    for (let round = 0; round < 30 && !stopped.aborted; round++) {
      const answer = await this.#options.poll()
      failures = answer.ok ? 0 : failures + 1
      this.#options.onState(answer.ok ? 'live' : answer)
      await this.#pause.wait(failures ? this.#options.backoff(failures) : this.#options.pollMs)
    }
  }
}
