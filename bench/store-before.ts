/** This version beside an older one and beside the bare least, by CPU, in turns in the same run; the middle of five. */
import { existsSync } from 'node:fs'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { packageRoot } from '../config/root.ts'
import type { Store } from '../src/store/port/store.ts'
import type { openSqlite } from '../src/store/sqlite/open-sqlite.ts'
import { dataFolder, Guest, type Service, startService } from '../test/support/service.ts'
import { type Figure, median } from './measure.ts'
import { book, cpuMilliseconds, env } from './service.ts'
import { startBare } from './store-bare.ts'
import { benchFile, benchHalls, NOW, SECRET } from './store-data.ts'
import { message, reserveOne } from './store-work.ts'

const ROUNDS = 5
const OPERATIONS = 1000
const BOOKINGS = 60
const EARLY = 300
const WARM = 2700
const TOGETHER = 20

export async function figures(before: string | undefined): Promise<Figure[]> {
  return [...(before === undefined ? [] : await stores(before)), ...(await services(before))]
}

/** Reservations and turns, one at a time, on both versions' stores in this process: both as they were built. */
async function stores(before: string): Promise<Figure[]> {
  const files = [benchFile(), benchFile()] as const
  const [now, then] = await Promise.all(
    ['.', before].map(async (folder, i) => {
      const built = (await import(storeOf(folder))) as { openSqlite: typeof openSqlite }
      return built.openSqlite({ file: files[i]!.file, secret: SECRET, halls: benchHalls, catalogueNow: NOW })
    }),
  )
  try {
    const against = (work: (store: Store, i: number) => Promise<void>) => ratios(now!, then!, work)
    return [
      {
        name: 'CPU of a reservation, against before',
        value: await against(reserveOne),
        unit: 'x',
        limit: { atMost: 1.1 },
      },
      {
        name: 'CPU of a turn, against before',
        value: await against((store, i) => message(store, i, 1000)),
        unit: 'x',
        limit: { atMost: 1.05 },
      },
    ]
  } finally {
    await Promise.all([now!.close(), then!.close()])
    for (const { remove } of files) remove()
  }
}

async function ratios(now: Store, then: Store, work: (store: Store, i: number) => Promise<void>): Promise<number> {
  let i = 0
  const cpu = async (store: Store, operations: number): Promise<number> => {
    const begin = process.cpuUsage()
    for (const last = i + operations; i < last; i++) await work(store, i)
    const { user, system } = process.cpuUsage(begin)
    return user + system
  }
  await cpu(now, OPERATIONS)
  await cpu(then, OPERATIONS)
  const found: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const sum = { now: 0, older: 0 }
    // In small turns, so that whatever else the machine does meets both alike.
    for (let turn = 0; turn < 5; turn++) {
      sum.now += await cpu(now, OPERATIONS / 5)
      sum.older += await cpu(then, OPERATIONS / 5)
    }
    found.push(sum.now / sum.older)
  }
  return median(found)
}

/**
 * Whole bookings of both services, and round trips of a bare one that commits one row. All are measured when Node has compiled
 * what they run: the bare one has after a thousand round trips, a service with a hundred times the code after some 2,500 bookings.
 * What it spends on its earlier ones is reported.
 */
async function services(before: string | undefined): Promise<Figure[]> {
  const versions = before === undefined ? [packageRoot()] : [packageRoot(), path.resolve(before)]
  const folders = await Promise.all(versions.map(() => dataFolder()))
  const running: Service[] = []
  for (const [which, version] of versions.entries()) {
    const config = await roomyHalls(version, folders[which]!)
    running.push(await startService({ folder: folders[which]!, env: { ...env, HALLO_CONFIG: config }, version }))
  }
  const bareFile = benchFile()
  const bare = await startBare(bareFile.file)
  try {
    const booked = running.map(() => 0)
    const bookings = async (which: number, count: number): Promise<number> => {
      const service = running[which]!
      const guests: Guest[] = []
      while (guests.length < count)
        guests.push(...(await Promise.all(Array.from({ length: TOGETHER }, () => Guest.arrive(service.url)))))
      const begin = cpuMilliseconds(service.pid)
      while (guests.length > 0)
        await Promise.all(guests.splice(0, TOGETHER).map((guest) => book(service, guest, booked[which]!++)))
      return (cpuMilliseconds(service.pid) - begin) / count
    }
    const roundTrips = async (count: number): Promise<number> => {
      const begin = cpuMilliseconds(bare.pid)
      for (let i = 0; i < count; i += TOGETHER) await Promise.all(Array.from({ length: TOGETHER }, () => bare.post()))
      return (cpuMilliseconds(bare.pid) - begin) / count
    }
    await roundTrips(1000)
    await bookings(0, EARLY)
    const early = (await bookings(0, EARLY)) / (await roundTrips(1000))
    for (const which of running.keys()) while (booked[which]! < WARM) await bookings(which, EARLY)
    const found: { now: number; older: number; bare: number }[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const now = await bookings(0, BOOKINGS)
      const least = await roundTrips(1000)
      found.push({ now, older: before === undefined ? Number.NaN : await bookings(1, BOOKINGS), bare: least })
    }
    return [
      { name: 'CPU of a whole booking', value: median(found.map(({ now }) => now)), unit: 'ms' },
      { name: 'CPU of a bare round trip with one commit', value: median(found.map((each) => each.bare)), unit: 'ms' },
      {
        name: 'CPU of a whole booking, against the bare round trip',
        value: median(found.map((each) => each.now / each.bare)),
        unit: 'x',
        limit: { atMost: 11 },
      },
      { name: `the same of the ${EARLY} after a service's first ${EARLY}`, value: early, unit: 'x' },
      ...(before === undefined
        ? []
        : [
            {
              name: 'CPU of a whole booking, against before',
              value: median(found.map(({ now, older }) => now / older)),
              unit: 'x',
              limit: { atMost: 1 },
            },
          ]),
    ]
  } finally {
    await Promise.all(running.map((service) => service.stop()))
    await bare.stop()
    bareFile.remove()
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  }
}

/** The version's sample halls with room for all that is booked here, beside its data; returns the file's path. */
async function roomyHalls(version: string, folder: string): Promise<string> {
  const config = path.join(version, 'config')
  const halls = await readFile(path.join(config, 'halls.yaml'), 'utf8')
  const file = path.join(folder, 'halls.yaml')
  await writeFile(file, halls.replace('capacity: 6,', 'capacity: 6000,'))
  const pictures = path.join(config, 'pictures')
  if (existsSync(pictures)) await cp(pictures, path.join(folder, 'pictures'), { recursive: true })
  return file
}

/** The module that opens the data file; older versions have it under another name. */
const storeOf = (folder: string): string =>
  ['open-sqlite.js', 'index.js']
    .map((name) => path.resolve(folder, 'dist/src/store/sqlite', name))
    .find((file) => existsSync(file))!
