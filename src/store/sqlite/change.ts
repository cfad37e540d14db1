import type { Booking } from '../../domain/booking/booking.ts'
import { checkAges } from '../../domain/booking/check-ages.ts'
import { checkCancel } from '../../domain/booking/check-cancel.ts'
import { checkOpen, checkParty, checkPlaces, placesFor } from '../../domain/booking/rules.ts'
import { answersFor } from '../../domain/form/asked-fields.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { localDate } from '../../domain/time/zone.ts'
import type { ChangeCommand, CommandResult } from '../port/store.ts'
import type { Kept } from './booking-rows.ts'
import { withKey } from './code.ts'
import {
  changed,
  type Desk,
  keepFiles,
  mobileOf,
  noteChange,
  offered,
  ownPlaces,
  refusedFor,
  settled,
  type Wanted,
  withDue,
} from './desk.ts'
import { lookUp } from './look-up.ts'
import { askTwice, checkRoom, usedBy } from './room.ts'

/**
 * Moves or resizes in one step: the old places are given back only where the new ones are had, in the same transaction,
 * and do not stand in the way of them. Id and code stay.
 */
export function change(desk: Desk, command: ChangeCommand): CommandResult {
  const found = lookUp(desk, command)
  if (found.done !== undefined) return found.done
  const { kept, key } = found
  const { booking } = kept
  if (booking.state !== 'held' && booking.state !== 'pending' && booking.state !== 'confirmed') return settled(booking)
  if (booking.version !== command.version) return changed(booking)

  const { now, party = booking.party } = command
  const marks = command.marks ?? booking.claims.map(({ mark }) => mark)
  const answers = answersFor({ ...booking.answers, ...command.answers }, party)
  const wanted: Wanted = { ...offered(desk, booking.hall, booking.service), marks, party, now, own: kept }
  const growing =
    party > booking.party && wanted.service?.fields.some(({ per, required }) => per === 'guest' && required)
  if (growing === true) return { ok: false, code: 'HALLO_PARTY_FORM', booking }
  const mobile = mobileOf(desk, wanted.service, answers)
  const checked = check(desk, kept, wanted, mobile)
  if (!checked.ok) return refusedFor(desk, checked, wanted, booking)

  const aged = checkAges(wanted.service, answers, localDate(checked.value.start, booking.zone))
  if (!aged.ok) return { ...aged, booking }
  const { claims, start, end } = checked.value
  const version = booking.version + 1
  const moved: Booking = { ...booking, claims, start, end, party, answers, version, changedAt: now }
  // Who is here is here for the time that it was.
  if (start !== booking.start) delete moved.arrivedAt
  // Moved, it is due anew; with another party only, what was said needs not be said again.
  const after = booking.state === 'confirmed' && start !== booking.start ? withDue(desk, moved, now) : moved
  if (booking.hold !== undefined) {
    after.hold = { ...booking.hold, until: command.until ?? (booking.state === 'pending' ? start : booking.hold.until) }
    after.nextDue = after.hold.until
  }
  desk.places.give(ownPlaces(kept))
  desk.places.take(claims)
  const keys = withKey(kept.keys, key)
  desk.bookings.update({ ...kept, booking: after, counted: true, keys, ...(mobile && { mobile }) }, 'times')
  keepFiles(desk, after)
  noteChange(desk, command, booking, after)
  return { ok: true, booking: after }
}

type Times = Pick<Booking, 'claims' | 'start' | 'end'>

function check(desk: Desk, kept: Kept, wanted: Wanted, mobile: Buffer | undefined): Result<Times> {
  const { booking } = kept
  const { hall, service, now, party } = wanted
  if (service === undefined) return refuse('HALLO_SERVICE_UNAVAILABLE')
  const allowed = checkCancel(booking, service, now)
  if (!allowed.ok) return allowed
  if (!kept.counted || !sameMarks(wanted, booking)) return checkRoom(desk, wanted, booking.person, mobile)
  // The slots stay: closing time and horizon were for those who come new, size and room are for everybody.
  const open = checkOpen(hall, service)
  if (!open.ok) return open
  if (now >= booking.start) return refuse('HALLO_SLOT_PAST')
  const size = checkParty(service, party)
  if (!size.ok) return size
  const places = placesFor(service, party)
  const used = usedBy(desk, wanted)
  return askTwice(desk, wanted, () => {
    for (const { mark } of booking.claims) {
      const room = checkPlaces(service, mark, places, used(mark))
      if (!room.ok) return room
    }
    return ok({ ...booking, claims: booking.claims.map(({ pool, mark }) => ({ pool, mark, places })) })
  })
}

const sameMarks = ({ marks }: Wanted, { claims }: Booking): boolean =>
  marks.length === claims.length && claims.every(({ mark }) => marks.includes(mark))
