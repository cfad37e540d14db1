import { expect, test, vi } from 'vitest'
import { understand } from '../../src/language/understand.ts'
import { EngineDriver } from '../support/engine-driver.ts'

vi.mock('../../src/language/understand.ts', async (original) => {
  const module = await original<typeof import('../../src/language/understand.ts')>()
  return { ...module, understand: vi.fn(module.understand) }
})

/** The step is taken again for each fact that it lacks: the booking, the places of that day. */
test('a message is understood once, however many facts its turn asks for', async () => {
  const driver = await EngineDriver.open()
  const say = (text: string, id: string) => driver.say('ann', { text }, id)
  await say('badminton at Riverside on 2026-11-26 at 10:00 for 1, Ada Lovelace, 13800138000', '1')
  await say('yes', '2')
  const moved = 'move it to friday at 11'
  vi.mocked(understand).mockClear()
  const answer = await say(moved, '3')
  expect(answer.replies[0]?.text).toContain('11:00')
  expect(vi.mocked(understand).mock.calls.filter(([text]) => text === moved)).toHaveLength(1)
  // the same words in another message are read anew
  await say(moved, '4')
  expect(vi.mocked(understand).mock.calls.filter(([text]) => text === moved).length).toBeGreaterThan(1)
  await driver.close()
})
