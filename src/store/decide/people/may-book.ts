import { afterNoShows } from '../../../domain/booking/no-shows.ts'
import type { Hall } from '../../../domain/hall/hall.ts'
import type { RefusalResult } from '../../port/commands/results.ts'
import type { Facts } from '../facts.ts'

interface Guest {
  person: string
  /** hash of their number, where it is known */
  mobile: Buffer | undefined
  /** UTC ms */
  now: number
}

/** The small fact that says whose number (its hash) a hall blocks; empty: it does not. */
export const blockedNumber = (hall: string, mobile: Buffer): string => `blocked ${hall} ${mobile.toString('hex')}`

/** Who was blocked with that number; undefined: nobody. */
export const blockedWith = (facts: Facts, hall: string, mobile: Buffer | undefined): string | undefined =>
  mobile === undefined ? undefined : facts.meta(blockedNumber(hall, mobile)) || undefined

/** Whether the hall wants to say yes to each booking of who did not come too often. */
export const needsApproval = (facts: Facts, hall: Hall | undefined, person: string, now: number): boolean =>
  hall !== undefined && afterMissing(facts, hall, person, now) === 'approval'

/** A guest's bookings are read only where it matters. */
function afterMissing(facts: Facts, hall: Hall, person: string, now: number) {
  if (hall.noShows?.limit === undefined) return undefined
  const bookings = facts.bookingsOf(person).map(({ booking }) => booking)
  return afterNoShows(bookings, hall, now)
}

/** Whether the hall takes a booking from this guest by themselves; why not, and whom to call instead. */
export function mayBook(
  facts: Facts,
  hall: Hall | undefined,
  { person, mobile, now }: Guest,
): RefusalResult | undefined {
  if (hall === undefined) return undefined
  const known = facts.person(person)?.blocks?.some((block) => block.hall === hall.id) === true
  const blocked = known || blockedWith(facts, hall.id, mobile) !== undefined
  return blocked || afterMissing(facts, hall, person, now) === 'phone' ? callInstead(hall) : undefined
}

const callInstead = ({ phone }: Hall): RefusalResult =>
  phone === undefined
    ? { ok: false, code: 'HALLO_BOOK_AT_DESK' }
    : { ok: false, code: 'HALLO_BOOK_BY_PHONE', params: { phone } }
