import type { Need } from './types.ts'

/** Names a need's answer in `Facts.fetched`. */
export function needKey(need: Need): string {
  switch (need.need) {
    case 'availability':
      return `a|${need.hall}|${need.service}|${need.from}|${need.to}|${need.except?.join(',') ?? ''}`
    case 'booking':
      return need.id === undefined ? `c|${need.code}` : `b|${need.id}`
    case 'bookings':
      return `l|${need.when}|${need.after ?? ''}|${need.limit}`
    case 'hallBooking':
      return need.id === undefined ? `hc|${need.code}` : `hb|${need.id}`
    case 'audience':
      return `au|${need.halls.join(',')}`
    case 'notices':
      return `n|${need.id ?? ''}`
    case 'arrivals':
    case 'colleagues':
      return need.need
    case 'fits':
      return `f|${need.pattern}|${need.value}`
    case 'kept':
      return `k|${need.file}`
    case 'bookingsBetween':
      return `s|${need.from}|${need.to}`
  }
}

/** Interrupts a step whose facts are not there yet; `step` turns it into `{ needs }`. Never leaves the engine. */
export class Missing extends Error {
  readonly needs: Need[]
  constructor(needs: Need[]) {
    super('facts are missing')
    this.needs = needs
  }
}
// A stack trace for an everyday interruption would cost more than the step itself.
Object.defineProperty(Missing.prototype, 'stack', { value: '' })
