import { expect, test } from 'vitest'
import { Batches } from '../../../src/store/mongo/batches.ts'

/** Each portion that was worked on, and how it is let go on. */
function held() {
  const portions: number[][] = []
  const ends: ((error?: Error) => void)[] = []
  const batches = new Batches<number, number>(async (items) => {
    portions.push([...items])
    await new Promise<void>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())))
    return items.map((item) => item * 10)
  })
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  return { batches, portions, ends, turn }
}

test('what is asked for at about the same time goes together, what comes meanwhile goes next', async () => {
  const { batches, portions, ends, turn } = held()
  const first = [1, 2].map((item) => batches.ask(item))
  await turn()
  const next = [3, 4].map((item) => batches.ask(item))
  await turn()
  expect(portions).toEqual([[1, 2]])
  ends[0]!()
  expect(await Promise.all(first)).toEqual([10, 20])
  await turn()
  expect(portions).toEqual([
    [1, 2],
    [3, 4],
  ])
  ends[1]!()
  expect(await Promise.all(next)).toEqual([30, 40])
  const later = batches.ask(5)
  await turn()
  ends[2]!()
  expect(await later).toBe(50)
})

test('a portion that fails is told to all of it, and to nobody else', async () => {
  const { batches, ends, turn } = held()
  const first = [1, 2].map((item) => batches.ask(item))
  await turn()
  const next = batches.ask(3)
  ends[0]!(new Error('cut off'))
  await expect(first[0]).rejects.toThrow('cut off')
  await expect(first[1]).rejects.toThrow('cut off')
  await turn()
  ends[1]!()
  expect(await next).toBe(30)
})

test('no more than a hundred go together', async () => {
  const { batches, portions, ends, turn } = held()
  const all = Array.from({ length: 101 }, (_, item) => batches.ask(item))
  await turn()
  ends[0]!()
  await all[0]
  await turn()
  ends[1]!()
  await Promise.all(all)
  expect(portions.map(({ length }) => length)).toEqual([100, 1])
})
