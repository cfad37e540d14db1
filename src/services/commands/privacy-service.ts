import { createHash } from 'node:crypto'
import { setImmediate as nextRound } from 'node:timers/promises'
import type { Booking } from '../../domain/booking/booking.ts'
import { ok } from '../../domain/result.ts'
import { isoOf } from '../../domain/time/zone.ts'
import { factOf, keptFor } from '../../store/kept-facts.ts'
import type { Entry, FileInfo } from '../../store/port/store.ts'
import type { Asker, UseCase } from '../service.ts'

const PAGE = 50
/** Messages that are written in one go: of the longest about 2 ms of work. */
const MESSAGES = 20
/** The newest messages of the chat: so many are handed out. */
const MOST_MESSAGES = 2000
const JSON_TYPE = 'application/json'

/** Up to this many bytes are handed out as often as one likes; more once an hour, and the same file until then. */
const SMALL = 1024 * 1024
const HOUR_MS = 3_600_000

/**
 * All that is known of the asker, as JSON: names of keys are English, times ISO 8601. Only ever the asker's own, so no
 * answer in it is masked. Kept for a day or longer (`HALLO_KEEP`), under an id made of the event, or of the person and the hour where it is large. It is
 * put together in portions, so that a long chat holds up nobody else.
 */
export const handOut: UseCase<'handOut'> = async (_command, asked) => {
  const { person, event, now, store } = asked
  const about = { name: 'hallo-my-data.json', type: JSON_TYPE }
  const given = (file: FileInfo) =>
    ok({ type: 'handOut', key: `handOut:${event}`, now, actor: person.id, file } as const)
  const idOf = (what: string): string => createHash('sha256').update(`handOut ${what}`).digest('hex').slice(0, 24)
  const hourly = idOf(`${person.device ?? person.id} ${Math.floor(now / HOUR_MS)}`)
  const known = await store.fileInfo(hourly, now)
  if (known !== undefined) return given({ id: hourly, ...about, bytes: known.bytes, own: true })

  const content = await contentOf(asked)
  const id = content.length > SMALL ? hourly : idOf(event)
  const expires = now + keptFor('exports', await store.meta(factOf('exports')))
  await store.keepFile({ id, person: person.id, ...about, content, now, expires })
  return given({ id, ...about, bytes: content.length, ...(id === hourly && { own: true }) })
}

async function contentOf(asked: Asker): Promise<Buffer> {
  const { id, createdAt, tokensFrom: _, signIn, device, proved, blocks = [], ...known } = asked.person
  // A code and a number have linked this device: what was answered elsewhere is not its to see.
  const linked = device !== undefined && proved !== true
  // what staff wrote for each other stays theirs
  const blocked = blocks.map(({ hall, at }) => ({ hall, since: new Date(at).toISOString() }))
  const passkeys = (signIn?.passkeys ?? []).map(({ since }) => ({ since: new Date(since).toISOString() }))
  const own = {
    id,
    since: new Date(createdAt).toISOString(),
    ...known,
    ...(linked && { answers: {} }),
    ...(blocked.length > 0 && { blocked }),
    ...(passkeys.length > 0 && { passkeys }),
  }
  const parts: Buffer[] = []
  const add = (text: string): void => void parts.push(Buffer.from(text))
  add(`{\n"person": ${JSON.stringify(own, null, 2)},\n"bookings": [`)
  const bookings = bookingsOf(asked)
  await addAll(bookings.pages, (booking) => plain(linked ? { ...booking, answers: {} } : booking), add)
  add(`],\n${bookings.damaged === 0 ? '' : `"unreadableBookings": ${bookings.damaged},\n`}"chat": [`)
  await addAll(chatOf(asked), said, add)
  add(']\n}\n')
  return Buffer.concat(parts)
}

/** Each page is written before the next is read, and others have their turn in between. */
async function addAll<T>(pages: AsyncIterable<readonly T[]>, view: (item: T) => unknown, add: (text: string) => void) {
  let first = true
  for await (const page of pages) {
    if (page.length > 0) add(`${first ? '' : ','}\n${page.map((item) => JSON.stringify(view(item))).join(',\n')}`)
    first &&= page.length === 0
    await nextRound()
  }
}

export const erase: UseCase<'erase'> = async (_command, { person, event, now }) =>
  ok({ type: 'erase', key: `erase:${event}`, now, actor: person.id, person: person.id })

/** `damaged` is known when all pages were read. */
function bookingsOf({ person, now, store }: Asker) {
  const found = { pages: pages(), damaged: 0 }
  async function* pages(): AsyncGenerator<readonly Booking[]> {
    const query = { by: 'person', person: person.id, when: 'all', now, limit: PAGE, pastDamaged: true } as const
    for (let after: string | undefined; ; ) {
      const page = await store.bookings(after === undefined ? query : { ...query, after })
      found.damaged += page.damaged ?? 0
      yield page.items
      if (page.next === undefined) return
      after = page.next
    }
  }
  return found
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

async function* chatOf({ conversation, store }: Asker): AsyncGenerator<readonly Entry[]> {
  if (conversation === undefined) return
  const newest = (await store.history({ conversation, limit: 1 })).entries.at(-1)?.seq ?? 0
  for (let after = Math.max(0, newest - MOST_MESSAGES); after < newest; after += MESSAGES)
    yield (await store.history({ conversation, after, limit: Math.min(MESSAGES, newest - after) })).entries
}

const said = ({ at, from, body }: Entry): unknown => ({
  at: new Date(at).toISOString(),
  from,
  text: (body as { text?: unknown }).text,
})
