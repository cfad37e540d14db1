import mongoose from 'mongoose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { numberOf } from '../../../src/store/decide/code.ts'
import { openMongo } from '../../../src/store/mongo/open-mongo.ts'
import type { Store } from '../../../src/store/port/store.ts'
import { halls, MOBILE, mark, NOW } from '../halls.ts'
import { booked, confirmed, finishing, reserving, said, taken } from '../kit.ts'
import { dropDatabase, newDatabase, server } from './databases.ts'

const SECRET = 'Tz7q-Wm2x-Kp9d-Rv4h-Bn6s-Yc3f-Jg8a'

describe.skipIf(server === undefined)('verifying MongoDB', () => {
  let url: string
  let store: Store
  beforeEach(async () => {
    url = newDatabase()
    store = await openMongo({ url, secret: SECRET, halls, catalogueNow: NOW })
  })
  afterEach(async () => {
    await store.close()
    await dropDatabase(url)
  })
  /** Past the store, as a fault would leave it. */
  async function set(collection: string, filter: object, to: object): Promise<void> {
    const client = await mongoose.createConnection(url).asPromise()
    const changed = await client.db!.collection(collection).updateOne(filter, { $set: to })
    await client.close()
    expect(changed.matchedCount).toBe(1)
  }
  const thorough = () => store.verify({ thorough: true })

  test('every sealed value is opened; those of who was erased are nothing to say', async () => {
    for (const person of ['ada', 'bob'])
      await store.commitTurn(finishing(await taken(store, said({ person, conversation: `p:${person}` }))))
    const answers = { name: 'Ada', mobile: MOBILE }
    const broken = booked(await store.execute(reserving({ confirmed: true, answers })))
    const well = booked(await store.execute(reserving({ confirmed: true, answers, marks: [mark(12)] })))
    await store.execute({ type: 'erase', key: 'e', now: NOW, actor: 'bob', person: 'bob' })
    expect(await thorough()).toEqual({ bookings: 2, problems: [] })

    await set('bookings', { _id: String(numberOf(broken.id)) }, { s: Buffer.alloc(60) })
    await set('log', { s: { $exists: true } }, { s: Buffer.from([1, 2, 3]) })
    const { problems } = await thorough()
    expect(problems).toHaveLength(2)
    expect(problems[0]).toBe(`booking ${broken.code}: can't be read`)
    expect(problems[1]).toMatch(/^log .*: can't be opened$/)
    const list = { by: 'service', hall: 'binjiang', from: NOW, to: NOW + 9e9, now: NOW, limit: 9 } as const
    const page = await store.bookings({ ...list, pastDamaged: true })
    expect([page.items.map(({ id }) => id), page.damaged]).toEqual([[well.id], 1])
  })

  test('counts are put right from the bookings', async () => {
    const booking = await confirmed(store, { party: 2 })
    await set('slots', {}, { [`v.marks.${numberOf(booking.id)}.places`]: 1 })
    expect((await thorough()).problems).toHaveLength(1)
    expect((await store.verify({ repair: true })).repaired).toHaveLength(1)
    expect(await thorough()).toEqual({ bookings: 1, problems: [] })
  })

  test('a database of before limits were counted by person is brought up to date at the start', async () => {
    const one = { service: 'meeting-room', party: 1 } as const
    for (const hour of [9, 11]) await confirmed(store, { ...one, marks: [mark(hour)], answers: { mobile: MOBILE } })
    await set('limits', {}, { v: { '4711': NOW } })
    await set('meta', { _id: 'schema' }, { v: '2' })
    const opened = await openMongo({ url, secret: SECRET })
    try {
      expect((await opened.verify({ thorough: true })).problems).toEqual([])
      const next = reserving({ ...one, marks: [mark(10)] })
      expect(await opened.execute(next)).toMatchObject({ ok: false, code: 'HALLO_PERSON_LIMIT' })
      expect(await opened.meta('schema')).toBe('3')
    } finally {
      await opened.close()
    }
  })
})
