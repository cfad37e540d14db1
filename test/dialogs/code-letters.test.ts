import { beforeAll, expect, it } from 'vitest'
import { codeSpans } from '../../src/language/text/booking-code.ts'
import { EngineDriver } from '../support/engine-driver.ts'
import { SETUP_CODE } from '../support/transcript.ts'

/**
 * A code is drawn, and one of twenty has letters only: it looks like a word, or like somebody's name. What is said of such a one is
 * understood as of any other.
 */
const SAID = {
  en: [
    'move {code}',
    'Move {code} to 12:00',
    'cancel {code}',
    'cancel {small}',
    'please cancel {code} for me',
    'change {code} please',
    'extend {code}',
    'my booking {code}',
    'show {code}',
    '{code}',
    '{small}, can we come on sunday?',
    "what's {code}'s number",
    'is {code} confirmed?',
    'we are late for {code}',
    "put {code} in Ben Ford's name",
    'make {code} 3 people',
    "i'm here, {code}",
  ],
  'zh-CN': [
    '改期 {code}',
    '取消 {code}',
    '{code}改到周日',
    '我的预约{code}',
    '{small} 取消',
    '把{code}的人数改成3个人',
    '我到了 {code}',
  ],
}

/** By somebody who works there. */
const STAFF = [
  '{code} is here',
  'cancel {code}',
  'move {code} to 12:00',
  'who is {code}',
  "what's {code}'s number",
  '{small} no show',
  '{code} is running late',
  'make {code} 4',
  'check {code} in',
  'tell {code} the room has changed',
]

type Locale = keyof typeof SAID

/** A guest whose booking's code is drawn by this number. */
async function booked(locale: Locale, draw: number): Promise<{ driver: EngineDriver; code: string }> {
  const driver = await EngineDriver.open()
  driver.locale(locale)
  const text = 'exhibition this saturday at 11am for 2, Ada Lovelace, 13800138000'
  await driver.say('ada', { text }, `draw-${draw}`)
  const { replies } = await driver.say('ada', { text: 'yes' }, 'yes')
  const said = replies.map((reply) => reply.text).join('\n')
  const [span] = codeSpans(said)
  return { driver, code: said.slice(...span!) }
}

async function answer(locale: Locale, draw: number, line: string, guest: string): Promise<string> {
  const { driver, code } = await booked(locale, draw)
  if (guest === 'admin') await driver.say(guest, { text: `/claim ${SETUP_CODE}` }, 'claim')
  const text = line.replace('{code}', code).replace('{small}', code.toLowerCase())
  const { replies } = await driver.say(guest, { text }, 'said')
  await driver.close()
  return replies.map((reply) => reply.text.replaceAll(code, '{code}')).join('\n')
}

const draws = new Map<boolean, number>()
beforeAll(async () => {
  for (let draw = 0; draws.size < 2 && draw < 200; draw += 1) {
    const { driver, code } = await booked('en', draw)
    await driver.close()
    if (!draws.has(/\d/.test(code))) draws.set(/\d/.test(code), draw)
  }
}, 60_000)

const LINES = [
  ...Object.entries(SAID).flatMap(([locale, lines]) => lines.map((line) => [line, 'ada', locale as Locale] as const)),
  ...STAFF.map((line) => [line, 'admin', 'en'] as const),
]
it.each(LINES)(
  'what is said of a code of letters is understood as of any other: %s, by %s',
  async (line, guest, locale) => {
    const [letters, both] = [
      await answer(locale, draws.get(false)!, line, guest),
      await answer(locale, draws.get(true)!, line, guest),
    ]
    expect(letters).toBe(both)
  },
)
