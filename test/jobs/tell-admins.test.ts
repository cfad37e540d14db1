import { afterEach, beforeEach, expect, test } from 'vitest'
import { alarmsOf } from '../../src/jobs/tell-admins.ts'
import { lastAlarms } from '../../src/store/alarm-notes.ts'
import type { Alarm, Store } from '../../src/store/port/store.ts'
import { StoreFault } from '../../src/store/port/store-fault.ts'
import { watchFaults } from '../../src/store/watch-faults.ts'
import { said } from '../store/kit.ts'
import { withRole } from '../support/people.ts'
import { NOW, TestHouse } from '../support/test-house.ts'

const HOUR = 3_600_000
let house: TestHouse
let logged: unknown[]
beforeEach(async () => {
  house = await TestHouse.open()
  logged = []
  for (const person of ['root', 'meg', 'second']) {
    await house.porter.handle({ ...said({ person, conversation: `p:${person}` }), locale: 'en', at: NOW })
    await withRole(house.store, person, person === 'meg' ? { role: 'manager', hall: 'binjiang' } : { role: 'admin' })
  }
}, 60_000)
afterEach(() => house.store.close())

/** As one process has it. */
function process(over: Partial<Store> = {}) {
  let now = NOW
  const directly: string[] = []
  const alarms = alarmsOf({
    store: Object.assign(Object.create(house.store), over),
    clock: house.clock,
    log: { error: (fields: unknown) => void logged.push(fields), warn: (fields: unknown) => void logged.push(fields) },
    direct: async (to, { kind }) => void directly.push(`${to.person} ${kind}`),
    real: () => now,
  })
  const raise = async (alarm: Alarm, why?: string) => {
    alarms.raise(alarm, why)
    await alarms.settled()
    await house.porter.sweep()
  }
  const pass = (ms: number) => {
    now += ms
  }
  return { alarms, raise, directly, pass }
}

/** How often a person was told something with these words. */
async function told(person: string, words: string): Promise<number> {
  const { entries } = await house.store.history({ conversation: `p:${person}`, limit: 50 })
  return entries.filter(({ body }) => JSON.stringify(body).includes(words)).length
}

test('an alarm is said to every admin in their chat, and is in the log with its reason', async () => {
  const { raise } = process()
  await raise({ kind: 'doorAway', door: 'telegram', minutes: 7 }, 'ETIMEDOUT')
  for (const admin of ['root', 'second'])
    expect(await told(admin, 'Telegram has not answered for 7 minutes'), admin).toBe(1)
  expect(await told('meg', 'has not answered')).toBe(0)
  expect(logged).toEqual([{ alarm: { kind: 'doorAway', door: 'telegram', minutes: 7 }, why: 'ETIMEDOUT' }])
  expect(await lastAlarms(house.store)).toEqual([{ kind: 'doorAway', door: 'telegram', minutes: 7, at: NOW }])
})

test('the same kind comes once in six hours, from however many processes; another kind or door comes at once', async () => {
  const [one, two] = [process(), process()]
  for (let times = 0; times < 3; times += 1) for (const each of [one, two]) await each.raise({ kind: 'backupFailed' })
  expect(await told('root', 'scheduled backup')).toBe(1)
  await one.raise({ kind: 'doorAway', door: 'telegram', minutes: 5 })
  await two.raise({ kind: 'doorAway', door: 'wechat', minutes: 5 })
  expect(await told('root', 'has not answered for 5 minutes')).toBe(2)
  for (const each of [one, two]) each.pass(6 * HOUR)
  await two.raise({ kind: 'backupFailed' })
  await one.raise({ kind: 'backupFailed' })
  expect(await told('root', 'scheduled backup')).toBe(2)
  expect((await lastAlarms(house.store)).map(({ kind }) => kind)).toEqual([
    'backupFailed',
    'doorAway',
    'doorAway',
    'backupFailed',
  ])
})

test('what can not be stored is said directly, and in the chat as soon as there is room', async () => {
  let full = false
  const over = {
    hit: async (hit: Parameters<Store['hit']>[0]) => {
      if (full) throw new StoreFault('full', 'The disk is full.')
      return house.store.hit(hit)
    },
  }
  const { alarms, raise, directly } = process(over)
  // It looks now and then, and knows by that where the admins are.
  await alarms.retry()
  full = true
  await raise({ kind: 'storeFull' })
  expect(directly.sort()).toEqual(['root storeFull', 'second storeFull'])
  await alarms.retry()
  expect(await told('root', 'The disk is full')).toBe(0)
  full = false
  await alarms.retry()
  await house.porter.sweep()
  expect(await told('root', 'The disk is full')).toBe(1)
  await alarms.retry()
  await house.porter.sweep()
  expect(await told('root', 'The disk is full')).toBe(1)
})

test('they come in the language of each admin, with the names of halls', async () => {
  await house.porter.handle({
    ...said({ person: 'second', conversation: 'p:second', body: { type: 'text', text: '中文' } }),
    at: NOW,
  })
  const { raise } = process()
  await raise({ kind: 'holidays', year: 2027, halls: ['binjiang'] })
  expect(await told('root', 'public holidays of 2027 are not known yet')).toBe(1)
  expect(await told('second', '2027 年的法定节假日安排还没有公布')).toBe(1)
  expect(await told('second', '滨江')).toBeGreaterThan(0)
})

test('who lost the role meanwhile hears nothing, and what an older version queued is still said', async () => {
  const queue = async (person: string, body: object) => {
    const event = said({ person, conversation: `p:${person}`, body: { type: 'due', what: 'alarm', ...body } as never })
    await house.store.enqueue([{ ...event, at: NOW }])
    await house.porter.sweep()
  }
  await queue('meg', { alarm: { kind: 'givenUp' } })
  expect(await told('meg', 'was given up')).toBe(0)
  await queue('root', { what: 'wrongClaims' })
  expect(await told('root', 'Ten wrong codes')).toBe(1)
})

test('faults of the store are told to whoever watches it, and thrown as before', async () => {
  const faults: string[] = []
  const fault = new StoreFault('corrupt', 'damaged')
  const store = watchFaults(
    {
      ...house.store,
      backlog: () => Promise.reject(fault),
      person: () => Promise.reject(new Error('a mistake of ours')),
    },
    ({ reason }) => faults.push(reason),
  )
  await expect(store.backlog()).rejects.toBe(fault)
  await expect(store.person({ id: 'x' })).rejects.toThrow('ours')
  expect((await store.catalogue()).version).toBe(1)
  expect(faults).toEqual(['corrupt'])
})
