import type { Claim } from '../../../domain/booking/booking.ts'
import { capacityOf } from '../../../domain/booking/rules.ts'
import { readMark, slotsOn } from '../../../domain/hall/slots.ts'
import type { SlotRequest } from '../bookings/slot-request.ts'
import type { Facts } from '../facts.ts'
import { refusing } from '../once.ts'
import type { RefusalDecision } from '../writes.ts'

/** So many holds on a day are never refused: a school or an office has one address. */
const ALWAYS = 5

/**
 * Of a pool's day, a network holds at most half, unless a booking that somebody has confirmed from there is still to come: a few
 * anonymous sentences must not hold a whole day, and one booking of long ago must not open every day for good.
 * Confirming, giving back or the end of a hold makes room. `claims`: what it would take.
 */
export function refusedByNetwork(
  facts: Facts,
  wanted: SlotRequest,
  claims: readonly Claim[],
  network: Buffer,
): RefusalDecision | undefined {
  const { hall, service, marks, now, own } = wanted
  const date = readMark(marks[0] ?? '')?.date
  if (hall === undefined || service === undefined || date === undefined) return undefined
  const known = facts.fromNetwork(network, now)
  if (known.some(({ booking }) => booking.state === 'confirmed')) return undefined
  const isOfDay = ({ pool, mark }: { pool: string; mark: string }): boolean =>
    pool === service.pool && readMark(mark)?.date === date
  const holds = known.filter(
    ({ number, booking }) =>
      number !== own?.number && (booking.hold?.until ?? 0) > now && booking.claims.some((claim) => isOfDay(claim)),
  )
  if (holds.length < ALWAYS) return undefined
  const held = placesOf(holds.flatMap(({ booking }) => booking.claims.filter(isOfDay)))
  const all = slotsOn(hall, service, date).reduce((sum, { mark }) => sum + capacityOf(service, mark), 0)
  if (held + placesOf(claims) <= all / 2) return undefined
  const until = Math.min(...holds.map(({ booking }) => booking.hold?.until ?? now))
  const minutes = Math.max(1, Math.ceil((until - now) / 60_000))
  return refusing({ ok: false, code: 'HALLO_HOLDS_MANY', params: { minutes } })
}

const placesOf = (claims: readonly Claim[]): number => claims.reduce((sum, { places }) => sum + places, 0)
