import type { Gathering, MoveRecord } from '../move-records.ts'
import type { Collection } from './connection.ts'
import { entryIn, limitIdsOf } from './counting/limit-docs.ts'
import { slotId } from './counting/marks.ts'
import { ALL } from './fetched-facts.ts'
import type { LimitEntry, SlotValue, Values } from './values.ts'

/** One document of a store that is filled; `id` of an event that was answered is the mark of its id, all that is known of it. */
export type NewDoc = { [C in Collection]: { collection: C; id: string | Buffer; value: Values[C] } }[Collection]

/** What a booking has in a slot, or counts for a limit. */
type Part = { number: string } & ({ places: number } | { entry: LimitEntry })

/**
 * Turns what comes out of another store into documents. What follows from all bookings comes at the end (`rest`), put together
 * outside of memory.
 */
export class MovedDocs {
  readonly #shares: Gathering
  readonly #roster: string[] = []
  #dead = 0

  constructor(shares: Gathering) {
    this.#shares = shares
  }

  of(moved: MoveRecord): NewDoc {
    switch (moved.kind) {
      case 'meta':
        return { collection: 'meta', id: moved.key, value: moved.value }
      case 'catalogue':
        return { collection: 'catalogue', id: ALL, value: moved.catalogue }
      case 'edit': {
        const { edit, key } = moved
        return { collection: 'edits', id: String(edit.version), value: { ...edit, key: key.toString('hex') } }
      }
      case 'booking':
        return this.#booking(moved)
      case 'person': {
        const { id, person, linkedTo, linkedAt, proved } = moved
        if (person.roles.length > 0) this.#roster.push(id)
        const link = {
          ...(linkedTo !== undefined && { linkedTo }),
          ...(linkedAt !== undefined && { linkedAt }),
          ...(proved && { proved }),
        }
        return { collection: 'persons', id, value: { person, ...link } }
      }
      case 'account':
        return { collection: 'accounts', id: `${moved.door} ${moved.account}`, value: { person: moved.person } }
      case 'conversation': {
        const { kind: _, id, subjects, ...rest } = moved
        return { collection: 'conversations', id, value: { ...rest, ...(subjects.length > 0 && { subjects }) } }
      }
      case 'entry': {
        const { conversation, at, entry, about } = moved
        const { seq } = entry
        return { collection: 'log', id: `${conversation} ${seq}`, value: { conversation, seq, at, entry, about } }
      }
      case 'answered': {
        const { mark, body, n, at, seqs } = moved
        return { collection: 'events', id: mark, value: { n, body: body.toString('hex'), done: seqs, answeredAt: at } }
      }
      case 'waiting': {
        const { n, event, body } = moved
        return { collection: 'events', id: event.id, value: { n, event, body: body.toString('hex') } }
      }
      case 'dead': {
        const { at } = moved.event
        this.#dead += 1
        const value = { n: at, body: '', done: [], answeredAt: at, dead: moved.event }
        return { collection: 'events', id: `moved dead ${this.#dead}`, value }
      }
      case 'send': {
        const { kind: _, ...value } = moved
        return { collection: 'sends', id: moved.send.id, value: { ...value, state: 'waiting' } }
      }
      case 'audit':
        return { collection: 'audit', id: `moved ${moved.n}`, value: { n: moved.n, entry: moved.entry } }
      case 'invitation':
        return { collection: 'invitations', id: moved.mark.toString('hex'), value: moved.stored }
      case 'task':
        return { collection: 'tasks', id: moved.task.id, value: { ...moved.task, n: moved.n } }
      case 'question':
        return { collection: 'questions', id: moved.question.id, value: moved.question }
      case 'file':
        return { collection: 'files', id: moved.file.id, value: { ...moved.file, bytes: moved.bytes } }
      case 'piece': {
        const { file, piece, content, about } = moved
        return { collection: 'pieces', id: `${file} ${piece}`, value: { content, about } }
      }
      case 'erasure': {
        const { n, at, mark } = moved
        return { collection: 'erasures', id: `moved ${n}`, value: { n, at, marks: [mark] } }
      }
    }
  }

  *rest(): Generator<NewDoc> {
    for (const { whole, parts } of this.#shares.groups()) {
      const [collection, ...id] = whole.split(' ')
      const all = parts.map((part) => JSON.parse(part) as Part)
      yield collection === 'slots' ? slotDoc(id.join(' '), all) : limitDoc(id.join(' '), all)
    }
    if (this.#roster.length > 0) yield { collection: 'roster', id: ALL, value: this.#roster.sort() }
  }

  #booking({ stored }: Extract<MoveRecord, { kind: 'booking' }>): NewDoc {
    const { booking, counted } = stored
    const number = String(stored.number)
    for (const { pool, mark, places } of counted ? booking.claims : [])
      this.#share(`slots ${slotId(pool, mark)}`, { number, places })
    for (const id of limitIdsOf(stored)) {
      const entry = entryIn(stored, id)
      if (entry !== undefined) this.#share(`limits ${id}`, { number, entry })
    }
    return { collection: 'bookings', id: number, value: stored }
  }

  #share(whole: string, part: Part): void {
    this.#shares.add(whole, JSON.stringify(part))
  }
}

function slotDoc(id: string, parts: readonly Part[]): NewDoc {
  const entries: Record<string, SlotValue['entries'][string]> = {}
  for (const part of parts)
    if ('places' in part) entries[part.number] = { places: (entries[part.number]?.places ?? 0) + part.places, fence: 1 }
  const [pool = '', mark = ''] = id.split(' ')
  return { collection: 'slots', id, value: { pool, mark, entries, growing: {} } }
}

function limitDoc(id: string, parts: readonly Part[]): NewDoc {
  const entries = parts.flatMap((part) => ('entry' in part ? [[part.number, part.entry] as const] : []))
  return { collection: 'limits', id, value: { entries: Object.fromEntries(entries) } }
}
