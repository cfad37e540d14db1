import { expect, test } from 'vitest'
import { fitsSlowPattern } from '../../src/bot/facts/fits-fact.ts'
import { slowPatterns } from '../../src/start/slow-patterns.ts'
import { EngineDriver } from '../support/engine-driver.ts'
import { aHall, aService } from '../support/halls.ts'

const ENDLESS = '(?=(?:a+)+b)a+b'
const field = (id: string, pattern: string, max = 500) =>
  ({ id, kind: 'text', label: { en: id }, required: true, sensitive: false, pattern, max }) as const
const house = (...fields: ReturnType<typeof field>[]) => aHall({ services: [aService({ fields })] })

test('a pattern that backtracks without end blocks nobody, and the next value is looked at again', async () => {
  let ticks = 0
  const ticking = setInterval(() => {
    ticks += 1
  }, 1)
  expect(await fitsSlowPattern(ENDLESS, 'a'.repeat(200))).toBe(false)
  clearInterval(ticking)
  expect(ticks).toBeGreaterThan(5)
  const all = ['ab', 'aab', 'b'].map((value) => fitsSlowPattern(ENDLESS, value))
  expect(await Promise.all(all)).toEqual([true, true, false])
})

test('answers to such a field are taken and refused in the chat, also several in one form', async () => {
  const strong = '(?=.*\\d)(?=.*[a-z]).{4,8}'
  const driver = await EngineDriver.open([
    house(...['one', 'two', 'three', 'four', 'five', 'six'].map((id) => field(id, strong))),
  ])
  let count = 0
  const say = async (text: string) => {
    count += 1
    const { replies, open } = await driver.say('ada', { text }, String(count))
    return { codes: replies.map(({ code }) => code), open }
  }
  await say('badminton tomorrow at 3pm for 2')
  expect((await say('abcd')).codes).toContain('HALLO_FIELD_PATTERN')
  expect((await say(`a1${'b'.repeat(250)}`)).codes).toContain('HALLO_FIELD_TOO_LONG')
  for (let at = 0; at < 5; at += 1) await say(`abc${at}`)
  expect((await say('xyz9')).open).toMatchObject({ kind: 'confirm' })
  expect((await say('yes')).open).toBeNull()
  await driver.close()
})

test('the start names them, and those that take too long', async () => {
  const halls = [house(field('fast', '[A-Z]+'), field('looks', '(?!0)\\d+'), field('endless', ENDLESS))]
  const said = await slowPatterns({ version: 1, halls })
  expect(said).toHaveLength(2)
  expect(said[0]).toContain('binjiang/badminton/looks')
  expect(said[0]).not.toContain('too long')
  expect(said[1]).toContain('binjiang/badminton/endless')
  expect(said[1]).toContain('takes too long')
})
