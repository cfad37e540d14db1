import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Booking } from '../src/domain/booking/booking.ts'
import type { Hall } from '../src/domain/hall/hall.ts'
import { slotsBetween } from '../src/domain/hall/slots.ts'
import { codeOf, idOf, keyHash, numberOfKey } from '../src/store/decide/code.ts'
import { openDatabase } from '../src/store/sqlite/file/database.ts'
import { groundOf } from '../src/store/sqlite/ground.ts'
import { bookingRows } from '../src/store/sqlite/rows/bookings/booking-rows.ts'
import { places } from '../src/store/sqlite/rows/bookings/place-rows.ts'
import { openVault } from '../src/store/vault.ts'
import { aHall, aService } from '../test/support/halls.ts'

/** A folder, a secret and halls with enough places that a benchmark is never refused. */
export const NOW = Date.parse('2026-11-23T01:00:00Z')
export const SECRET = 'only for the benchmark'
const HALLS = 20

export const benchHalls: Hall[] = Array.from({ length: HALLS }, (_, i) => {
  const id = `hall-${i}`
  const service = aService({ pool: `${id}/badminton`, party: { min: 1, max: 6 } })
  const schedule = { ...service.schedule, capacity: 100_000 }
  return aHall({ id, services: [{ ...service, schedule }] })
})

/** A path for a data file in a new folder, and how to remove it. */
export function benchFile(): { file: string; remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hallo-bench-'))
  return { file: path.join(folder, 'hallo.db'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/**
 * Adds bookings straight to the tables (durability off, all in large transactions), spread over two years and all
 * halls, of one person in ten: a million through the port would take minutes.
 */
export function fill(file: string, count: number): void {
  const db = openDatabase(file, 1000)
  db.exec('PRAGMA synchronous = OFF')
  const ground = groundOf({ db, vault: openVault(SECRET), clock: () => NOW })
  const rows = bookingRows(ground)
  const taken = places(ground)
  const slots = benchHalls.map((hall) => slotsBetween(hall, hall.services[0]!, '2024-12-24', '2026-12-06'))
  const keys = Buffer.alloc(16)
  db.exec('BEGIN')
  for (let i = 0; i < count; i++) {
    const hall = benchHalls[i % HALLS]!
    const ofHall = slots[i % HALLS]!
    const slot = ofHall[Math.floor((i / count) * ofHall.length)]!
    const number = numberOfKey(ground.vault, '', keyHash(ground.vault, `fill ${i}`), 0)
    if (rows.byNumber(number) !== undefined) continue
    const claims = [{ pool: slot.pool, mark: slot.mark, places: 2 }]
    const booking: Booking = {
      id: idOf(number),
      code: codeOf(number),
      state: 'confirmed',
      version: 2,
      hall: hall.id,
      service: 'badminton',
      person: `filler-${(i * 7919) % Math.ceil(count / 10)}`,
      conversation: `p:filler-${(i * 7919) % Math.ceil(count / 10)}`,
      claims,
      start: slot.start,
      end: slot.end,
      zone: hall.zone,
      party: 2,
      answers: { name: 'Somebody', mobile: '+8613800138000' },
      formVersion: 1,
      createdAt: slot.start - 86_400_000,
      changedAt: slot.start - 86_400_000,
    }
    const mobile = ground.vault.hash('mobile', `+86138${i % 100_000}`)
    rows.insert({ number, booking, counted: true, keys, mobile })
    taken.add(claims)
    if (i % 100_000 === 99_999) db.exec('COMMIT; BEGIN')
  }
  db.exec('COMMIT')
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
}
