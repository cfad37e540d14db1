import { Pause } from './pause.ts'
import type { Message } from './protocol.ts'

/** What came of one try to deliver a message. */
export type Outcome =
  /** answered, or refused for good: the next one */
  | { do: 'next' }
  /** the same once more, under the same id */
  | { do: 'again'; after?: number }
  /** nobody is there who would take any of them */
  | { do: 'stop' }

/**
 * Messages wait in line, one on its way at a time, so that they arrive in the order in which they were sent. One that
 * could not be delivered is sent again under the same id: what the service has done once it does not do twice.
 */
export class Outbox {
  #line: Message[] = []
  #running = false
  #pause = new Pause()
  #deliver: (message: Message) => Promise<Outcome>
  #backoff: (failures: number) => number
  #onStep: () => void

  constructor(options: {
    deliver: (message: Message) => Promise<Outcome>
    backoff: (failures: number) => number
    /** after each try, whatever came of it */
    onStep?: () => void
  }) {
    this.#deliver = options.deliver
    this.#backoff = options.backoff
    this.#onStep = options.onStep ?? (() => {})
  }

  get waiting(): readonly Message[] {
    return this.#line
  }

  push(message: Message): void {
    this.#line.push(message)
    void this.#run()
  }

  /** Tries again now instead of after the wait. */
  wake(): void {
    this.#pause.wake()
  }

  /** Empties the line and gives back what was in it. */
  takeAll(): Message[] {
    return this.#line.splice(0)
  }

  async #run(): Promise<void> {
    if (this.#running) return
    this.#running = true
    let failures = 0
    for (let message = this.#line[0]; message; message = this.#line[0]) {
      const outcome = await this.#deliver(message)
      if (outcome.do === 'next' && this.#line[0] === message) this.#line.shift()
      failures = outcome.do === 'again' ? failures + 1 : 0
      this.#onStep()
      if (outcome.do === 'again') await this.#pause.wait(outcome.after ?? this.#backoff(failures))
      else if (outcome.do === 'stop') break
    }
    this.#running = false
  }
}
