import { lastAlarms } from '../store/alarm-notes.ts'
import type { Backlog, NotedAlarm, Person, Store } from '../store/port/store.ts'
import { isAdmin } from './rights.ts'

/** What a process says of itself and of how it was started: no secret, no address of a store, nobody's data. */
export interface About {
  version: string
  /** of the runtime */
  node: string
  store: 'sqlite' | 'mongodb'
  /** beside the page */
  doors: readonly string[]
  /** what the environment sets, by its variable, as it is written there; left out what is a secret */
  settings: readonly (readonly [name: string, value: string])[]
  /** how often backups are made (ms), how many are kept, and when the newest was made (UTC ms); undefined: none are made */
  backup?: { everyMs: number; most: number; newest?: number }
}

export interface Diagnosis {
  about?: About
  backlog: Backlog
  /** the newest first, by the real clock */
  alarms: NotedAlarm[]
  /** under way */
  announcements: number
  closings: number
}

/** So many tasks are counted. */
const COUNTED = 100

/** How the service does, for its admins; undefined for anybody else. */
export async function diagnosis(
  person: Person,
  store: Pick<Store, 'backlog' | 'meta' | 'tasks'>,
  about: (() => About) | undefined,
): Promise<Diagnosis | undefined> {
  if (!isAdmin(person)) return undefined
  const [backlog, alarms, announcements, closings] = await Promise.all([
    store.backlog(),
    lastAlarms(store),
    store.tasks({ kind: 'announcement', open: true, limit: COUNTED }),
    store.tasks({ kind: 'closing', open: true, limit: COUNTED }),
  ])
  const counts = { announcements: announcements.length, closings: closings.length }
  // the message that asks has its turn just now
  const others = { ...backlog, events: Math.max(0, backlog.events - 1) }
  return { ...(about && { about: about() }), backlog: others, alarms, ...counts }
}
