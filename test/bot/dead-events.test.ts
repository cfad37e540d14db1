import { afterEach, expect, test } from 'vitest'
import { repliesOf } from '../../src/bot/doors/entries.ts'
import type { HandleResult } from '../../src/bot/porter.ts'
import type { Incoming, Store, TurnCommit } from '../../src/store/port/store.ts'
import { StoreFault } from '../../src/store/port/store-fault.ts'
import { NOW, TestHouse } from '../support/test-house.ts'

let house: TestHouse
afterEach(() => house.store.close())

const ends: string[] = []
const faults: unknown[] = []
/** The house with a store whose commits `fail` for some. */
async function open(fail: (commit: TurnCommit) => void): Promise<TestHouse> {
  ends.length = 0
  faults.length = 0
  const plain = await TestHouse.open()
  const store: Store = Object.assign(Object.create(plain.store) as Store, {
    commitTurn: async (commit: TurnCommit) => {
      fail(commit)
      return plain.store.commitTurn(commit)
    },
  })
  const log = { error: (fault: unknown) => faults.push(fault), warn: () => undefined, debug: () => undefined }
  house = await TestHouse.open({ store, log, onTurn: (_, end) => ends.push(end) })
  await house.store.close()
  return Object.assign(Object.create(house) as TestHouse, { store: plain.store })
}

const message = (person: string, text: string, locale = 'en'): Incoming => ({
  id: `web:${person}:${text}`,
  conversation: `p:${person}`,
  door: 'web',
  account: person,
  address: person,
  person,
  locale,
  body: { type: 'text', text },
  at: NOW,
})
const codes = (handled: HandleResult) =>
  handled.status === 'done' ? repliesOf(handled.entries).map(({ code }) => code) : handled.status

test('what fails three times by its own fault is given up: the person is told, and their next message heard', async () => {
  let times = 0
  const { store, porter } = await open(({ event }) => {
    if (event.endsWith(':bad') && ++times <= 3) throw new RangeError('the words of the guest')
  })
  const bad = await porter.handle(message('ada', 'bad', 'zh-CN'))
  expect(codes(bad)).toEqual(['HALLO_INTERNAL'])
  expect(repliesOf((bad as HandleResult & { status: 'done' }).entries)[0]!.text).toMatch(/抱歉/)
  expect(times).toBe(4)
  expect(ends).toEqual(['dead'])
  const dead = await store.deadEvents(10)
  expect(dead).toMatchObject([{ conversation: 'p:ada', fault: expect.stringContaining('RangeError') }])
  expect(JSON.stringify([dead, faults])).not.toContain('the words of the guest')
  expect((await porter.handle(message('ada', 'hello'))).status).toBe('done')
  expect(await porter.handle(message('ada', 'bad', 'zh-CN'))).toMatchObject({ status: 'done' })
  expect(times).toBe(4)
})

test('a store that is away counts for none: the event waits, and is handled when it is back', async () => {
  let away = true
  const { store, porter } = await open(() => {
    if (away) throw new StoreFault('busy', 'away')
  })
  for (let time = 0; time < 4; time += 1) await porter.handle(message('ada', 'hello')).catch(() => undefined)
  expect(await store.deadEvents(10)).toEqual([])
  away = false
  expect(codes(await porter.handle(message('ada', 'again')))).not.toContain('HALLO_INTERNAL')
})

test('where the state itself is what fails, the conversation begins anew and goes on', async () => {
  let broken = false
  const { store, porter } = await open((commit) => {
    if (broken && commit.finish({ ok: false, code: 'HALLO_BOOKING_UNKNOWN' }).state !== undefined)
      throw new RangeError('too large')
  })
  await porter.handle(message('ada', 'badminton tomorrow at 3pm'))
  broken = true
  expect(codes(await porter.handle(message('ada', '2 people')))).toEqual(['HALLO_INTERNAL'])
  broken = false
  expect(await store.deadEvents(10)).toHaveLength(1)
  expect((await store.history({ conversation: 'p:ada', limit: 50 })).open).toBeNull()
  expect((await porter.handle(message('ada', 'hello'))).status).toBe('done')
})

test('where not even a word can be stored it is dropped; the sweeper goes past what can’t be handled at all', async () => {
  const { store, porter } = await open((commit) => {
    const { dead, entries } = commit.finish(undefined)
    if (commit.conversation === 'p:ada' && (dead === undefined || entries.length > 0)) throw new Error('no')
    if (commit.conversation === 'p:bob') throw new Error('never')
  })
  await store.enqueue([message('ada', 'one'), message('bob', 'one'), message('cyd', 'one')])
  await porter.sweep()
  const said = async (conversation: string) => (await store.history({ conversation, limit: 9 })).entries.length
  expect([await said('p:ada'), await said('p:bob')]).toEqual([0, 0])
  expect(await said('p:cyd')).toBeGreaterThan(1)
  expect((await store.deadEvents(10)).map(({ conversation }) => conversation)).toEqual(['p:ada'])
})

test('what touches a damaged page is given up, so that its conversation goes on', async () => {
  let times = 0
  const { porter } = await open(({ event }) => {
    if (event.endsWith(':bad') && ++times <= 3) throw new StoreFault('corrupt', 'a page is damaged')
  })
  expect(codes(await porter.handle(message('ada', 'bad')))).toEqual(['HALLO_INTERNAL'])
  expect((await porter.handle(message('ada', 'again'))).status).toBe('done')
  expect(ends).toEqual(['dead', 'done'])
})
