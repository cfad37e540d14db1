import type { Announcement, Store } from '../store/port/store.ts'
import { eventFor } from './due.ts'

export interface AnnounceParts {
  store: Pick<Store, 'announcements' | 'advanceAnnouncement' | 'recipients' | 'address' | 'enqueue'>
  /** handles the events that wait */
  porter: { sweep(): Promise<unknown> }
}

/** So many at a time, and then whatever else waits has its turn. */
const PORTION = 50

/**
 * Brings announcements under way to their people: a portion is queued durably, under ids made of announcement and person,
 * before it is noted how far it has got; so a crash in between, or another process at the same, repeats an id and no word.
 */
export async function sendAnnouncements(parts: AnnounceParts, now: number, going: () => boolean): Promise<void> {
  for (const announcement of await parts.store.announcements({ open: true, limit: 20 }))
    await send(announcement, parts, now, going)
}

async function send(
  announcement: Announcement,
  { store, porter }: AnnounceParts,
  now: number,
  going: () => boolean,
): Promise<void> {
  let { after } = announcement
  const { id, halls = [], conversation, at } = announcement
  while (going()) {
    // Who is meant was settled when it was announced: a booking that has ended since counts.
    const page = await store.recipients({
      booked: halls,
      now: at,
      limit: PORTION,
      ...(after !== undefined && { after }),
    })
    const events = page.items.map((to) =>
      eventFor(`notice:${id}:${to.person}`, to, { type: 'due', what: 'notice', notice: id }, now),
    )
    if (events.length > 0) {
      await store.enqueue(events)
      const last = page.items.at(-1)!.person
      if (!(await store.advanceAnnouncement(id, after, { after: last, sent: events.length }))) return
      after = last
      await porter.sweep()
    }
    if (page.next !== undefined) continue
    if (!(await store.advanceAnnouncement(id, after, { done: true }))) return
    // Whoever announced it hears that it is out.
    const to = await store.address(conversation)
    if (to === undefined) return
    await store.enqueue([eventFor(`noticeSent:${id}`, to, { type: 'due', what: 'noticeSent', notice: id }, now)])
    await porter.sweep()
    return
  }
}
