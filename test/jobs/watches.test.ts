import { beforeEach, expect, test } from 'vitest'
import { watchesOf } from '../../src/jobs/watches.ts'
import type { Alarm, Backlog } from '../../src/store/port/store.ts'
import { StoreFault } from '../../src/store/port/store-fault.ts'
import { aHall, aService } from '../support/halls.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const NOW = Date.parse('2026-12-20T01:00:00Z')
let raised: Alarm[]
beforeEach(() => {
  raised = []
})

function watching({ halls = [aHall()], now = NOW } = {}) {
  let passed = 0
  const state = { backlog: { events: 0, sends: 0, dead: 0 } as Backlog, room: 1e12 as number | undefined, retried: 0 }
  const watches = watchesOf({
    alarms: {
      raise: (alarm) => void raised.push(alarm),
      retry: async () => {
        state.retried += 1
      },
    },
    store: { backlog: async () => state.backlog, catalogue: async () => ({ version: 1, halls }) },
    clock: { now: () => now + passed },
    room: () => state.room,
    real: () => now + passed,
    steady: () => passed,
  })
  /** Looks once a minute for so long. */
  const pass = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute += 1) {
      passed += MINUTE
      await watches.look()
    }
  }
  return { watches, state, pass, now: () => now + passed }
}
const kinds = () => [...new Set(raised.map(({ kind }) => kind))]

test('nothing is said where nothing is wrong, also under load', async () => {
  const { watches, state, pass, now } = watching()
  for (let hour = 0; hour < 24; hour += 1) {
    state.backlog = { events: 40, sends: 9, oldestSend: now() - MINUTE, dead: 3 }
    watches.turn('done')
    watches.door('telegram', false)
    await pass(4)
    watches.door('telegram', true)
    watches.turn('fenced')
    await pass(4)
  }
  expect(raised).toEqual([])
  expect(state.retried).toBeGreaterThan(100)
})

test('a door whose platform does not answer for five minutes', async () => {
  const { watches, pass } = watching()
  watches.door('telegram', false)
  await pass(3)
  watches.door('telegram', false)
  expect(raised).toEqual([])
  await pass(2)
  expect(raised).toEqual([{ kind: 'doorAway', door: 'telegram', minutes: 5 }])
})

test('a door whose account is logged out, however its sends fail besides', async () => {
  const { watches, pass } = watching()
  watches.door('wechaty', false)
  watches.door('wechaty', false, 'loggedOut')
  watches.door('wechaty', false)
  await pass(5)
  expect(raised).toEqual([{ kind: 'loggedOut', door: 'wechaty', minutes: 5 }])
})

test('events that wait while no turn ends, and sends that nobody takes', async () => {
  const { watches, state, pass, now } = watching()
  state.backlog = { events: 1, sends: 1, oldestSend: now(), dead: 0 }
  await pass(6)
  expect(kinds()).toEqual(['eventsWait'])
  watches.turn('done')
  raised = []
  await pass(4)
  expect(raised).toEqual([])
  await pass(5)
  expect(raised).toContainEqual({ kind: 'sendsWait', minutes: 15 })
  expect(kinds().sort()).toEqual(['eventsWait', 'sendsWait'])
})

test('events that were given up, and what the store fails with by its reason', () => {
  const { watches } = watching()
  watches.turn('dead')
  for (const reason of ['full', 'corrupt', 'io', 'busy', 'readonly'] as const)
    watches.storeFault(new StoreFault(reason, 'a sentence'))
  expect(raised.map(({ kind }) => kind)).toEqual([
    'givenUp',
    'storeFull',
    'storeDamaged',
    'storeFailed',
    'storeFailed',
    'storeFailed',
  ])
})

test('a disk that is nearly full; none to look at is none', async () => {
  const { state, pass } = watching()
  state.room = undefined
  await pass(1)
  state.room = 150_400_000
  await pass(1)
  expect(raised).toEqual([{ kind: 'diskLow', left: 150 }])
})

test('a year that can be booked and whose holidays are not known, once a day', async () => {
  const closedOn = (country: string, horizonDays: number) => {
    const plain = aService()
    return aService({
      schedule: { ...plain.schedule, holidays: { country, hours: [] } },
      rules: { ...plain.rules, horizonDays },
    })
  }
  const halls = [
    aHall({ id: 'far', services: [closedOn('CN', 800), closedOn('CN', 800)] }),
    aHall({ id: 'near', services: [closedOn('CN', 5)] }),
    aHall({ id: 'abroad', services: [closedOn('GB', 800)] }),
    aHall({ id: 'never', services: [aService()] }),
  ]
  const { pass } = watching({ halls })
  await pass(3)
  expect(raised.map(({ halls: named }) => named)).toEqual(raised.map(() => ['far']))
  expect(raised.map(({ year }) => year)).toContain(2028)
  const once = raised.length
  await pass(DAY / MINUTE)
  expect(raised).toHaveLength(2 * once)
})
