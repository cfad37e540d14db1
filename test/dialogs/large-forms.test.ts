import { expect, it } from 'vitest'
import { EngineDriver } from '../support/engine-driver.ts'
import { aHall, aService } from '../support/halls.ts'

const text = (id: string, max: number) =>
  ({ id, kind: 'text', label: { en: id }, required: true, sensitive: false, per: 'guest', max }) as const

async function form(fields: ReturnType<typeof text>[], party: number) {
  const service = aService({ fields, party: { min: 1, max: 99 }, schedule: { ...aService().schedule, capacity: 99 } })
  const driver = await EngineDriver.open([aHall({ services: [service] })])
  let count = 0
  const say = async (words: string) => {
    count += 1
    const { replies, open } = await driver.say('ada', { text: words }, String(count))
    return { codes: replies.map(({ code }) => code), open }
  }
  await say(`badminton tomorrow at 3pm for ${party}`)
  return { say, close: () => driver.close() }
}

it('six guests with two answers of 500 Chinese characters are booked', async () => {
  const { say, close } = await form([text('diet', 500), text('notes', 500)], 6)
  for (let answer = 0; answer < 11; answer += 1) await say('花'.repeat(500))
  expect((await say('草'.repeat(500))).open).toMatchObject({ kind: 'confirm' })
  const done = await say('yes')
  expect(done.open).toBeNull()
  await close()
})

it('beyond all measure a shorter answer is asked for, and the conversation goes on', async () => {
  const { say, close } = await form([text('diet', 2000), text('notes', 2000)], 60)
  let refused: Awaited<ReturnType<typeof say>> | undefined
  for (let answer = 0; answer < 119 && refused === undefined; answer += 1) {
    const said = await say('花'.repeat(2000))
    if (said.codes.includes('HALLO_FORM_TOO_LARGE')) refused = said
  }
  expect(refused?.open).toMatchObject({ kind: 'text' })
  expect((await say('nothing')).codes).not.toContain('HALLO_FORM_TOO_LARGE')
  expect((await say('cancel')).open).toBeNull()
  await close()
})
