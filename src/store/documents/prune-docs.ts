import type { Pruning, Retention } from '../port/store.ts'
import type { Collection, Connection } from './connection.ts'
import type { DocumentsParts } from './documents-ground.ts'
import { removePieces } from './file-docs.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Of codes that work once, after their time: who repeats a command gets its first answer. */
const INVITATIONS_KEPT_MS = 30 * DAY
/** So many of a kind are looked at in one call. */
const STEP = 1000

/**
 * What is kept no longer goes. Nothing that a step could still meet goes before an hour is over, the longest pause that a
 * process survives.
 */
export function retention({ by }: DocumentsParts): Retention {
  let booking = ''
  let person = ''

  async function forget(collection: Collection, key: string, until: number): Promise<void> {
    const found = await by.find(collection, { where: { [key]: { to: until } }, sort: key, limit: STEP })
    await by.remove(
      collection,
      found.map(({ id }) => id),
    )
  }

  /** Holds that were given up; no key tells them, so all bookings are walked, round and round. */
  async function forgetHolds(before: number): Promise<void> {
    const found = await by.find('bookings', { where: {}, afterId: booking, limit: STEP })
    booking = found.length < STEP ? '' : found.at(-1)!.id
    const over = found.filter(({ value, pending }) => {
      const { state, end, nextDue } = value!.booking
      return pending === undefined && state === 'expired' && end < before && nextDue === undefined
    })
    await by.remove(
      'bookings',
      over.map(({ id }) => id),
    )
  }

  async function forgetAudit(before: number): Promise<void> {
    const oldest = await by.find('audit', { where: { n: {} }, sort: 'n', limit: STEP })
    const over = oldest.filter(({ value }) => value!.entry.at < before)
    await by.remove(
      'audit',
      over.map(({ id }) => id),
    )
  }

  async function prune({ real, now, keep }: Pruning): Promise<void> {
    const settled = await by.find('intents', { where: { at: { to: real - HOUR } }, sort: 'at', limit: STEP })
    await by.remove(
      'intents',
      settled.flatMap(({ id, value }) => (value?.settled === true ? [id] : [])),
    )
    await forget('events', 'answered', real - keep.events)
    await forget('leases', 'until', real - HOUR)
    await forget('hits', 'until', real - HOUR)
    await forget('tries', 'at', now - keep.tries)
    await forget('invitations', 'until', now - INVITATIONS_KEPT_MS)
    await forget('questions', 'at', now - keep.questions)
    const over = { expires: { to: now - DAY } }
    for (const { id, value } of await by.find('files', { where: over, sort: 'expires', limit: STEP })) {
      await removePieces(by, id, value!.bytes)
      await by.remove('files', [id])
    }
    await forget('sends', 'over', real - keep.sends)
    await forgetHolds(now - keep.holds)
    await forgetAudit(now - keep.audit)
  }

  return {
    prune,
    async idlePersons({ before, limit }) {
      const found = await by.find('persons', { where: { known: 1 }, afterId: person, limit })
      person = found.length < limit ? '' : found.at(-1)!.id
      const idle: string[] = []
      for (const { id, value } of found)
        if (value?.person?.roles.length === 0 && (await isIdle(by, id, value.person.createdAt, before))) idle.push(id)
      return idle
    },
  }
}

async function isIdle(by: Connection, person: string, createdAt: number, before: number): Promise<boolean> {
  if ((await by.find('bookings', { where: { person }, limit: 1 })).length > 0) return false
  const linked = (await by.find('persons', { where: { linkedTo: person } })).map(({ id }) => id)
  const conversations = await by.find('conversations', { where: { person: { in: [person, ...linked] } } })
  let last: number | undefined
  for (const { id, value } of conversations) {
    if ((await by.find('events', { where: { of: id, waiting: {} }, limit: 1 })).length > 0) return false
    const at = (await by.get('log', `${id} ${value!.seq}`))?.value?.at
    if (at !== undefined) last = Math.max(last ?? at, at)
  }
  return (last ?? createdAt) < before
}
