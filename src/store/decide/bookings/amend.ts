import type { Booking, BookingState } from '../../../domain/booking/booking.ts'
import { remindStaffAt } from '../../../domain/booking/reminder.ts'
import { HOLDING_STATES, STANDING_STATES } from '../../../domain/booking/states.ts'
import { answersFor } from '../../../domain/form/asked-fields.ts'
import { slotOf } from '../../../domain/hall/slots.ts'
import type { AmendCommand, Amendment, TakeBackCommand } from '../../port/commands/booking-commands.ts'
import type { RefusalResult } from '../../port/commands/results.ts'
import { withKey } from '../code.ts'
import type { Facts, StoredBooking } from '../facts.ts'
import { changed, lookUp, refusing } from '../once.ts'
import type { BookingDecision, Decision } from '../writes.ts'
import { asBefore, beforeOf } from './before.ts'
import { withDue } from './next-due.ts'
import { withNote } from './remarks.ts'
import { checkRoom, type Room, refusedFor } from './room.ts'
import { mobileOf, offered, type SlotRequest } from './slot-request.ts'

/** Staff change a guest's booking: several things at once, all or none. How it stood is kept, so that it can be taken back. */
export function amend(facts: Facts, command: AmendCommand): Decision<'amend'> {
  const found = lookUp(facts, command)
  if (found.done !== undefined) return found.done
  const { stored, key } = found
  const { booking } = stored
  const { change, now, actor } = command
  const refused = refusalOf(booking, change, now)
  if (refused !== undefined) return refusing(refused)
  if (booking.version !== command.version) return changed(booking)

  const party = change.party ?? booking.party
  const answers = answersFor({ ...booking.answers, ...change.answers }, party)
  const made: Booking = { ...booking, party, answers, version: booking.version + 1, changedAt: now }
  noteInto(made, change, { by: actor, at: now })
  const wanted: SlotRequest = {
    ...offered(facts, booking.hall, booking.service),
    marks: change.marks ?? booking.claims.map(({ mark }) => mark),
    party,
    now,
    own: stored,
    byStaff: true,
  }
  let freed: Room<unknown>['freed'] = []
  if (change.ended !== undefined) endInto(made, change.ended, wanted)
  else if (change.marks !== undefined || party !== booking.party) {
    const room = checkRoom(facts, wanted, booking.person)
    if (!room.checked.ok) return refusedFor(facts, room.checked, wanted, booking)
    const { claims, start, end } = room.checked.value
    // Who has been let in stays where they are: only the end may change.
    if (booking.state === 'checkedIn' && start !== booking.start) return refusing(settledWith(booking))
    Object.assign(made, { claims, start, end })
    freed = room.freed
  }
  if (made.start !== booking.start) delete made.arrivedAt
  made.before = beforeOf(booking, made.version)
  return written(facts, { stored, key, made, freed, now })
}

/** See `TakeBackCommand`. Places that were given back are had again only where nobody else has them. */
export function takeBack(facts: Facts, command: TakeBackCommand): Decision<'takeBack'> {
  const found = lookUp(facts, command)
  if (found.done !== undefined) return found.done
  const { stored, key } = found
  const { booking } = stored
  const { before } = booking
  if (booking.version !== command.version || before?.version !== booking.version) return changed(booking)
  const { now } = command
  const made: Booking = { ...asBefore(booking, before), version: booking.version + 1, changedAt: now }
  let freed: Room<unknown>['freed'] = []
  if (holds(made.state) && made.end > now) {
    const marks = before.claims.map(({ mark }) => mark)
    const place = offered(facts, booking.hall, booking.service)
    const wanted: SlotRequest = {
      ...place,
      marks,
      party: made.party,
      now,
      own: asHad(stored, before.claims),
      byStaff: true,
    }
    const room = checkRoom(facts, wanted, booking.person)
    if (!room.checked.ok) return refusedFor(facts, room.checked, wanted, booking)
    made.claims = room.checked.value.claims
    freed = room.freed
  }
  return written(facts, { stored, key, made, freed, now })
}

/** What it had then is its own also where some of it is over by now; places that it gave back are not. */
function asHad(stored: StoredBooking, claims: Booking['claims']): StoredBooking {
  return stored.counted ? stored : { ...stored, booking: { ...stored.booking, claims } }
}

interface AmendedBooking {
  stored: StoredBooking
  key: Buffer
  made: Booking
  freed: Room<unknown>['freed']
  now: number
}

function written(facts: Facts, { stored, key, made, freed, now }: AmendedBooking): BookingDecision {
  const { booking: was } = stored
  if (made.state === 'pending') {
    made.hold = { kind: 'approval', until: made.start }
    made.nextDue = remindStaffAt(made.start, now) ?? made.start
  }
  const isDueAnew = made.state !== 'pending' && (made.state !== was.state || made.start !== was.start)
  const booking = isDueAnew ? withDue(facts, made, now) : made
  const { mobile: _, ...rest } = stored
  const mobile = mobileOf(facts, offered(facts, booking.hall, booking.service).service, booking.answers)
  const keys = withKey(stored.keys, key)
  const after: StoredBooking = { ...rest, booking, counted: holds(booking.state), keys, ...(mobile && { mobile }) }
  return { result: { ok: true, booking }, writes: [...freed, { set: 'booking', before: stored, after }] }
}

const holds = (state: BookingState): boolean => HOLDING_STATES.includes(state)

/** What can't be changed any more, or not yet. */
function refusalOf(booking: Booking, change: Amendment, now: number): RefusalResult | undefined {
  const { state, start, end } = booking
  if (state === 'held' || state === 'expired') return settledWith(booking)
  const places = change.marks !== undefined || (change.party !== undefined && change.party !== booking.party)
  if (places && !STANDING_STATES.includes(state)) return settledWith(booking)
  if (places && now >= end) return { ok: false, code: 'HALLO_BOOKING_OVER', booking }
  if (change.came !== undefined && state !== 'checkedIn') return settledWith(booking)
  if (change.ended === 'noShow') {
    if (state !== 'confirmed') return settledWith(booking)
    if (now < start) return { ok: false, code: 'HALLO_NOT_BEGUN', booking }
  }
  if (change.ended === 'left') {
    if (state !== 'checkedIn') return settledWith(booking)
    if (now >= end) return { ok: false, code: 'HALLO_BOOKING_OVER', booking }
    if (now <= start) return { ok: false, code: 'HALLO_NOT_BEGUN', booking }
  }
  return undefined
}

const settledWith = (booking: Booking): RefusalResult => ({ ok: false, code: 'HALLO_BOOKING_SETTLED', booking })

function noteInto(made: Booking, { note, paid, came }: Amendment, noted: { by: string; at: number }): void {
  if (note === '') delete made.note
  else if (note !== undefined) made.note = withNote(made.note, note)
  if (paid === true) made.paid = noted
  else if (paid === false) delete made.paid
  if (came !== undefined) made.came = came
}

/** Of who leaves early the slots that are not over are given back, the one that runs with them. */
function endInto(made: Booking, ended: 'noShow' | 'left', { hall, service, now }: SlotRequest): void {
  if (ended === 'noShow') {
    made.state = 'noShow'
    return
  }
  made.leftAt = now
  made.end = now
  made.claims = made.claims.filter(({ mark }) => {
    const slot = hall && service && slotOf(hall, service, mark)
    return slot !== undefined && slot.end <= now
  })
}
