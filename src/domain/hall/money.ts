import type { Price } from './hall.ts'

/** What a booking costs, in the currency's minor units; undefined where the service has no price. */
export function priceOf(price: Price | undefined, booking: { slots: number; party: number }): number | undefined {
  if (price === undefined) return undefined
  if (price.per === 'booking') return price.amount
  // A price for a person is for the whole booking; it does not grow with the slots.
  return price.amount * (price.per === 'slot' ? booking.slots : booking.party)
}

/** An amount in minor units ("99.5" in CNY is 9950); undefined where the currency has no such part. */
export function minorUnits(decimal: string, currency: string): number | undefined {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const [whole = '', part = ''] = decimal.split('.')
  if (!/^\d+$/.test(whole) || part.replace(/0+$/, '').length > digits) return undefined
  const amount = Number(whole + part.slice(0, digits).padEnd(digits, '0'))
  return Number.isSafeInteger(amount) ? amount : undefined
}
