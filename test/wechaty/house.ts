import { type WechatyParts, wechatyDoor } from '../../adapters/wechat/wechaty/wechaty-door.ts'
import { WECHATY } from '../../adapters/wechat/wechaty/wechaty-name.ts'
import { type RunningDoors, runDoors } from '../../src/bot/doors/run-doors.ts'
import { TestHouse } from '../support/test-house.ts'
import { FakeBot, fakeFile } from './fake-bot.ts'

export const NO_PACE = { each: { burst: 1000, everyMs: 0 }, all: { burst: 1000, everyMs: 0 } }

/** The house with a puppet that is played by a test. */
export async function wechatyHouse({
  limit,
  fault,
  ...given
}: Partial<WechatyParts> & {
  limit?: { count: number; seconds: number }
  /** what the bot fails with from the first */
  fault?: Error
} = {}) {
  const bot = new FakeBot()
  bot.fault = fault
  const logged: string[] = []
  const printed: string[] = []
  const told: (readonly [there: boolean, why?: string])[] = []
  const log = (...said: unknown[]) => void logged.push(JSON.stringify(said))
  let doors: RunningDoors | undefined
  const house = await TestHouse.open({
    log: { error: log, warn: log, debug: () => undefined },
    pushes: new Set([WECHATY]),
    onSends: () => doors?.wake(),
  })
  const { store, porter, clock } = house
  const door = wechatyDoor({
    bot,
    fileOf: fakeFile,
    store,
    clock,
    log: { warn: log, info: log, error: log },
    locale: 'en',
    pace: NO_PACE,
    print: (text) => printed.push(text),
    ...given,
  })
  doors = await runDoors([door], {
    store,
    clock,
    worker: 'test',
    limit: () => limit,
    log: { warn: log },
    hear: (event) => porter.hear(event),
    onPlatform: (_, ...what) => told.push(what),
  })
  const { stop } = doors
  return {
    bot,
    house,
    store,
    door,
    logged,
    printed,
    told,
    async close() {
      await porter.settle()
      await stop()
      await store.close()
    },
  }
}
