import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkCode } from '../../src/language/text/link-code.ts'
import { dataFolder, Guest, type Service, startService } from '../support/service.ts'
import {
  startTelegramPeer,
  type TelegramLine,
  type TelegramPeer,
  telegramEnv,
  telegramPeer,
} from '../support/telegram-peer.ts'
import { startWechatPeer, type WechatPeer, wechatEnv, wechatPeer } from '../support/wechat-peer.ts'

const missing = wechatPeer === undefined || telegramPeer === undefined
if (missing) console.warn('SKIPPED: a day over three doors, since HALLO_WECHAT_PEER or HALLO_TELEGRAM_PEER names none')

const GUEST = 'hehua'
const STAFF = 21

describe.skipIf(missing)('a day: a guest on WeChat, staff on Telegram, an admin on the page', () => {
  let wechat: WechatPeer
  let telegram: TelegramPeer
  let service: Service
  let data: string
  let admin: Guest
  let onWechat = 0
  let onTelegram = 0

  beforeAll(async () => {
    wechat = await startWechatPeer({ mode: 'safe' })
    telegram = await startTelegramPeer()
    data = await dataFolder()
    service = await startService({
      folder: data,
      env: {
        ...wechatEnv(wechat),
        // nine in the morning at the hall
        HALLO_NOW: '2026-11-23T01:00:00Z',
        ...telegramEnv(telegram),
      },
    })
    await wechat.sim.account({ callback: `${service.url}/wechat` })
    admin = await Guest.arrive(service.url)
  })
  afterAll(async () => {
    await service?.stop()
    await wechat?.close()
    await telegram?.close()
    await rm(data, { recursive: true, force: true })
  })

  async function hears(contains: string): Promise<string> {
    const what = { user: GUEST, after_seq: onWechat, contains, timeout_ms: 20_000 }
    const shown = (await wechat.sim.wait(what)) as TelegramLine
    onWechat = shown.seq
    return shown.text!
  }
  function guest(text: string, contains: string): Promise<string> {
    onWechat = (wechat.sim.say({ user: GUEST, text }) as TelegramLine).seq
    return hears(contains)
  }
  async function sees(contains: RegExp): Promise<TelegramLine> {
    for (;;) {
      const what = { chat: STAFF, after_seq: onTelegram, kinds: ['message'], timeout_ms: 20_000 }
      const shown = (await telegram.sim.wait!(what)) as TelegramLine
      onTelegram = shown.seq
      if (contains.test(shown.text ?? '')) return shown
    }
  }
  async function staff(act: unknown, contains: RegExp): Promise<TelegramLine> {
    onTelegram = ((await act) as TelegramLine).seq
    return sees(contains)
  }
  const said = async (text: string): Promise<string> =>
    (await admin.say(text)).replies.map((reply) => reply.text).join('\n')

  test('is played through: booked, seen, arrived, checked in, a day closed and another taken', async () => {
    // the hall gets its people
    await said('/claim TEST-SETUP-CODE')
    const invited = await said('/grant staff riverside Li Lei')
    const claim = /\/claim [A-Z0-9-]{14}/.exec(invited)?.[0]
    const lilei = { id: STAFF, first_name: 'Li', last_name: 'Lei', language_code: 'en' }
    await staff(telegram.sim.start!({ user: lilei }), /Hallo/)
    await staff(telegram.sim.message!({ user: STAFF, text: claim }), /Riverside Hall/)

    // a guest books on WeChat, and the page shows it
    await guest('滨江羽毛球，今天上午十点，一个人，何花 13800138009', '请核对一下')
    const booked = await guest('1', '约好了')
    const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(booked)![0]
    expect(await said('/today riverside')).toContain('何花')

    // the guest is here; staff hear it and check them in; the guest is told
    await guest('我到了', '')
    const arrived = await sees(/何花/)
    const label = arrived.buttons?.flat().find(({ text }) => /check/i.test(text))?.text
    await staff(telegram.sim.tap!({ user: STAFF, message_id: arrived.message_id, label }), /checked in/)
    await hears('签到')
    expect(await said(`/find ${code}`)).toContain('Checked in by Li Lei')

    // a day is closed on the page: who had booked hears it on WeChat, and takes another time
    await guest('羽毛球，明天下午三点，一个人，何花 13800138009', '请核对一下')
    await guest('确认', '约好了')
    const preview = await said('/close riverside tomorrow water leak')
    expect(preview).toContain('1')
    await said('yes')
    const told = await hears('water leak')
    expect(told).toContain('2026年11月24日')
    await guest('1', '已改期')

    // the page with the hall's codes is named to the admin, and what it shows for WeChat leads somebody new into the hall
    const pages = await said('/codes riverside')
    const [poster] = /\/print\/\S+/.exec(pages)!
    const html = await (await fetch(service.url + poster)).text()
    const url = /http:\/\/weixin\.qq\.com\/q\/[\w-]+/.exec(html)?.[0]
    const { seq } = wechat.sim.scan({ user: { name: 'xinke', subscribed: false }, url }) as TelegramLine
    const opened = (await wechat.sim.wait({ user: 'xinke', after_seq: seq, timeout_ms: 20_000 })) as TelegramLine
    expect(opened.text).toContain('羽毛球')

    // the guest goes on in the browser: a code that WeChat shows makes both one person, and WeChat hears of it
    const offered = await guest('我想在网页上也用', '10分钟')
    const page = await Guest.arrive(service.url, 'zh-CN')
    const linked = await page.say(linkCode(offered)!)
    expect(linked.replies.map(({ text }) => text).join()).toContain('同一个人')
    await hears('口令')
    const mine = await page.say('我的预约')
    expect(mine.replies.map(({ text }) => text).join()).toContain('羽毛球')

    expect(wechat.sim.refusals({ injected: false })).toEqual([])
    expect(service.output()).not.toMatch(/何花|13800138009/)
  }, 120_000)
})
