import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chatInTerminal } from '../../adapters/terminal/terminal.ts'
import { step } from '../../dialogs/engine/engine.ts'
import { HOUSE } from '../../dialogs/house.ts'
import { Porter } from '../../src/bot/porter.ts'
import type { Store } from '../../src/store/port/store.ts'
import { withRole } from '../support/people.ts'
import { sampleHalls } from '../support/sample-halls.ts'
import { memoryStore } from '../support/store.ts'

const NOW = Date.parse('2026-11-23T01:00:00Z')
let store: Store
beforeEach(async () => {
  store = await memoryStore({ halls: sampleHalls(), now: NOW })
})
afterEach(() => store.close())

/** What the terminal shows when these lines are piped in. */
async function talk(lines: string[], locale = 'en', person = 'ada'): Promise<string> {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let shown = ''
  output.on('data', (text) => {
    shown += text
  })
  const clock = { now: () => NOW }
  const porter = new Porter({
    store,
    clock,
    step: (state, event, facts) => step(HOUSE, state, event, facts),
    worker: 'terminal',
    log: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  })
  const parts = { porter, store, clock, person, locale, input, output }
  const done = chatInTerminal({
    ...parts,
    qr: async (code) => `QR of ${code}`,
    keepFile: async ({ of, name }) => `/${of}/${name}`,
    readFile: async (path) =>
      path === '~/note.pdf' ? { name: 'note.pdf', content: Buffer.from('%PDF-1.4 ') } : undefined,
  })
  input.end(lines.map((line) => `${line}\n`).join(''))
  await done
  return shown
}

test('a booking by numbers, with code, picture and calendar file', async () => {
  const shown = await talk([
    "meeting room at Riverside on 2026-11-24 at 15:00 for 5, I'm Ada Lovelace, 13800138000",
    '1',
  ])
  expect(shown).toMatch(/^ {2}1\. /m)
  const { items } = await store.bookings({ by: 'person', person: 'ada', when: 'upcoming', now: NOW, limit: 5 })
  expect(items).toHaveLength(1)
  expect(shown).toContain(`QR of ${items[0]!.code}`)
  expect(shown).toMatch(/\/ics\/hallo-.*\.ics/)
})

test('where a number is asked for, a digit is the number; full-width digits pick as well', async () => {
  const shown = await talk(['订羽毛球，11月26日上午10点', '3', '王芳', '13800138000', '１'], 'zh-CN')
  expect(shown).toContain('3 人')
  const { items } = await store.bookings({ by: 'person', person: 'ada', when: 'upcoming', now: NOW, limit: 5 })
  expect(items[0]).toMatchObject({ party: 3, state: 'confirmed' })
})

test('who comes back finds the open question', async () => {
  await talk(['badminton at Riverside on 2026-11-26 at 10:00 for 2', 'Ada Lovelace'])
  const shown = await talk(['13800138000', 'yes'])
  const { items } = await store.bookings({ by: 'person', person: 'ada', when: 'upcoming', now: NOW, limit: 5 })
  expect(items[0]?.state, shown).toBe('confirmed')
})

test('what others wrote does not steer the terminal', async () => {
  const shown = await talk(['badminton at Riverside on 2026-11-26 at 10:00 for 2', '\u001b[31mred\u001b]0;title\u0007'])
  for (const control of ['\u0007', '\u001b']) expect(shown).not.toContain(control)
})

test('an empty line says nothing', async () => {
  await talk(['', '   '])
  const { entries } = await store.history({ conversation: 'p:ada', limit: 50 })
  expect(entries.filter((entry) => entry.from === 'guest')).toEqual([])
})

test('an exported roster is saved beside the data', async () => {
  await withRole(store, 'ada', { role: 'admin' })
  const shown = await talk(["badminton tomorrow at 6pm for 2, I'm Ada Lovelace, 13800138000", '1', '/export tomorrow'])
  expect(shown).toMatch(/hallo-2026-11-24-2026-11-24\.xlsx\n.*\/kept\/hallo-/)
})
