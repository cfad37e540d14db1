import type { Logger } from 'pino'
import type { Send, SendOutcome, Store } from '../../store/port/store.ts'
import { faultOf } from '../dialog-fault.ts'

export interface SenderParts {
  store: Pick<Store, 'takeSends' | 'renewSends' | 'settleSend'>
  doors: readonly string[]
  worker: string
  log: Pick<Logger, 'warn'>
  /** brings it to its platform; what the platform says of it is told, not thrown */
  deliver(send: Send): Promise<SendOutcome>
  onSend?: OnSend | undefined
}

/**
 * What became of a send at its door: it was brought, put off, given up; `late`: another has taken it meanwhile. `repeated`, besides:
 * it was begun although whoever took it before never said what came of it, so that it may have gone out twice.
 */
export type OnSend = (door: string, outcome: 'sent' | 'later' | 'dead' | 'late' | 'repeated') => void

export interface Sender {
  /** Something waits: look now. */
  wake(): void
  /** Finishes what it is at. */
  stop(): Promise<void>
}

/** Renewed while a delivery takes its time: only what a process that died was at is taken by another. */
const LEASE_MS = 3000
const AT_ONCE = 30
/** Other processes' sends, and those put off, are found at the latest after so long. */
const LOOK_MS = 1000

/**
 * Delivers what waits for the doors that push: each address's in order, several addresses beside each other, so that a slow
 * one keeps nobody else waiting. Due times, leases and back-off are of the real clock.
 */
export function startSender({ store, doors, worker, log, deliver, onSend }: SenderParts): Sender {
  const over = new AbortController()
  const underWay = new Map<string, { work: Promise<void>; take: number }>()
  let alarm: (() => void) | undefined
  let due = false
  const wake = (): void => {
    due = true
    alarm?.()
  }
  const failed = (error: unknown): void => log.warn(faultOf(error), 'sends could not be settled; they are tried again')

  async function one(send: Send): Promise<void> {
    const outcome = await deliver(send)
    const take = underWay.get(send.id)?.take ?? send.take
    const settled = await store.settleSend({ id: send.id, take }, outcome)
    onSend?.(send.door, settled ? nameOf(outcome) : 'late')
    if (!settled && outcome.sent) log.warn({ send: send.id }, 'a message may have gone out twice')
  }

  function begin(send: Send): void {
    const { id, door, take } = send
    const known = underWay.get(id)
    if (known !== undefined) {
      // Taken again while we are at it (a lease that could not be renewed): it is not begun twice, but settled as the newer.
      known.take = take
      return
    }
    if (send.repeated) onSend?.(door, 'repeated')
    const work = one(send)
      .catch(failed)
      .then(() => {
        underWay.delete(id)
        // What comes next for that address may go now.
        wake()
      })
    underWay.set(id, { work, take })
  }

  async function round(): Promise<void> {
    const limit = AT_ONCE - underWay.size
    if (limit <= 0) return
    const sends = await store.takeSends({ doors, limit, worker, leaseMs: LEASE_MS })
    for (const send of sends) begin(send)
  }

  async function run(): Promise<void> {
    while (!over.signal.aborted) {
      due = false
      await round().catch(failed)
      if (due) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_MS)
        alarm = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  const renewing = setInterval(() => {
    if (underWay.size > 0) store.renewSends([...underWay.keys()], { worker, leaseMs: LEASE_MS }).catch(failed)
  }, LEASE_MS / 3)
  const running = run()

  return {
    wake,
    async stop() {
      over.abort()
      alarm?.()
      await running
      await Promise.all([...underWay.values()].map(({ work }) => work))
      clearInterval(renewing)
    },
  }
}

function nameOf(outcome: SendOutcome): 'sent' | 'later' | 'dead' {
  if (outcome.sent) return 'sent'
  return 'dead' in outcome ? 'dead' : 'later'
}
