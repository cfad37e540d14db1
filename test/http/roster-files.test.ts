import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf } from '../../src/bot/doors/contents.ts'
import { KEEP } from '../../src/domain/keep-times.ts'
import { noteKeep } from '../../src/store/kept-facts.ts'
import { MINUTE } from '../store/halls.ts'
import { type RunningApp, runApp } from '../support/app.ts'
import { withoutRole, withRole } from '../support/people.ts'
import { Guest } from '../support/service.ts'

let app: RunningApp
beforeAll(async () => {
  app = await runApp()
})
afterAll(() => app.close())

const idOf = ({ token }: Guest): string => token.split('.')[0]!
const MANAGER = { role: 'manager', hall: 'binjiang' } as const

test('the address of a roster is good as long as the one who made it runs the hall', async () => {
  const guest = await Guest.arrive(app.url)
  await guest.say("badminton at Riverside on 2026-11-26 at 10:00 for 2, I'm Ada Lovelace, 13600000000")
  await guest.say('yes')
  const ann = await Guest.arrive(app.url)
  await ann.say('hello')
  await withRole(app.store, idOf(ann), MANAGER, 'Ann')
  app.clock.time += MINUTE
  const { replies } = await ann.say('/export binjiang 2026-11-26..2026-11-27')
  const file = replies.flatMap(({ files = [] }) => files)[0]!
  expect(file.name).toMatch(/\.xlsx$/)
  const status = async () => (await fetch(app.url + file.url)).status
  // A door that pushes brings the file itself, perhaps hours later.
  const id = /files\/(\w+)\.kept/.exec(decodeURIComponent(file.url))![1]!
  const ref = { of: 'kept', id, name: file.name, type: file.type, bytes: 0, locale: 'en' } as const
  const pushed = async () => (await contentOf(ref, { store: app.store, clock: { now: () => app.clock.time } }))?.name
  expect(await status()).toBe(200)
  expect(await pushed()).toBe(file.name)
  await withRole(app.store, idOf(ann), { role: 'staff', hall: 'binjiang' })
  await withoutRole(app.store, idOf(ann), MANAGER)
  expect(await status()).toBe(404)
  expect(await pushed()).toBeUndefined()
  await withRole(app.store, idOf(ann), { role: 'admin' })
  expect(await status()).toBe(200)

  // And as long as all whom it lists are known.
  await guest.say('delete my data')
  await guest.say('yes')
  expect(await status()).toBe(404)
})

test('what guests take of their own data is kept as long as the settings say', async () => {
  const DAY = 24 * 60 * MINUTE
  const taken = async () => {
    const guest = await Guest.arrive(app.url)
    await guest.say('/privacy')
    const { replies } = await guest.say('export')
    const file = replies.flatMap(({ files = [] }) => files)[0]!
    return async () => (await fetch(app.url + file.url)).status
  }
  const short = await taken()
  await noteKeep(app.store, { ...KEEP, exports: 3 * DAY })
  const long = await taken()
  app.clock.time += DAY + MINUTE
  expect([await short(), await long()]).toEqual([404, 200])
  app.clock.time += 2 * DAY
  expect(await long()).toBe(404)
})
