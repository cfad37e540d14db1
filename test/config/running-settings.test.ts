import { expect, test } from 'vitest'
import { isSettingValue, withChatSettings } from '../../config/running-settings.ts'
import { parseSettings } from '../../config/settings.ts'
import { liveSettings } from '../../src/start/live-settings.ts'
import { sampleHalls } from '../support/sample-halls.ts'
import { memoryStore } from '../support/store.ts'

const DAY = 86_400_000
const parsed = parseSettings({ HALLO_KEEP: 'holds=7d' })
if (!parsed.ok) throw new Error('the defaults are sound')
const { settings } = parsed

test('what was set in the chat wins over the environment; what it does not name stays', () => {
  const now = withChatSettings(settings, { messages: '60/1m', sessions: 'off', log: 'debug', 'keep-chats': '365d' })
  expect(now.limits).toEqual({ messages: { count: 60, seconds: 60 } })
  expect(now.logLevel).toBe('debug')
  expect(now.keep).toMatchObject({ chats: 365 * DAY, holds: 7 * DAY, audit: 730 * DAY })
  expect(withChatSettings(settings, { 'of a newer version': 'x', messages: 'nonsense' })).toEqual(settings)
})

test.each([
  ['messages', '60/1m', true],
  ['messages', '0/1m', false],
  ['log', 'loud', false],
  ['keep-chats', '29d', false],
  ['keep-chats', '0.5d', false],
  ['keep-holds', '1d', true],
  ['secret', '12345678', false],
  ['__proto__', 'off', false],
])('%s may be %s: %s', (name, value, may) => {
  expect(isSettingValue(name, value)).toBe(may)
})

test('each process takes up what another one has set', async () => {
  const store = await memoryStore({ halls: sampleHalls(), now: 0 })
  const changes: string[] = []
  const live = await liveSettings({ settings, store, changed: ({ logLevel }) => changes.push(logLevel) })
  try {
    const set = [
      { at: ['*', 'log'], after: 'warn' },
      { at: ['*', 'keep-exports'], after: '3d' },
    ]
    const edit = { type: 'edit', key: 'e', now: 0, actor: 'root', expected: 1, changes: set } as const
    expect(await store.execute(edit)).toMatchObject({ ok: true })
    await live.refresh()
    expect(live.current()).toMatchObject({ logLevel: 'warn', keep: { exports: 3 * DAY, holds: 7 * DAY } })
    expect(await store.meta('keep.exports')).toBe(String(3 * DAY))
    expect(changes).toEqual(['info', 'warn'])
  } finally {
    live.stop()
    await store.close()
  }
})
