import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, bookingOf, dataFolder, Guest, lastOf, type Service, startService } from '../support/service.ts'

const PEOPLE = 200
const env = { HALLO_NOW: '2026-11-23T01:00:00Z', HALLO_LIMIT_MESSAGES: 'off', HALLO_LIMIT_SESSIONS: 'off' }

let folder: string
let services: Service[]
beforeAll(async () => {
  folder = await dataFolder()
  const first = await startService({ folder, env })
  services = [first, await startService({ folder, env })]
})
afterAll(async () => {
  await Promise.all(services.map((service) => service.stop()))
  await rm(folder, { recursive: true, force: true })
})

test(`${PEOPLE} people through two processes want the last place of a slot: one gets it, the others get other times`, async () => {
  const guests = await Promise.all(
    Array.from({ length: PEOPLE }, (_, number) => Guest.arrive(services[number % 2]!.url, number % 3 ? 'en' : 'zh-CN')),
  )
  const sentence = (number: number) =>
    number % 3
      ? `meeting room at Riverside tomorrow at 3pm for 5, I'm Ada Lovelace, 138${String(10_000_000 + number)}`
      : `明天下午三点订滨江会议室，5个人，我叫王芳，138${String(10_000_000 + number)}`

  const asked = await Promise.all(guests.map((guest, number) => guest.say(sentence(number))))
  const answers = await Promise.all(
    guests.map((guest, number) => (lastOf(asked[number]!).ask?.kind === 'confirm' ? guest.say('yes') : asked[number]!)),
  )

  const statuses = [...asked, ...answers].map((answer) => answer.status)
  expect(statuses.filter((status) => status !== 200)).toEqual([])
  const booked = answers.filter((answer) => bookingOf(answer)?.state === 'confirmed')
  expect(booked).toHaveLength(1)
  expect(bookingOf(booked[0]!)!.marks).toEqual(['T20261124-1500'])
  const others = answers.filter((answer) => !booked.includes(answer))
  const offered = (answer: Answer) => lastOf(answer).choices?.filter((choice) => choice.is?.mark) ?? []
  for (const answer of others) {
    expect(offered(answer).length, JSON.stringify(answer.replies)).toBeGreaterThan(0)
    expect(offered(answer).map((choice) => choice.is?.mark)).not.toContain('T20261124-1500')
  }
})
