import type { Booking } from '../../src/domain/booking/booking.ts'
import type { Hall, Service } from '../../src/domain/hall/hall.ts'
import type { Mark } from '../../src/domain/hall/slot.ts'

/** `released` and `replaced` are `expired` to the store; a late yes brings back only what ran out by itself. */
export type ModelState =
  | 'held'
  | 'pending'
  | 'confirmed'
  | 'expired'
  | 'released'
  | 'declined'
  | 'cancelled'
  | 'cancelledByStaff'

export interface Modelled {
  id: string
  person: string
  mobile: string | undefined
  service: Service
  state: ModelState
  version: number
  marks: readonly Mark[]
  party: number
  until: number
}

/** What a reservation or a confirmation asks for. */
export interface Request {
  service: Service
  marks: readonly Mark[]
  party: number
  person: string
  mobile: string | undefined
}

/**
 * The simplest thing that could be right: a list of bookings, from which places and limits are counted anew each time.
 * Nothing of the store is trusted, not even what it says of itself.
 */
export class Model {
  readonly bookings = new Map<string, Modelled>()
  readonly services: readonly Service[]
  now: number

  constructor(halls: readonly Hall[], now: number) {
    this.services = halls.flatMap((hall) => hall.services)
    this.now = now
  }

  nth(index: number): Modelled {
    const all = [...this.bookings.values()]
    return all[index % all.length]!
  }

  /** Whether it has its places: a hold only as long as its time is not over. */
  counts({ state, until }: Modelled): boolean {
    return state === 'confirmed' || state === 'pending' || (state === 'held' && until > this.now)
  }

  left(service: Service, mark: Mark, except?: Modelled): number {
    let used = 0
    for (const booking of this.bookings.values())
      if (booking !== except && booking.service.pool === service.pool && booking.marks.includes(mark))
        if (this.counts(booking)) used += this.#places(booking.service, booking.party)
    return (service.schedule.capacity ?? 1) - used
  }

  fits({ service, marks, party }: Request, except?: Modelled): boolean {
    return marks.every((mark) => this.#places(service, party) <= this.left(service, mark, except))
  }

  /** Whether person and number have as many bookings of the service as they may. */
  limited({ service, person, mobile }: Request, except?: Modelled): boolean {
    const most = service.rules.perPerson
    if (most === undefined) return false
    const own = [...this.bookings.values()].filter(
      (booking) =>
        booking !== except &&
        booking.service === service &&
        this.counts(booking) &&
        (booking.person === person || (mobile !== undefined && booking.mobile === mobile)),
    )
    return own.length >= most
  }

  add(request: Request, booking: Booking): void {
    const state = booking.hold === undefined ? 'confirmed' : 'held'
    this.bookings.set(booking.id, { ...request, id: booking.id, state, version: 1, until: booking.hold?.until ?? 0 })
  }

  #places = ({ takes }: Service, party: number): number => (takes === 'party' ? 1 : party)
}
