import type { Service } from '../hall/hall.ts'

const DAY_MINUTES = 1440

/**
 * When the guest of a booking that starts at `start` is to be reminded (UTC ms): so long before as the service says.
 * undefined: not at all, or the time is over already, since whoever books so late need not be told of it again.
 */
export function reminderAt(
  start: number,
  service: Pick<Service, 'rules'> | undefined,
  now: number,
): number | undefined {
  const minutes = service?.rules.remindMinutes ?? DAY_MINUTES
  const at = start - minutes * 60_000
  return minutes === 0 || at <= now ? undefined : at
}

const HOUR_MS = 3_600_000

/** When staff are reminded of a request that lapses at `until` (UTC ms): three hours before; undefined: it has come too late for that. */
export function remindStaffAt(until: number, now: number): number | undefined {
  const at = until - 3 * HOUR_MS
  return at - now < HOUR_MS / 2 ? undefined : at
}
