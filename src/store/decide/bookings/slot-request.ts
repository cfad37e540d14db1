import type { Claim } from '../../../domain/booking/booking.ts'
import { countPeriods, hasPeriodLimit, type PeriodCounts, periodsBegin } from '../../../domain/booking/person-limits.ts'
import type { Answers } from '../../../domain/form/form.ts'
import { findHall, findService } from '../../../domain/hall/catalogue.ts'
import type { Hall, Service } from '../../../domain/hall/hall.ts'
import type { Mark } from '../../../domain/hall/slot.ts'
import type { Facts, StoredBooking } from '../facts.ts'
import type { BookingLimit } from '../writes.ts'

export interface ServiceAtHall {
  hall: Hall | undefined
  service: Service | undefined
}

/** Places that somebody asks for. */
export interface SlotRequest extends ServiceAtHall {
  marks: readonly Mark[]
  party: number
  now: number
  /** the asker's own booking that is to be changed or to give way */
  own: StoredBooking | undefined
  /** staff ask for a guest: their rules, and no limit per person */
  byStaff?: boolean
}

export function offered(facts: Facts, hall: string, service: string): ServiceAtHall {
  const found = findHall(facts.catalogue(), hall)
  return { hall: found, service: findService(found, service) }
}

/** The hash of the mobile number among the answers; undefined where the form has none or it was left out. */
export function mobileOf(facts: Facts, service: Service | undefined, answers: Answers): Buffer | undefined {
  const field = service?.fields.find(({ kind }) => kind === 'mobile')
  const mobile = field === undefined ? undefined : answers[field.id]
  return typeof mobile === 'string' && mobile !== '' ? facts.hash('mobile', mobile) : undefined
}

/** What it has of the slots: not in the way of its own guest, who asks for other places. */
export const ownClaims = (stored: StoredBooking | undefined): readonly Claim[] =>
  stored?.counted === true ? stored.booking.claims : []

/** How many places of the slot are among the claims. */
export function placesIn(claims: readonly Claim[], pool: string, mark: Mark): number {
  let sum = 0
  for (const claim of claims) if (claim.pool === pool && claim.mark === mark) sum += claim.places
  return sum
}

/** The person's other bookings of the service that count for its limits: those to come, and in the periods of what is wanted. */
export function countFor(
  facts: Facts,
  wanted: SlotRequest,
  person: string,
  mobile: Buffer | undefined,
): { personCount: number; periods?: PeriodCounts } {
  const { hall, service, own, now } = wanted
  if (hall === undefined || service === undefined) return { personCount: 0 }
  const query = { hall: hall.id, service, person, mobile, now }
  const others = (numbers: ReadonlySet<number>): number[] => [...numbers].filter((number) => number !== own?.number)
  const personCount = service.rules.perPerson === undefined ? 0 : others(facts.counting(query)).length
  const since = hasPeriodLimit(service.rules) ? periodsBegin(wanted.marks, service.rules, hall.zone) : undefined
  if (since === undefined) return { personCount }
  const bookings = others(facts.counting({ ...query, since })).flatMap((number) => {
    const booking = facts.booking(number)?.booking
    const over = booking?.state === 'held' && (booking.hold?.until ?? 0) <= now
    return booking === undefined || over ? [] : [booking]
  })
  return { personCount, periods: countPeriods(wanted.marks, bookings) }
}

/** The limit that a booking counts for, as part of its write. */
export function limitOf({ hall, service }: ServiceAtHall, person: string, mobile?: Buffer): { limit?: BookingLimit } {
  const most = service?.rules.perPerson
  if (hall === undefined || service === undefined || most === undefined) return {}
  return { limit: { service: `${hall.id}/${service.id}`, person, ...(mobile && { mobile }), most } }
}
