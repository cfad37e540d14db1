import { afterEach, expect, test, vi } from 'vitest'
import { StoreFault } from '../../src/store/port/store-fault.ts'
import { wechatHouse } from './house.ts'

type House = Awaited<ReturnType<typeof wechatHouse>>
let house: House | undefined
afterEach(() => house?.close())

const SEND = '/cgi-bin/message/custom/send'
/** The platform lets us write so often within 48 hours of a word. */
const WINDOW = 5
const sentTo = ({ calls }: House): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { path, json } of calls)
    if (path === SEND) counts.set(String(json.touser), (counts.get(String(json.touser)) ?? 0) + 1)
  return counts
}

test('a flood of one person hears when to go on, others are answered meanwhile, and then it goes on', async () => {
  house = await wechatHouse({ mode: 'safe', limit: { count: 20, seconds: 1 } })
  const { say, logged } = house
  const flood = Array.from({ length: 120 }, (_, n) => say('oEve', `hello ${n} ${'x'.repeat(n)}`, {}, 'safe'))
  const other = await say('oAda', 'badminton tomorrow at 6pm', {}, 'safe')
  expect(other.text).toContain('how many people')
  const answers = await Promise.all(flood)
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  const limited = answers.filter(({ text }) => text?.includes('1 second') === true)
  expect(limited.length).toBeGreaterThan(60)
  await expect
    .poll(async () => (await say('oEve', 'hi', {}, 'safe')).text, { timeout: 20_000, interval: 300 })
    .toContain('Hallo')
  expect(logged).toEqual([])
}, 60_000)

test('a crowd at once: each is answered, once, within what their window takes', async () => {
  house = await wechatHouse()
  const { say, logged, store } = house
  const names = Array.from({ length: 200 }, (_, n) => `oGuest${n}`)
  const answered = new Map<string, string | undefined>()
  await Promise.all(
    names.map(async (openid) => {
      const { status, text } = await say(openid, 'badminton tomorrow at 6pm')
      expect(status).toBe(200)
      answered.set(openid, text)
    }),
  )
  // who was not answered while the platform waited is answered by a message of our own
  const late = names.filter((openid) => answered.get(openid) === undefined)
  await expect
    .poll(() => late.filter((openid) => sentTo(house!).get(openid) === undefined), { timeout: 100_000 })
    .toEqual([])
  for (const [openid, count] of sentTo(house)) {
    expect(answered.get(openid), openid).toBeUndefined()
    expect(count).toBeLessThanOrEqual(WINDOW)
  }
  for (const text of answered.values()) if (text !== undefined) expect(text).toContain('how many people')
  const asked = await store.history({ conversation: 'p:wxoGuest199', limit: 9 })
  expect(asked.entries.map(({ from }) => from)).toEqual(['guest', 'hallo'])
  expect(logged).toEqual([])
}, 240_000)

test('one message too many while the store is away is answered, and nothing ends the process', async () => {
  house = await wechatHouse({ limit: { count: 1, seconds: 60 } })
  const { say, store, logged } = house
  await say('oEve', 'hi')
  const meta = vi.spyOn(store, 'meta').mockRejectedValue(new StoreFault('io', 'away'))
  // A rejection that nobody handles would fail the run.
  expect((await say('oEve', 'hi')).text).toContain('1 minute')
  await vi.waitFor(() => expect(logged.join()).toContain('was not noted'))
  meta.mockRestore()
})
