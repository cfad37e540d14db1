import type { Advance, Announcement } from '../../port/store.ts'
import type { Value } from '../database.ts'
import type { Ground } from '../ground.ts'

/** Notices on their way, and those that have been. */
export interface Announcements {
  list(query: { open?: boolean; id?: string; limit: number }): Announcement[]
  byId(id: string): Announcement | undefined
  /** A new one, or its state. */
  set(announcement: Announcement): void
  advance(id: string, was: string | undefined, now: Advance): boolean
}

type Row = [id: string, at: number, state: string, sent: number, after: string | null, about: Buffer]
type About = Pick<Announcement, 'text' | 'halls' | 'by' | 'conversation'>
const COLUMNS = 'id, at, state, sent, after, about'

export function announcementRows({ db, vault }: Ground): Announcements {
  const all = db.query<[number], Row>(`SELECT ${COLUMNS} FROM announcements ORDER BY n DESC LIMIT ?`)
  const open = db.query<[number], Row>(
    `SELECT ${COLUMNS} FROM announcements WHERE state = 'sending' ORDER BY n DESC LIMIT ?`,
  )
  const one = db.query<[string], Row>(`SELECT ${COLUMNS} FROM announcements WHERE id = ?`)
  const insert = db.command<Value[]>(
    `INSERT INTO announcements (id, at, state, sent, about) VALUES (?, ?, ?, 0, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state`,
  )
  const further = db.command<Value[]>(
    `UPDATE announcements SET after = ?, sent = sent + ? WHERE id = ? AND state = 'sending' AND after IS ?`,
  )
  const end = db.command<Value[]>(
    `UPDATE announcements SET state = 'sent' WHERE id = ? AND state = 'sending' AND after IS ?`,
  )

  function toAnnouncement([id, at, state, sent, after, about]: Row): Announcement {
    const opened = vault.open(`announcement ${id}`, about) as About
    return { id, at, state: state as Announcement['state'], sent, ...opened, ...(after !== null && { after }) }
  }

  function byId(id: string): Announcement | undefined {
    const row = one.one(id)
    return row === undefined ? undefined : toAnnouncement(row)
  }

  return {
    list: (query) => {
      if (query.id === undefined) return (query.open === true ? open : all).all(query.limit).map(toAnnouncement)
      const found = byId(query.id)
      return found === undefined || (query.open === true && found.state !== 'sending') ? [] : [found]
    },
    byId,
    set({ id, at, state, text, halls, by, conversation }) {
      insert(id, at, state, vault.seal(`announcement ${id}`, { text, halls, by, conversation }))
    },
    advance: (id, was, now) =>
      ('done' in now ? end(id, was ?? null) : further(now.after, now.sent, id, was ?? null)) > 0,
  }
}
