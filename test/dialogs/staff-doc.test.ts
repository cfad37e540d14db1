import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../../config/root.ts'
import { EngineDriver } from '../support/engine-driver.ts'
import { SETUP_CODE } from '../support/transcript.ts'

/** Examples of docs/staff.md in plain words and as commands, in both languages, with the guests of the document as those who have booked. */

const document = readFileSync(join(packageRoot(), 'docs', 'staff.md'), 'utf8')
const written = document.slice(document.indexOf('<!-- end of commands -->'))
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

const commands = [...written.matchAll(/`(\/[^`]+)`/gu)].map(([, said]) => said!).filter((said) => !said.includes('<'))
const english = [...written.matchAll(/“([^”]+)”/gu)]
  .map(([, said]) => said!.replace(/\s+/gu, ' ').trim())
  .filter((said) => said !== '' && !isHan(said))
/** Between Chinese marks, and in a row of an English paragraph: “…” (…, …), or a cell of the table. */
const chinese = [
  ...[...written.matchAll(/“([^”]+)”/gu)].map(([, said]) => said!).filter(isHan),
  ...[...written.matchAll(/\(([^()]*\p{Script=Han}[^()]*)\)/gu)].flatMap(([, said]) => said!.split(/,\s/u)),
  ...written
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .flatMap((line) => (line.split(' | ')[1] ?? '').split(/,\s|;\s/u)),
]
  .map((said) => said.replace(/[`|.]/gu, '').trim())
  .filter((said) => isHan(said) && !/[“”;；{]|^\/|[A-Za-z]{4}/u.test(said))

/** Not said by staff, or no example of something that is typed. */
const NO_EXAMPLES: ReadonlySet<string> = new Set(
  [
    'yes, ok, Why?, undo, log in, on duty, tell them we bring a pram, paid half, notices, riverside The lift is broken',
    'Riverside is closed, 2026-11-24 2026-11-30, next 30 days, all, for 2 hours, one more hour, call, my bookings, 已付, 撤销, 备注',
    "I'm here",
    '收回, 刷新, 拉黑, 是, 好, 到了, 我到了, 现在, 登录, 前台, 用两个小时, 再加一个小时, 仍要签到, 跟前台说一声…, 90天3次 审核, or say · 也可以这样说',
  ]
    .join(', ')
    .split(', '),
)

const GUESTS = [
  'Ada Lovelace',
  'Grace Hopper',
  'Mia Stone',
  'Eve Lane',
  'Mr Lovelace',
  '李国强',
  '李芳',
  '王芳',
  '张伟',
  '王强',
  '王女士',
  '李雷',
]
/** A booking of the speaker's own. */
const OWN: ReadonlySet<string> = new Set(['booking', 'manage'])
/** Said while somebody's booking is shown. */
const OF_SHOWN: ReadonlySet<string> = new Set(['move to 5pm', 'cancel it', '延长一小时', '3 of 5 came', '5个来了3个'])

async function unread(locale: string, lines: readonly string[]): Promise<string[]> {
  const driver = await EngineDriver.open()
  driver.locale(locale)
  let at = 0
  const say = (text: string) => driver.say('admin', { text }, `m${++at}`)
  await say(`/claim ${SETUP_CODE}`)
  for (const [i, name] of GUESTS.entries()) {
    await say(
      `/bookfor ${isHan(name) ? '会议室' : 'meeting room'} ${name} 2026-11-${24 + (i % 5)} ${10 + i}:00 3 people`,
    )
    await say('yes')
    await say('/cancel')
  }
  const wrong: string[] = []
  for (const line of lines) {
    await say('/cancel')
    if (OF_SHOWN.has(line)) await say(locale === 'en' ? '/find Ada' : '/find 李芳')
    const { replies, open } = await say(line)
    const codes = replies.map(({ code }: { code?: string }) => code)
    const told = codes.some((code?: string) => code === 'HALLO_NOT_UNDERSTOOD' || code === 'HALLO_UNSURE')
    const own = OWN.has(String((open as { dialog?: string } | null)?.dialog))
    if (told || own) wrong.push(`${line}: ${String(replies[0]?.text).slice(0, 120)}`)
  }
  await driver.close()
  return wrong
}
const typed = (lines: readonly string[]) => [...new Set(lines)].filter((line) => !NO_EXAMPLES.has(line))

it('commands in docs/staff.md are read', async () => {
  expect(commands.length).toBeGreaterThan(40)
  expect(await unread('en', typed(commands.filter((line) => !isHan(line))))).toEqual([])
  expect(await unread('zh-CN', typed(commands.filter(isHan)))).toEqual([])
})

it('plain words in docs/staff.md are read, in English', async () => {
  expect(english.length).toBeGreaterThan(40)
  expect(await unread('en', typed(english))).toEqual([])
})

it('plain words in docs/staff.md are read, in Chinese', async () => {
  expect(chinese.length).toBeGreaterThan(40)
  expect(await unread('zh-CN', typed(chinese))).toEqual([])
})
