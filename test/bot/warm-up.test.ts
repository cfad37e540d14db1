import { expect, test } from 'vitest'
import { warmUp } from '../../src/bot/warm-up.ts'
import { aHall, aService } from '../support/halls.ts'

test('a message that comes while the service warms up is answered in between', async () => {
  const halls = [aHall({ id: 'one', services: [aService(), aService({ id: 'two' })] })]
  const seen: string[] = []
  const store = { catalogue: async () => ({ version: 1, halls }) }
  const warming = warmUp({ store, clock: { now: () => Date.parse('2026-11-23T01:00:00Z') } }).then(() =>
    seen.push('warm'),
  )
  setImmediate(() => seen.push('message'))
  await warming
  expect(seen).toEqual(['message', 'warm'])
})
