import { afterEach, beforeEach, expect, it } from 'vitest'
import { EngineDriver } from '../support/engine-driver.ts'
import { aHall, aService } from '../support/halls.ts'
import { SETUP_CODE } from '../support/transcript.ts'

const note = { id: 'note', kind: 'text', label: { en: 'Note' }, required: false, sensitive: false, max: 5000 } as const
const base = aService()

let driver: EngineDriver
let count = 0
const say = async (text: string) => {
  count += 1
  const { replies, open } = await driver.say('ada', { text }, String(count))
  return { all: replies.map((reply) => reply.text).join('\n'), codes: replies.map(({ code }) => code), replies, open }
}

beforeEach(async () => {
  driver = await EngineDriver.open([aHall({ services: [aService({ fields: [...base.fields, note] })] })])
})
afterEach(() => driver.close())

const atName = () => say('badminton tomorrow at 3pm for 2')

it('of a long message the beginning is taken, and the guest hears up to where', async () => {
  const story = 'we have been looking forward to it for weeks and weeks. '.repeat(60)
  const { all, replies } = await say(`badminton tomorrow at 3pm for 2. ${story}`)
  expect(all).toContain('I have read the first 2,000 characters')
  expect(all).toMatch(/up to “….{10,30}”/)
  expect(replies.some(({ draft }) => draft?.service === 'badminton')).toBe(true)
  expect((await say('x'.repeat(1999))).all).not.toContain('2,000')
})

it('an answer in free words is never taken in part: it is said how long it may be, and asked again', async () => {
  await atName()
  await say('Ada Lovelace')
  expect((await say('13800138000')).open).toMatchObject({ kind: 'text', field: 'note' })
  const long = await say('all about the rackets. '.repeat(100))
  expect(long.codes).toContain('HALLO_TEXT_TOO_LONG')
  expect(long.all).toContain('2,000')
  expect(long.open).toMatchObject({ kind: 'text', field: 'note' })
  const whole = 'all about the rackets. '.repeat(80).trim()
  expect((await say(whole)).all).toContain(whole)
})

it('nor is a command, nor what staff announce', async () => {
  await say('/start')
  const { codes, all } = await say(`/announce ${'closed on sunday '.repeat(200)}`)
  expect(codes).toContain('HALLO_TEXT_TOO_LONG')
  expect(all).toContain('2,000')
  await say(`/claim ${SETUP_CODE}`)
  expect((await say(`发公告 ${'周日闭馆'.repeat(600)}`)).codes).toContain('HALLO_TEXT_TOO_LONG')
})

it('what is no character comes in as nothing, in words and in names', async () => {
  await atName()
  await say('Ada\uffff Love\ufdd0lace\ud800')
  const { entries } = await driver.store.history({ conversation: 'p:ada', limit: 50 })
  expect(JSON.stringify(entries)).not.toMatch(/[\uffff\ufdd0]|\\ud800/)
  expect(entries.map(({ body }) => (body as { text: string }).text)).toContain('Ada Lovelace')
})
