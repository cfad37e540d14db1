/** A message and a reservation with a million bookings in the file, against a thousand. */

import type { Store } from '../src/store/port/store.ts'
import { openSqlite } from '../src/store/sqlite/open-sqlite.ts'
import { type Figure, median, timed } from './measure.ts'
import { benchFile, benchHalls, fill, NOW, SECRET } from './store-data.ts'
import { message, reserveOne } from './store-work.ts'

const FEW = 1_000
const MANY = 1_000_000
const ROUNDS = 6
const SAMPLES = 400

export async function figures(): Promise<Figure[]> {
  const few = await opened(FEW)
  const many = await opened(MANY)
  try {
    const found = { few: samples(), many: samples() }
    let i = 0
    for (let round = 0; round <= ROUNDS; round++)
      for (const [store, into] of [
        [few.store, found.few],
        [many.store, found.many],
      ] as const)
        for (let n = 0; n < SAMPLES; n++, i++) {
          const [reserve] = await timed(() => reserveOne(store, i))
          const [turn] = await timed(() => message(store, i, 300))
          if (round === 0) continue // warms up
          into.reserve.push(reserve * 1000)
          into.turn.push(turn * 1000)
        }
    return [
      { name: 'reservation, 1,000 bookings in the file', value: median(found.few.reserve), unit: 'µs' },
      { name: 'reservation, 1,000,000 bookings', value: median(found.many.reserve), unit: 'µs' },
      {
        name: 'reservation, 1,000,000 against 1,000',
        value: median(found.many.reserve) / median(found.few.reserve),
        unit: 'x',
        limit: { atMost: 1.3 },
      },
      { name: 'message (accept and commit), 1,000 bookings', value: median(found.few.turn), unit: 'µs' },
      { name: 'message, 1,000,000 bookings', value: median(found.many.turn), unit: 'µs' },
      {
        name: 'message, 1,000,000 against 1,000',
        value: median(found.many.turn) / median(found.few.turn),
        unit: 'x',
        limit: { atMost: 1.3 },
      },
    ]
  } finally {
    await few.close()
    await many.close()
  }
}

const samples = () => ({ reserve: [] as number[], turn: [] as number[] })

async function opened(bookings: number): Promise<{ store: Store; close: () => Promise<void> }> {
  const { file, remove } = benchFile()
  const options = { file, secret: SECRET, halls: benchHalls, catalogueNow: NOW }
  await (await openSqlite(options)).close()
  fill(file, bookings)
  const store = await openSqlite(options)
  return {
    store,
    async close() {
      await store.close()
      remove()
    },
  }
}
