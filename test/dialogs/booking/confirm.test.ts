import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EngineDriver } from '../../support/engine-driver.ts'
import { sampleHalls } from '../../support/sample-halls.ts'
import { NOW } from '../../support/test-house.ts'
import type { Answer } from '../../support/transcript.ts'

/** The confirmation's button: what it stands for, and what an old one does. */

const SENTENCE = "badminton at Riverside on 2026-11-26 at 12:00 for 4, I'm Ann Lee, 13600136001"

let driver: EngineDriver
let count = 0
beforeEach(async () => {
  driver = await EngineDriver.open()
})
afterEach(() => driver.close())

const say = (text: string, guest = 'ann'): Promise<Answer> => driver.say(guest, { text }, `m${++count}`)
const tap = (choice: string, guest = 'ann'): Promise<Answer> => driver.say(guest, { choice }, `m${++count}`)
const yesOf = (answer: Answer): string => answer.replies.at(-1)!.choices![0]!.value
const bookingOf = (answer: Answer) => answer.replies.findLast((reply) => reply.booking)?.booking

describe('the button of a confirmation', () => {
  it('books nothing when what it showed is no longer what is wanted', async () => {
    const old = yesOf(await say(SENTENCE))
    const asked = await say('make it 2 people')
    expect(yesOf(asked)).not.toBe(old)
    const answer = await tap(old)
    expect(bookingOf(answer)).toBeUndefined()
    expect(answer.open?.kind).toBe('confirm')
    expect(answer.replies.at(-1)?.draft).toMatchObject({ party: 2 })
    expect(bookingOf(await tap(yesOf(answer)))).toMatchObject({ state: 'confirmed', party: 2 })
  })

  it('tapped twice, at once, is one booking', async () => {
    const yes = yesOf(await say(SENTENCE))
    const [first, second] = await Promise.all([tap(yes), tap(yes)])
    expect(bookingOf(first)).toMatchObject({ state: 'confirmed' })
    expect(bookingOf(second)).toEqual(bookingOf(first))
  })

  it('tapped by somebody else tells and does nothing', async () => {
    const yes = yesOf(await say(SENTENCE))
    const answer = await tap(yes, 'eve')
    expect(bookingOf(answer)).toBeUndefined()
    expect(bookingOf(await tap(yes))).toMatchObject({ state: 'confirmed' })
    expect(bookingOf(await tap(yes, 'eve'))).toBeUndefined()
  })

  it('of a booking that was made tells of it days later, whatever else is under way', async () => {
    const yes = yesOf(await say(SENTENCE))
    const booked = bookingOf(await tap(yes))
    await driver.wait('ann', 26 * 3_600_000)
    expect(bookingOf(await tap(yes))).toEqual(booked)
    await say('badminton at Riverside on 2026-11-27 at 12:00 for 4')
    const answer = await tap(yes)
    expect(bookingOf(answer)).toEqual(booked)
    expect(answer.open).toMatchObject({ kind: 'text', field: 'name' })
  })

  it('"book" after a booking begins another one, "yes" does not', async () => {
    await tap(yesOf(await say(SENTENCE)))
    expect(bookingOf(await say('确认'))).toMatchObject({ state: 'confirmed' })
    const again = await say('book')
    expect(bookingOf(again)).toBeUndefined()
    expect(again.open?.kind).toBe('choice')
  })
})

describe('the state of a conversation', () => {
  it('stays under 1 KB before the confirmation of the sample form', async () => {
    for (const text of ['预约', '滨江', '会议室', '2026-11-26', '下午两点到五点', '5人', '王芳', '13800138000'])
      await say(text)
    const sizes = driver.steps.flatMap(({ stepped }) =>
      'state' in stepped ? [Buffer.byteLength(JSON.stringify(stepped.state ?? null))] : [],
    )
    expect(driver.steps.at(-1)?.stepped).toMatchObject({ state: { ask: { kind: 'confirm' } } })
    // the last step is the confirmation's own
    expect(Math.max(...sizes.slice(0, -1))).toBeLessThanOrEqual(1024)
  })

  it('is nothing but what was spoken of once nothing is under way', async () => {
    await say(SENTENCE)
    await say('cancel')
    await driver.wait('ann', 25 * 3_600_000)
    const last = driver.steps.at(-1)?.stepped
    const state = last !== undefined && 'state' in last ? last.state : undefined
    expect(Object.keys(state ?? {}).sort()).toEqual(['focus', 'frames', 'locale', 'recent', 'v'])
    expect(state).toMatchObject({ frames: [], focus: { draft: { dropped: { service: 'badminton' } } } })
  })
})

describe('one hall and one service', () => {
  it('are not asked for, and starting over begins with the day', async () => {
    const [first] = sampleHalls()
    const only = { ...first!, services: first!.services.slice(1, 2) }
    await driver.close()
    driver = await EngineDriver.open([only], NOW)
    expect((await say('book')).open?.kind).toBe('date')
    await say('2026-11-26 at 12:00 for 2')
    const again = await say('start over')
    expect(again.open?.kind).toBe('date')
    expect(again.replies.at(-1)?.draft).toMatchObject({ missing: ['date', 'slot', 'party', 'name', 'mobile'] })
  })

  it('without any there is a word and no question', async () => {
    await driver.close()
    driver = await EngineDriver.open([{ ...sampleHalls()[0]!, status: 'closed' }], NOW)
    const answer = await say('book')
    expect(answer.open).toBeNull()
    expect(answer.replies).toHaveLength(1)
  })
})
