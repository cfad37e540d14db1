import fc from 'fast-check'
import type { Update } from 'telegraf/types'
import { expect, test } from 'vitest'
import { intake } from '../../adapters/telegram/intake.ts'

const LONG = 60_000
const from = (chat: number) => ({ id: chat, first_name: 'Ada', is_bot: false })
const update = (update_id: number, chat: number) =>
  ({
    update_id,
    message: { message_id: update_id, date: 1, chat: { id: chat, type: 'private' }, from: from(chat), text: 'hi' },
  }) as unknown as Update

/** Takes that end when the test says so. */
function takes() {
  const begun: number[] = []
  const open = new Map<number, { done(): void; fail(error: Error): void }>()
  const take = ({ update_id: id }: Update) =>
    new Promise<void>((resolve, reject) => {
      begun.push(id)
      open.set(id, { done: resolve, fail: reject })
    })
  return { begun, open, take }
}
const soon = () => new Promise<void>((resolve) => setImmediate(resolve))

test('a file that takes its time holds up its own chat only, and Telegram keeps what is not stored', async () => {
  const { begun, open, take } = takes()
  const coming = intake(take)
  coming.add([update(1, 7), update(2, 7), update(3, 8)])
  await soon()
  expect(begun).toEqual([1, 3])
  open.get(3)!.done()
  await coming.settle(1)
  expect([coming.offset(), coming.busy()]).toEqual([1, true])
  // What is asked for again is not taken twice; what is new is.
  coming.add([update(1, 7), update(2, 7), update(3, 8), update(4, 9)])
  await soon()
  expect(begun).toEqual([1, 3, 4])
  open.get(1)!.done()
  open.get(4)!.done()
  await soon()
  open.get(2)!.done()
  await coming.settle(LONG)
  expect([coming.offset(), coming.busy()]).toEqual([5, false])
})

test('what could not be stored comes again, in order, and nothing before it is forgotten', async () => {
  const { begun, open, take } = takes()
  const coming = intake(take)
  coming.add([update(1, 7), update(2, 7), update(3, 8)])
  await soon()
  open.get(3)!.done()
  open.get(1)!.fail(new Error('disk full'))
  await expect(coming.settle(LONG)).rejects.toThrow('disk full')
  expect(coming.offset()).toBe(1)
  await soon()
  coming.add([update(1, 7), update(2, 7), update(3, 8)])
  await soon()
  expect(begun).toEqual([1, 3, 1])
  open.get(1)!.done()
  await soon()
  open.get(2)!.done()
  await coming.settle(LONG)
  expect(coming.offset()).toBe(4)
})

test('whatever fails and in whatever order all ends: each is stored, each chat’s in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ chat: fc.integer({ min: 1, max: 3 }), failures: fc.integer({ min: 0, max: 2 }) }), {
        maxLength: 12,
      }),
      async (all) => {
        const left = all.map(({ failures }) => failures)
        const stored: number[] = []
        const coming = intake(async ({ update_id: id }) => {
          await soon()
          if (left[id - 1]!-- > 0) throw new Error('away')
          stored.push(id)
        })
        const updates = all.map(({ chat }, index) => update(index + 1, chat))
        for (let round = 0; coming.offset() <= all.length && all.length > 0; round += 1) {
          expect(round).toBeLessThan(100)
          const offset = coming.offset()
          coming.add(updates.filter((each) => each.update_id >= offset))
          await coming.settle(LONG).catch(() => undefined)
        }
        expect([...stored].sort((a, b) => a - b)).toEqual(all.map((_, index) => index + 1))
        for (const chat of [1, 2, 3]) {
          const of = stored.filter((id) => all[id - 1]!.chat === chat)
          expect(of).toEqual([...of].sort((a, b) => a - b))
        }
      },
    ),
  )
})
