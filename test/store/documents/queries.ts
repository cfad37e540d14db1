import type { Collection, Filter, FindQuery } from '../../../src/store/documents/connection.ts'
import { INDEXES } from '../../../src/store/documents/keys.ts'

/** A search without its values: `events: of is, waiting range; by waiting`. */
export function shapeOf(collection: Collection, { where, sort, afterId, orPending }: FindQuery): string {
  const keys = Object.keys(where)
    .sort()
    .map((key) => `${key} ${kindOf(where[key]!)}`)
  const order = afterId !== undefined ? '; behind an id' : sort === undefined ? '' : `; by ${sort.replace(/^-/, '')}`
  return `${collection}: ${keys.join(', ') || 'all'}${order}${orPending ? '; or pending' : ''}`
}

const kindOf = (wanted: Filter[string]): 'is' | 'in' | 'range' =>
  typeof wanted !== 'object' ? 'is' : 'in' in wanted ? 'in' : 'range'

/** What keeps the search from an index: it would go through the whole collection, or sort what it has found. */
export function withoutIndex(collection: Collection, query: FindQuery): string | undefined {
  const { where, sort, afterId } = query
  const keys = Object.keys(where)
  if (keys.length === 0) return undefined
  const equal = keys.filter((key) => kindOf(where[key]!) !== 'range')
  const order = afterId === undefined ? sort?.replace(/^-/, '') : undefined
  for (const index of INDEXES[collection] ?? []) {
    if (!keys.includes(index[0]!)) continue
    if (order === undefined) return undefined
    // In order of the key that comes behind those that are equal.
    const at = index.indexOf(order)
    if (at >= 0 && index.slice(0, at).every((key) => equal.includes(key))) return undefined
  }
  return `${shapeOf(collection, query)}: no index of ${JSON.stringify(INDEXES[collection] ?? [])}`
}

/** One search of each shape that the store makes; `hallo verify` reads whole collections besides. */
export const QUERIES: readonly (readonly [Collection, FindQuery])[] = [
  ['accounts', { where: { person: { in: ['a', 'b'] } }, orPending: true }],
  ['audit', { where: { what: 'a', n: {} }, sort: '-n', limit: 10 }],
  ['audit', { where: { n: {} }, sort: 'n', limit: 10 }],
  ['bookings', { where: {}, afterId: 'a', limit: 10 }],
  ['bookings', { where: { due: { to: 1 } }, sort: 'due', limit: 10 }],
  ['bookings', { where: { hall: 'a', start: { from: 1, to: 1 } }, orPending: true }],
  ['bookings', { where: { network: 'a' }, orPending: true }],
  ['bookings', { where: { over: { to: 1 } }, orPending: true }],
  ['bookings', { where: { person: { in: ['a', 'b'] }, told: { from: 1 } }, orPending: true }],
  ['bookings', { where: { person: 'a' }, limit: 10 }],
  ['bookings', { where: { person: 'a', start: { from: 1, to: 1 } }, orPending: true }],
  ['bookings', { where: { person: 'a' }, orPending: true }],
  ['bookings', { where: { slot: 'a' }, orPending: true }],
  ['conversations', { where: { expires: { to: 1 } }, sort: 'expires', limit: 10 }],
  ['conversations', { where: { person: { in: ['a', 'b'] } } }],
  ['conversations', { where: { person: { in: ['a', 'b'] } }, orPending: true }],
  ['conversations', { where: { person: 'a' }, orPending: true }],
  ['edits', { where: { key: 'a' }, orPending: true }],
  ['erasures', { where: { n: { from: 1 } }, sort: 'n', limit: 10 }],
  ['events', { where: { answered: { to: 1 } }, sort: 'answered', limit: 10 }],
  ['events', { where: { dead: {} }, sort: 'dead', limit: 10 }],
  ['events', { where: { of: 'a', waiting: {} }, limit: 10 }],
  ['events', { where: { of: 'a' }, sort: 'waiting', limit: 10 }],
  ['events', { where: { waiting: { from: 1 } }, sort: 'waiting', limit: 10 }],
  ['files', { where: { expires: { to: 1 } }, sort: 'expires', limit: 10 }],
  ['files', { where: { loose: { from: 1 } } }],
  ['files', { where: { loose: { from: 1 }, person: 'a' } }],
  ['files', { where: { person: { in: ['a', 'b'] } }, orPending: true }],
  ['files', { where: { subject: { in: ['a', 'b'] } }, orPending: true }],
  ['hits', { where: { until: { to: 1 } }, sort: 'until', limit: 10 }],
  ['intents', { where: { at: { to: 1 } }, sort: 'at', limit: 10 }],
  ['intents', { where: { open: { to: 1 } }, sort: 'open' }],
  ['keys', { where: { person: { in: ['a', 'b'] } }, orPending: true }],
  ['leases', { where: { until: { to: 1 } }, sort: 'until', limit: 10 }],
  ['log', { where: { conversation: 'a', seq: { to: 1 } } }],
  ['invitations', { where: { until: { to: 1 } }, sort: 'until', limit: 10 }],
  ['persons', { where: { known: 1 }, afterId: 'a', limit: 10 }],
  ['persons', { where: { linkedTo: 'a' } }],
  ['persons', { where: { linkedTo: 'a' }, orPending: true }],
  ['persons', { where: { linkedTo: { in: ['a', 'b'] } }, orPending: true }],
  ['questions', { where: { hall: 'a', at: {} }, sort: '-at', limit: 10 }],
  ['questions', { where: { person: 'a', state: 'a', at: {} }, sort: '-at', limit: 10 }],
  ['questions', { where: { state: 'a', at: {} }, sort: '-at', limit: 10 }],
  ['questions', { where: { at: { to: 1 } }, sort: 'at', limit: 10 }],
  ['questions', { where: { hall: 'a', state: 'a' }, orPending: true }],
  ['questions', { where: { person: 'a' }, orPending: true }],
  ['sends', { where: { address: 'a', waiting: {} } }],
  ['sends', { where: { conversation: { in: ['a', 'b'] } }, orPending: true }],
  ['sends', { where: { door: { in: ['a', 'b'] }, waiting: { from: 1 } }, sort: 'waiting', limit: 10 }],
  ['sends', { where: { over: { to: 1 } }, sort: 'over', limit: 10 }],
  ['sends', { where: { unsent: 'a' } }],
  ['sends', { where: { unsent: 'a', waiting: {} }, limit: 10 }],
  ['sends', { where: { waiting: {} }, sort: 'waiting', limit: 10 }],
  ['slots', { where: { pool: 'a', mark: { from: 'T20261124-0900', to: 'T20261124-0900' } }, orPending: true }],
  ['tasks', { where: { n: {} }, sort: '-n', limit: 10 }],
  ['tasks', { where: { open: {} }, sort: '-open', limit: 10 }],
  ['tasks', { where: { open: {} }, orPending: true }],
  ['tries', { where: { subject: 'a', at: { from: 1 } }, orPending: true }],
  ['tries', { where: { at: { to: 1 } }, sort: 'at', limit: 10 }],
]
