import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadHalls } from '../../../../config/load.ts'
import { openMongo } from '../../../../src/store/mongo/open-mongo.ts'
import type { Store } from '../../../../src/store/port/store.ts'
import { randomFrom } from '../../documents/scheduler.ts'
import { NOW } from '../../halls.ts'
import { dropDatabase, newDatabase, server } from '../databases.ts'
import { rawDocuments } from '../raw-documents.ts'
import type { ToldBooking } from './booking-client.ts'
import { CrowdClient } from './crowd-client.ts'
import { CrowdProcesses } from './crowd-processes.ts'
import { rawProblems } from './raw-problems.ts'

/** At least so long, and until so many have lived. HALLO_CRASH_SECONDS=600 for longer. */
const SECONDS = Number(process.env.HALLO_CRASH_SECONDS ?? 60)
const CLIENTS = Number(process.env.HALLO_CRASH_CLIENTS ?? 2000)
const MOST_MORE_SECONDS = 300
const PROCESSES = 4
const AT_ONCE = 100
const KILL_EVERY_MS = 8000
const CUT_EVERY_MS = 300

describe.skipIf(server === undefined)(`${CLIENTS} clients at ${PROCESSES} processes, killed and cut off`, () => {
  let url: string
  let processes: CrowdProcesses
  let store: Store
  const random = randomFrom(Number(process.env.HALLO_SEED ?? 20261123))
  beforeEach(async () => {
    url = newDatabase()
    const loaded = loadHalls(path.join(import.meta.dirname, 'crowd-halls.yaml'))
    if (!loaded.ok) throw new Error('crowd-halls.yaml')
    store = await openMongo({ url, secret: 'only for tests', halls: loaded.halls, catalogueNow: NOW })
    processes = await CrowdProcesses.start(url, PROCESSES, random)
  }, 120_000)
  afterEach(async () => {
    await processes?.close()
    await store?.close()
    await dropDatabase(url)
  })

  test('nothing is oversold, lost or told wrongly, and every message is answered once, in order', {
    timeout: (SECONDS + MOST_MORE_SECONDS) * 1000 + 120_000,
  }, async () => {
    const clients: CrowdClient[] = []
    const begin = performance.now()
    const seconds = () => (performance.now() - begin) / 1000
    const going = () => (seconds() < SECONDS || clients.length < CLIENTS) && seconds() < SECONDS + MOST_MORE_SECONDS
    const ask: CrowdProcesses['ask'] = (task) => processes.ask(task)
    await Promise.all([
      ...Array.from({ length: AT_ONCE }, async () => {
        while (going()) {
          const client = new CrowdClient(clients.length, { random, ask })
          clients.push(client)
          await client.live()
        }
      }),
      every(KILL_EVERY_MS, going, async () => void processes.kill()),
      every(CUT_EVERY_MS, going, async () => processes.cut()),
    ])

    // What the dead have left is finished or undone by whoever looks, by key.
    expect((await store.verify({ thorough: true })).problems).toEqual([])
    const raw = await rawDocuments(url)
    const told = new Map<string, ToldBooking>()
    for (const client of clients) for (const [code, booking] of client.told) told.set(code, booking)
    const capacity = { 'binjiang/badminton': 6, 'binjiang/meeting-room': 1 }
    expect(rawProblems(raw, { capacity, perPerson: 2, told })).toEqual([])
    let messages = 0
    for (const { conversation, said } of clients) {
      if (said.length === 0) continue
      const { entries } = await store.history({ conversation, limit: 100 })
      const answers = entries.filter(({ from }) => from === 'hallo').map(({ body }) => (body as { said: string }).said)
      expect(answers, conversation).toEqual(said)
      messages += said.length
    }

    const states = new Map<string, number>()
    for (const { state } of told.values()) states.set(state, (states.get(state) ?? 0) + 1)
    console.log(
      `${clients.length} clients in ${Math.round(seconds())} s, ${messages} messages, ${processes.repeated} asked again, ` +
        `${processes.kills} kills, ${processes.failedStarts} starts cut off, ${processes.cuts} cuts; ${[...states].map(([state, n]) => `${n} ${state}`).join(', ')}`,
    )
    // What a process told of instead of a result: never more than that the server was away.
    expect(new Set(processes.faults.map((fault) => fault.split(':')[0]))).toEqual(
      processes.faults.length > 0 ? new Set(['MongoDB can not be reached now']) : new Set(),
    )
    expect(clients.length).toBeGreaterThanOrEqual(CLIENTS)
    expect(processes.kills).toBeGreaterThanOrEqual(3)
    expect(processes.cuts).toBeGreaterThan(10)
    expect(states.get('confirmed')).toBeGreaterThan(0)
  })
})

async function every(ms: number, going: () => boolean, work: () => Promise<void>): Promise<void> {
  while (going()) {
    await pause(ms)
    if (going()) await work()
  }
}
