import type { Booking } from '../../domain/booking/booking.ts'
import type { Device, Page, Recipient, RecipientQuery } from '../port/store.ts'
import type { Connection } from './connection.ts'
import { foundDocs, settledDoc, settledDocs } from './intents/settled.ts'
import type { ConversationValue } from './values.ts'

/** Where a notice goes: each person's latest private conversation, paged by person, a portion of persons at a time. */
export async function recipients(
  by: Connection,
  { hall, booked, now, after = '', limit }: RecipientQuery,
): Promise<Page<Recipient>> {
  const items: Recipient[] = []
  for (let from = after; items.length <= limit; ) {
    const query = { where: { known: 1 }, afterId: from, limit: limit + 1 }
    const persons = await foundDocs(by, 'persons', query)
    const last = persons.at(-1)
    if (last === undefined) break
    from = last.id
    const ids = persons.map(({ id }) => id)
    const standing = (await settledDocs(by, 'bookings', { person: { in: ids }, told: { from: now + 1 } })).map(
      ({ value }) => value!.booking,
    )
    const latest = await latestOf(by, ids)
    for (const { id, value } of persons) {
      const theirs = standing.filter(({ person }) => person === id)
      if (hall !== undefined && value?.person?.lastHall !== hall && !isIn(theirs, [hall])) continue
      if (booked !== undefined && !isIn(theirs, booked)) continue
      const conversation = latest.get(id)
      if (conversation === undefined) continue
      const recipient = toRecipient(conversation.id, conversation.value)
      const locale = value?.person?.locale ?? recipient.locale
      items.push({ ...recipient, ...(locale !== undefined && { locale }) })
    }
    if (persons.length <= limit) break
  }
  const last = items[limit - 1]
  return items.length > limit && last !== undefined ? { items: items.slice(0, limit), next: last.person } : { items }
}

const isIn = (bookings: readonly Booking[], halls: readonly string[]): boolean =>
  bookings.some(({ hall }) => halls.length === 0 || halls.includes(hall))

interface Latest {
  id: string
  value: ConversationValue
}

/** Each person's latest private conversation. */
export async function latestOf(by: Connection, persons: readonly string[]): Promise<Map<string, Latest>> {
  const latest = new Map<string, Latest>()
  for (const { id, value } of await settledDocs(by, 'conversations', { person: { in: persons } })) {
    if (value === undefined || !id.startsWith('p:')) continue
    const other = latest.get(value.person)
    if (other === undefined || other.value.n < value.n) latest.set(value.person, { id, value })
  }
  return latest
}

export function toRecipient(conversation: string, { person, door, address, locale }: ConversationValue): Recipient {
  return { person, conversation, door, address, ...(locale !== undefined && { locale }) }
}

/** The person's sessions and accounts, the first one first. */
export async function devices(by: Connection, person: string): Promise<Device[]> {
  const linked = await settledDocs(by, 'persons', { linkedTo: person })
  const first = await settledDoc(by, 'persons', person)
  const own = first?.value === undefined ? linked : [first, ...linked]
  const latest = await latestOf(
    by,
    own.map(({ id }) => id),
  )
  return own
    .map(({ id, value }): Device => {
      const spoke = latest.get(id)?.value
      const { linkedTo, linkedAt, person: known } = value!
      return {
        id,
        since: known?.createdAt ?? 0,
        ...(spoke && { door: spoke.door }),
        ...(linkedTo !== undefined && linkedAt !== undefined && { linked: linkedAt }),
      }
    })
    .sort((a, b) => (a.linked ?? 0) - (b.linked ?? 0) || (a.id < b.id ? -1 : 1))
}
