import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openMongo } from '../../../src/store/mongo/open-mongo.ts'
import type { Store } from '../../../src/store/port/store.ts'
import { halls, MOBILE, mark, NOW } from '../halls.ts'
import { booked, cancelling, confirming, finishing, left, reserving, said, taken } from '../kit.ts'
import { type CuttingProxy, cuttingProxy } from './cluster/cutting-proxy.ts'
import { dropDatabase, newDatabase, server } from './databases.ts'

const SECRET = 'Tz7q-Wm2x-Kp9d-Rv4h-Bn6s-Yc3f-Jg8a'

describe.skipIf(server === undefined)('a server that is slow, or whose answers get lost', () => {
  let url: string
  let proxy: CuttingProxy
  let store: Store
  let direct: Store
  beforeEach(async () => {
    url = newDatabase()
    proxy = await cuttingProxy(url)
    direct = await openMongo({ url, secret: SECRET, halls, catalogueNow: NOW })
    store = await openMongo({ url: `${proxy.url}&socketTimeoutMS=400`, secret: SECRET })
  })
  afterEach(async () => {
    await direct.close()
    await store.close()
    await proxy.close()
    await dropDatabase(url)
  })

  test('a new index is waited for, however long it takes the server', async () => {
    proxy.slowTo('createIndexes', 1000, 3)
    const begin = performance.now()
    const other = await openMongo({ url: `${proxy.url}&socketTimeoutMS=400`, secret: SECRET })
    expect(performance.now() - begin).toBeGreaterThan(3000)
    await other.close()
  })

  test('answers that never come are asked for again: the reservation is made once', async () => {
    for (const hour of [9, 10]) {
      const command = reserving({ key: `at ${hour}`, marks: [mark(hour)], party: 2, person: `guest-${hour}` })
      const asked = store.execute(command)
      // In the midst of it, whatever it does then.
      setTimeout(() => proxy.slow('never'), (hour - 9) * 3)
      const hold = booked(await asked)
      expect(booked(await direct.execute(command)).id).toBe(hold.id)
      expect(await left(direct, hour)).toBe(4)
      expect((await store.execute(confirming(hold, NOW, { mobile: MOBILE }))).ok).toBe(true)
    }
    const turn = await taken(store, said())
    proxy.slow('never')
    expect((await store.commitTurn(finishing(turn))).ok).toBe(true)
    expect((await direct.history({ conversation: 'p:ada', limit: 9 })).entries).toHaveLength(1)
    expect((await direct.verify({ thorough: true })).problems).toEqual([])
  })

  test('what is asked just when connections end is answered: the driver itself waits for ever for some of it', async () => {
    const unfastened = await openMongo({ url: proxy.url, secret: SECRET })
    try {
      for (let round = 0; round < 3; round++) {
        await Promise.all([0, 1, 2].map(() => unfastened.meta('schema')))
        while (proxy.cut(() => 0));
        const asked: Promise<unknown>[] = []
        // In each of the next turns of the event loop, until the ends of all connections have been noticed.
        for (let turn = 0; turn < 5; turn++) {
          await new Promise((resolve) => setImmediate(resolve))
          asked.push(unfastened.meta('schema'), unfastened.history({ conversation: `p:${turn}`, limit: 1 }))
        }
        await Promise.all(asked)
      }
    } finally {
      await unfastened.close()
    }
  })

  test('while another member becomes the primary what is asked waits for it, and is done once', async () => {
    const patient = await openMongo({ url: proxy.url, secret: SECRET })
    try {
      const command = reserving({ key: 'in between', party: 2, person: 'guest-1' })
      setTimeout(proxy.away().back, 2500)
      const hold = booked(await patient.execute(command))
      expect(booked(await direct.execute(command)).id).toBe(hold.id)
      // Then the members disagree for a moment, about each kind of command.
      const turn = await taken(patient, said())
      proxy.stepDown(5)
      expect((await patient.commitTurn(finishing(turn))).ok).toBe(true)
      for (const [n, refusals] of [1, 2, 3, 4].entries()) {
        proxy.stepDown(refusals)
        const other = { ...command, key: `refused ${n}`, person: `guest-${10 + n}`, party: 1 }
        expect((await patient.execute(other)).ok).toBe(true)
      }
      expect(await left(direct)).toBe(0)
      expect((await direct.verify({ thorough: true })).problems).toEqual([])
    } finally {
      await patient.close()
    }
  })

  test('a server that stays away is told as a fault of the store, within a minute', async () => {
    proxy.away()
    const begin = performance.now()
    await expect(store.execute(reserving({ key: 'too late' }))).rejects.toMatchObject({ reason: 'busy' })
    expect(performance.now() - begin).toBeLessThan(60_000)
  })

  test('who waits for late answers is not overtaken wrongly by who does not', async () => {
    proxy.slow(60)
    const commands = Array.from({ length: 12 }, (_, n) => reserving({ key: `k ${n}`, person: `g-${n}`, party: 1 }))
    const results = await Promise.all(commands.map((command, n) => (n % 2 === 0 ? store : direct).execute(command)))
    const had = results.filter(({ ok }) => ok).map(booked)
    expect(had).toHaveLength(6)
    expect((await direct.execute(cancelling(had[0]!))).ok).toBe(true)
    expect(await left(store)).toBe(1)
    expect((await store.verify({ thorough: true })).problems).toEqual([])
  })
})
