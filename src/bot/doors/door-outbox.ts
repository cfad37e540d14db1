import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { RateLimit } from '../../../config/settings.ts'
import type { Incoming, SendOutcome, Store } from '../../store/port/store.ts'
import { faultOf } from '../dialog-fault.ts'
import { drawError } from '../draw/draw.ts'
import type { HandleResult } from '../porter.ts'
import { crowdLimit } from './crowd-limit.ts'
import { type Deliver, type DeliveryParts, messagesOf } from './delivery.ts'
import type { Door, DoorOutbox, ImmediateReply, PushingDoor } from './door.ts'
import { repliesOf } from './entries.ts'
import { firstSendOf, inFew } from './sends.ts'

interface OutboxParts extends DeliveryParts {
  store: DeliveryParts['store'] & Pick<Store, 'claimSend' | 'settleSend' | 'hastenSends' | 'person'>
  /** messages of one person, as it is now; undefined: no limit */
  limit: (() => RateLimit | undefined) | undefined
  worker: string
  log: Pick<Logger, 'warn'>
  wake(): void
  bring: Deliver | undefined
}

/** Answered in its own request: what a repeated request gets again. */
const AT_ONCE = 'at once'
const LEASE_MS = 3000
/** Another request for the same event is being answered, or was when its process died. */
const LOOK_MS = 50
const LOOKS = 80

/** What a door may do with its own sends, beside the sender: one of both has a send at a time. */
export function doorOutbox(door: Door, parts: OutboxParts): DoorOutbox & { settled(): Promise<void> } {
  const { store, worker, log, wake, bring, limit } = parts
  const beyond = crowdLimit(() => {
    const now = limit?.()
    return now && { ...now, count: now.count * (door.burst ?? 1) }
  })
  /** what is noted after an answer has gone out */
  const underWay = new Set<Promise<void>>()

  /** Nobody waits for it; what was not noted is brought a second time. */
  const noted = (work: () => Promise<void>) => async () => {
    const working = work()
      .catch((error) => log.warn(faultOf(error), 'what became of an answer was not noted'))
      .finally(() => underWay.delete(working))
    underWay.add(working)
    await working
  }

  async function hasten(address: string): Promise<void> {
    await store.hastenSends({ door: door.name, address })
    wake()
  }

  async function claimed(id: string) {
    for (let look = 0; look < LOOKS; look += 1) {
      const claim = await store.claimSend(id, { worker, leaseMs: LEASE_MS })
      if (claim.status !== 'busy') return claim
      await sleep(LOOK_MS)
    }
    return undefined
  }

  async function answer(event: Incoming, handled: HandleResult): Promise<ImmediateReply | undefined> {
    if (door.sends === 'log' || handled.status !== 'done') return undefined
    const id = firstSendOf(event.id)
    const claim = await claimed(id)
    if (claim?.status === 'sent' && claim.platformId === AT_ONCE) return again(door, handled)
    if (claim?.status !== 'taken') return undefined
    const { send } = claim
    const texts = await messagesOf(send.body as Parameters<typeof messagesOf>[0], door, parts)
    const [first] = texts
    // The platform may ask once more for it before it goes out by itself.
    const { after } = door.sends
    const settle = async (outcome: SendOutcome) => void (await store.settleSend(send, outcome))
    const release = () => settle({ sent: false, retryAt: Date.now() + after, error: 'not taken' })
    if (first?.kind !== 'text') {
      await release()
      return undefined
    }
    return {
      text: first.text,
      taken: noted(async () => {
        const rest = texts.length > 1 ? await bring?.(send, 1) : undefined
        // Where the rest can't be brought all of it comes again: rather that than half of it.
        const outcome = rest === undefined || rest.sent ? ({ sent: true, platformId: AT_ONCE } as const) : rest
        await settle(outcome)
        await hasten(event.address)
      }),
      lost: noted(release),
    }
  }

  /** As it was said then, from the log. */
  async function again(
    door: PushingDoor,
    { entries, open }: HandleResult & { status: 'done' },
  ): Promise<ImmediateReply | undefined> {
    const [body] = inFew(repliesOf(entries), { open, locale: undefined }, 0).flat()
    const [first] = body === undefined ? [] : await messagesOf(body, door, parts)
    const nothing = async () => undefined
    return first?.kind === 'text' ? { text: first.text, taken: nothing, lost: nothing } : undefined
  }

  return {
    async tooMany({ account, locale }) {
      const over = beyond(account)
      const seconds = limit?.()?.seconds
      if (seconds === undefined || over === 0) return undefined
      const known = await store.person({ door: door.name, account })
      const text = drawError('HALLO_TOO_MANY', { seconds }, known?.locale ?? locale ?? '')
      return { text, first: over === 1 }
    },
    answer: (event, handled) =>
      answer(event, handled).catch((error) => {
        log.warn(faultOf(error), 'an answer at once was not to be had; it goes out by itself')
        return undefined
      }),
    hasten,
    platform: (there, why) => parts.onPlatform?.(door.name, there, why),
    settled: async () => void (await Promise.all(underWay)),
    settle: async (id, outcome) => void (await store.settleSend({ id }, outcome)),
  }
}
