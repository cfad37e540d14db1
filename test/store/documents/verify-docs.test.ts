import { beforeEach, expect, test } from 'vitest'
import { numberOf } from '../../../src/store/decide/code.ts'
import { documentsStore } from '../../../src/store/documents/documents-store.ts'
import type { Values } from '../../../src/store/documents/values.ts'
import type { Store } from '../../../src/store/port/store.ts'
import { openVault } from '../../../src/store/vault.ts'
import { withRole } from '../../support/people.ts'
import { halls, MINUTE, mark, NOW } from '../halls.ts'
import { booked, cancelling, confirmed, finishing, held, left, reserving, said, take, taken } from '../kit.ts'
import { seededScheduler } from './scheduler.ts'
import { MemoryConnection, Server } from './server.ts'

let server: Server
let store: Store
const connected = (turn = () => Promise.resolve()) => new MemoryConnection(server, turn)
beforeEach(async () => {
  server = new Server()
  const vault = openVault('only for tests')
  store = await documentsStore({ vault, connection: connected(), halls, catalogueNow: NOW, clock: Date.now })
})

const slot = (hour: number) => `binjiang/badminton ${mark(hour)}`
/** Past the store, as a fault would leave it. */
const set = <C extends keyof Values>(collection: C, id: string, change: (value: Values[C]) => Values[C]) =>
  connected().change(collection, id, (doc) => ({ rev: (doc?.rev ?? 0) + 1, value: change(doc?.value as Values[C]) }))
const idOf = ({ id }: { id: string }): string => String(numberOf(id))
const thorough = () => store.verify({ thorough: true })

test('counts that contradict the bookings are found, put right from them, and then right', async () => {
  const [one, two] = [await confirmed(store, { party: 2 }), await confirmed(store, { person: 'bob', party: 3 })]
  const three = await confirmed(store, { person: 'cy', marks: [mark(12)] })
  await store.execute(cancelling(three))
  await set('slots', slot(9), (value) => ({
    ...value,
    marks: { ...value.marks, [idOf(one)]: { places: 1, fence: 1 } },
  }))
  await set('slots', slot(20), () => ({
    pool: 'binjiang/badminton',
    mark: mark(20),
    entries: { '4711': { places: 4, fence: 1 } },
    growing: {},
  }))
  await set('bookings', idOf(three), (value) => ({ ...value, counted: true }))
  await set('bookings', idOf(two), (value) => ({ ...value, counted: false }))
  const limits = server.collection('limits')
  const [limit] = [...limits].find(([, { value }]) => JSON.stringify(value).includes(idOf(one)))!
  await set('limits', limit, () => ({ entries: { '4711': { service: 'binjiang/badminton', until: NOW, day: NOW } } }))
  const { problems, repaired } = await thorough()
  expect(problems).toContainEqual(expect.stringContaining(`${slot(9)}: booking ${one.code} counts 1 places, and has 2`))
  expect(problems).toContainEqual(
    expect.stringMatching(new RegExp(`^${slot(20)}: booking .* counts 4 places, and has 0`)),
  )
  expect(problems).toContainEqual(`booking ${three.code}: is cancelled and still has places`)
  expect(problems).toContainEqual(`booking ${two.code}: is confirmed and has no places`)
  expect(problems).toContainEqual(expect.stringContaining(`limit of booking ${one.code}: counts nothing`))
  expect(new Set(problems).size).toBe(problems.length)
  expect(repaired).toBeUndefined()
  expect(await left(store, 20)).toBe(2)

  const mended = await store.verify({ repair: true })
  expect(mended.repaired).toContainEqual(`booking ${two.code}: has its places`)
  expect(mended.repaired).toContainEqual(`booking ${three.code}: has no places any more`)
  expect(await thorough()).toEqual({ bookings: 3, problems: [] })
  expect([await left(store, 9), await left(store, 12), await left(store, 20)]).toEqual([1, 6, 6])
  // What was put right goes on as if nothing had been: the next change counts.
  expect((await store.execute(cancelling(two))).ok).toBe(true)
  expect(await left(store, 9)).toBe(4)
  expect((await thorough()).problems).toEqual([])
})

test('colleagues who are not listed as such are found and listed', async () => {
  await withRole(store, 'ann', { role: 'manager', hall: 'binjiang' }, 'Ann')
  await withRole(store, 'ben', { role: 'staff', hall: 'binjiang' }, 'Ben')
  await set('roster', 'all', () => ['ben', 'nobody'])
  expect((await thorough()).problems).toEqual(['colleagues: 1 with a role are not listed, 1 without one are listed'])
  await store.verify({ repair: true })
  expect((await thorough()).problems).toEqual([])
  expect((await store.colleagues()).map(({ id }) => id)).toEqual(['ann', 'ben'])
})

test('while others book nothing is found that is not so', async () => {
  const vault = openVault('only for tests')
  const open = (seed: number) =>
    documentsStore({ vault, connection: connected(seededScheduler(seed)), clock: Date.now })
  const [busy, looking] = [await open(7), await open(11)]
  const writing = Array.from({ length: 12 }, (_, n) =>
    busy.execute(reserving({ person: `p${n}`, marks: [mark(9 + (n % 4))], party: 1, confirmed: true })),
  )
  const looks = await Promise.all([looking.verify({ thorough: true }), looking.verify({ thorough: true })])
  await Promise.all(writing)
  expect(looks.flatMap(({ problems }) => problems)).toEqual([])
  expect((await thorough()).problems).toEqual([])
})

test('what can’t be read is named, and keeps neither lists nor what is due waiting', async () => {
  await store.commitTurn(finishing(await taken(store, said({ person: 'ada', conversation: 'p:ada' }))))
  const broken = await held(store, { marks: [mark(19)] })
  const well = booked(await store.execute(reserving({ marks: [mark(20)] })))
  server.damage('bookings', idOf(broken))
  server.damage('log', 'p:ada 1')
  const { problems } = await thorough()
  expect(problems).toEqual([`booking ${broken.code}: can't be read`, "log p:ada 1: can't be opened"])
  // Nobody else gets its places.
  expect((await store.verify({ thorough: true, repair: true })).repaired).toEqual([])
  expect(await left(store, 19)).toBe(4)

  const list = { by: 'service', hall: 'binjiang', from: NOW, to: NOW + 9e9, now: NOW, limit: 9 } as const
  await expect(store.bookings(list)).rejects.toThrow()
  expect(await store.bookings({ ...list, pastDamaged: true })).toMatchObject({ damaged: 1 })
  const now = NOW + 14 * 60 * MINUTE
  expect(await store.takeDue({ now, limit: 9, ...take })).toMatchObject([{ booking: { id: well.id } }])
  await held(store, { person: 'eve', marks: [mark(19)], now, party: 1 })
  // Nor does it keep its own guest from another one.
  await held(store, { conversation: 'p:ada', marks: [mark(18)], now, party: 1 })
})
