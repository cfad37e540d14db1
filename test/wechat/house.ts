import { type OfficialParts, officialDoor } from '../../adapters/wechat/official/official.ts'
import { WECHAT, WECHAT_PLAN } from '../../adapters/wechat/official/official-name.ts'
import { type RunningDoors, runDoors } from '../../src/bot/doors/run-doors.ts'
import { TestHouse } from '../support/test-house.ts'
import { ACCOUNT, type ApiCall, fakePlatform } from './fake-platform.ts'

/** No machine is so slow that an answer takes longer (real ms). */
const PATIENT_MS = 20_000
const NO_PACE = { each: { burst: 1000, everyMs: 0 }, all: { burst: 1000, everyMs: 0 } }

/** The house with a service account at a platform in this process. `after`: how long sends wait for the answer at once (real ms). */
export async function wechatHouse({
  answer,
  after = PATIENT_MS,
  limit,
  ...door
}: Partial<OfficialParts> & {
  limit?: { count: number; seconds: number }
  answer?: (call: ApiCall) => object | undefined
  after?: number
} = {}) {
  const platform = await fakePlatform(answer)
  const logged: string[] = []
  const log = (...said: unknown[]) => logged.push(JSON.stringify(said))
  let doors: RunningDoors | undefined
  const house = await TestHouse.open({
    log: { error: log, warn: log, debug: () => undefined },
    pushes: new Set([WECHAT]),
    plans: new Map([[WECHAT, { ...WECHAT_PLAN, after }]]),
    onSends: () => doors?.wake(),
  })
  const { store, porter, clock } = house
  const official = officialDoor({
    ...ACCOUNT,
    mode: 'plain',
    apiBase: platform.base,
    templates: {},
    store,
    clock,
    log: { warn: log, info: () => undefined },
    sealWith: 'a secret',
    locale: 'en',
    pace: NO_PACE,
    patience: PATIENT_MS - 1000,
    ...door,
  })
  await platform.serve(official.router)
  doors = await runDoors([official], {
    store,
    clock,
    worker: 'test',
    limit: () => limit,
    log: { warn: log },
    addressOf: ({ id }) => `https://book.example/${id}`,
    hear: (event) => porter.hear(event),
  })
  const { stop } = doors
  let number = 0
  return {
    ...platform,
    house,
    official,
    store,
    logged,
    /** A message of a person; `fields` over the usual ones. */
    say(
      openid: string,
      text: string,
      fields: Record<string, string> = {},
      mode: Parameters<typeof platform.push>[1] = 'plain',
    ) {
      number += 1
      const usual = {
        ToUserName: ACCOUNT.original,
        FromUserName: openid,
        CreateTime: String(Math.floor(Date.now() / 1000)),
      }
      const own = { MsgType: 'text', Content: text, MsgId: String(24607000000000000n + BigInt(number)) }
      return platform.push({ ...usual, ...own, ...fields }, mode)
    },
    async close() {
      await porter.settle()
      const stopped = stop()
      await platform.close()
      await stopped
      await store.close()
    },
  }
}

/** An event instead of a message. */
export const event = (name: string, more: Record<string, string> = {}) => ({ MsgType: 'event', Event: name, ...more })
