import type { Booking } from '../../../src/domain/booking/booking.ts'
import { eraseAt } from '../../../src/domain/booking/retention.ts'
import { findHall, findService } from '../../../src/domain/hall/catalogue.ts'
import { numberOf } from '../../../src/store/decide/code.ts'
import type { AuditLog, Due, DueWork, Files, Halls, Installation, Tasks } from '../../../src/store/port/store.ts'
import { LEASE_MOST_MS } from '../../../src/store/port/store.ts'
import type { Ground } from './commands.ts'
import { isFree } from './inbox.ts'
import { changeSettled, reconcile, settledDoc, settledDocs } from './intents.ts'
import { ALL, withoutKey } from './known.ts'
import { addressOf, toRecipient } from './reads.ts'
import type { Values } from './values.ts'

/** What is due, tasks, files and small facts: single documents, each changed by itself. */

export function dueWork({ by, clock }: Ground): DueWork {
  const subjectOf = (due: Due): string =>
    due.type === 'booking' ? `due ${due.booking.id}` : `due in ${due.address.conversation}`
  /** Where it was made, or where its guest writes alone. */
  const toldIn = async ({ conversation, person }: Booking): Promise<string | undefined> => {
    if (conversation === undefined || conversation.startsWith('p:')) return conversation
    const theirs = await settledDocs(by, 'conversations', (each) => each.person === person)
    return theirs.filter(({ id }) => id.startsWith('p:')).sort((a, b) => b.value!.n - a.value!.n)[0]?.id
  }
  return {
    async takeDue({ now, limit, worker, leaseMs }) {
      await reconcile(by, clock() - LEASE_MOST_MS)
      const bookings = await settledDocs(by, 'bookings', ({ booking }) => (booking.nextDue ?? now + 1) <= now)
      const found: Due[] = []
      for (const { value } of bookings) {
        const { booking } = value!
        const told = await toldIn(booking)
        const address = told === undefined ? undefined : await addressOf({ by }, told)
        found.push({ type: 'booking', booking, due: booking.nextDue!, ...(address && { address }) })
      }
      for (const { id, value } of await settledDocs(by, 'conversations', ({ expires }) => (expires ?? now + 1) <= now))
        found.push({ type: 'conversation', due: value!.expires!, address: toRecipient(id, value!) })
      const taken: Due[] = []
      for (const due of found.sort((a, b) => a.due - b.due)) {
        if (taken.length === limit) break
        const real = clock()
        const leased = await by.update('leases', subjectOf(due), (lease) =>
          isFree(lease?.until, real) ? { worker, until: real + leaseMs } : undefined,
        )
        if (leased !== undefined) taken.push(due)
      }
      return taken
    },
    async settleDue(due) {
      if (due.type === 'conversation')
        await changeSettled(by, 'conversations', due.address.conversation, (value) => {
          if (value?.expires !== due.due) return undefined
          const { expires: _, ...rest } = value
          return rest
        })
      else {
        const halls = (await settledDoc(by, 'catalogue', ALL))?.value?.halls ?? []
        await changeSettled(by, 'bookings', String(numberOf(due.booking.id)), (value) => {
          if (value?.booking.version !== due.booking.version || value.booking.nextDue !== due.due) return undefined
          const { nextDue: _, ...rest } = value.booking
          const open = rest.state === 'held' || rest.state === 'pending'
          const at = open ? undefined : eraseAt(rest, findService(findHall({ halls }, rest.hall), rest.service))
          return { ...value, booking: { ...rest, ...(at !== undefined && at > due.due && { nextDue: at }) } }
        })
      }
      await by.update('leases', subjectOf(due), (lease) => lease && { ...lease, until: 0 })
    },
  }
}

