import type { Catalogue } from '../domain/hall/hall.ts'
import { holidaysKnown } from '../domain/hall/public-holidays.ts'
import type { Store } from '../store/port/store.ts'
import type { StoreFault } from '../store/port/store-fault.ts'
import type { Alarms } from './tell-admins.ts'

export interface WatchParts {
  alarms: Pick<Alarms, 'raise' | 'retry'>
  store: Pick<Store, 'backlog' | 'catalogue'>
  /** the service's: UTC ms */
  clock: { now(): number }
  /** bytes left on the disk; undefined: there is none to look at */
  room(): number | undefined
  /** the real clock (UTC ms), and one that is never set (ms) */
  real?: () => number
  steady?: () => number
}

/** Looks after what can go wrong without anybody noticing, and raises alarms. */
export interface Watches {
  /** a door's platform has answered, or has not, and why */
  door(name: string, there: boolean, why?: 'loggedOut'): void
  /** a turn has ended */
  turn(outcome: 'done' | 'fenced' | 'fault' | 'dead'): void
  /** the store could not do what it was asked for */
  storeFault(fault: StoreFault): void
  /** Looks at what waits, the doors, the disk and the calendar; once a minute or so. Never throws. */
  look(): Promise<void>
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const AWAY_MS = 5 * MINUTE
const STUCK_MS = 5 * MINUTE
const LATE_MS = 15 * MINUTE
const LEAST_ROOM = 200_000_000

const minutesOf = (ms: number) => Math.floor(ms / MINUTE)

export function watchesOf({
  alarms,
  store,
  clock,
  room,
  real = Date.now,
  steady = () => performance.now(),
}: WatchParts): Watches {
  const away = new Map<string, { since: number; kind: 'doorAway' | 'loggedOut' }>()
  /** since when something waits and no turn is done; undefined: nothing waits */
  let stuckSince: number | undefined
  let calendarLooked = Number.NEGATIVE_INFINITY

  function lookAtDoors(): void {
    for (const [door, { since, kind }] of away)
      if (steady() - since >= AWAY_MS) alarms.raise({ kind, door, minutes: minutesOf(steady() - since) })
  }

  async function lookAtBacklog(): Promise<void> {
    const { events, oldestSend } = await store.backlog()
    if (events === 0) stuckSince = undefined
    else stuckSince ??= steady()
    if (stuckSince !== undefined && steady() - stuckSince >= STUCK_MS)
      alarms.raise({ kind: 'eventsWait', minutes: minutesOf(steady() - stuckSince) })
    const late = oldestSend === undefined ? 0 : real() - oldestSend
    if (late >= LATE_MS) alarms.raise({ kind: 'sendsWait', minutes: minutesOf(late) })
  }

  function lookAtDisk(): void {
    const bytes = room()
    if (bytes !== undefined && bytes < LEAST_ROOM) alarms.raise({ kind: 'diskLow', left: Math.floor(bytes / 1e6) })
  }

  /** Once a day. */
  async function lookAtCalendar(): Promise<void> {
    if (steady() - calendarLooked < DAY) return
    calendarLooked = steady()
    for (const [year, halls] of unknownHolidays(await store.catalogue(), clock.now()))
      alarms.raise({ kind: 'holidays', year, halls })
  }

  return {
    door(name, there, why) {
      if (there) away.delete(name)
      else {
        const before = away.get(name)
        away.set(name, { since: before?.since ?? steady(), kind: why ?? before?.kind ?? 'doorAway' })
      }
    },
    turn(outcome) {
      if (outcome !== 'fault') stuckSince = undefined
      if (outcome === 'dead') alarms.raise({ kind: 'givenUp' })
    },
    storeFault({ reason, message }) {
      const kind = reason === 'full' ? 'storeFull' : reason === 'corrupt' ? 'storeDamaged' : 'storeFailed'
      alarms.raise({ kind }, message)
    },
    async look() {
      lookAtDoors()
      lookAtDisk()
      // What the store fails with is told by whoever watches it.
      await lookAtBacklog().catch(() => undefined)
      await lookAtCalendar().catch(() => undefined)
      await alarms.retry()
    },
  }
}

/** Years that guests can book in and whose public holidays are not known yet, with the halls that close on them. */
function unknownHolidays({ halls }: Catalogue, now: number): Map<number, string[]> {
  const found = new Map<number, string[]>()
  const yearOf = (at: number) => new Date(at).getUTCFullYear()
  for (const { id, services } of halls)
    for (const { schedule, rules } of services) {
      const country = schedule.holidays?.country
      if (country === undefined) continue
      for (let year = yearOf(now); year <= yearOf(now + rules.horizonDays * DAY); year += 1)
        if (!holidaysKnown(country, year)) found.set(year, [...new Set([...(found.get(year) ?? []), id])])
    }
  return found
}
