import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../../config/root.ts'
import { EngineDriver } from '../support/engine-driver.ts'
import { SETUP_CODE } from '../support/transcript.ts'

const document = readFileSync(join(packageRoot(), 'docs', 'managers.md'), 'utf8')
/** Lines of the table, by column: commands in English and in Chinese. */
const rows = document
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| to …'))
const commandsIn = (column: number) =>
  rows.flatMap((row) => [...(row.split(' | ')[column] ?? '').matchAll(/`(\/[^`]+)`/gu)].map(([, command]) => command!))
const saidIn = (text: string) => [...text.matchAll(/“([^”]+)”/gu)].map(([, said]) => said!)

/** Questions that only a booking of one's own asks. */
const BOOKING: ReadonlySet<string> = new Set(['date', 'slot'])

/** A preview, a question for what is missing, or something told: anything but not understood. */
async function unread(locale: string, lines: readonly string[]): Promise<string[]> {
  const driver = await EngineDriver.open()
  driver.locale(locale)
  let at = 0
  const say = (text: string) => driver.say('admin', { text }, `m${++at}`)
  await say(`/claim ${SETUP_CODE}`)
  const wrong: string[] = []
  for (const line of lines) {
    await say('/cancel')
    const { replies, open } = await say(line)
    const codes = replies.map(({ code }: { code?: string }) => code)
    const told = codes.some((code?: string) => code === 'HALLO_NOT_UNDERSTOOD' || code === 'HALLO_UNSURE')
    if (told || (open !== null && BOOKING.has(open.kind)))
      wrong.push(`${line}: ${String(replies[0]?.text).slice(0, 120)}`)
  }
  await driver.close()
  return wrong
}

it('commands in docs/managers.md are read, in English', async () => {
  const commands = commandsIn(1)
  expect(commands.length).toBeGreaterThan(40)
  expect(await unread('en', commands)).toEqual([])
})

it('commands in docs/managers.md are read, in Chinese', async () => {
  const commands = commandsIn(2)
  expect(commands.length).toBeGreaterThan(25)
  expect(await unread('zh-CN', commands)).toEqual([])
})

it('plain words in the table of docs/managers.md are read', async () => {
  expect(
    await unread(
      'en',
      rows.flatMap((row) => saidIn(row.split(' | ')[1] ?? '')),
    ),
  ).toEqual([])
})

const plain = document.slice(document.indexOf('People with a role'), document.indexOf('Where a service is not named'))

it('plain words under the table of docs/managers.md are read', async () => {
  const english = saidIn(plain)
  expect(english.length).toBeGreaterThan(12)
  expect(await unread('en', english)).toEqual([])
  const chinese = plain
    .slice(plain.lastIndexOf('”') + 1)
    .split(/,\s/u)
    .map((part) => part.trim().replace(/\.$/u, ''))
    .filter((part) => /\p{Script=Han}/u.test(part))
  expect(chinese.length).toBeGreaterThan(8)
  expect(await unread('zh-CN', chinese)).toEqual([])
})

it('what is not understood is seen', async () => {
  expect(await unread('en', ['flurble the gnarl'])).toHaveLength(1)
})
