import { KEEP, type KeepTimes } from '../domain/keep-times.ts'
import type { Due, Incoming, Store, StoreCommand } from '../store/port/store.ts'
import { dueEvent, isForgetting, isMissed } from './due-events.ts'
import { FaultCollector } from './fault-collector.ts'
import { type ClosingParts, followClosings } from './follow-closings.ts'
import { forgetOld, type RetentionParts } from './forget-old.ts'
import { type AnnounceParts, sendAnnouncements } from './send-announcements.ts'

export interface RoundParts {
  store: Pick<Store, 'takeDue' | 'settleDue' | 'enqueue' | 'execute'> &
    AnnounceParts['store'] &
    ClosingParts['store'] &
    RetentionParts['store']
  /** handles the events that wait */
  porter: { sweep(): Promise<unknown> }
  /** the service's: UTC ms */
  clock: { now(): number }
  worker: string
  /** as it is now; left out: `KEEP` */
  keep?: (() => Readonly<KeepTimes> | undefined) | undefined
  /** the real clock (UTC ms) */
  real?: () => number
}

const AT_ONCE = 100
const LEASE_MS = 3000

/**
 * One round of the scheduled work: what is due becomes events of its conversations (queued durably before the due work is
 * settled, so a crash in between repeats an id and no word), holds that nobody is to be told of end silently, and old
 * events are forgotten. What fails by its own fault is gone past, and the first such fault thrown at the end. `going`: looked at between the portions, so that a stop need not wait for thousands.
 */
export async function runRound(parts: RoundParts, going: () => boolean = () => true): Promise<void> {
  const { store, porter, clock, worker, keep, real = Date.now } = parts
  const on = new FaultCollector()
  while (going()) {
    const now = clock.now()
    const dues = await store.takeDue({ now, limit: AT_ONCE, worker, leaseMs: LEASE_MS })
    const events = dues.map((due) => dueEvent(due, now)).filter((event): event is Incoming => event !== undefined)
    await on.enqueue(events, store)
    await Promise.all(dues.map((due) => on.past(() => settle(due, now, store))))
    if (events.length > 0) await on.past(() => porter.sweep())
    if (dues.length < AT_ONCE) break
  }
  await on.past(() => sendAnnouncements({ store, porter }, clock.now(), going, on))
  await on.past(() => followClosings({ store, porter }, clock.now(), on))
  await forgetOld({ store, now: clock.now(), real: real(), keep: keep?.() ?? KEEP, on })
  on.end()
}

async function settle(due: Due, now: number, store: RoundParts['store']): Promise<void> {
  if (due.type === 'booking' && isMissed(due)) {
    const { id } = due.booking
    const key = `miss:${id}:${due.due}`
    await store.execute({ type: 'miss', key, now, actor: 'system', booking: id, due: due.due })
  }
  if (due.type === 'booking' && isForgetting(due)) {
    const { id } = due.booking
    await store.execute({ type: 'forget', key: `forget:${id}:${due.due}`, now, actor: 'system', booking: id })
  }
  if (
    due.type === 'booking' &&
    (due.booking.state === 'held' || due.booking.state === 'pending') &&
    due.address === undefined
  ) {
    const { id, version } = due.booking
    const expire: StoreCommand = {
      type: 'expire',
      key: `expire:${id}:${version}`,
      now,
      actor: 'system',
      booking: id,
      version,
    }
    await store.execute(expire)
  }
  await store.settleDue(due)
}
