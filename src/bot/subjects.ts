import type { Booking } from '../domain/booking/booking.ts'
import { ERASED } from '../domain/booking/booking.ts'
import type { CommandResult, Turn } from '../store/port/store.ts'

/** Facts hold bookings in lists and pages, not deeper. */
const DEPTH = 4

/**
 * The guests whom a turn of staff shows: those of all bookings that it looked at or changed. Rather one too many: what they
 * are a subject of goes when they are erased. A guest's own turn sees only their own bookings.
 */
export function subjectsOf(
  { person, event }: Pick<Turn, 'person' | 'event'>,
  fetched: ReadonlyMap<string, unknown>,
  result: CommandResult | undefined,
): string[] {
  if (person.roles.length === 0) return []
  const found = new Set<string>()
  for (const fact of fetched.values()) collect(fact, found, DEPTH)
  collect(result, found, DEPTH)
  for (const own of [person.id, event.person, ERASED]) found.delete(own)
  return [...found]
}

function collect(value: unknown, found: Set<string>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth === 0) return
  if (Array.isArray(value)) {
    for (const each of value) collect(each, found, depth - 1)
    return
  }
  if (isOfGuest(value)) found.add(value.person)
  else for (const each of Object.values(value)) collect(each, found, depth - 1)
}

/** A booking, or a question. */
const isOfGuest = (value: object): value is Pick<Booking, 'person'> =>
  ('claims' in value || 'text' in value) && 'person' in value && typeof value.person === 'string'
