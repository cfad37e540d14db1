import { TOLD_STATES } from '../../domain/booking/states.ts'
import type { Collection, Filter, FindQuery, Keys } from './connection.ts'
import type { Values } from './values.ts'

type KeysOf = { [C in Collection]?: (value: Values[C]) => Keys }

export const COLLECTIONS: readonly Collection[] = [
  'bookings',
  'slots',
  'limits',
  'persons',
  'accounts',
  'roster',
  'invitations',
  'tasks',
  'questions',
  'meta',
  'catalogue',
  'edits',
  'tries',
  'audit',
  'conversations',
  'events',
  'leases',
  'log',
  'sends',
  'files',
  'pieces',
  'keys',
  'erasures',
  'hits',
  'intents',
]

const slotOf = (pool: string, mark: string): string => `${pool} ${mark}`

/**
 * What documents are found by, beside their ids. A store that encrypts keeps these in the clear only where they are
 * numbers or in `RANGES`, all other texts as hashes.
 */
const KEYS: KeysOf = {
  bookings: ({ booking, counted, network }) => {
    const { person, hall, start, end, state, nextDue, claims } = booking
    const held = state === 'held' && counted
    return {
      person,
      hall,
      start,
      slot: [...new Set(claims.map(({ pool, mark }) => slotOf(pool, mark)))],
      due: nextDue,
      over: held ? (booking.hold?.until ?? 0) : undefined,
      network: network !== undefined && (state === 'confirmed' || held) ? network.toString('hex') : undefined,
      told: TOLD_STATES.includes(state) ? end : undefined,
    }
  },
  slots: ({ pool, mark }) => ({ pool, mark }),
  persons: ({ linkedTo, person }) => ({
    linkedTo,
    known: person !== undefined && linkedTo === undefined ? 1 : undefined,
  }),
  accounts: ({ person }) => ({ person }),
  invitations: (stored) => ({ until: 'offer' in stored ? stored.offer.until : stored.invitation.until }),
  edits: ({ key }) => ({ key }),
  tasks: ({ n, state }) => ({ n, open: state === 'running' ? n : undefined }),
  questions: ({ person, hall, state, at }) => ({ person, hall, state, at }),
  tries: ({ subject, at }) => ({ subject, at }),
  audit: ({ n, entry }) => ({ n, what: entry.what }),
  keys: ({ person }) => ({ person }),
  conversations: ({ person, n, expires }) => ({ person, n, expires }),
  events: ({ n, event, done, dead, answeredAt }) => ({
    waiting: done === undefined ? n : undefined,
    of: done === undefined ? event?.conversation : undefined,
    dead: dead === undefined ? undefined : n,
    answered: answeredAt,
  }),
  leases: ({ until }) => ({ until }),
  log: ({ conversation, seq }) => ({ conversation, seq }),
  sends: ({ n, send, state, at }) => ({
    waiting: state === 'waiting' ? n : undefined,
    door: state === 'waiting' ? send?.door : undefined,
    address: state === 'waiting' && send !== undefined ? `${send.door} ${send.address}` : undefined,
    conversation: send?.conversation,
    // words are the first send of a reply; its pictures and files have numbers of their own
    unsent:
      (state === 'waiting' || state === 'dead') && send !== undefined && /(?<!\.1)\.1$/.test(send.id)
        ? send.id.slice(0, send.id.lastIndexOf(':'))
        : undefined,
    over: state === 'waiting' ? undefined : at,
  }),
  files: ({ person, subjects, loose, dropped, expires }) => ({
    person,
    subject: subjects,
    loose: loose === true && dropped !== true ? expires : undefined,
    expires,
  }),
  erasures: ({ n }) => ({ n }),
  hits: ({ until }) => ({ until }),
  intents: ({ settled, at }) => ({ open: settled === true ? undefined : at, at }),
}

/** Texts that are looked for from one to another. */
export const RANGES: ReadonlySet<string> = new Set(['mark'])

export const keysOf = <C extends Collection>(collection: C, value: Values[C] | undefined): Keys =>
  value === undefined ? {} : (KEYS[collection]?.(value) ?? {})

/** Whether a document of this value is found by the query. */
export function isFound<C extends Collection>(collection: C, value: Values[C] | undefined, where: Filter): boolean {
  if (value === undefined) return false
  const keys = keysOf(collection, value)
  return Object.entries(where).every(([name, wanted]) => {
    const key = keys[name]
    if (key === undefined) return false
    const all = Array.isArray(key) ? (key as readonly string[]) : [key as string | number]
    if (typeof wanted !== 'object') return all.some((each) => each === wanted)
    if ('in' in wanted) return all.some((each) => wanted.in.includes(String(each)))
    return all.some((each) => each >= (wanted.from ?? each) && each <= (wanted.to ?? each))
  })
}

/** The queries of the store, so that each has an index: by equality first, then range and order. */
export const INDEXES: { readonly [C in Collection]?: readonly (readonly string[])[] } = {
  bookings: [
    ['person', 'start'],
    ['person', 'told'],
    ['hall', 'start'],
    ['hall', 'told'],
    ['slot'],
    ['due'],
    ['over'],
    ['network'],
    ['told'],
  ],
  slots: [['pool', 'mark']],
  persons: [['linkedTo'], ['known']],
  accounts: [['person']],
  invitations: [['until']],
  edits: [['key']],
  tasks: [['n'], ['open']],
  questions: [['person'], ['hall', 'state', 'at'], ['state', 'at'], ['at']],
  keys: [['person']],
  tries: [['subject', 'at'], ['at']],
  audit: [['n'], ['what', 'n']],
  conversations: [['person', 'n'], ['expires']],
  events: [['waiting'], ['of', 'waiting'], ['dead'], ['answered']],
  leases: [['until']],
  log: [['conversation', 'seq']],
  sends: [['waiting'], ['door', 'waiting'], ['address', 'waiting'], ['conversation'], ['unsent', 'waiting'], ['over']],
  files: [['person'], ['subject'], ['loose'], ['expires']],
  erasures: [['n']],
  hits: [['until']],
  intents: [['open'], ['at']],
}

export const sortOf = ({ sort, afterId }: FindQuery): { key: string; sign: 1 | -1 } | undefined => {
  if (sort === undefined || afterId !== undefined) return undefined
  return sort.startsWith('-') ? { key: sort.slice(1), sign: -1 } : { key: sort, sign: 1 }
}
