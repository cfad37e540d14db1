import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Logger } from 'pino'
import type { Settings } from '../../config/settings.ts'
import { alarmParams } from '../../dialogs/staff/alarm.ts'
import type { Clock } from '../bot/clock.ts'
import type { RunningDoors } from '../bot/doors/run-doors.ts'
import { drawLine } from '../bot/draw/draw.ts'
import { type Alarms, alarmsOf } from '../jobs/tell-admins.ts'
import { type Watches, watchesOf } from '../jobs/watches.ts'
import type { Alarm, Store } from '../store/port/store.ts'

export interface RunningAlarms extends Watches, Pick<Alarms, 'raise'> {
  stop(): Promise<void>
}

export interface AlarmWiring {
  settings: Pick<Settings, 'store'>
  /** not the watched one: what an alarm itself fails with raises none */
  store: Store
  clock: Clock
  log: Logger
  /** how people on a platform are told something past the store */
  say: RunningDoors['say']
}

const LOOK_MS = 60_000

/** The watches of a running service, looking once a minute. */
export function startAlarms({ settings, store, clock, log, say }: AlarmWiring): RunningAlarms {
  const direct = ({ door, address, locale = '' }: { door: string; address: string; locale?: string }, alarm: Alarm) =>
    say(door, address, drawLine(messageOf(alarm), { locale, halls: [] }))
  const alarms = alarmsOf({ store, clock, log, direct })
  const watches = watchesOf({ alarms, store, clock, room: () => roomOf(settings) })
  let looking: Promise<void> | undefined
  const look = () => {
    looking ??= watches.look().finally(() => {
      looking = undefined
    })
  }
  const timer = setInterval(look, LOOK_MS)
  look()
  return {
    ...watches,
    raise: alarms.raise,
    async stop() {
      clearInterval(timer)
      await looking
      await alarms.settled()
    },
  }
}

const messageOf = (alarm: Alarm) => ({ message: `alarm:${alarm.kind}`, params: alarmParams(alarm, []) })

/** Bytes that the disk of the data file has left; undefined: the data is elsewhere. */
function roomOf({ store }: Pick<Settings, 'store'>): number | undefined {
  if (store.kind !== 'sqlite' || store.file === ':memory:') return undefined
  try {
    const { bavail, bsize } = statfsSync(dirname(store.file))
    return bavail * bsize
  } catch {
    return undefined
  }
}
