import type { Alarm, Installation, NotedAlarm } from './port/store.ts'

/** A fact of the installation: the last alarms as JSON, the newest first. */
const FACT = 'alarms'
const MOST = 20
/** Two processes may note at the same moment. */
const TRIES = 5

type Facts = Pick<Installation, 'meta' | 'setMeta'>

/** The last alarms, the newest first, whatever process raised them. */
export async function lastAlarms(store: Pick<Facts, 'meta'>): Promise<NotedAlarm[]> {
  return read(await store.meta(FACT))
}

/** Notes one for `lastAlarms`; one of the same kind and instant is noted once. */
export async function noteAlarm(store: Facts, alarm: Alarm, at: number): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stands = await store.meta(FACT)
    const before = read(stands)
    if (before.some((each) => each.at === at && each.kind === alarm.kind && each.door === alarm.door)) return
    const after = JSON.stringify([{ ...alarm, at }, ...before].slice(0, MOST))
    if ((await store.setMeta(FACT, after, stands)) === after) return
  }
}

const read = (text: string | undefined): NotedAlarm[] => (text === undefined ? [] : (JSON.parse(text) as NotedAlarm[]))
