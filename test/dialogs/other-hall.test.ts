import { expect, it } from 'vitest'
import { EngineDriver } from '../support/engine-driver.ts'
import { aHall, aRoom, aService } from '../support/halls.ts'

const closedOn = (date: string) => ({ ...aRoom().schedule, exceptions: [{ date, hours: [] }] })
const halls = () => [
  aHall({
    id: 'lake',
    name: { en: 'Lake House' },
    services: [
      aService({ pool: 'lake/badminton' }),
      aRoom({ pool: 'lake/meeting-room', schedule: closedOn('2026-11-24') }),
    ],
  }),
  aHall({ id: 'gate', name: { en: 'Gate Centre' }, services: [aRoom({ pool: 'gate/meeting-room' })] }),
]

it('another service that this hall has not then, but another hall has: the hall is asked for', async () => {
  const house = await EngineDriver.open(halls())
  await house.say('guest', { text: 'badminton at lake house tomorrow at 3pm for 2, Nora Fields 13926520086' }, '1')
  const asked = await house.say('guest', { text: 'can I have a meeting room instead' }, '2')
  expect(asked.open).toMatchObject({ dialog: 'booking', step: 'hall' })
  expect(asked.replies.map(({ text }) => text).join('\n')).toContain('Lake House has none then')
  const there = await house.say('guest', { text: 'gate centre' }, '3')
  expect(there.open?.kind).toBe('confirm')
  expect(there.replies.at(-1)?.draft).toMatchObject({
    hall: 'gate',
    service: 'meeting-room',
    date: '2026-11-24',
    party: 2,
  })
  expect(house.faults).toEqual([])
})

it('where this hall has it, it stays there', async () => {
  const house = await EngineDriver.open(halls())
  await house.say('guest', { text: 'badminton at lake house on thursday at 3pm for 2, Nora Fields 13926520086' }, '1')
  const there = await house.say('guest', { text: 'can I have a meeting room instead' }, '2')
  expect(there.replies.at(-1)?.draft).toMatchObject({ hall: 'lake', service: 'meeting-room', date: '2026-11-26' })
})
