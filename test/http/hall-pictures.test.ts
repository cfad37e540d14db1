import { afterAll, beforeAll, expect, test } from 'vitest'
import { findHall, findService } from '../../src/domain/hall/catalogue.ts'
import { keepPictures } from '../../src/services/keep-pictures.ts'
import { type RunningApp, runApp } from '../support/app.ts'
import { withRole } from '../support/people.ts'
import { Guest } from '../support/service.ts'

let app: RunningApp
beforeAll(async () => {
  app = await runApp()
})
afterAll(() => app.close())

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
const picture = (fill: number): Uint8Array => Buffer.concat([Buffer.from(PNG), Buffer.alloc(300_000, fill)])
const idOf = ({ token }: Guest): string => token.split('.')[0]!

test('a photo with its caption is shown to guests, from a copy of the hall’s own', async () => {
  const ann = await Guest.arrive(app.url)
  await ann.say('hello')
  await withRole(app.store, idOf(ann), { role: 'manager', hall: 'binjiang' }, 'Ann')
  const asked = await ann.sendFile({ name: 'court.png', content: picture(7), caption: 'badminton' })
  expect(asked.open?.kind).toBe('confirm')
  await ann.say('yes')
  // the hall has a copy of its own; what was sent is kept no longer
  expect(await app.store.looseBytes(app.clock.now())).toBe(0)
  const badminton = findService(findHall(await app.store.catalogue(), 'binjiang'), 'badminton')
  expect(badminton?.pictures).toMatchObject([{ name: 'court.png', type: 'image/png', bytes: 300_016 }])
  const kept = await app.store.fileInfo(badminton!.pictures![0]!.id, app.clock.now())
  expect(kept?.person).toBe('house')

  const guest = await Guest.arrive(app.url)
  await guest.say('look around')
  await guest.tap(({ label }) => label === 'Riverside Hall')
  const { replies } = await guest.tap(({ label }) => label === 'Badminton')
  const [image] = replies.flatMap(({ images = [] }) => images as { url: string }[])
  const content = await (await fetch(app.url + image!.url)).arrayBuffer()
  expect(content.byteLength).toBe(300_016)
})

test('a photo that is not wanted is kept no longer, and nobody shows what somebody else has sent', async () => {
  const ann = await Guest.arrive(app.url)
  await ann.say('hello')
  await withRole(app.store, idOf(ann), { role: 'manager', hall: 'binjiang' })
  await ann.sendFile({ name: 'court.png', content: picture(8), caption: 'meeting room' })
  await ann.say('no')
  expect(await app.store.looseBytes(app.clock.now())).toBe(0)

  const now = app.clock.now()
  const id = 'a'.repeat(24)
  const file = { id, person: 'cid', name: 'a.png', type: 'image/png', content: picture(9), now, expires: now + 60_000 }
  await app.store.keepFile(file)
  const after = [{ id: `h${id}`, name: 'a.png', type: 'image/png', bytes: 300_016 }]
  const person = { id: idOf(ann), roles: [], answers: {}, createdAt: now }
  const kept = await keepPictures([{ at: ['binjiang', 'pictures'], after }], { person, now, store: app.store })
  expect(kept).toMatchObject({ ok: false, code: 'HALLO_FILE_AGAIN' })
  expect(await app.store.fileInfo(`h${id}`, now)).toBeUndefined()
})
