/** What somebody who works in a hall has said of their shift: from `until` (UTC ms) on it no longer holds. */
export interface Duty extends Shift {
  /** a shift to come, or a day off: it counts from then on (UTC ms), and what stands before it until then */
  next?: Shift & { from: number }
}

interface Shift {
  on: boolean
  until?: number
}

/** On or off duty by their own word at `now` (UTC ms); undefined: they have said nothing that holds. */
export function onDuty(duty: Duty | undefined, now: number): boolean | undefined {
  if (duty === undefined) return undefined
  if (duty.next !== undefined && duty.next.from <= now) return onDuty(duty.next, now)
  if (duty.until === undefined || now < duty.until) return duty.on
  // A shift that was said to end is over; who was away is back.
  return duty.on ? false : undefined
}
