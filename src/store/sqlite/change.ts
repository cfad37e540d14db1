import type { Booking } from '../../domain/booking.ts'
import { checkCancel } from '../../domain/check-cancel.ts'
import { checkReservation, type Reservation } from '../../domain/check-reservation.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { checkOpen, checkParty, checkPlaces, placesFor } from '../../domain/rules.ts'
import type { ChangeCommand, CommandResult } from '../store.ts'
import type { Kept } from './booking-rows.ts'
import { numberOf } from './code.ts'
import {
  changed,
  type Desk,
  hasKey,
  isFirm,
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
 * Moves or resizes in one step: the old places are given back only where the new ones are had, in the same transaction,
 * and do not stand in the way of them. Id and code stay.
 */
export function change(desk: Desk, command: ChangeCommand): CommandResult {
  const number = numberOf(command.booking)
  const kept = number === undefined ? undefined : desk.bookings.byNumber(number)
  if (kept === undefined) return unknown
  const { booking } = kept
  const key = keyMark(desk, command.key)
  if (hasKey(kept.keys, key)) return { ok: true, booking, repeated: true }
  if (booking.state !== 'held' && booking.state !== 'pending' && booking.state !== 'confirmed') return settled(booking)
  if (booking.version !== command.version) return changed(booking)

  const { now, party = booking.party } = command
  const { hall, service } = offered(desk, booking.hall, booking.service)
  const before = booking.claims.map(({ mark }) => mark)
  const marks = command.marks ?? before
  const answers = { ...booking.answers, ...command.answers }
  const mobile = mobileOf(desk, service, answers) ?? kept.mobile
  const checked = check(desk, kept, { hall, service }, { ...command, party, marks, mobile })
  if (!checked.ok)
    return refusedFor(desk, checked, { hall, service, marks, party, now, except: ownPlaces(kept) }, booking)

  const { claims, start, end } = checked.value
  const after: Booking = {
    ...booking,
    claims,
    start,
    end,
    party,
    answers,
    version: booking.version + 1,
    changedAt: now,
  }
  if (booking.hold !== undefined) {
    after.hold = { ...booking.hold, until: command.until ?? booking.hold.until }
    after.nextDue = after.hold.until
  }
  const firm = isFirm(booking)
  desk.places.give(kept.number, booking.claims, firm, now)
  desk.places.take(kept.number, claims, firm ? undefined : after.hold?.until, now)
  const keys = Buffer.concat([kept.keys, key])
  desk.bookings.update({ number: kept.number, booking: after, keys, ...(mobile && { mobile }) }, 'times')
  noteChange(desk, command, booking, after)
  return { ok: true, booking: after }
}

type Asked = Pick<ChangeCommand, 'now' | 'actor'> & {
  party: number
  marks: readonly string[]
  mobile: Buffer | undefined
}

function check(
  desk: Desk,
  kept: Kept,
  { hall, service }: Offered,
  { now, marks, party, mobile }: Asked,
): Result<Pick<Reservation, 'claims' | 'start' | 'end'>> {
  const { booking, number } = kept
  if (service === undefined) return refuse('HALLO_SERVICE_UNAVAILABLE')
  const allowed = checkCancel(booking, service, now)
  if (!allowed.ok) return allowed
  const except = ownPlaces(kept)
  const used = (mark: string): number => desk.places.used(service.pool, mark, now, except)
  if (!sameMarks(marks, booking)) {
    const { person } = booking
    const personCount = desk.limits.count({ hall: booking.hall, service, person, mobile, now, except: [number] })
    return checkReservation({ hall, service, marks, party, now, used, personCount })
  }
  // The slots stay: closing time and horizon were for those who come new, size and room are for everybody.
  const open = checkOpen(hall, service)
  if (!open.ok) return open
  if (now >= booking.start) return refuse('HALLO_SLOT_PAST')
  const size = checkParty(service, party)
  if (!size.ok) return size
  const places = placesFor(service, party)
  for (const { mark } of booking.claims) {
    const room = checkPlaces(service, mark, places, used(mark))
    if (!room.ok) return room
  }
  return ok({ ...booking, claims: booking.claims.map(({ pool, mark }) => ({ pool, mark, places })) })
}

const sameMarks = (marks: readonly string[], { claims }: Booking): boolean =>
  marks.length === claims.length && claims.every(({ mark }) => marks.includes(mark))
