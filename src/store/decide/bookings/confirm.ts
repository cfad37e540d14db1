import type { Booking } from '../../../domain/booking/booking.ts'
import { checkAges } from '../../../domain/booking/check-ages.ts'
import { checkPeriods } from '../../../domain/booking/person-limits.ts'
import { remindStaffAt } from '../../../domain/booking/reminder.ts'
import { checkOpen } from '../../../domain/booking/rules.ts'
import { readAnswerKey } from '../../../domain/form/asked-fields.ts'
import type { Answers } from '../../../domain/form/form.ts'
import type { Service } from '../../../domain/hall/hall.ts'
import { ok, type Result, refuse } from '../../../domain/result.ts'
import { localDate } from '../../../domain/time/zone.ts'
import type { ConfirmCommand } from '../../port/commands/booking-commands.ts'
import { withKey } from '../code.ts'
import type { Facts, StoredBooking } from '../facts.ts'
import { changed, lookUp, refusing, settled } from '../once.ts'
import { mayBook, needsApproval } from '../people/may-book.ts'
import type { Decision } from '../writes.ts'
import { withDue } from './next-due.ts'
import { withRemark } from './remarks.ts'
import { checkRoom, type Room, refusedFor } from './room.ts'
import { countFor, limitOf, mobileOf, offered, type ServiceAtHall, type SlotRequest } from './slot-request.ts'

/**
 * A hold becomes a booking. One that has lost its places is reserved anew without a word, as long as there is room
 * (DESIGN 4: "a late yes"); one that was given back on purpose stays given back.
 */
export function confirm(facts: Facts, command: ConfirmCommand): Decision<'confirm'> {
  const found = lookUp(facts, command)
  if (found.done !== undefined) return found.done
  const { stored, key } = found
  const { booking, counted } = stored
  const open = booking.state === 'held' || (booking.state === 'expired' && booking.reason === undefined)
  if (!open) return settled(booking)
  if (booking.version !== command.version) return changed(booking)

  const { now } = command
  const { party, person } = booking
  const answers = { ...booking.answers, ...command.answers }
  const marks = booking.claims.map(({ mark }) => mark)
  const wanted: SlotRequest = { ...offered(facts, booking.hall, booking.service), marks, party, now, own: stored }
  const mobile = mobileOf(facts, wanted.service, answers)
  const guest = facts.resolve(person)
  const refused = mayBook(facts, wanted.hall, { person: guest, mobile, now })
  if (refused !== undefined) return refusing({ ...refused, booking })
  const { checked, freed }: Room<Times> = counted
    ? { checked: checkHeld(booking, wanted, countFor(facts, wanted, person, mobile)), freed: [] }
    : checkRoom(facts, wanted, person, mobile)
  if (!checked.ok) return refusedFor(facts, checked, wanted, booking)

  const aged = checkAges(wanted.service, answers, localDate(checked.value.start, booking.zone))
  if (!aged.ok) return refusing({ ...aged, booking })
  const { claims, start, end } = checked.value
  const { hold: _, nextDue: __, ...rest } = booking
  const version = booking.version + 1
  const booked: Booking = { ...rest, claims, start, end, state: 'confirmed', version, answers, changedAt: now }
  if (command.remark !== undefined) booked.note = withRemark(rest.note, command.remark)
  const made = asBooked(facts, booked, wanted, answers, now)
  const keys = withKey(stored.keys, key)
  const after: StoredBooking = { ...stored, booking: made, counted: true, keys, ...(mobile && { mobile }) }
  return {
    result: { ok: true, booking: made },
    writes: [...freed, { set: 'booking', before: stored, after, ...limitOf(wanted, person, mobile) }],
  }
}

/** A booking that its guest has said yes to: with their consent, and waiting for the hall where that has a say. */
export function asBooked(
  facts: Facts,
  booking: Booking,
  { hall, service }: ServiceAtHall,
  answers: Answers,
  now: number,
): Booking {
  const to = sensitiveKeys(service, answers)
  const agreed = to.length > 0 ? { ...booking, consent: { at: now, to } } : booking
  const asks = service?.approval === true || needsApproval(facts, hall, facts.resolve(booking.person), now)
  return asks ? requested(agreed, now) : withDue(facts, agreed, now)
}

type Times = Pick<Booking, 'claims' | 'start' | 'end'>

/** Whoever says yes to a booking has seen what its sensitive answers are for, and agrees to their being kept. */
const sensitiveKeys = (service: Service | undefined, answers: Answers): string[] =>
  Object.keys(answers).filter((key) => {
    const field = service?.fields.find(({ id }) => id === readAnswerKey(key).field)
    return field?.sensitive === true && answers[key] !== null
  })

/** It waits for the hall, at the latest until it would start. */
const requested = (booking: Booking, now: number): Booking => ({
  ...booking,
  state: 'pending',
  hold: { kind: 'approval', until: booking.start },
  nextDue: remindStaffAt(booking.start, now) ?? booking.start,
})

/** Its places are its own: what remains is what may have changed since, and the limit, now that the number is known. */
function checkHeld(
  booking: Booking,
  { hall, service, now }: SlotRequest,
  { personCount, periods }: ReturnType<typeof countFor>,
): Result<Times> {
  const open = checkOpen(hall, service)
  if (!open.ok) return open
  if (now >= booking.start) return refuse('HALLO_SLOT_PAST')
  const limit = service?.rules.perPerson
  if (limit !== undefined && personCount >= limit) return refuse('HALLO_PERSON_LIMIT', { limit })
  const within = service === undefined ? ok(true as const) : checkPeriods(service.rules, periods)
  return within.ok ? ok(booking) : within
}
