import type { CommandResult } from '../port/store.ts'
import type { Kept } from './booking-rows.ts'
import { hasKey, keyMark } from './code.ts'
import { type Desk, unknown } from './desk.ts'

type LookedUp = { kept: Kept; key: Buffer; done?: undefined } | { done: CommandResult }

/** The booking that a command is about, with the key's mark; or how it is answered: unknown, or done by this key before. */
export function lookUp(desk: Desk, command: { booking: string; key: string }): LookedUp {
  const kept = desk.bookings.byName(command.booking)
  if (kept === undefined) return { done: unknown }
  const key = keyMark(desk.vault, command.key)
  return hasKey(kept.keys, key) ? { done: { ok: true, booking: kept.booking, repeated: true } } : { kept, key }
}
