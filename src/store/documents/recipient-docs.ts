import type { Booking } from '../../domain/booking/booking.ts'
import { READ_LATER } from '../decide/people/read-later.ts'
import type { BookedOnly, Device, Page, Recipient, RecipientQuery } from '../port/store.ts'
import type { Connection } from './connection.ts'
import { foundDocs, settledDoc, settledDocs } from './intents/settled.ts'
import type { ConversationValue } from './values.ts'

/** Where a notice goes: each person's latest private conversation, paged by person, a portion of persons at a time. */
export async function recipients(
  by: Connection,
  { hall, booked, only, now, after = '', limit }: RecipientQuery,
): Promise<Page<Recipient>> {
  const items: { id: string; to: Recipient }[] = []
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
    const latest = await homesOf(by, ids)
    for (const { id, value } of persons) {
      const theirs = standing.filter(({ person }) => person === id)
      if (hall !== undefined && value?.person?.lastHall !== hall && !isIn(theirs, [hall])) continue
      if (booked !== undefined && !isIn(theirs.filter(fits(only)), booked)) continue
      const conversation = latest.get(id)
      if (conversation === undefined) continue
      const recipient = toRecipient(conversation.id, conversation.value)
      const locale = value?.person?.locale ?? recipient.locale
      items.push({ id, to: { ...recipient, ...(locale !== undefined && { locale }) } })
    }
    if (persons.length <= limit) break
  }
  const last = items[limit - 1]
  const found = items.slice(0, limit).map(({ to }) => to)
  return items.length > limit && last !== undefined ? { items: found, next: last.id } : { items: found }
}

const isIn = (bookings: readonly Booking[], halls: readonly string[]): boolean =>
  bookings.some(({ hall }) => halls.length === 0 || halls.includes(hall))

const fits =
  ({ service, from = 0, until = Number.POSITIVE_INFINITY }: BookedOnly = {}) =>
  (booking: Booking): boolean =>
    (service === undefined || booking.service === service) && booking.end > from && booking.start < until

interface Latest {
  id: string
  value: ConversationValue
}

/** Each person's home: the private conversation with the last turn, at whichever of the doors that have proved to be theirs, a messenger before the page. */
export async function homesOf(by: Connection, persons: readonly string[]): Promise<Map<string, Latest>> {
  const owners = new Map(persons.map((id) => [id, id]))
  for (const { id, value } of await settledDocs(by, 'persons', { linkedTo: { in: persons } }))
    if (value?.proved === true && value.linkedTo !== undefined) owners.set(id, value.linkedTo)
  return latestOf(by, owners)
}

/** The latest private conversation for each owner of the persons. */
async function latestOf(by: Connection, owners: ReadonlyMap<string, string>): Promise<Map<string, Latest>> {
  const latest = new Map<string, Latest>()
  for (const { id, value } of await settledDocs(by, 'conversations', { person: { in: [...owners.keys()] } })) {
    const owner = value && owners.get(value.person)
    if (owner === undefined || !id.startsWith('p:')) continue
    const other = latest.get(owner)
    if (other === undefined || comesLater(other.value, value!)) latest.set(owner, { id, value: value! })
  }
  return latest
}

/** Whether `other` is more of a home than `one`; `now`: the turn that is being written is in that one. */
export function comesLater(one: ConversationValue, other: ConversationValue, now?: ConversationValue): boolean {
  const [read, later] = [READ_LATER.includes(one.door), READ_LATER.includes(other.door)]
  if (read !== later) return read
  return other === now || (one !== now && lastOf(one) < lastOf(other))
}

const lastOf = ({ last, n }: ConversationValue): number => last ?? n

export function toRecipient(conversation: string, { person, door, address, locale }: ConversationValue): Recipient {
  return { person, conversation, door, address, ...(locale !== undefined && { locale }) }
}

/** The person's sessions and accounts, the first one first. */
export async function devices(by: Connection, person: string): Promise<Device[]> {
  const linked = await settledDocs(by, 'persons', { linkedTo: person })
  const first = await settledDoc(by, 'persons', person)
  const own = first?.value === undefined ? linked : [first, ...linked]
  const latest = await latestOf(by, new Map(own.map(({ id }) => [id, id])))
  return own
    .map(({ id, value }): Device => {
      const spoke = latest.get(id)?.value
      const { linkedTo, linkedAt, proved, person: known } = value!
      return {
        id,
        since: known?.createdAt ?? 0,
        ...(spoke && { door: spoke.door }),
        ...(linkedTo !== undefined && linkedAt !== undefined && { linked: linkedAt }),
        ...(proved && { proved }),
      }
    })
    .sort((a, b) => (a.linked ?? 0) - (b.linked ?? 0) || (a.id < b.id ? -1 : 1))
}
