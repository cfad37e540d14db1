import { offsetAt } from '../../domain/time/zone.ts'

/** The hall's wall clock at the moment of reading. */
export interface LocalNow {
  /** days since 1970-01-01 of the local day, see `calendar.ts` */
  day: number
  /** minutes after local midnight */
  minute: number
  /** the instant, UTC ms */
  instant: number
}

const DAY_MS = 86_400_000

/** `now`: ISO instant, `zone`: IANA. Reading never throws: an unreadable instant counts as the epoch, an unknown zone as UTC. */
export function localNow(now: string, zone: string): LocalNow {
  const parsed = Date.parse(now)
  const instant = Number.isFinite(parsed) ? parsed : 0
  const wall = instant + offset(instant, zone)
  const day = Math.floor(wall / DAY_MS)
  return { day, minute: Math.floor((wall - day * DAY_MS) / 60_000), instant }
}

function offset(instant: number, zone: string): number {
  try {
    return offsetAt(instant, zone)
  } catch {
    return 0
  }
}
