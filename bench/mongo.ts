/**
 * Reservations on MongoDB against the bare driver doing one conditional update, on one server in one run, spread over
 * 500 slots and at a single one; and the writes that a reservation takes, counted at the driver.
 */
import mongoose from 'mongoose'
import { documentsStore } from '../src/store/documents/documents-store.ts'
import { CONNECTION } from '../src/store/mongo/connecting.ts'
import { modelsOf } from '../src/store/mongo/models.ts'
import { MongoConnection } from '../src/store/mongo/mongo-connection.ts'
import type { Store } from '../src/store/port/store.ts'
import { openVault } from '../src/store/vault.ts'
import { startTestServer } from '../test/store/mongo/test-server.ts'
import { type Figure, median } from './measure.ts'
import { benchHalls, NOW, SECRET } from './store-data.ts'
import { reserveOne } from './store-work.ts'

const ROUNDS = 7
const ROUND_MS = 1000
const TOGETHER = 16
const SLOTS = 500
const COUNTED = 200
const WRITES = ['insert', 'update', 'findAndModify', 'delete']

export async function figures(): Promise<Figure[]> {
  const server = await startTestServer()
  if (server.url === undefined) {
    console.log(`skipped: ${server.reasons.join('; ')}`)
    return []
  }
  console.log(`on: ${server.name}`)
  const client = mongoose.createConnection(databaseUrl(server.url), { ...CONNECTION, monitorCommands: true })
  try {
    await client.asPromise()
    return await measured(client)
  } finally {
    await client.dropDatabase().catch(() => undefined)
    await client.close()
    await server.stop()
  }
}

function databaseUrl(url: string): string {
  const [hosts, search] = url.split('/?')
  return `${hosts}/hallo_bench${search === undefined ? '' : `?${search}`}`
}

async function measured(client: mongoose.Connection): Promise<Figure[]> {
  const store = await openStore(client)
  const bare = await bareUpdates(client)
  let next = 0
  const kinds = {
    bare: (i: number) => bare(i % SLOTS),
    bareHot: () => bare(0),
    spread: (i: number) => reserveOne(store, i, MARKS),
    // Every 500th is one of the same slot.
    hot: (i: number) => reserveOne(store, i * SLOTS, MARKS),
  }
  const found = { bare: [] as number[], bareHot: [] as number[], spread: [] as number[], hot: [] as number[] }
  // They take turns, so that whatever else the machine does meets all of them alike; the first round warms up.
  for (let round = 0; round <= ROUNDS; round++)
    for (const kind of ['bare', 'spread', 'bareHot', 'hot'] as const) {
      const value = await perSecond(() => kinds[kind](next++))
      if (round > 0) found[kind].push(value)
    }
  const writes = await writesOf(client, () => kinds.spread(next++))
  return [
    { name: `bare conditional updates, ${TOGETHER} at once, ${SLOTS} slots`, value: median(found.bare), unit: '/s' },
    { name: `reservations, ${TOGETHER} at once, ${SLOTS} slots`, value: median(found.spread), unit: '/s' },
    {
      name: `reservations against bare, ${SLOTS} slots`,
      value: median(found.spread.map((value, i) => value / found.bare[i]!)),
      unit: 'x',
      limit: { atLeast: 0.2 },
    },
    { name: `bare conditional updates, ${TOGETHER} at once, one slot`, value: median(found.bareHot), unit: '/s' },
    { name: `reservations, ${TOGETHER} at once, one slot`, value: median(found.hot), unit: '/s' },
    { name: 'writes of a reservation', value: writes, unit: 'writes', limit: { atMost: 4 } },
  ]
}

const MARKS = [24, 25, 26, 27, 28].flatMap((day) => [10, 12, 14, 16, 18].map((hour) => `T202611${day}-${hour}00`))

async function openStore(client: mongoose.Connection): Promise<Store> {
  const models = modelsOf(client)
  const vault = openVault(SECRET)
  const connection = new MongoConnection(client, vault)
  for (const model of Object.values(models)) await model.createIndexes()
  return documentsStore({ connection, vault, halls: benchHalls, clock: () => NOW })
}

/** The least that a reservation could be: a document is changed where enough is left. */
async function bareUpdates(client: mongoose.Connection): Promise<(slot: number) => Promise<void>> {
  const slots = client.db!.collection<{ _id: number; left: number }>('bare')
  await slots.insertMany(Array.from({ length: SLOTS }, (_, _id) => ({ _id, left: 1e9 })))
  return async (slot) => {
    const { modifiedCount } = await slots.updateOne({ _id: slot, left: { $gte: 2 } }, { $inc: { left: -2 } })
    if (modifiedCount !== 1) throw new Error('refused')
  }
}

async function perSecond(work: () => Promise<void>): Promise<number> {
  const begin = performance.now()
  let done = 0
  const worker = async () => {
    for (; performance.now() - begin < ROUND_MS; done++) await work()
  }
  await Promise.all(Array.from({ length: TOGETHER }, worker))
  return (done / (performance.now() - begin)) * 1000
}

/** On the average, one at a time; those of each kind and collection are shown. */
async function writesOf(client: mongoose.Connection, work: () => Promise<void>): Promise<number> {
  const counts = new Map<string, number>()
  client.getClient().on('commandStarted', ({ commandName, command }) => {
    if (!WRITES.includes(commandName)) return
    const name = `${commandName} ${command[commandName]}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  })
  for (let n = 0; n < COUNTED; n++) await work()
  console.log([...counts].map(([name, count]) => `${name}: ${(count / COUNTED).toFixed(2)}`).join(', '))
  return [...counts.values()].reduce((sum, count) => sum + count, 0) / COUNTED
}
