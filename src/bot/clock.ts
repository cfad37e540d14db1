import type { Store } from '../store/port/store.ts'

/** The service's clock: everything a person sees goes by it. Leases, back-off and pace go by the real one. */
export interface Clock {
  /** UTC ms */
  now(): number
}

/** What is kept of a clock that was set: the setting, and how far it is ahead of the real time (ms). */
interface ClockSetting {
  start: number
  ahead: number
}

/**
 * The real time, or (`start`, UTC ms, from `HALLO_NOW`) a time that starts there at the first start with this value and runs
 * on at real speed over restarts; another value moves it. Processes on one store share it.
 */
export async function openClock(
  store: Pick<Store, 'meta' | 'setMeta'>,
  start: number | undefined,
  real: () => number = Date.now,
): Promise<Clock> {
  if (start === undefined) return { now: real }
  const was = await store.meta('clock')
  const kept = readKept(was)
  if (kept?.start === start) return { now: () => real() + kept.ahead }
  const wanted: ClockSetting = { start, ahead: start - real() }
  // Another process may have set it in between: what stands then counts.
  const stands = readKept(await store.setMeta('clock', JSON.stringify(wanted), was)) ?? wanted
  return { now: () => real() + stands.ahead }
}

function readKept(text: string | undefined): ClockSetting | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as ClockSetting)
}
