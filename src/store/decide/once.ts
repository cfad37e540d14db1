import type { Booking } from '../../domain/booking/booking.ts'
import type { RefusalResult } from '../port/commands/results.ts'
import { hasKey, keyHash, numberOf } from './code.ts'
import type { Facts, StoredBooking } from './facts.ts'
import { type RefusalDecision, unchanged } from './writes.ts'

type RepeatDecision = { result: { ok: true; booking: Booking; repeated: boolean }; writes: readonly [] }
type LookedUp = { stored: StoredBooking; key: Buffer; done?: undefined } | { done: RepeatDecision | RefusalDecision }

/** The booking that a command is about, with the key's hash; or how it is answered: unknown, or done by this key before. */
export function lookUp(facts: Facts, command: { booking: string; key: string }): LookedUp {
  const stored = bookingBy(facts, command.booking)
  if (stored === undefined) return { done: unchanged(unknown) }
  const key = keyHash(facts, command.key)
  if (!hasKey(stored.keys, key)) return { stored, key }
  return { done: unchanged({ ok: true, booking: stored.booking, repeated: true }) }
}

/** By id, or by code however it was typed. */
export function bookingBy(facts: Facts, name: string): StoredBooking | undefined {
  const number = numberOf(name)
  return number === undefined ? undefined : facts.booking(number)
}

export const unknown: RefusalResult = { ok: false, code: 'HALLO_BOOKING_UNKNOWN' }
export const settled = (booking: Booking): RefusalDecision =>
  refusing({ ok: false, code: 'HALLO_BOOKING_SETTLED', booking })
export const changed = (booking: Booking): RefusalDecision =>
  refusing({ ok: false, code: 'HALLO_BOOKING_CHANGED', booking })
export const refusing = (result: RefusalResult): RefusalDecision => unchanged(result)
