import type { AnnounceCommand, StopAnnouncementCommand } from '../port/commands.ts'
import type { Announcement } from '../port/tasks.ts'
import type { Facts } from './facts.ts'
import { refusing } from './once.ts'
import { type Decision, unchanged } from './writes.ts'

/** The id is made from the key, so repeating the command announces nothing twice. */
export function announce(facts: Facts, command: AnnounceCommand): Decision<'announce'> {
  const { key, now: at, actor: by, text, halls, conversation } = command
  const id = facts.hash('announcement', key).toString('hex').slice(0, 16)
  const there = facts.announcement(id)
  if (there !== undefined) return unchanged({ ok: true, announcement: there, repeated: true })
  const after: Announcement = { id, text, by, conversation, at, state: 'sending', sent: 0, ...(halls && { halls }) }
  return { result: { ok: true, announcement: after }, writes: [{ set: 'announcement', after }] }
}

export function stopAnnouncement(
  facts: Facts,
  { announcement: id }: StopAnnouncementCommand,
): Decision<'stopAnnouncement'> {
  const before = facts.announcement(id)
  if (before === undefined) return refusing({ ok: false, code: 'HALLO_NOTICE_UNKNOWN' })
  if (before.state !== 'sending') return unchanged({ ok: true, announcement: before })
  const after: Announcement = { ...before, state: 'stopped' }
  return { result: { ok: true, announcement: after }, writes: [{ set: 'announcement', before, after }] }
}
