import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { packageRoot } from '../../config/root.ts'
import { bookingOf, dataFolder, Guest, lastOf, type Service, saidIn, startService } from '../support/service.ts'
import {
  startTelegramPeer,
  type TelegramLine,
  type TelegramPeer,
  telegramEnv,
  telegramPeer,
} from '../support/telegram-peer.ts'

if (telegramPeer === undefined) console.warn('SKIPPED: Telegram, since HALLO_TELEGRAM_PEER names no Bot API server')

describe.skipIf(telegramPeer === undefined)('Telegram, against a strict Bot API server', () => {
  let peer: TelegramPeer
  let service: Service
  let data: string

  beforeAll(async () => {
    peer = await startTelegramPeer()
    data = await dataFolder()
    service = await open()
  })
  afterAll(async () => {
    await service?.stop()
    await peer?.close()
    await rm(data, { recursive: true, force: true })
  })
  beforeEach(() => void peer.sim.clearFaults?.({}))

  const open = (now = '2026-11-23T01:00:00Z') =>
    startService({
      folder: data,
      env: {
        HALLO_NOW: now,
        HALLO_LIMIT_MESSAGES: 'off',
        HALLO_SETUP_CODE: 'TEST-SETUP-CODE',
        HALLO_JOBS: '* * * * * *',
        ...telegramEnv(peer),
      },
    })

  let last = 0
  const after = async (chat: number, act: unknown): Promise<TelegramLine> => {
    const { seq } = (await act) as { seq: number }
    last = seq
    return next(chat)
  }
  async function next(chat: number): Promise<TelegramLine> {
    const shown = (await peer.sim.wait!({
      chat,
      after_seq: last,
      kinds: ['message'],
      timeout_ms: 8000,
    })) as TelegramLine
    last = shown.seq
    return shown
  }
  const say = (user: number, text: string, extra: object = {}) =>
    after(user, peer.sim.message!({ user, text, ...extra }))
  const tap = (user: number, message: TelegramLine, label: string) =>
    after(user, peer.sim.tap!({ user, message_id: message.message_id, label }))
  const labels = (shown: TelegramLine) => shown.buttons?.flat().map((button) => button.text) ?? []

  test('a whole booking in English: one sentence, a shared number, a yes; code as a picture, calendar file', async () => {
    const ada = { id: 7, first_name: 'Ada', language_code: 'en' }
    const hello = await after(7, peer.sim.start!({ user: ada }))
    expect(hello.text).toContain('Hallo!')
    expect(labels(hello)).toContain('Book')
    const asked = await say(7, 'badminton for 2 tomorrow at 6pm, my name is Ada Lovelace')
    expect(asked.text).toContain('mobile number')
    const confirm = await after(7, peer.sim.contact!({ user: 7, phone_number: '+8613800138000' }))
    expect(confirm.text).toContain('Tuesday, 24 November 2026, 18:00–19:00')
    const booked = await tap(7, confirm, 'Yes, book it')
    expect(booked.text).toContain('Booked!')
    const photo = await next(7)
    const code = photo.text ?? photo.caption ?? ''
    expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    expect(booked.text).toContain(code)
    const file = await next(7)
    expect(JSON.stringify(file)).toContain(`hallo-${code}.ics`)
  }, 60_000)

  test('a whole booking in Chinese, step by step by taps', async () => {
    const wang = { id: 8, first_name: '王芳', language_code: 'zh-hans' }
    const hello = await after(8, peer.sim.start!({ user: wang }))
    expect(hello.text).toContain('您好')
    const slot = await say(8, '滨江羽毛球，后天下午')
    expect(slot.text).toContain('2026年11月25日（星期三）')
    const party = await tap(8, slot, labels(slot)[0]!)
    const name = await tap(8, party, '2 人')
    expect(name.text).toContain('怎么称呼您')
    await say(8, '王芳')
    const confirm = await say(8, '13800138001')
    expect(confirm.text).toContain('请核对一下')
    const booked = await tap(8, confirm, '确认预约')
    expect(booked.text).toContain('约好了')
    // an old button says what came of it
    await next(8)
    await next(8)
    const again = await tap(8, confirm, '✓ 确认预约')
    expect(again.text).toContain('没有重复预约')
  }, 60_000)

  test('staff reply to the arrival of a guest', async () => {
    await say(9, '/claim TEST-SETUP-CODE', { user: { id: 9, first_name: 'Root', language_code: 'en' } })
    const eve = { id: 10, first_name: 'Eve', language_code: 'en' }
    await after(10, peer.sim.message!({ user: eve, text: 'badminton today at 10am for 1, Eve Hart, 13800138002' }))
    const booked = await say(10, 'yes')
    expect(booked.text).toContain('Booked!')
    await next(10)
    await next(10)
    const { seq } = peer.sim.message!({ user: 10, text: "I'm here" }) as { seq: number }
    last = seq
    expect((await next(10)).text).toContain('The staff know')
    last = seq
    const arrived = await next(9)
    expect(arrived.text).toContain('Eve Hart is here')
    const done = await say(9, 'ok', { reply_to: arrived.message_id })
    expect(done.text).toContain('Eve Hart')
    expect(done.text).toContain('is checked in')
  }, 60_000)

  test('a picture is sent where a form asks for one; the menu of staff has what their role may do', async () => {
    const cleo = { id: 11, first_name: 'Cleo', language_code: 'en' }
    const early = await after(11, peer.sim.photo!({ user: cleo, caption: 'look' }))
    expect(early.text).toContain("can't do anything with a file")
    await after(11, peer.sim.message!({ user: cleo, text: 'climbing on saturday at 10am for 1, 13800138011' }))
    await say(11, 'Cleo Hart')
    await say(11, 'first time')
    await say(11, 'no')
    expect((await say(11, 'yes')).text).toContain('please send a picture or a PDF')
    const wrong = peer.sim.document!({ user: 11, name: 'consent.pdf', content: 'a,b' })
    expect((await after(11, wrong)).text).toContain('not what its name says')
    expect((await next(11)).text).toContain('please send a picture or a PDF')
    const confirm = await after(11, peer.sim.photo!({ user: 11 }))
    expect(confirm.text).toContain("Guardian's consent: ••••")
    expect((await tap(11, confirm, 'Yes, book it')).text).toContain('Booked!')
    await next(11)
    await next(11)
    // user 9 is the admin since the test before
    await say(9, 'help')
    const words = (user: number) =>
      (peer.sim.commands!({ user }) as { command: string }[]).map(({ command }) => command)
    await expect.poll(() => words(9)).toContain('export')
    expect(words(11)).not.toContain('export')
    expect(words(11)).toContain('privacy')
  }, 60_000)

  test('too many at once, an outage and a restart lose nothing; who blocks the bot stops nobody', async () => {
    peer.sim.fault!({ method: 'sendMessage', retry_after: 1, times: 1 })
    expect((await say(7, 'my bookings')).text).toContain('Badminton')
    peer.sim.outage!({ ms: 300 })
    expect((await say(7, 'who are you')).text).toContain("I'm Hallo")
    peer.sim.block!({ user: 8 })
    expect((await say(7, 'my bookings')).text).toContain('Badminton')
    peer.sim.unblock!({ user: 8 })
    await service.stop('SIGKILL')
    const { seq } = peer.sim.message!({ user: 7, text: 'who are you' }) as { seq: number }
    last = seq
    service = await open()
    // what was still under way comes first
    for (let seen = ''; !seen.includes("I'm Hallo"); ) seen = (await next(7)).text ?? ''
  }, 60_000)

  test('a first day: claim, grant, two guests by two doors, reminders, check-in, roster', async () => {
    await service.stop()
    await rm(data, { recursive: true, force: true })
    data = await dataFolder()
    peer.sim.reset!({})
    service = await open()
    const { url } = service
    const admin = await Guest.arrive(url, 'en')
    expect(saidIn(await admin.say('/claim TEST-SETUP-CODE'))).toContain('You are the admin')
    const invited = lastOf(await admin.say('/grant staff riverside Li Lei')).text
    const lilei = { id: 21, first_name: 'L', language_code: 'zh-hans' }
    const joined = await after(
      21,
      peer.sim.start!({ user: lilei, payload: `claim_${invited.match(/[A-Z0-9-]{14}/)![0]}` }),
    )
    expect(joined.text).toContain('滨江活动中心的员工')

    const page = await Guest.arrive(url, 'en')
    await page.say('badminton tomorrow at 6pm for 2, Ada Lovelace, 13800138000')
    const first = bookingOf(await page.say('yes'))!
    const wang = { id: 22, first_name: '王芳', language_code: 'zh-hans' }
    await after(22, peer.sim.message!({ user: wang, text: '明天晚上六点滨江羽毛球一个人，王芳 13800138001' }))
    expect((await say(22, '确认')).text).toContain('约好了')
    await next(22)
    await next(22)

    // a day before, each hears of it once, by their own door
    const later = async (now: string) => {
      await service.stop()
      service = await open(now)
      for (const guest of [admin, page]) guest.url = service.url
    }
    await later('2026-11-23T11:30:00Z')
    const reminder = await next(22)
    expect(reminder.text).toContain('提醒您：滨江活动中心·羽毛球，2026年11月24日（星期二）18:00–19:00')
    await expect
      .poll(async () => (await page.history()).entries.filter(({ text }) => text?.startsWith('A reminder')).length)
      .toBe(1)

    await later('2026-11-24T09:40:00Z')
    expect(lastOf(await page.say("I'm here")).text).toContain('The staff know')
    const prompt = await next(21)
    expect(prompt.text).toContain('Ada Lovelace到了')
    const done = await say(21, '好', { reply_to: prompt.message_id })
    expect(done.text).toContain('已签到')
    await expect
      .poll(async () => (await page.history()).entries.some(({ text }) => text?.startsWith('You are checked in')))
      .toBe(true)
    const { seq } = peer.sim.message!({ user: 22, text: '我到了' }) as { seq: number }
    last = seq
    const second = await next(21)
    await tap(21, second, '已到，签到')

    // the day's list takes its own place at a tap
    const day = await say(21, '/today')
    expect(day.text).toContain('Ada Lovelace')
    const { seq: asked } = peer.sim.tap!({ user: 21, message_id: day.message_id, label: '刷新' }) as { seq: number }
    const edited = (await peer.sim.wait!({
      chat: 21,
      after_seq: asked,
      kinds: ['edit'],
      timeout_ms: 8000,
    })) as TelegramLine
    expect(edited.message_id).toBe(day.message_id)
    expect(edited.text).toContain('Ada Lovelace')

    // the admin's session is over by now; whoever has the machine makes an invitation
    expect((await admin.say('/export')).status).toBe(401)
    const cli = path.join(packageRoot(), 'dist/src/cli.js')
    const { stdout } = await promisify(execFile)(process.execPath, [cli, 'invite', 'admin', '--name', 'Root'], {
      env: {
        PATH: process.env.PATH,
        HALLO_STORE: `sqlite:${path.join(data, 'hallo.db')}`,
        HALLO_NOW: '2026-11-24T09:40:00Z',
      },
    })
    const boss = await Guest.arrive(service.url, 'en')
    expect(saidIn(await boss.say(stdout.match(/\/claim [A-Z0-9-]{14}/)![0]))).toContain('admin')
    const roster = lastOf(await boss.say('/export riverside today'))
    expect(roster.text).toContain('3 guests')
    const file = await fetch(service.url + roster.files![0]!.url)
    const [sheet] = await readXlsxFile(Buffer.from(await file.arrayBuffer()))
    const rows = sheet!.data.slice(1)
    expect(rows.map((row) => row[1])).toEqual(['checked in', 'checked in', 'checked in'])
    expect(rows.filter((row) => row[0] === first.code)).toHaveLength(2)
  }, 90_000)

  test('nothing was refused but what was provoked, and no tap is left spinning', async () => {
    await peer.sim.quiet!({ ms: 200 })
    expect(peer.sim.errors!({ injected: false })).toEqual([])
    expect(peer.sim.unanswered!({})).toEqual([])
    expect(service.output()).not.toContain(peer.token)
    expect(service.output()).not.toMatch(/Ada|王芳|13800138/)
  })
})
