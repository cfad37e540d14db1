import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryStore } from '../support/store.ts'
import { halls, MINUTE, mark, NOW } from './halls.ts'
import { booked, cancelling, changing, confirming, reserving } from './kit.ts'
import { Model } from './model.ts'
import { steps } from './model-commands.ts'

const CAPACITY = 6

test('any sequence of reserve, confirm, expire, release, cancel, move and resize agrees with the model', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: 'max' }), async (sequence) => {
      const store = await memoryStore({ halls, now: NOW })
      try {
        await fc.asyncModelRun(() => ({ model: new Model(CAPACITY, NOW), real: { store } }), sequence)
        expect((await store.verify()).problems).toEqual([])
      } finally {
        await store.close()
      }
    }),
    { numRuns: 60 },
  )
})

const racer = fc.record({
  hours: fc.constantFrom<number[]>([9], [10], [9, 10]),
  party: fc.integer({ min: 1, max: 4 }),
  next: fc.constantFrom('nothing', 'confirm', 'confirm late', 'cancel', 'move', 'grow'),
})

test('whatever runs at once, no slot is ever oversold and every answer is true', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(racer, { minLength: 2, maxLength: 12 }), async (scheduler, racers) => {
      const store = await memoryStore({ halls, now: NOW })
      try {
        const execute = scheduler.scheduleFunction(store.execute)
        const runs = racers.map(async ({ hours, party, next }, i) => {
          const first = await execute(reserving({ person: `racer-${i}`, marks: hours.map(mark), party }))
          if (!first.ok) return
          const hold = booked(first)
          if (next === 'confirm') await execute(confirming(hold))
          if (next === 'confirm late') await execute(confirming(hold, NOW + 30 * MINUTE))
          if (next === 'cancel') await execute(cancelling(hold))
          if (next === 'move') await execute(changing(hold, { marks: [mark(11)] }))
          if (next === 'grow') await execute(changing(hold, { party: party + 1 }))
          const stands = await store.booking({ id: hold.id })
          if (next.startsWith('confirm')) expect(['confirmed', 'held']).toContain(stands?.state)
        })
        await scheduler.waitAll()
        await Promise.all(runs)
        expect((await store.verify()).problems).toEqual([])
      } finally {
        await store.close()
      }
    }),
    { numRuns: 60 },
  )
})
