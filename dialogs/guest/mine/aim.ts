import { checkCancel } from '../../../src/domain/booking/check-cancel.ts'
import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { refusal } from '../../common/refusal.ts'
import { end, go, type Move } from '../../engine/dialog.ts'
import type { ManageContext } from './manage-draft.ts'
import { moveTo } from './move.ts'
import { changeParty, readParty } from './party.ts'
import { placeOf, readFor } from './refer.ts'
import { shiftOf } from './shift.ts'
import { isSameTime } from './wishes.ts'

/** A booking is known: is it allowed, and has all been said that is needed? Then it is done at once. */
export function aim(c: ManageContext): Move {
  const booking = c.booking({ code: c.draft.code ?? '' })
  if (booking === undefined) {
    c.say(refusal({ code: 'HALLO_BOOKING_UNKNOWN' }))
    return end()
  }
  if ((c.draft.act ?? 'cancel') === 'cancel') return go('cancel')
  const { hall, service } = placeOf(c, booking)
  if (hall === undefined || service === undefined) {
    c.say(refusal({ code: 'HALLO_SERVICE_UNAVAILABLE', booking }))
    return end()
  }
  const allowed = checkCancel(booking, service, c.now)
  if (!allowed.ok) {
    c.say(refusal({ ...allowed, booking }))
    return end()
  }
  c.note({
    id: booking.id,
    version: booking.version,
    hall: hall.id,
    service: service.id,
    start: booking.start,
    end: booking.end,
    zone: booking.zone,
    count: booking.claims.length,
    size: booking.party,
  })
  const { to, act } = c.draft
  if (to === undefined) return go(act === 'party' ? 'party' : 'day')
  c.note({ to: undefined })
  return follow(c, to, { hall, service })
}

/** What "to friday 4pm" or "6" asks for. */
function follow(c: ManageContext, to: string, place: { hall: Hall; service: Service }): Move {
  // "make it 6" is about people
  const count = c.draft.act === 'party' || /^\d{1,4}$/.test(to.normalize('NFKC').trim())
  const reading = readFor(c, to, place, count ? 'number' : 'slot')
  const shifted = c.draft.act === 'party' ? undefined : shiftOf(c, to, place)
  if (shifted !== undefined) return moveTo(c, { whens: [shifted], rest: '' }, { sameTime: false })
  if (c.draft.act !== 'party' && (reading.whens.length > 0 || isSameTime(to)))
    return moveTo(c, reading, { sameTime: isSameTime(to) })
  const party = readParty(c, to)
  if (party !== undefined) return changeParty(c, party)
  if (c.draft.act === 'party') return go('party')
  c.say({ message: 'manage:unreadable' })
  return go('day')
}
