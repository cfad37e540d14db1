import { ERASED } from '../../domain/booking/booking.ts'
import type { Collection } from '../documents/connection.ts'
import type { Values } from '../documents/values.ts'

/** What is sealed of a value: the same that the data file of a single machine seals. */
export const SEALED: { readonly [C in Collection]?: readonly string[] } = {
  bookings: ['booking.answers', 'booking.note', 'booking.before', 'booking.reason'],
  persons: ['person.answers', 'person.name', 'person.blocks'],
  conversations: ['state', 'open', 'subjects'],
  events: ['event'],
  leases: ['of'],
  log: ['entry', 'about'],
  sends: ['send', 'about'],
  audit: ['entry.before', 'entry.after'],
  tasks: ['body'],
  files: ['name', 'type', 'subjects'],
  questions: ['text', 'topic', 'answer', 'conversation'],
}

/** What stands for that where a key it was sealed by is destroyed; what is not named is left out. */
export const AFTER_ERASURE: { readonly [C in Collection]?: Readonly<Record<string, unknown>> } = {
  bookings: { 'booking.answers': {} },
  persons: { 'person.answers': {} },
  conversations: { open: null },
  log: { about: [] },
  sends: { about: [] },
  tasks: { body: { text: '' } },
  files: { name: '', type: '' },
  questions: { text: '' },
}

type OwnersOf = { readonly [C in Collection]?: (value: Values[C], id: string) => readonly string[] }

/** By whose keys it is sealed; nobody's: by the secret itself. */
const OWNERS: OwnersOf = {
  bookings: ({ booking }) => [booking.person],
  persons: (_, id) => [id],
  conversations: ({ person, subjects = [] }) => [person, ...subjects],
  events: ({ event }) => (event === undefined ? [] : [event.person]),
  log: ({ about }) => about,
  sends: ({ about }) => about,
  audit: ({ entry }) => (entry.about === undefined ? [] : [entry.about]),
  tasks: ({ by }) => [by],
  files: ({ person, subjects = [] }) => [person, ...subjects],
  pieces: ({ about }) => about,
  questions: ({ person }) => [person],
}

export const ownersOf = <C extends Collection>(collection: C, value: Values[C], id: string): string[] =>
  (OWNERS[collection]?.(value, id) ?? []).filter((person) => person !== '' && person !== ERASED)

/** Whether reading or writing one needs keys of persons. */
export const isPersonal = (collection: Collection): boolean => collection in OWNERS || collection === 'intents'

/** Their ids name persons, accounts or numbers. */
export const HASHED_IDS: ReadonlySet<Collection> = new Set([
  'accounts',
  'conversations',
  'events',
  'hits',
  'leases',
  'limits',
  'log',
  'sends',
  'tries',
])
