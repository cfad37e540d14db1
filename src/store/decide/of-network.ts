import { capacityOf } from '../../domain/booking/rules.ts'
import { readMark, slotsOn } from '../../domain/hall/slots.ts'
import type { Facts } from './facts.ts'
import { refusing } from './once.ts'
import type { Wanted } from './wanted.ts'
import type { Refusing } from './writes.ts'

/** So many holds on a day are never refused: a school or an office has one address. */
const ALWAYS = 5

/**
 * Of a pool's day, a network that nobody has confirmed a booking from holds at most half: a few anonymous sentences must not
 * hold a whole day. Confirming, giving back or the end of a hold makes room. `places`: what each slot would take.
 */
export function refusedByNetwork(facts: Facts, wanted: Wanted, places: number, network: Buffer): Refusing | undefined {
  const { hall, service, marks, now, own } = wanted
  const date = readMark(marks[0] ?? '')?.date
  if (hall === undefined || service === undefined || date === undefined) return undefined
  const known = facts.fromNetwork(network)
  if (known.some(({ booking }) => booking.state === 'confirmed')) return undefined
  const isOfDay = ({ pool, mark }: { pool: string; mark: string }): boolean =>
    pool === service.pool && readMark(mark)?.date === date
  const holds = known.filter(
    ({ number, booking }) =>
      number !== own?.number && (booking.hold?.until ?? 0) > now && booking.claims.some((claim) => isOfDay(claim)),
  )
  if (holds.length < ALWAYS) return undefined
  const claims = holds.flatMap(({ booking }) => booking.claims.filter(isOfDay))
  const held = claims.reduce((sum, claim) => sum + claim.places, 0)
  const all = slotsOn(hall, service, date).reduce((sum, { mark }) => sum + capacityOf(service, mark), 0)
  if (held + places * marks.length <= all / 2) return undefined
  const until = Math.min(...holds.map(({ booking }) => booking.hold?.until ?? now))
  const minutes = Math.max(1, Math.ceil((until - now) / 60_000))
  return refusing({ ok: false, code: 'HALLO_HOLDS_MANY', params: { minutes } })
}
