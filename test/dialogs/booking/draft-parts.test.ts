import { afterEach, expect, it } from 'vitest'
import type { Json } from '../../../dialogs/engine/types.ts'
import { EngineDriver } from '../../support/engine-driver.ts'

/** What a message does to the parts of a draft: which of them it changes, and that all others stay as they were. */

const WHOLE = "badminton at Riverside on 2026-11-26 at 12:00 for 4, I'm Ann Lee, 13600136001"
const PARTS = ['hall', 'service', 'date', 'marks', 'party', 'field:name', 'field:mobile'] as const

let driver: EngineDriver | undefined
afterEach(() => driver?.close())

/** The draft's parts after each of these, said one after the other. */
async function draftsAfter(...messages: readonly string[]): Promise<Json[]> {
  driver = await EngineDriver.open()
  const drafts: Json[] = []
  for (const [n, text] of messages.entries()) {
    await driver.say('ann', { text }, `m${n}`)
    const last = driver.steps.findLast(({ stepped }) => 'state' in stepped)?.stepped
    const frames = last !== undefined && 'state' in last ? (last.state?.frames ?? []) : []
    const draft = frames.find(({ dialog }) => dialog === 'booking')?.draft ?? {}
    drafts.push(Object.fromEntries(PARTS.flatMap((part) => (part in draft ? [[part, draft[part]]] : []))) as Json)
  }
  return drafts
}

/** From nothing: what one message sets. */
it.each([
  ['hall', 'book at Riverside', { hall: 'binjiang' }],
  ['service', 'badminton', { hall: 'binjiang', service: 'badminton' }],
  ['date', 'book on 2026-11-26', { date: '2026-11-26' }],
  [
    'slot',
    'badminton on 2026-11-26 at 12:00',
    { hall: 'binjiang', service: 'badminton', date: '2026-11-26', marks: ['T20261126-1200'] },
  ],
  ['party', 'book for 4 people', { party: 4 }],
] as const)('%s is set by itself: %s', async (_, text, set) => {
  expect(await draftsAfter(text)).toEqual([set])
})

/** From a whole draft: what a message changes; `null`: that part is gone. All others stay. */
it.each<[part: string, does: string, text: string, changed: Json]>([
  ['hall', 'changed, and its service gone', 'at the Flower City Arts Centre instead', { hall: 'huadu', service: null }],
  ['hall', 'refused', 'at the Moon instead', {}],
  ['hall', 'asked anew', 'change the hall', {}],
  ['service', 'changed', 'the meeting room instead', { service: 'meeting-room' }],
  ['service', 'refused', 'pottery instead, at Riverside', {}],
  ['service', 'asked anew', 'change the service', {}],
  ['date', 'changed, at the same time', 'on 2026-11-27 instead', { date: '2026-11-27', marks: ['T20261127-1200'] }],
  ['date', 'refused', 'on 2025-11-27 instead', {}],
  ['date', 'asked anew', 'change the date', {}],
  ['slot', 'changed', 'at 14:00 instead', { marks: ['T20261126-1400'] }],
  ['slot', 'refused, and others offered in its place', 'at 3am instead', { marks: null }],
  ['slot', 'asked anew', 'change the time', {}],
  ['party', 'changed', 'make it 2 people', { party: 2 }],
  ['party', 'refused', 'make it 50 people', {}],
  ['party', 'open again', '5 or 6 people', { party: null }],
  ['party', 'asked anew', 'change the number of people', {}],
  ['name', 'changed', 'my name is Bob Lee', { 'field:name': 'Bob Lee' }],
  ['name', 'asked anew', 'change the name', {}],
  ['mobile', 'changed', 'my number is 13700137000', { 'field:mobile': '+8613700137000' }],
  ['mobile', 'refused', 'my number is 1370013', {}],
  ['mobile', 'asked anew', 'change the mobile number', {}],
  ['the last part said', 'taken back', 'back', { 'field:name': null, 'field:mobile': null }],
])('%s is %s: %s', async (_, __, text, changed) => {
  const [before, after] = await draftsAfter(WHOLE, text)
  expect(Object.keys(before!)).toEqual([...PARTS])
  const kept = Object.entries({ ...before, ...changed }).filter(([, value]) => value !== null)
  expect(after).toEqual(Object.fromEntries(kept))
})
