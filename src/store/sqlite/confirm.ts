import type { Booking } from '../../domain/booking.ts'
import { checkReservation } from '../../domain/check-reservation.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { checkOpen } from '../../domain/rules.ts'
import type { CommandResult, ConfirmCommand } from '../store.ts'
import { numberOf } from './code.ts'
import {
  changed,
  type Desk,
  hasKey,
  keyMark,
  mobileOf,
  noteChange,
  type Offered,
  offered,
  ownPlaces,
  refusedFor,
  settled,
  unknown,
} from './desk.ts'

/**
 * A hold becomes a booking. One that is over is reserved anew without a word, as long as there is room (DESIGN 4: "a
 * late yes"); one that was given back on purpose stays given back.
 */
export function confirm(desk: Desk, command: ConfirmCommand): CommandResult {
  const number = numberOf(command.booking)
  const kept = number === undefined ? undefined : desk.bookings.byNumber(number)
  if (kept === undefined) return unknown
  const { booking } = kept
  const key = keyMark(desk, command.key)
  if (hasKey(kept.keys, key)) return { ok: true, booking, repeated: true }
  const open = booking.state === 'held' || (booking.state === 'expired' && booking.reason === undefined)
  if (!open) return settled(booking)
  if (booking.version !== command.version) return changed(booking)

  const { now } = command
  const answers = { ...booking.answers, ...command.answers }
  const { hall, service } = offered(desk, booking.hall, booking.service)
  const mobile = mobileOf(desk, service, answers)
  const except = ownPlaces(kept)
  const personCount =
    service === undefined
      ? 0
      : desk.limits.count({ hall: booking.hall, service, person: booking.person, mobile, now, except: [kept.number] })
  const marks = booking.claims.map(({ mark }) => mark)
  const stillHeld = desk.places.holds(kept.number, booking.claims)
  const checked = stillHeld
    ? checkHeld(booking, { hall, service }, personCount, now)
    : checkReservation({
        hall,
        service,
        marks,
        party: booking.party,
        now,
        used: (mark) => (service === undefined ? 0 : desk.places.used(service.pool, mark, now, except)),
        personCount,
      })
  if (!checked.ok)
    return refusedFor(desk, checked, { hall, service, marks, party: booking.party, now, except }, booking)

  const { hold: _, nextDue: __, ...rest } = booking
  const { claims, start, end } = checked.value
  const confirmed: Booking = {
    ...rest,
    claims,
    start,
    end,
    state: 'confirmed',
    version: booking.version + 1,
    answers,
    changedAt: now,
  }
  desk.places.take(kept.number, confirmed.claims, undefined, now)
  const keys = Buffer.concat([kept.keys, key])
  desk.bookings.update({ number: kept.number, booking: confirmed, keys, ...(mobile && { mobile }) })
  noteChange(desk, command, booking, confirmed)
  return { ok: true, booking: confirmed }
}

type Times = Pick<Booking, 'claims' | 'start' | 'end'>

/** Its places are its own: what remains is what may have changed since, and the limit, now that the number is known. */
function checkHeld(booking: Booking, { hall, service }: Offered, personCount: number, now: number): Result<Times> {
  const open = checkOpen(hall, service)
  if (!open.ok) return open
  if (now >= booking.start) return refuse('HALLO_SLOT_PAST')
  const limit = service?.rules.perPerson
  if (limit !== undefined && personCount >= limit) return refuse('HALLO_PERSON_LIMIT', { limit })
  return ok({ claims: booking.claims, start: booking.start, end: booking.end })
}
