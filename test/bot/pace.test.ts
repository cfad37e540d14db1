import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paceBook } from '../../src/bot/doors/pace.ts'

const FREE = { burst: 1, everyMs: 0 }

test('several may go at once, and then one after the other, those of each address slower', () => {
  const next = paceBook({ each: { burst: 2, everyMs: 1000 }, all: { burst: 3, everyMs: 100 } })
  expect(['a', 'a', 'a', 'b', 'b'].map((key) => next(key, 5000))).toEqual([5000, 5000, 6000, 5100, 5200])
})

test('a rest by chance stands before each, also before the first after a long time', () => {
  const chances = [0, 0.5, 1, 0.25]
  const next = paceBook({ each: FREE, all: FREE, rest: { least: 1000, most: 3000 } }, () => chances.shift()!)
  expect([next('a', 0), next('b', 0), next('a', 100)]).toEqual([1000, 3000, 6000])
  expect(next('a', 60_000)).toBe(61_500)
})

test('no minute holds more than its most, whenever they come and whatever chance says', () => {
  const gaps = fc.array(
    fc.record({ gap: fc.integer({ min: 0, max: 20_000 }), chance: fc.double({ min: 0, max: 1, noNaN: true }) }),
    {
      minLength: 30,
      maxLength: 120,
    },
  )
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 20 }), (come, aMinute) => {
      let chance = 0
      const next = paceBook({ each: FREE, all: FREE, rest: { least: 1000, most: 3000 }, aMinute }, () => chance)
      let now = 0
      const went = come.map((each) => {
        now += each.gap
        chance = each.chance
        return next('a', now)
      })
      went.forEach((at, place) => {
        expect(at).toBeGreaterThanOrEqual((went[place - 1] ?? -1000) + 1000)
        const before = went[place - aMinute]
        if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(60_000)
      })
    }),
  )
})