export function tasks({ by }: Ground): Tasks {
  return {
    async tasks({ open = false, id, limit }) {
      const found = await settledDocs(by, 'tasks', (each) => !open || each.state === 'running')
      return found
        .map(({ value }) => value!)
        .filter((each) => id === undefined || each.id === id)
        .sort((a, b) => b.n - a.n)
        .slice(0, limit)
        .map(({ n: _, ...task }) => task)
    },
    async advanceTask(id, was, now) {
      const advanced = await changeSettled(by, 'tasks', id, (value) => {
        if (value?.state !== 'running' || value.after !== was) return undefined
        if (now === 'finished') return { ...value, state: 'done' }
        return { ...value, ...now, done: value.done + now.done }
      })
      return advanced !== undefined
    },
  }
}

const PIECE = 256 * 1024

export function files({ by }: Ground): Files {
  const standing = async (id: string, now: number) => {
    const file = (await by.get('files', id))?.value
    return file === undefined || file.dropped === true || file.expires <= now ? undefined : file
  }
  return {
    async keepFile({ now: _, ...file }) {
      await by.put('files', file.id, file)
    },
    async file(id, now) {
      const found = await standing(id, now)
      if (found === undefined) return undefined
      const { person, name, type, content } = found
      return { id, person, name, type, content }
    },
    async fileInfo(id, now) {
      const found = await standing(id, now)
      if (found === undefined) return undefined
      const { person, name, type, halls, content } = found
      return { id, person, name, type, ...(halls && { halls }), bytes: content.length }
    },
    async filePiece(id, piece, now) {
      const content = (await standing(id, now))?.content.subarray(piece * PIECE, (piece + 1) * PIECE)
      return content === undefined || content.length === 0 ? undefined : content
    },
    async looseBytes(now, person) {
      const loose = ({ loose, dropped, expires, person: whose }: Values['files']) =>
        loose === true && dropped !== true && expires > now && (person === undefined || whose === person)
      const found = await by.find('files', ({ value }) => value !== undefined && loose(value))
      return found.reduce((sum, { value }) => sum + value!.content.length, 0)
    },
  }
}

export function installation({ by, vault }: Ground): Installation {
  const markOf = (person: string): string => vault.hash('erased', person).toString('hex')
  return {
    meta: async (key) => (await settledDoc(by, 'meta', key))?.value,
    async setMeta(key, value, was) {
      await changeSettled(by, 'meta', key, (stands) => (stands === was ? value : undefined))
      return (await settledDoc(by, 'meta', key))?.value ?? value
    },
    async hit({ subject, windowMs, now }) {
      const counted = await by.update('hits', vault.hash('hit', subject).toString('hex'), (hit) =>
        hit !== undefined && hit.until > now ? { ...hit, count: hit.count + 1 } : { count: 1, until: now + windowMs },
      )
      return counted!.value!
    },
    async erasures({ after, limit }) {
      const found = await by.find('erasures', ({ value }) => value !== undefined && value.n > after)
      const rows = found.map(({ value }) => value!).sort((a, b) => a.n - b.n)
      return rows.slice(0, limit).flatMap(({ n, at, persons }) => persons.map((id) => ({ n, at, mark: markOf(id) })))
    },
    erasureMark: markOf,
  }
}

export function halls({ by }: Ground): Halls & AuditLog {
  return {
    async audit({ what, limit }) {
      const all = (await by.find('audit', ({ value }) => what === undefined || value?.what === what)).reverse()
      return all
        .flatMap(({ value }) => value ?? [])
        .sort((a, b) => b.at - a.at)
        .slice(0, limit)
    },
    async changeCatalogue({ expected, halls: after }) {
      const changed = await changeSettled(by, 'catalogue', ALL, (value) =>
        (value?.version ?? 0) === expected ? { version: expected + 1, halls: after } : undefined,
      )
      if (changed !== undefined) return { ok: true, version: expected + 1 }
      const version = (await settledDoc(by, 'catalogue', ALL))?.value?.version ?? 0
      return { ok: false, reason: 'changed', version }
    },
    hallsEdit: async (version) => withoutKey((await by.get('edits', String(version)))?.value),
  }
}
