import { afterEach, expect, test } from 'vitest'
import { connectionCame, isCrowdComing } from '../../src/bot/crowd.ts'
import { Rounds } from '../../src/bot/rounds.ts'

const nextRound = () => new Promise((resolve) => setImmediate(resolve))
/** One connection a round, as Node takes them in. */
async function come(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    connectionCame()
    await nextRound()
  }
}
afterEach(async () => {
  while (isCrowdComing()) await nextRound()
})

test('connections in one round after the other are a crowd, until a round brings none', async () => {
  await come(2)
  expect(isCrowdComing()).toBe(false)
  await come(8)
  expect(isCrowdComing()).toBe(true)
  for (let round = 0; round < 3; round += 1) await nextRound()
  expect(isCrowdComing()).toBe(false)
})

test('one connection now and then is none, nor are many in one round', async () => {
  for (let count = 0; count < 20; count += 1) {
    connectionCame()
    await nextRound()
    await nextRound()
    await nextRound()
  }
  expect(isCrowdComing()).toBe(false)
  for (let count = 0; count < 100; count += 1) connectionCame()
  await nextRound()
  expect(isCrowdComing()).toBe(false)
})

test('work stands back while a crowd comes in, and is done in order after it, or after a while all the same', async () => {
  const rounds = new Rounds()
  const done: number[] = []
  const work = (number: number) => rounds.run(() => done.push(number))
  await come(8)
  const first = work(0)
  await come(2)
  await first
  const all = Promise.all([work(1), work(2)])
  await come(3)
  expect(done).toEqual([0])
  await all
  expect(done).toEqual([0, 1, 2])
  // a crowd that never ends
  await come(8)
  let over = false
  const last = work(3).then(() => {
    over = true
  })
  while (!over) await come(1)
  await last
  expect(done).toEqual([0, 1, 2, 3])
})
