import { createHash } from 'node:crypto'
import type { Booking } from '../domain/booking/booking.ts'
import { ok } from '../domain/result.ts'
import { isoOf } from '../domain/time/zone.ts'
import type { Entry, FileInfo } from '../store/port/store.ts'
import type { Asked, Service } from './service.ts'

const PAGE = 200
/** The newest messages of the chat: so many are handed out. */
const MOST_MESSAGES = 2000
const DAY_MS = 86_400_000
const JSON_TYPE = 'application/json'

/**
 * All that is known of the asker, as JSON: names of keys are English, times ISO 8601. Only ever the asker's own, so no
 * answer in it is masked. Kept for a day, under an id made of the event.
 */
export const handOut: Service<'handOut'> = async (_command, asked) => {
  const { person, event, now, store } = asked
  const { id, createdAt, tokensFrom: _, ...known } = person
  const all = {
    person: { id, since: new Date(createdAt).toISOString(), ...known },
    bookings: (await bookingsOf(asked)).map(plain),
    chat: await chatOf(asked),
  }
  const content = Buffer.from(`${JSON.stringify(all, null, 2)}\n`)
  const fileId = createHash('sha256').update(`handOut ${event}`).digest('hex').slice(0, 24)
  const about = { name: 'hallo-my-data.json', type: JSON_TYPE }
  await store.keepFile({ id: fileId, person: id, ...about, content, now, expires: now + DAY_MS })
  const file: FileInfo = { id: fileId, ...about, bytes: content.length }
  return ok({ type: 'handOut', key: `handOut:${event}`, now, actor: id, file })
}

export const erase: Service<'erase'> = async (_command, { person, event, now }) =>
  ok({ type: 'erase', key: `erase:${event}`, now, actor: person.id, person: person.id })

async function bookingsOf({ person, now, store }: Asked): Promise<Booking[]> {
  const found: Booking[] = []
  for (let after: string | undefined; ; ) {
    const query = { by: 'person', person: person.id, when: 'all', now, limit: PAGE } as const
    const page = await store.bookings(after === undefined ? query : { ...query, after })
    found.push(...page.items)
    if (page.next === undefined) return found
    after = page.next
  }
}

const plain = (booking: Booking): unknown => ({
  code: booking.code,
  state: booking.state,
  hall: booking.hall,
  service: booking.service,
  start: isoOf(booking.start, booking.zone),
  end: isoOf(booking.end, booking.zone),
  party: booking.party,
  answers: booking.answers,
  consent: booking.consent && { at: new Date(booking.consent.at).toISOString(), to: booking.consent.to },
  arrived: booking.arrivedAt === undefined ? undefined : new Date(booking.arrivedAt).toISOString(),
  made: new Date(booking.createdAt).toISOString(),
})

async function chatOf({ conversation, store }: Asked): Promise<unknown[]> {
  if (conversation === undefined) return []
  const { entries } = await store.history({ conversation, limit: MOST_MESSAGES })
  return entries.map(({ at, from, body }: Entry) => ({
    at: new Date(at).toISOString(),
    from,
    text: (body as { text?: unknown }).text,
  }))
}
