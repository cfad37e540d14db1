import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { withPeak } from '../../bench/peak-memory.ts'
import { benchHalls, fill, NOW, SECRET } from '../../bench/store-data.ts'
import { slotsBetween } from '../../src/domain/hall/slots.ts'
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts'
import { confirmed } from '../store/kit.ts'
import { dataFolder } from '../support/service.ts'

const BOOKINGS = Number(process.env.HALLO_BACKUP_BOOKINGS ?? 20_000)
const WRITERS = 50
/** A million fit into it (`bench`): so many more than these fit as well. */
const MOST_MB = 300

async function hallo(data: string, ...args: string[]): Promise<string> {
  const { said, peak } = await withPeak({ HALLO_STORE: `sqlite:${data}`, HALLO_SECRET: SECRET }, ...args)
  expect(peak, args[0]).toBeLessThan(MOST_MB)
  return said
}

test(`a backup of ${BOOKINGS} bookings while ${WRITERS} write has every booking that was confirmed before, twice in a row`, async () => {
  const folder = await dataFolder()
  const file = path.join(folder, 'hallo.db')
  await (await openSqlite({ file, secret: SECRET, halls: benchHalls, catalogueNow: NOW })).close()
  fill(file, BOOKINGS)
  const store = await openSqlite({ file, secret: SECRET })
  const sure: string[] = []
  let writing = true
  const days = slotsBetween(benchHalls[0]!, benchHalls[0]!.services[0]!, '2026-11-24', '2026-12-06')
  async function write(writer: number): Promise<void> {
    for (let n = 0; writing; n++) {
      const { mark } = days[(writer + n) % days.length]!
      const person = `writer-${writer}-${n}`
      const booking = await confirmed(store, { person, hall: 'hall-0', service: 'badminton', marks: [mark] })
      sure.push(booking.id)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer))
  try {
    for (const round of ['first', 'second']) {
      const before = [...sure]
      const backup = path.join(folder, `${round}.backup`)
      expect(await hallo(file, 'backup', backup)).toContain('found whole')
      const restored = path.join(folder, round, 'hallo.db')
      await mkdir(path.dirname(restored))
      expect(await hallo(restored, 'restore', backup)).toMatch(/\b0 problems\b/)
      const again = await openSqlite({ file: restored, secret: SECRET })
      for (const id of before) expect((await again.booking({ id }))?.state).toBe('confirmed')
      expect((await again.verify()).bookings).toBeGreaterThan(before.length + BOOKINGS * 0.99)
      await again.close()
      expect(sure.length, 'they went on meanwhile').toBeGreaterThan(before.length)
    }
  } finally {
    writing = false
    await Promise.all(writers)
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}, 300_000)
