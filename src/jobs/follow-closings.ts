import type { Booking } from '../domain/booking/booking.ts'
import { stands } from '../domain/booking/stands.ts'
import { TOLD_STATES } from '../domain/booking/states.ts'
import { closingAnswers } from '../services/closing-answers.ts'
import type { ClosingTask, Store } from '../store/port/store.ts'
import { eventFor } from './due-events.ts'
import type { FaultCollector } from './fault-collector.ts'

export interface ClosingParts {
  store: Pick<Store, 'tasks' | 'advanceTask' | 'bookings' | 'booking' | 'catalogue' | 'address' | 'enqueue'>
  /** handles the events that wait */
  porter: { sweep(): Promise<unknown> }
}

/** So many closings are followed at once, each looked at so often (ms). */
const FOLLOWED = 100
const LOOKED_AT_EACH_MS = 30_000
/** A booking made so shortly before the commit may not have been seen by the preview. */
const UNSEEN_MS = 600_000
const PAGE = 200

/** When this process has last looked; another one that looks as well does no harm. */
const looked = new WeakMap<object, Map<string, number>>()

/**
 * Follows closings under way: their guests have been told in the commit that closed. Who booked while it was under way is told
 * here, once; and whoever closed hears how it stands when nobody is waited for any more, or when the day comes.
 */
export async function followClosings({ store, porter }: ClosingParts, now: number, on: FaultCollector): Promise<void> {
  const seen = looked.get(store) ?? new Map<string, number>()
  looked.set(store, seen)
  const tasks = await store.tasks({ kind: 'closing', open: true, limit: FOLLOWED })
  for (const id of seen.keys()) if (!tasks.some((task) => task.id === id)) seen.delete(id)
  for (const task of tasks) {
    if (Math.abs(now - (seen.get(task.id) ?? Number.NEGATIVE_INFINITY)) < LOOKED_AT_EACH_MS) continue
    seen.set(task.id, now)
    if (await on.past(() => follow(task, store, now))) await on.past(() => porter.sweep())
  }
}

/** Whether somebody is told. */
async function follow(task: ClosingTask, store: ClosingParts['store'], now: number): Promise<boolean> {
  if (task.after === undefined) {
    const late = await unseen(task, store, now)
    for (const { id, conversation } of late)
      await tell(`closed:${task.id}:${id}`, conversation, { what: 'closed', booking: id }, store, now)
    await store.advanceTask(task.id, undefined, { after: late.map(({ id }) => id).join(' '), done: late.length })
    return late.length > 0
  }
  const answers = await closingAnswers(task, now, store)
  const waiting = answers.some(({ how }) => how === 'waiting')
  if (waiting && now < task.body.due) return false
  // Opened again before anybody answered: there is nothing to report.
  const report = answers.some(({ how }) => how !== 'open')
  if (report)
    await tell(`closing:${task.id}`, task.conversation, { what: 'closingReport', notice: task.id }, store, now)
  await store.advanceTask(task.id, task.after, 'finished')
  return report
}

/** Bookings made since the preview looked, whose time is gone. */
async function unseen({ at, body }: ClosingTask, store: ClosingParts['store'], now: number): Promise<Booking[]> {
  const { halls } = await store.catalogue()
  const known = new Set(body.bookings.map(({ id }) => id))
  const found: Booking[] = []
  for (const hall of body.halls)
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const span = { from: now, to: now + 3700 * 86_400_000 }
      const page = await store.bookings({
        by: 'service',
        hall,
        ...span,
        now,
        limit: PAGE,
        pastDamaged: true,
        ...(after !== undefined && { after }),
      })
      found.push(...page.items)
      after = page.next
    }
  return found.filter(
    (booking) =>
      booking.changedAt >= at - UNSEEN_MS &&
      !known.has(booking.id) &&
      TOLD_STATES.includes(booking.state) &&
      !stands(halls, booking),
  )
}

async function tell(
  id: string,
  conversation: string | undefined,
  news: { what: 'closed'; booking: string } | { what: 'closingReport'; notice: string },
  store: ClosingParts['store'],
  now: number,
): Promise<void> {
  const to = conversation === undefined ? undefined : await store.address(conversation)
  if (to !== undefined) await store.enqueue([eventFor(id, to, { type: 'due', ...news }, now)])
}
