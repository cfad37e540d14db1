import type { Request, Response } from 'express'
import { expect, test } from 'vitest'
import { Rounds } from '../../src/bot/rounds.ts'
import { inRounds } from '../../src/http/in-rounds.ts'

/** With next to no budget each round of the event loop begins one request. */
const handler = inRounds(new Rounds(1e-6))
const NOBODY = {} as Request
const nextRound = () => new Promise((resolve) => setImmediate(resolve))

test('a crowd is begun in several rounds of the event loop, in order, and without those who went', async () => {
  const begun: number[] = []
  for (const number of [1, 2, 3, 4])
    handler(NOBODY, { destroyed: number === 3 } as Response, () => {
      begun.push(number)
    })
  expect(begun).toEqual([1])
  const seen = new Set<number>()
  while (begun.length < 3) {
    seen.add(begun.length)
    await nextRound()
  }
  expect(begun).toEqual([1, 2, 4])
  expect(seen).toEqual(new Set([1, 2]))
})
