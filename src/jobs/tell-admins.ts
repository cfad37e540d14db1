import type { Logger } from 'pino'
import { noteAlarm } from '../store/alarm-notes.ts'
import type { Alarm, Recipient, Store } from '../store/port/store.ts'
import { eventFor } from './due-events.ts'

export interface AlarmParts {
  store: Pick<Store, 'colleagues' | 'address' | 'enqueue' | 'hit' | 'meta' | 'setMeta'>
  /** the service's: UTC ms */
  clock: { now(): number }
  log: Pick<Logger, 'error' | 'warn'>
  /** Tells somebody by their platform, past the store; rejects where that can't be done. */
  direct(to: Recipient, alarm: Alarm): Promise<void>
  /** the real clock (UTC ms) */
  real?: () => number
}

/** How faults reach the admins: by the log, and by chat. */
export interface Alarms {
  /** Tells of it at once, and of the same kind (and door) for hours no more. `why`: for the log only. Never throws. */
  raise(alarm: Alarm, why?: string): void
  /** Tries again what the store could not keep then, and remembers where the admins are. */
  retry(): Promise<void>
  /** What is being told is told. */
  settled(): Promise<void>
}

const HOUR = 3_600_000
const WINDOW_MS = 6 * HOUR
/** What only time changes. */
const SELDOM: Partial<Record<Alarm['kind'], number>> = { holidays: 7 * 24 * HOUR, diskLow: 24 * HOUR }

/** Where the admins are reached, and in which language. */
export async function adminsOf(store: Pick<Store, 'colleagues' | 'address'>): Promise<Recipient[]> {
  const persons = (await store.colleagues()).filter(({ roles }) => roles.some(({ role }) => role === 'admin'))
  const found = await Promise.all(
    persons.map(async ({ id, locale }) => {
      const to = await store.address(`p:${id}`)
      return to && { ...to, ...(locale !== undefined && { locale }) }
    }),
  )
  return found.filter((to): to is Recipient => to !== undefined)
}

/**
 * An alarm is an event in the private conversation of each admin, under an id made of its kind and window: told again, by this
 * process or another, it is the same event. Where the store can't keep it the admins hear of it directly, as far as they are
 * on a platform, and the event is made up for later.
 */
export function alarmsOf({ store, clock, log, direct, real = Date.now }: AlarmParts): Alarms {
  /** raised by this process, until when */
  const raised = new Map<string, number>()
  const pending = new Map<string, Alarm>()
  const underWay = new Set<Promise<void>>()
  let admins: Recipient[] = []

  async function findAdmins(): Promise<Recipient[]> {
    admins = await adminsOf(store)
    return admins
  }

  async function tell(key: string, alarm: Alarm): Promise<void> {
    const windowMs = SELDOM[alarm.kind] ?? WINDOW_MS
    const { until } = await store.hit({ subject: `alarm ${key}`, windowMs, now: real() })
    const id = `alarm:${key}:${until}`
    const body = { type: 'due', what: 'alarm', alarm } as const
    await store.enqueue((await findAdmins()).map((to) => eventFor(`${id}:${to.person}`, to, body, clock.now())))
    await noteAlarm(store, alarm, until - windowMs)
  }

  async function pastTheStore(alarm: Alarm): Promise<void> {
    await Promise.all(
      admins.map((to) =>
        direct(to, alarm).catch((error) => log.warn({ kind: error?.name }, 'an admin could not be told directly')),
      ),
    )
  }

  async function begin(key: string, alarm: Alarm): Promise<void> {
    try {
      await tell(key, alarm)
    } catch {
      pending.set(key, alarm)
      await pastTheStore(alarm)
    }
  }

  return {
    raise(alarm, why) {
      const key = alarm.door === undefined ? alarm.kind : `${alarm.kind} ${alarm.door}`
      const now = real()
      if (now < (raised.get(key) ?? 0)) return
      raised.set(key, now + (SELDOM[alarm.kind] ?? WINDOW_MS))
      log.error({ alarm, ...(why !== undefined && { why }) }, 'the admins are told')
      const work = begin(key, alarm).finally(() => underWay.delete(work))
      underWay.add(work)
    },
    async retry() {
      await findAdmins().catch(() => undefined)
      for (const [key, alarm] of pending)
        await tell(key, alarm).then(
          () => pending.delete(key),
          () => undefined,
        )
    },
    settled: async () => void (await Promise.all(underWay)),
  }
}
