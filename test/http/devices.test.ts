import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type RunningApp, runApp } from '../support/app.ts'
import { bookingOf, Guest } from '../support/service.ts'

let app: RunningApp
beforeAll(async () => {
  app = await runApp()
})
afterAll(() => app.close())

const textOf = (said: { replies: { text: string }[] }) => said.replies.map(({ text }) => text).join('\n')

test('a linked device is told of, sees nothing unmasked, and is signed out from the first one', async () => {
  const ada = await Guest.arrive(app.url)
  await ada.say("badminton at Riverside on 2026-11-26 at 10:00 for 2, I'm Ada Lovelace, 13800138000")
  const { code } = bookingOf(await ada.say('yes'))!
  const tab = await Guest.arrive(app.url)
  await tab.say('hello')
  expect(textOf(await tab.say(`${code} 13800138000`))).toContain('Found')
  await vi.waitFor(async () => {
    const told = (await ada.history()).entries.at(-1) as { text?: string }
    expect(told.text).toContain('Another device was just linked')
  }, 10_000)

  // In no view is an answer shown that it has not proved to know.
  const views = [
    'my bookings',
    code,
    '/privacy',
    'leave it as it is',
    'badminton at Riverside on 2026-11-27 at 10:00 for 2',
  ]
  for (const view of views) {
    const said = JSON.stringify(await tab.say(view))
    expect(said, view).not.toMatch(/13800138000|1380013/)
  }
  await tab.say('cancel')
  await tab.say('/privacy')
  const { replies } = await tab.say('export')
  const file = replies.flatMap(({ files = [] }) => files)[0]!
  const taken = (await (await fetch(app.url + file.url)).json()) as { person: { answers: object }; bookings: object[] }
  expect(taken.person.answers).toEqual({})
  expect(JSON.stringify({ ...taken, chat: [] })).not.toContain('13800138000')

  // It may sign itself out and nobody else; the first one sees both.
  const own = await tab.say('/devices')
  expect(own.open?.kind).toBe('choice')
  expect(textOf(own)).toContain('this one')
  expect(textOf(own)).not.toContain('the first')
  await tab.say('leave it as it is')
  const listed = await ada.say('which devices are linked')
  expect(textOf(listed)).toMatch(/1\. Web page, the first, last used .+this one[\s\S]*2\. Web page, linked .+2026/)
  await ada.choose(listed.replies.at(-1)!.choices!.find(({ label }) => label.includes('Unlink'))!)
  expect(textOf(await ada.say('yes'))).toContain('unlinked')
  expect((await tab.say('my bookings')).status).toBe(401)
  expect((await ada.say('my bookings')).status).toBe(200)

  // Signed out here: the token is no good any more, and the code and number bring the bookings back elsewhere.
  const last = await ada.say('我的设备')
  await ada.choose(last.replies.at(-1)!.choices![0]!)
  await ada.say('yes')
  app.clock.time += 1000
  expect((await ada.say('hello')).status).toBe(401)
  const next = await Guest.arrive(app.url)
  await next.say('hello')
  expect(textOf(await next.say(`${code} 13800138000`))).toContain('Found')
})
