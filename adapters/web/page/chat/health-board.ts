import type { RequestRefusal, Unreachable } from './http-api.ts'

/** How the connection is, as the guest is told. */
export type Health =
  | { is: 'fine' }
  /** the first try has failed, the next is under way */
  | { is: 'connecting' }
  /** no answer several times over */
  | { is: 'away' }
  /** the service is there and asks for patience, ms */
  | { is: 'busy'; for?: number }

type Source = 'send' | 'events' | 'history'
const ORDER = { fine: 0, connecting: 1, busy: 2, away: 3 } as const

/** Puts together what the several calls find out: the worst of them is told. */
export class HealthBoard {
  #of = new Map<Source, Health>()
  #failures = new Map<Source, number>()
  #tell: (health: Health) => void

  constructor(tell: (health: Health) => void) {
    this.#tell = tell
  }

  fine(source: Source): void {
    this.#failures.delete(source)
    this.#set(source, { is: 'fine' })
  }

  /** "Too many" and "still in work" come from a service that is there; anything else is as good as no answer. */
  failed(source: Source, answer: Unreachable | RequestRefusal): void {
    if (answer.why === 'refused' && (answer.status === 429 || answer.status === 503)) {
      this.#set(source, answer.retryAfter === undefined ? { is: 'busy' } : { is: 'busy', for: answer.retryAfter })
      return
    }
    const failures = (this.#failures.get(source) ?? 0) + 1
    this.#failures.set(source, failures)
    this.#set(source, { is: failures > 1 ? 'away' : 'connecting' })
  }

  #set(source: Source, health: Health): void {
    this.#of.set(source, health)
    let worst: Health = { is: 'fine' }
    for (const one of this.#of.values()) if (ORDER[one.is] > ORDER[worst.is]) worst = one
    this.#tell(worst)
  }
}
