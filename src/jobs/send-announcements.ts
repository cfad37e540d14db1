import type { Announcement, RecipientQuery, Store } from '../store/port/store.ts'
import { eventFor } from './due-events.ts'
import type { FaultCollector } from './fault-collector.ts'

export interface AnnounceParts {
  store: Pick<Store, 'tasks' | 'advanceTask' | 'recipients' | 'address' | 'enqueue' | 'undelivered'>
  /** handles the events that wait */
  porter: { sweep(): Promise<unknown> }
}

/** So many at a time, and then whatever else waits has its turn. */
const PORTION = 50
/** Whoever announced it hears each time that so many more have got it. */
const TOLD_EACH = 500
/** Then it counts as out: what still waits for a platform that is away may come later. */
const OUT_AFTER_MS = 3_600_000
/** More are not counted. */
const MOST_COUNTED = 10_000

/**
 * Brings announcements under way to their people: a portion is queued durably, under ids made of announcement and person,
 * before it is noted how far it has got; so a crash in between, or another process at the same, repeats an id and no word.
 */
export async function sendAnnouncements(
  parts: AnnounceParts,
  now: number,
  going: () => boolean,
  on: FaultCollector,
): Promise<void> {
  for (const task of await parts.store.tasks({ kind: 'announcement', open: true, limit: 20 }))
    await on.past(() => send(task, { ...parts, on }, now, going))
}

async function send(
  task: Announcement,
  { store, porter, on }: AnnounceParts & { on: FaultCollector },
  now: number,
  going: () => boolean,
): Promise<void> {
  const { id, at } = task
  let { after, done } = task
  const meant = { booked: task.body.halls ?? [], only: task.body.only, now: at }
  const total = task.total ?? (await countOf(meant, store))
  while (going()) {
    // Who is meant was settled when it was announced: a booking that has ended since counts.
    const page = await store.recipients({ ...meant, limit: PORTION, ...(after !== undefined && { after }) })
    const events = page.items.map((to) =>
      eventFor(`notice:${id}:${to.person}`, to, { type: 'due', what: 'notice', notice: id }, now),
    )
    if (events.length > 0) {
      await on.enqueue(events, store)
      const last = page.items.at(-1)!.person
      const portion = { after: last, done: events.length, ...(total !== undefined && { total }) }
      if (!(await store.advanceTask(id, after, portion))) return
      after = last
      const reached = Math.floor((done + events.length) / TOLD_EACH)
      if (page.next !== undefined && reached > Math.floor(done / TOLD_EACH))
        await tell(task, store, { what: 'noticeProgress', of: `${id}:${reached}` }, now)
      done += events.length
      await on.past(() => porter.sweep())
    }
    if (page.next !== undefined) continue
    // Doors that push are slower than this, and only they know who has blocked the service: the next round looks again.
    const { waits, dead } = await store.undelivered(`notice:${id}`)
    if (waits && now < at + OUT_AFTER_MS) return
    if (!(await store.advanceTask(id, after, 'finished'))) return
    await tell(task, store, { what: 'noticeSent', of: id, ...(dead > 0 && { unreached: dead }) }, now)
    await on.past(() => porter.sweep())
    return
  }
}

/** How many are meant; undefined: more than are worth counting. */
async function countOf(
  meant: Pick<RecipientQuery, 'booked' | 'only' | 'now'>,
  store: AnnounceParts['store'],
): Promise<number | undefined> {
  let count = 0
  for (let after: string | undefined; count < MOST_COUNTED; ) {
    const page = await store.recipients({ ...meant, limit: 1000, ...(after !== undefined && { after }) })
    count += page.items.length
    if (page.next === undefined) return count
    after = page.next
  }
  return undefined
}

/** Where it began it is told how it goes. */
async function tell(
  { id, conversation }: Announcement,
  store: AnnounceParts['store'],
  { what, of, unreached }: { what: 'noticeProgress' | 'noticeSent'; of: string; unreached?: number },
  now: number,
): Promise<void> {
  const to = await store.address(conversation)
  if (to === undefined) return
  const body = { type: 'due', what, notice: id, ...(unreached !== undefined && { unreached }) } as const
  await store.enqueue([eventFor(`${what}:${of}`, to, body, now)])
}
