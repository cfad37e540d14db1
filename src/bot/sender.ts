import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Send, SendOutcome, Store } from '../store/store.ts'
import { faultOf } from './fault.ts'

export interface SenderParts {
  store: Pick<Store, 'takeSends' | 'settleSend'>
  doors: readonly string[]
  worker: string
  log: Pick<Logger, 'warn'>
  /** brings it to its platform; what the platform says of it is told, not thrown */
  deliver(send: Send): Promise<SendOutcome>
}

export interface Sender {
  /** Something waits: look now. */
  wake(): void
  /** Finishes what it is at. */
  stop(): Promise<void>
}

/** Longer than any delivery should take: a send that is taken twice is the one duplicate there can be. */
const LEASE_MS = 3000
const AT_ONCE = 30
/** Other processes' sends, and those put off, are found at the latest after so long. */
const LOOK_MS = 1000

/**
 * Delivers what waits for the doors that push, each address's in order, several addresses beside each other. Due times,
 * leases and back-off are of the real clock.
 */
export function startSender({ store, doors, worker, log, deliver }: SenderParts): Sender {
  const over = new AbortController()
  let alarm: (() => void) | undefined
  let due = false

  async function one(send: Send): Promise<void> {
    const outcome = await deliver(send)
    await store.settleSend(send.id, outcome)
  }

  async function round(): Promise<number> {
    const sends = await store.takeSends({ doors, limit: AT_ONCE, worker, leaseMs: LEASE_MS })
    await Promise.all(sends.map(one))
    return sends.length
  }

  async function run(): Promise<void> {
    while (!over.signal.aborted) {
      due = false
      try {
        if ((await round()) > 0) continue
      } catch (error) {
        log.warn(faultOf(error), 'sends could not be settled; they are tried again')
      }
      if (due) continue
      const woken = new Promise<void>((resolve) => {
        alarm = resolve
      })
      await Promise.race([woken, sleep(LOOK_MS, undefined, { signal: over.signal }).catch(() => undefined)])
    }
  }
  const running = run()

  return {
    wake() {
      due = true
      alarm?.()
    },
    async stop() {
      over.abort()
      alarm?.()
      await running
    },
  }
}
