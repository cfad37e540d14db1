import type { AnnounceCommand, Announcement, CommandResult, StopAnnouncementCommand } from '../port/store.ts'
import type { Desk } from './desk.ts'

/** The id is made from the key, so repeating the command announces nothing twice. */
export function announce(desk: Desk, command: AnnounceCommand): CommandResult {
  const { key, now, actor, text, halls, conversation } = command
  const id = desk.vault.mark('announcement', key).toString('hex').slice(0, 16)
  const there = desk.announcements.byId(id)
  if (there !== undefined) return { ok: true, announcement: there, repeated: true }
  const made: Announcement = {
    id,
    text,
    by: actor,
    conversation,
    at: now,
    state: 'sending',
    sent: 0,
    ...(halls && { halls }),
  }
  desk.announcements.add(made)
  desk.audit.note({ at: now, actor, what: 'announce', subject: id, after: { text, halls } })
  return { ok: true, announcement: made }
}

export function stopAnnouncement(desk: Desk, { announcement: id, now, actor }: StopAnnouncementCommand): CommandResult {
  const before = desk.announcements.byId(id)
  if (before === undefined) return { ok: false, code: 'HALLO_NOTICE_UNKNOWN' }
  desk.announcements.stop(id)
  const after = desk.announcements.byId(id)!
  if (before.state === 'sending')
    desk.audit.note({ at: now, actor, what: 'stopAnnouncement', subject: id, before, after })
  return { ok: true, announcement: after }
}
