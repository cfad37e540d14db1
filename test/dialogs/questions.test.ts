import { afterEach, beforeEach, expect, test } from 'vitest'
import { EngineDriver } from '../support/engine-driver.ts'
import { SETUP_CODE } from '../support/transcript.ts'

let driver: EngineDriver
let said = 0
beforeEach(async () => {
  driver = await EngineDriver.open()
})
afterEach(() => driver.close())

const say = (guest: string, text: string, quoted?: { ask: string; token: string }) =>
  driver.say(guest, quoted === undefined ? { text } : { text, quoted }, String(++said))
const tap = (guest: string, choice: string) => driver.say(guest, { choice }, String(++said))
const told = async (guest: string) => (await driver.wait(guest, 0)).replies

/** An admin and two of the staff of Riverside. */
async function withStaff(): Promise<void> {
  await say('root', `/claim ${SETUP_CODE}`)
  for (const name of ['Carl', 'Dora']) {
    const granted = await say('root', `/grant riverside staff ${name}`)
    const code = /\/claim (\S+)/.exec(granted.replies.map(({ text }) => text).join('\n'))?.[1]
    await say(name.toLowerCase(), `/claim ${code}`)
  }
}
const answerTap = (replies: Awaited<ReturnType<typeof told>>): string =>
  replies.flatMap(({ choices = [] }) => choices).find(({ label }) => label === 'Answer')!.value
const quotedOf = (value: string) => ({
  ask: value.slice(0, value.indexOf('~')),
  token: value.slice(value.indexOf('~') + 1),
})

test('a reply to the message that told of it is the answer, and nobody else hears the guest’s number', async () => {
  await withStaff()
  await say('quinn', 'is there wifi at riverside? call me on 13900001234, John Smith')
  const asked = await told('carl')
  expect(asked.map(({ text }) => text).join()).toContain('wifi')
  expect(asked.map(({ text }) => text).join()).not.toMatch(/13900001234|John Smith/)
  const answer = await say('carl', 'Yes, it is free.', quotedOf(answerTap(asked)))
  expect(answer.replies[0]?.text).toBe('Sent to the guest.')
  expect((await told('quinn')).map(({ text }) => text).join()).toContain('Yes, it is free.')
  expect((await told('dora')).map(({ text }) => text).join()).toContain('Carl has answered: “Yes, it is free.”')
})

test('of two who answer at once one is told that the other was faster', async () => {
  await withStaff()
  await say('quinn', 'is there wifi at riverside?')
  const [carl, dora] = [answerTap(await told('carl')), answerTap(await told('dora'))]
  await tap('carl', carl)
  await tap('dora', dora)
  const answers = await Promise.all([say('carl', 'Yes, free.'), say('dora', 'No, sorry.')])
  const texts = answers.map(({ replies }) => replies[0]!.text)
  expect(texts.filter((text) => text === 'Sent to the guest.')).toHaveLength(1)
  expect(texts.filter((text) => text.includes('has answered'))).toHaveLength(1)
  expect(await told('quinn')).toHaveLength(1)
  // whoever comes later still hears it
  const late = await tap('dora', dora)
  expect(late.replies[0]?.text).toMatch(/has answered/)
})

test('a guest answers nobody’s question', async () => {
  await withStaff()
  await say('quinn', 'is there wifi at riverside?')
  const value = answerTap(await told('carl'))
  for (const guest of ['eve', 'quinn']) {
    expect((await tap(guest, value)).replies[0]?.text).toContain('That question is gone')
    const reply = await say(guest, 'No wifi, pay me', quotedOf(value))
    expect(reply.replies.map(({ text }) => text).join()).not.toContain('Sent')
  }
  await say('carl', 'x')
  const [open] = await driver.store.questions({ hall: 'binjiang', state: 'open', limit: 9 })
  expect(open?.answer).toBeUndefined()
})
