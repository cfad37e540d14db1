import { afterEach, expect, it } from 'vitest'
import { EngineDriver } from '../../support/engine-driver.ts'
import { sampleHalls } from '../../support/sample-halls.ts'
import { NOW } from '../../support/test-house.ts'
import type { Answer } from '../../support/transcript.ts'

/** A service in which nothing is free until its horizon: never a dead end. */

let driver: EngineDriver
afterEach(() => driver.close())

it('says until when everything is taken, and what else can be done', async () => {
  const [hall] = sampleHalls()
  const [room, badminton] = hall!.services
  const schedule = {
    ...room!.schedule,
    consecutive: 1,
    weekly: room!.schedule.weekly.map(() => [['10:00', '11:00'] as const]),
  }
  const rules = { horizonDays: 1, closesMinutes: 0, cancel: 'start', holdMinutes: 60 } as const
  driver = await EngineDriver.open([{ ...hall!, services: [{ ...room!, schedule, rules }, badminton!] }], NOW)
  let count = 0
  const say = (guest: string, text: string): Promise<Answer> => driver.say(guest, { text }, `m${++count}`)

  for (const day of ['2026-11-23', '2026-11-24'])
    expect((await say(`a${day}`, `meeting room on ${day} at 10:00 for 2`)).open?.field).toBe('name')

  const asked = await say('late', 'book the meeting room')
  expect(asked.open?.kind).toBe('date')
  expect(asked.replies.at(-1)?.text).toContain('Tuesday, 24 November 2026')
  const labels = asked.replies.at(-1)?.choices?.map((choice) => choice.label)
  expect(labels).toEqual(['Change what to book', 'Cancel'])

  const refused = await say('late', 'tomorrow at 10:00')
  expect(refused.open?.kind).toBe('slot')
  expect(refused.replies.at(-1)?.code).toBe('HALLO_SLOT_FULL')
  expect(refused.replies.at(-1)?.choices?.length).toBeGreaterThan(0)

  const other = await say('late', 'badminton then')
  expect(other.replies.at(-1)?.draft).toMatchObject({ service: 'badminton', marks: ['T20261124-1000'] })
  expect((await say('late', 'cancel')).open).toBeNull()
})
