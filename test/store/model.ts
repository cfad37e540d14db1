import type { Booking } from '../../src/domain/booking/booking.ts'
import type { Mark } from '../../src/domain/hall/slot.ts'

/**
 * The simplest thing that could be right about one service with `capacity` places a slot: a list of bookings, counted
 * anew each time. The property tests compare a store with it.
 */
export interface Modelled {
  id: string
  state: 'held' | 'confirmed' | 'expired' | 'released' | 'cancelled'
  version: number
  marks: readonly Mark[]
  party: number
  until: number
}

export class Model {
  readonly capacity: number
  readonly bookings = new Map<string, Modelled>()
  now: number

  constructor(capacity: number, now: number) {
    this.capacity = capacity
    this.now = now
  }

  used(mark: Mark, except?: string): number {
    let used = 0
    for (const booking of this.bookings.values())
      if (booking.id !== except && booking.marks.includes(mark) && this.#has(booking)) used += booking.party
    return used
  }

  fits(marks: readonly Mark[], party: number, except?: string): boolean {
    return marks.every((mark) => this.used(mark, except) + party <= this.capacity)
  }

  left(mark: Mark): number {
    return this.capacity - this.used(mark)
  }

  #has({ state, until }: Modelled): boolean {
    return state === 'confirmed' || (state === 'held' && until > this.now)
  }

  add({ id, hold, claims, party }: Booking): void {
    const marks = claims.map(({ mark }) => mark)
    this.bookings.set(id, { id, state: 'held', version: 1, marks, party, until: hold?.until ?? 0 })
  }
}
