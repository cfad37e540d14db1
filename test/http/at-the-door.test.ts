import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type RunningApp, runApp } from '../support/app.ts'
import { withRole } from '../support/people.ts'
import { bookingOf, Guest } from '../support/service.ts'

let app: RunningApp
beforeAll(async () => {
  app = await runApp()
  const { version: expected, halls } = await app.store.catalogue()
  const desk = { mobile: 'optional', selfCheckIn: true } as const
  const now = app.clock.time
  await app.store.changeCatalogue({
    expected,
    halls: halls.map((hall) => ({ ...hall, desk })),
    actor: 'root',
    now,
    what: 'x',
  })
})
afterAll(() => app.close())

const textOf = (said: { replies: { text: string }[] }) => said.replies.map(({ text }) => text).join('\n')

test('a guest scans the code at the door and is in; staff hear of it, and are told who did it', async () => {
  const ann = await Guest.arrive(app.url)
  await ann.say('hello')
  await withRole(app.store, ann.token.split('.')[0]!, { role: 'staff', hall: 'binjiang' }, 'Ann')
  const ada = await Guest.arrive(app.url)
  await ada.say('badminton at riverside today at 10am for 2, Ada Lovelace, 13800138000')
  const { code } = bookingOf(await ada.say('yes'))!
  const there = await ada.say('/here binjiang')
  expect(textOf(there)).toContain('You are checked in: Badminton at Riverside Hall')
  expect(bookingOf(there)?.state).toBe('checkedIn')
  expect(bookingOf(await ada.say('/here binjiang'))?.state).toBe('checkedIn')
  await vi.waitFor(async () => {
    const { entries } = await ann.history()
    expect(JSON.stringify(entries)).toContain(`Ada Lovelace (${code}) has checked in by the code at the door`)
  }, 10_000)
  const again = await ann.say(`/checkin ${code}`)
  expect(textOf(again)).toContain('was already checked in by the guest, by the code at the door')
})
