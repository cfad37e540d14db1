import type { Price } from './hall.ts'

/** What a booking costs, in the currency's minor units; undefined where the service has no price. */
export function priceOf(price: Price | undefined, booking: { slots: number; party: number }): number | undefined {
  if (price === undefined) return undefined
  if (price.per === 'booking') return price.amount
  // A price for a person is for the whole booking; it does not grow with the slots.
  return price.amount * (price.per === 'slot' ? booking.slots : booking.party)
}
