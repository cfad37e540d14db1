import { TOLD_STATES } from '../../../../domain/booking/states.ts'
import type { Page, Recipient, RecipientQuery } from '../../../port/store.ts'
import type { SqliteParts } from '../../ground.ts'
import { stateIn } from '../bookings/state-in.ts'
import { homeOf } from '../conversations/tells.ts'

const MOST = 1000

/**
 * Where a notice goes: each person's latest conversation, paged by person. With `hall`: those who were there last, or
 * have a booking there that is not over. With `booked`: only those who have a booking that is not over, or one of `only`.
 */
export function recipientRows({ db }: SqliteParts): (query: RecipientQuery) => Page<Recipient> {
  const rows = db.query<
    [
      string,
      string | null,
      string | null,
      string | null,
      string | null,
      number,
      string | null,
      number,
      number,
      string | null,
      string | null,
      string | null,
      string | null,
      number,
    ],
    [string, string, string, string, string | null, string]
  >(
    `SELECT c.person, c.id, c.door, c.address, coalesce(p.locale, c.locale), p.id
     FROM persons AS p JOIN conversations AS c ON c.n = (SELECT n FROM conversations WHERE ${homeOf('p.id')})
     WHERE p.id > ? AND p.linked_to IS NULL
       AND (? IS NULL OR p.last_hall = ? OR EXISTS (
         SELECT 1 FROM bookings AS b WHERE b.person = p.id AND b.service > ? || '/' AND b.service < ? || '0'
           AND b.ends > ? AND ${stateIn(TOLD_STATES, 'b.state')}))
       AND (? IS NULL OR EXISTS (
         SELECT 1 FROM bookings AS b WHERE b.person = p.id AND b.ends > ? AND b.starts < ? AND ${stateIn(TOLD_STATES, 'b.state')}
           AND (json_array_length(?) = 0 OR substr(b.service, 1, instr(b.service, '/') - 1) IN (SELECT value FROM json_each(?)))
           AND (? IS NULL OR substr(b.service, instr(b.service, '/') + 1) = ?)))
     ORDER BY p.id LIMIT ?`,
  )
  return ({ hall = null, booked, only = {}, now, after = '', limit }) => {
    const halls = booked === undefined ? null : JSON.stringify(booked)
    const { service = null, from = now, until = Number.MAX_SAFE_INTEGER } = only
    const ends = Math.max(now, from)
    const most = Math.max(1, Math.min(limit, MOST))
    const found = rows.all(
      ...[after, hall, hall, hall, hall, now, halls, ends, until, halls, halls, service, service, most + 1],
    )
    const items = found.slice(0, most).map(([person, conversation, door, address, locale]): Recipient => {
      const recipient: Recipient = { person, conversation, door, address }
      if (locale !== null) recipient.locale = locale
      return recipient
    })
    const last = found[items.length - 1]?.[5]
    return found.length > most && last !== undefined ? { items, next: last } : { items }
  }
}
