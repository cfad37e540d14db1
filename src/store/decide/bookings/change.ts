import type { Booking, Claim } from '../../../domain/booking/booking.ts'
import { checkAges } from '../../../domain/booking/check-ages.ts'
import { checkCancel } from '../../../domain/booking/check-cancel.ts'
import { remindStaffAt } from '../../../domain/booking/reminder.ts'
import { checkOpen, checkParty, checkPlaces, placesFor } from '../../../domain/booking/rules.ts'
import { CHANGEABLE_STATES } from '../../../domain/booking/states.ts'
import { answersFor } from '../../../domain/form/asked-fields.ts'
import type { Answers } from '../../../domain/form/form.ts'
import { readMark } from '../../../domain/hall/slots.ts'
import { ok, type Result, refuse } from '../../../domain/result.ts'
import { localDate } from '../../../domain/time/zone.ts'
import type { ChangeCommand } from '../../port/commands/booking-commands.ts'
import { withKey } from '../code.ts'
import type { Facts, StoredBooking } from '../facts.ts'
import { changed, lookUp, refusing, settled } from '../once.ts'
import { refusedByNetwork } from '../people/of-network.ts'
import type { Decision } from '../writes.ts'
import { withDue } from './next-due.ts'
import { withRemark } from './remarks.ts'
import { checkRoom, type Room, refusedFor, withRoom } from './room.ts'
import { limitOf, mobileOf, offered, type SlotRequest } from './slot-request.ts'

/**
 * Moves or resizes in one step: the old places are given back only where the new ones are had, in the same operation,
 * and do not stand in the way of them. Id and code stay.
 */
export function change(facts: Facts, command: ChangeCommand): Decision<'change'> {
  const found = lookUp(facts, command)
  if (found.done !== undefined) return found.done
  const { stored, key } = found
  const { booking } = stored
  if (!CHANGEABLE_STATES.includes(booking.state)) return settled(booking)
  if (booking.version !== command.version) return changed(booking)

  if (command.remark !== undefined) return remarked(stored, command.remark, command.now, key)

  const { now, party = booking.party } = command
  const marks = command.marks ?? booking.claims.map(({ mark }) => mark)
  const answers = answersFor(withoutBlank({ ...booking.answers, ...command.answers }), party)
  const wanted: SlotRequest = { ...offered(facts, booking.hall, booking.service), marks, party, now, own: stored }
  const growing =
    party > booking.party && wanted.service?.fields.some(({ per, required }) => per === 'guest' && required)
  if (growing === true) return refusing({ ok: false, code: 'HALLO_PARTY_FORM', booking })
  const mobile = mobileOf(facts, wanted.service, answers)
  const { checked, freed } = check(facts, stored, wanted, mobile)
  if (!checked.ok) return refusedFor(facts, checked, wanted, booking)

  const aged = checkAges(wanted.service, answers, localDate(checked.value.start, booking.zone))
  if (!aged.ok) return refusing({ ...aged, booking })
  const { claims, start, end } = checked.value
  const many = isWider(booking, claims) && stored.network && refusedByNetwork(facts, wanted, claims, stored.network)
  if (many) return { ...many, result: { ...many.result, booking } }
  const version = booking.version + 1
  const moved: Booking = { ...booking, claims, start, end, party, answers, version, changedAt: now }
  // Who is here is here for the time that it was.
  if (start !== booking.start) delete moved.arrivedAt
  // Moved, it is due anew; with another party only, what was said needs not be said again.
  const made = booking.state === 'confirmed' && start !== booking.start ? withDue(facts, moved, now) : moved
  if (booking.hold !== undefined) {
    made.hold = { ...booking.hold, until: command.until ?? (booking.state === 'pending' ? start : booking.hold.until) }
    const { until } = made.hold
    made.nextDue = (booking.state === 'pending' ? remindStaffAt(until, now) : undefined) ?? until
  }
  const keys = withKey(stored.keys, key)
  const after: StoredBooking = { ...stored, booking: made, counted: true, keys, ...(mobile && { mobile }) }
  return {
    result: { ok: true, booking: made },
    writes: [...freed, { set: 'booking', before: stored, after, ...limitOf(wanted, booking.person, mobile) }],
  }
}

/** What is answered with nothing is taken back. */
const withoutBlank = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ''))

/** The guest's remark goes to what is noted already. */
function remarked(stored: StoredBooking, remark: string, now: number, key: Buffer): Decision<'change'> {
  const { booking } = stored
  if (now >= booking.end) return refusing({ ok: false, code: 'HALLO_BOOKING_OVER', booking })
  const note = withRemark(booking.note, remark)
  const made: Booking = { ...booking, note, version: booking.version + 1, changedAt: now }
  const after: StoredBooking = { ...stored, booking: made, keys: withKey(stored.keys, key) }
  return { result: { ok: true, booking: made }, writes: [{ set: 'booking', before: stored, after }] }
}

/** A hold that would have more of a day than it has: as good as another hold. */
function isWider({ state, claims: had }: Booking, has: readonly Claim[]): boolean {
  if (state !== 'held') return false
  const dayOf = (claims: readonly Claim[]) => readMark(claims[0]?.mark ?? '')?.date
  const sum = (claims: readonly Claim[]) => claims.reduce((all, { places }) => all + places, 0)
  return sum(has) > sum(had) || dayOf(has) !== dayOf(had)
}

type Times = Pick<Booking, 'claims' | 'start' | 'end'>

function check(facts: Facts, stored: StoredBooking, wanted: SlotRequest, mobile: Buffer | undefined): Room<Times> {
  const { booking } = stored
  const fixed = checkTerms(booking, wanted)
  if (!fixed.ok) return { checked: fixed, freed: [] }
  if (!stored.counted || !sameMarks(wanted, booking)) return checkRoom(facts, wanted, booking.person, mobile)
  // The slots stay: closing time and horizon were for those who come new, size and room are for everybody.
  const { hall, service, now, party } = wanted
  const open = checkOpen(hall, service)
  if (!open.ok) return { checked: open, freed: [] }
  if (service === undefined || now >= booking.start) return { checked: refuse('HALLO_SLOT_PAST'), freed: [] }
  const size = checkParty(service, party)
  if (!size.ok) return { checked: size, freed: [] }
  const places = placesFor(service, party)
  return withRoom<Times>(facts, wanted, (used) => {
    for (const { mark } of booking.claims) {
      const room = checkPlaces(service, mark, places, used(mark))
      if (!room.ok) return room
    }
    return ok({ ...booking, claims: booking.claims.map(({ pool, mark }) => ({ pool, mark, places })) })
  })
}

/** May it still be changed at all? */
function checkTerms(booking: Booking, { service, now }: SlotRequest): Result<unknown> {
  return service === undefined ? refuse('HALLO_SERVICE_UNAVAILABLE') : checkCancel(booking, service, now)
}

const sameMarks = ({ marks }: SlotRequest, { claims }: Booking): boolean =>
  marks.length === claims.length && claims.every(({ mark }) => marks.includes(mark))
