import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { MINUTE } from '../store/halls.ts'
import { type RunningApp, runApp } from '../support/app.ts'
import { withRole } from '../support/people.ts'
import { Guest } from '../support/service.ts'

let app: RunningApp
beforeAll(async () => {
  app = await runApp()
})
afterAll(() => app.close())

const idOf = ({ token }: Guest): string => token.split('.')[0]!

test('a list in which a booking can’t be read shows the others and says so, to guests and at the desk', async () => {
  const guest = await Guest.arrive(app.url)
  await guest.say("badminton at Riverside on 2026-11-26 at 10:00 for 2, I'm Ada Lovelace, 13600000000")
  await guest.say('yes')
  const boss = await Guest.arrive(app.url)
  await boss.say('hello')
  await withRole(app.store, idOf(boss), { role: 'manager', hall: 'binjiang' }, 'Ann')
  app.clock.time += MINUTE
  const { bookings } = app.store
  const read = vi.spyOn(app.store, 'bookings')
  read.mockImplementation(async (query) => ({
    ...(await bookings(query)),
    ...(query.pastDamaged === true && { damaged: 1 }),
  }))
  const textOf = async (who: Guest, said: string) => JSON.stringify((await who.say(said)).replies)
  const mine = await textOf(guest, 'my bookings')
  expect(mine).toContain('10:00')
  expect(mine).toContain('One more booking is yours')
  expect(await textOf(guest, 'past bookings')).toContain('One more booking is yours')
  const day = await textOf(boss, '/today binjiang 2026-11-26')
  expect(day).toContain('10:00')
  expect(day).toContain('can’t be read'.replace('’', "'"))
  const roster = await textOf(boss, '/export binjiang 2026-11-26')
  expect(roster).toContain('2 guests')
  expect(roster).toContain("can't be read")
  expect(await textOf(boss, '/pending')).toContain("can't be read")
  read.mockRestore()
})
