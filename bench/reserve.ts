/** Reservations and turns against a bare two-statement transaction, both durable, on one file system in one run. */

import type { Store } from '../src/store/port/store.ts'
import { openSqlite } from '../src/store/sqlite/open-sqlite.ts'
import { type Figure, median } from './measure.ts'
import { benchFile, benchHalls, NOW, SECRET } from './store-data.ts'
import { bareTransactions, message, reserveOne } from './store-work.ts'

const ROUNDS = 7
const ROUND_MS = 500
const TOGETHER = 20

export async function figures(): Promise<Figure[]> {
  const bareFile = benchFile()
  const storeFile = benchFile()
  const bare = bareTransactions(bareFile.file)
  const store = await openSqlite({ file: storeFile.file, secret: SECRET, halls: benchHalls, catalogueNow: NOW })
  try {
    const found = await rounds(store, bare.one)
    const base = median(found.bare)
    return [
      { name: 'bare two-statement transactions, one at a time', value: base, unit: '/s' },
      { name: 'reservations, one at a time', value: median(found.reserve), unit: '/s' },
      {
        name: 'reservations against bare',
        value: ratio(found.reserve, found.bare),
        unit: 'x',
        limit: { atLeast: 0.7 },
      },
      { name: 'whole turns (accept and commit), one at a time', value: median(found.turn), unit: '/s' },
      { name: `whole turns, ${TOGETHER} waiting`, value: median(found.together), unit: '/s' },
      {
        name: `turns against bare, ${TOGETHER} waiting`,
        value: ratio(found.together, found.bare),
        unit: 'x',
        limit: { atLeast: 1 },
      },
    ]
  } finally {
    await store.close()
    bare.close()
    bareFile.remove()
    storeFile.remove()
  }
}

/** The kinds take turns in short rounds, so that whatever else the machine does meets all of them alike. */
async function rounds(store: Store, bare: () => void) {
  const found = { bare: [] as number[], reserve: [] as number[], turn: [] as number[], together: [] as number[] }
  let i = 0
  for (let round = 0; round <= ROUNDS; round++) {
    const of = {
      bare: await perSecond(1, async () => bare()),
      reserve: await perSecond(1, () => reserveOne(store, i++)),
      turn: await perSecond(1, () => message(store, i++, 1000)),
      together: await perSecond(TOGETHER, () =>
        Promise.all(Array.from({ length: TOGETHER }, () => message(store, i++, 1000))),
      ),
    }
    // The first round warms up.
    if (round > 0) for (const kind of ['bare', 'reserve', 'turn', 'together'] as const) found[kind].push(of[kind])
  }
  return found
}

async function perSecond(each: number, work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  let done = 0
  while (performance.now() - begin < ROUND_MS) {
    await work()
    done += each
  }
  return (done / (performance.now() - begin)) * 1000
}

/** The middle of the rounds' own ratios. */
const ratio = (these: number[], those: number[]): number => median(these.map((value, i) => value / those[i]!))
