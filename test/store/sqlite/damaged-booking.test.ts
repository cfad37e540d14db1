import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Booking } from '../../../src/domain/booking/booking.ts'
import { handOut } from '../../../src/services/commands/privacy-service.ts'
import { comingTo } from '../../../src/services/hall-booking.ts'
import { numberOf } from '../../../src/store/decide/code.ts'
import { openDatabase } from '../../../src/store/sqlite/file/database.ts'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { remembered } from '../../support/people.ts'
import { halls, MINUTE, MOBILE, mark, NOW } from '../halls.ts'
import { booked, confirming, held, take } from '../kit.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-damaged-'))
  file = path.join(folder, 'hallo.db')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = () => openSqlite({ file, secret: 'only for tests', halls, catalogueNow: NOW })
const damage = (sql: string, number: number) => {
  const db = openDatabase(file, 100)
  db.command<[number]>(`UPDATE bookings SET ${sql} WHERE number = ?`)(number)
  db.close()
}

test('a list shows the others, says how many it leaves out, and pages on', async () => {
  const store = await open()
  try {
    const hours = [9, 11, 13, 15, 17]
    const made: Booking[] = []
    for (const hour of hours) made.push(await held(store, { marks: [mark(hour)], confirmed: true }))
    for (const at of [0, 2]) damage("rest = '{'", numberOf(made[at]!.id)!)
    const query = { by: 'person', person: 'ada', when: 'upcoming', now: NOW } as const
    await expect(store.bookings({ ...query, limit: 9 })).rejects.toThrow()
    const ids = (items: { id: string }[]) => items.map(({ id }) => made.findIndex((each) => each.id === id))
    const all = await store.bookings({ ...query, pastDamaged: true, limit: 9 })
    expect([ids(all.items), all.damaged, all.next]).toEqual([[1, 3, 4], 2, undefined])
    const seen: number[] = []
    for (let after: string | undefined; ; ) {
      const page = await store.bookings({ ...query, pastDamaged: true, limit: 2, ...(after && { after }) })
      seen.push(...ids(page.items))
      if (page.next === undefined) break
      after = page.next
    }
    expect(seen).toEqual([1, 3, 4])
    const hall = { by: 'service', hall: 'binjiang', from: NOW, to: NOW + 9e9, now: NOW } as const
    expect(await store.bookings({ ...hall, pastDamaged: true, limit: 9 })).toMatchObject({ damaged: 2 })
  } finally {
    await store.close()
  }
})

test('whoever has a damaged booking books on, and so do others of their network; what is theirs is handed out and erased', async () => {
  const store = await open()
  try {
    const network = 'a school'
    const broken = await held(store, { marks: [mark(9)], confirmed: true, network, conversation: 'p:ada' })
    damage("answers = x'00112233'", numberOf(broken.id)!)
    for (const who of [{ person: 'ada', conversation: 'p:ada' }, { person: 'bob' }])
      expect((await held(store, { ...who, marks: [mark(13)], network, party: 1 })).state).toBe('held')
    const ada = { person: { id: 'ada', roles: [], answers: {}, createdAt: NOW }, event: 'e', now: NOW, store }
    expect((await handOut({ do: 'handOut' }, ada as never)).ok).toBe(true)
    const admin = { id: 'eve', roles: [{ role: 'admin' as const }], answers: {}, createdAt: NOW }
    const coming = await comingTo('binjiang', { person: admin, now: NOW, store })
    expect([coming.bookings.length, coming.damaged]).toEqual([0, 1])
    await remembered(store, 'ada', { name: 'Ada' })
    expect((await store.execute({ type: 'erase', key: 'e', now: NOW, actor: 'ada', person: 'ada' })).ok).toBe(true)
    expect(await store.bookings({ by: 'person', person: 'ada', when: 'all', now: NOW, limit: 9 })).toEqual({
      items: [],
    })
    expect(await store.booking({ id: broken.id })).toMatchObject({ answers: {}, state: 'confirmed' })
    expect((await store.verify({ thorough: true })).problems).toEqual([])
  } finally {
    await store.close()
  }
})

test.each([
  ['its answers', "answers = x'00112233'", true],
  ['what no query asks for', "rest = '{'", false],
])('a booking of which %s can’t be read is given up, and holds nobody else up', async (_, sql, sure) => {
  const store = await open()
  try {
    const hold = await held(store, { marks: [mark(19)] })
    const broken = sure ? booked(await store.execute(confirming(hold, NOW, { name: 'Ada', mobile: MOBILE }))) : hold
    const well = await held(store, { person: 'bob', marks: [mark(20)] })
    damage(sql, numberOf(broken.id)!)
    // Others come and go as before, though the hold's time is over and its places are looked at.
    const now = NOW + 14 * 60 * MINUTE
    await held(store, { person: 'eve', marks: [mark(19)], now, party: 1 })
    // One at a time: what can't be read stands in front.
    const dues = await store.takeDue({ now, limit: 1, ...take })
    const more = await store.takeDue({ now, limit: 9, ...take })
    expect([...dues, ...more]).toMatchObject([{ booking: { id: well.id } }])
    expect(await store.deadEvents(9)).toMatchObject([{ fault: `unreadable booking ${broken.id}` }])
    expect(await store.takeDue({ now, limit: 9, ...take })).toEqual([])
    expect((await store.verify()).problems.join()).toContain(`booking ${broken.code}: can't be read`)
    expect(await store.deadEvents(9)).toHaveLength(1)
  } finally {
    await store.close()
  }
})
