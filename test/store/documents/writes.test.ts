import { expect, test } from 'vitest'
import { documentsStore } from '../../../src/store/documents/documents-store.ts'
import type { StoreCommand } from '../../../src/store/port/store.ts'
import { openVault } from '../../../src/store/vault.ts'
import { halls, mark, NOW } from '../halls.ts'
import { booked, cancelling, changing, confirming, reserving } from '../kit.ts'
import { MemoryConnection, Server } from './server.ts'

/** The writes that commands cost on a server of documents, by collection, so that none comes on top unseen. */
test('a command writes each document that it changes twice, its intent three times, and nothing else', async () => {
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
  const place = { bookings: 2, persons: 2, intents: 3 }
  const reserved = await counted(reserving({ party: 6 }))
  expect(reserved.by).toEqual({ ...place, limits: 2, slots: 2 })
  const full = await counted(reserving({ person: 'bob', party: 6 }))
  expect([full.result.ok, full.by]).toEqual([false, {}])
  const hold = booked(reserved.result)
  // A hold keeps the places that it has: its slot is left alone.
  const sure = await counted(confirming(hold))
  expect(sure.by).toEqual({ ...place, limits: 2 })
  const moved = await counted(changing(booked(sure.result), { marks: [mark(11)] }))
  expect(moved.by).toMatchObject({ ...place, slots: 3 })
  const gone = await counted(cancelling(booked(moved.result)))
  expect(gone.by).toEqual({ ...place, limits: 2, slots: 1 })
})
