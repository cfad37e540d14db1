import type { Booking } from '../../domain/booking/booking.ts'
import { checkAges } from '../../domain/booking/check-ages.ts'
import { checkOpen } from '../../domain/booking/rules.ts'
import { readAnswerKey } from '../../domain/form/asked-fields.ts'
import type { Answers } from '../../domain/form/form.ts'
import type { Service } from '../../domain/hall/hall.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { localDate } from '../../domain/time/zone.ts'
import type { CommandResult, ConfirmCommand } from '../port/store.ts'
import { withKey } from './code.ts'
import {
  changed,
  type Desk,
  keepFiles,
  mobileOf,
  noteChange,
  offered,
  refusedFor,
  settled,
  type Wanted,
  withDue,
} from './desk.ts'
import { lookUp } from './look-up.ts'
import { checkRoom, countFor } from './room.ts'

/**
 * A hold becomes a booking. One that has lost its places is reserved anew without a word, as long as there is room
 * (DESIGN 4: "a late yes"); one that was given back on purpose stays given back.
 */
export function confirm(desk: Desk, command: ConfirmCommand): CommandResult {
  const found = lookUp(desk, command)
  if (found.done !== undefined) return found.done
  const { kept, key } = found
  const { booking, counted } = kept
  const open = booking.state === 'held' || (booking.state === 'expired' && booking.reason === undefined)
  if (!open) return settled(booking)
  if (booking.version !== command.version) return changed(booking)

  const { now } = command
  const { party, person } = booking
  const answers = { ...booking.answers, ...command.answers }
  const marks = booking.claims.map(({ mark }) => mark)
  const wanted: Wanted = { ...offered(desk, booking.hall, booking.service), marks, party, now, own: kept }
  const mobile = mobileOf(desk, wanted.service, answers)
  const checked = counted
    ? checkHeld(booking, wanted, countFor(desk, wanted, person, mobile))
    : checkRoom(desk, wanted, person, mobile)
  if (!checked.ok) return refusedFor(desk, checked, wanted, booking)

  const aged = checkAges(wanted.service, answers, localDate(checked.value.start, booking.zone))
  if (!aged.ok) return { ...aged, booking }
  const { claims, start, end } = checked.value
  const { hold: _, nextDue: __, ...rest } = booking
  const version = booking.version + 1
  const booked: Booking = { ...rest, claims, start, end, state: 'confirmed', version, answers, changedAt: now }
  const to = sensitiveKeys(wanted.service, answers)
  if (to.length > 0) booked.consent = { at: now, to }
  const after = wanted.service?.approval === true ? requested(booked) : withDue(desk, booked, now)
  if (!counted) desk.places.take(claims)
  const keys = withKey(kept.keys, key)
  desk.bookings.update({ ...kept, booking: after, counted: true, keys, ...(mobile && { mobile }) })
  keepFiles(desk, after)
  noteChange(desk, command, booking, after)
  return { ok: true, booking: after }
}

/** Whoever says yes to a booking has seen what its sensitive answers are for, and agrees to their being kept. */
const sensitiveKeys = (service: Service | undefined, answers: Answers): string[] =>
  Object.keys(answers).filter((key) => {
    const field = service?.fields.find(({ id }) => id === readAnswerKey(key).field)
    return field?.sensitive === true && answers[key] !== null
  })

/** It waits for the hall, at the latest until it would start. */
const requested = (booking: Booking): Booking => ({
  ...booking,
  state: 'pending',
  hold: { kind: 'approval', until: booking.start },
  nextDue: booking.start,
})

/** Its places are its own: what remains is what may have changed since, and the limit, now that the number is known. */
function checkHeld(
  booking: Booking,
  { hall, service, now }: Wanted,
  personCount: number,
): Result<Pick<Booking, 'claims' | 'start' | 'end'>> {
  const open = checkOpen(hall, service)
  if (!open.ok) return open
  if (now >= booking.start) return refuse('HALLO_SLOT_PAST')
  const limit = service?.rules.perPerson
  if (limit !== undefined && personCount >= limit) return refuse('HALLO_PERSON_LIMIT', { limit })
  return ok(booking)
}
