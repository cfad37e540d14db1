import { expect, test } from 'vitest'
import { documentsStore } from '../../../src/store/documents/documents-store.ts'
import type { StoreCommand } from '../../../src/store/port/store.ts'
import { openVault } from '../../../src/store/vault.ts'
import { halls, MOBILE, mark, NOW } from '../halls.ts'
import { booked, cancelling, changing, confirming, reserving } from '../kit.ts'
import { MemoryConnection, Server } from './server.ts'

/** The writes that commands cost on a server of documents, by collection, so that none comes on top unseen. */
test('a reservation takes three writes, four with a network; a yes three, an end five at most', async () => {
  const connection = new MemoryConnection(new Server(), () => Promise.resolve())
  const vault = openVault('only for tests')
  const store = await documentsStore({ vault, connection, halls, catalogueNow: NOW, clock: Date.now })
  const counted = async (command: StoreCommand) => {
    connection.writes.length = 0
    const result = await store.execute(command)
    const by: Record<string, number> = {}
    for (const collection of connection.writes) by[collection] = (by[collection] ?? 0) + 1
    return { result, by }
  }
  const one = { bookings: 1, limits: 1 }
  const reserved = await counted(reserving({ party: 6 }))
  expect(reserved.by).toEqual({ ...one, slots: 1 })
  const full = await counted(reserving({ person: 'bob', party: 6 }))
  expect([full.result.ok, full.by]).toEqual([false, {}])
  const hold = booked(reserved.result)
  // A hold keeps the places that it has: its slot is left alone. The number has a document of its own.
  const sure = await counted(confirming(hold, NOW, { mobile: MOBILE }))
  expect(sure.by).toEqual({ bookings: 1, limits: 2 })
  const late = await counted(reserving({ marks: [mark(12)], network: '203.0.113.7' }))
  expect(late.by).toEqual({ bookings: 1, limits: 2, slots: 1 })
  // A slot that gives places back is written twice: marked, so that a crash leaves no place behind, and set free.
  const moved = await counted(changing(booked(sure.result), { marks: [mark(11)] }))
  expect(moved.by).toEqual({ bookings: 1, limits: 2, slots: 3 })
  const gone = await counted(cancelling(booked(moved.result)))
  expect(gone.by).toEqual({ bookings: 1, limits: 2, slots: 2 })
})

test('a change that is written to the log takes an intent: each document twice, the intent three times', async () => {
  const connection = new MemoryConnection(new Server(), () => Promise.resolve())
  const vault = openVault('only for tests')
  const store = await documentsStore({ vault, connection, halls, catalogueNow: NOW, clock: Date.now })
  const hold = booked(await store.execute(reserving({ party: 6 })))
  connection.writes.length = 0
  await store.execute({ ...cancelling(hold), actor: 'lilei' })
  const twice = ['bookings', 'bookings', 'limits', 'limits']
  const intent = ['intents', 'intents', 'intents']
  expect([...connection.writes].sort()).toEqual(['audit', ...twice, ...intent, 'slots'].sort())
})
