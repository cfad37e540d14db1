import { clockOf } from '../../../../src/domain/time/calendar.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import { readFor } from '../../../common/read-for.ts'
import { wishesIn } from '../../../engine/act-meaning.ts'
import { SURE } from '../../../engine/utterance.ts'
import { spokenOf, standing } from '../refer.ts'
import type { ManageContext } from './manage-draft.ts'

/** Wishes that the words alone leave open, and what is booked explains; each is put before the guest before it is done. */

/** "something has come up on friday, no meeting room": perhaps a cancelling, of what is booked. */
export function cancelGuessed(c: ManageContext): boolean {
  if (wishesIn(c.understood).length > 0 || c.understood.offers[0] !== 'cancel') return false
  if (c.open !== undefined && c.open.dialog !== 'mine') return false
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  return named.length > 0 && standing(c).some((booking) => named.some(({ service }) => service === booking.service))
}

/** What can't be made is given up only for what comes instead. */
const CHANGES: ReadonlySet<string> = new Set(['change', 'shift', 'extend', 'cancel'])

/** "I can't make six, can we do eight?" of a booking at 18:00: two numbers, one of which is its hour. HH:mm */
export function hourInstead(c: ManageContext): string | undefined {
  const { entities } = c.understood
  if (c.settled?.booking === undefined || wishesIn(c.understood).some((act) => !CHANGES.has(act))) return undefined
  if (c.reading.whens.length > 0 || c.reading.party !== undefined || c.names.matches.length > 0) return undefined
  const hours = entities.flatMap(({ slot, span }) =>
    slot === 'number' ? (readFor(c, c.text.slice(...span), {}, 'number').party?.min ?? []) : [],
  )
  const booking = hours.length === 2 && entities.length === 2 ? spokenOf(c) : undefined
  if (booking === undefined) return undefined
  const [hour = 0] = localOf(booking.start, booking.zone).time.split(':').map(Number)
  const [instead, another] = hours.filter((each) => each !== hour && each + 12 !== hour)
  if (instead === undefined || another !== undefined || instead < 1 || instead > 24) return undefined
  return clockOf((instead + (hour >= 12 && instead < 12 ? 12 : 0)) * 60)
}
