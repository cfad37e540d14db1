import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, runApp } from '../support/app.ts'
import { withRole } from '../support/people.ts'
import { Guest } from '../support/service.ts'

let app: RunningApp
beforeAll(async () => {
  app = await runApp()
})
afterAll(() => app.close())
const idOf = ({ token }: Guest): string => token.split('.')[0]!

test('who works in a hall gets the day as a picture, as long as they do; others get the hall’s none', async () => {
  const ada = await Guest.arrive(app.url)
  await ada.say('badminton at riverside today at 6pm for 2, Ada Lovelace, 13800138000')
  await ada.say('yes')
  const ann = await Guest.arrive(app.url)
  await ann.say('hello')
  await withRole(app.store, idOf(ann), { role: 'staff', hall: 'binjiang' }, 'Ann')
  const { replies } = await ann.say('/today riverside')
  const images = replies.flatMap((reply) => (reply.images ?? []) as { url: string; alt: string }[])
  expect(images).toHaveLength(1)
  expect(images[0]?.alt).toContain('Riverside Hall')
  expect(replies[0]?.text).toContain('Ada Lovelace')
  const response = await fetch(app.url + images[0]!.url)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(response.headers.get('cache-control')).toContain('no-store')
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(5000)

  // the address is of nobody else's role, and can't be made up
  expect((await fetch(app.url + images[0]!.url.replace('2026-11-23', '2026-11-24'))).status).toBe(404)
  const revoked = { type: 'revoke', key: 'r', now: app.clock.now(), actor: 'root', person: idOf(ann) } as const
  await app.store.execute({ ...revoked, role: { role: 'staff', hall: 'binjiang' } })
  expect((await fetch(app.url + images[0]!.url)).status).toBe(404)
  expect((await ada.say('/today riverside')).replies.flatMap(({ images: none = [] }) => none)).toEqual([])
})
