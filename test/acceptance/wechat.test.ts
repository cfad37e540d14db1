import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataFolder, Guest, type Service, startService } from '../support/service.ts'
import {
  startWechatPeer,
  type WechatLine,
  type WechatPeer,
  type WechatSim,
  wechatEnv,
  wechatPeer,
} from '../support/wechat-peer.ts'

if (wechatPeer === undefined) console.warn('SKIPPED: WeChat, since HALLO_WECHAT_PEER names no platform')

describe.skipIf(wechatPeer === undefined).each(['plain', 'compatible', 'safe'] as const)(
  'WeChat in %s mode, against a strict platform',
  (mode) => {
    let peer: WechatPeer
    let service: Service
    let data: string
    let last = 0
    let template: string

    beforeAll(async () => {
      peer = await startWechatPeer({ mode })
      const content = '项目:{{thing1.DATA}}\n时间:{{time2.DATA}}\n预约码:{{character_string3.DATA}}\n'
      template = (peer.sim.template({ title: '预约提醒', content }) as { template_id: string }).template_id
      data = await dataFolder()
      service = await open()
    })
    afterAll(async () => {
      await service?.stop()
      await peer?.close()
      await rm(data, { recursive: true, force: true })
    })

    async function open(now = '2026-11-23T01:00:00Z'): Promise<Service> {
      const opened = await startService({
        folder: data,
        env: {
          ...wechatEnv(peer, mode),
          HALLO_NOW: now,
          WECHAT_TEMPLATES: JSON.stringify({
            reminder: {
              template,
              data: { thing1: '{hall} {service}', time2: '{start}', character_string3: '{code}' },
            },
          }),
        },
      })
      await peer.sim.account({ callback: `${opened.url}/wechat` })
      return opened
    }
    async function next(user: string, more: object = {}): Promise<WechatLine> {
      const line = (await peer.sim.wait({ user, after_seq: last, timeout_ms: 20_000, ...more })) as WechatLine
      last = line.seq
      return line
    }
    function act(name: keyof WechatSim, what: { user: string } & Record<string, unknown>): Promise<WechatLine> {
      last = (peer.sim[name](what) as { seq: number }).seq
      return next(what.user)
    }
    const say = (user: string, text: string) => act('say', { user, text })
    const refusals = () => peer.sim.refusals({ injected: false })

    test('the address is checked, and a wrong check is not answered', async () => {
      expect(await peer.sim.verify({})).toMatchObject({ ok: true })
      expect(await peer.sim.verify({ wrong: true })).toMatchObject({ ok: false })
      await expect
        .poll(() => JSON.stringify(peer.sim.menu({ user: 'ada' })) ?? '', { timeout: 10_000 })
        .toContain('预约')
    })

    test('a whole booking in Chinese, by the menu and by numbers: an answer and a picture', async () => {
      expect((await act('tap', { user: 'wang', name: '预约' })).text).toContain('想约')
      const slot = await say('wang', '滨江羽毛球，后天下午')
      expect(slot).toMatchObject({ via: 'passive', kind: 'text' })
      expect(slot.text).toContain('2026年11月25日（星期三）')
      await say('wang', '1')
      await say('wang', '两个人')
      await say('wang', '王芳')
      expect((await say('wang', '13800138001')).text).toContain('请核对一下')
      const booked = await say('wang', '1')
      expect(booked.text).toContain('约好了')
      expect(booked.text).toContain('https://book.example/api/chat/files/')
      expect(await next('wang')).toMatchObject({ via: 'custom', kind: 'image' })
      expect(await peer.sim.quiet({})).toBeDefined()
      expect(refusals()).toEqual([])
    })

    test('followed by a code, spoken, a place, a picture, a link, a strange kind: nobody sees a fault', async () => {
      const user = { name: 'ben', subscribed: false }
      last = (peer.sim.follow({ user }) as { seq: number }).seq
      expect((await next('ben')).text).toContain('Hallo')
      expect((await act('voice', { user: 'ben', recognition: '我的预约。' })).text).toBeDefined()
      for (const kind of ['image', 'location', 'video', 'link'] as const)
        expect((await act(kind, { user: 'ben' })).via).toBe('passive')
      await peer.sim.push({ user: 'ben', fields: [['Event', 'new_event']] })
      await peer.sim.report({ user: 'ben' })
      await peer.sim.unfollow({ user: 'ben' })
      await peer.sim.quiet({})
      expect(refusals()).toEqual([])
    })

    test('printed codes begin what they say: a hall, a service, being here', async () => {
      const printed = async (query: string): Promise<string> => {
        const html = await (await fetch(`${service.url}/print/binjiang?lang=en${query}`)).text()
        return /http:\/\/weixin\.qq\.com\/q\/[\w-]+/.exec(html)?.[0] ?? `no code in ${html}`
      }
      const scan = async (name: string, url: string) => {
        const user = { name, subscribed: false }
        return act('scan', { user: user as unknown as string, url })
      }
      const [hall, badminton, door] = await Promise.all(['', '&service=badminton', '&checkin'].map(printed))
      expect(await printed('')).toBe(hall)
      // who did not follow does so by scanning, and is in the middle of it at once
      expect((await scan('gao', hall!)).text).toContain('会议室')
      expect((await scan('hua', badminton!)).text).toContain('羽毛球')
      expect((await act('scan', { user: 'hua', url: door! })).text).toContain('预约')
      expect(refusals()).toEqual([])
    })

    test('a place that is sent is answered with the nearest hall, to book at', async () => {
      const near = await act('location', { user: 'lei', latitude: 30.2, longitude: 120.21, label: '滨江' })
      expect(near.text).toMatch(/滨江活动中心：850 米/)
      expect((await say('lei', '1')).text).toContain('羽毛球')
      await say('lei', '取消')
      expect(refusals()).toEqual([])
    })

    test('the page opened inside WeChat is the same person’s', async () => {
      const state = await fetch(`${service.url}/wechat/oauth`, { redirect: 'manual' })
      const { location } = (await peer.sim.open({ user: 'wang', url: state.headers.get('location')! })) as {
        location: string
      }
      expect(location).toMatch(/^https:\/\/book\.example\/wechat\/oauth\?/)
      const cookie = (response: Response) =>
        response.headers
          .getSetCookie()
          .map((line) => line.split(';')[0]!)
          .join('; ')
      const back = await fetch(service.url + location.slice('https://book.example'.length), {
        redirect: 'manual',
        headers: { cookie: cookie(state) },
      })
      const guest = await Guest.arrive(service.url, 'zh-CN', { cookie: cookie(back) })
      const { replies } = await guest.say('我的预约')
      expect(replies.map(({ text }) => text).join()).toContain('2026年11月25日')
      expect(refusals()).toEqual([])
    })

    test('the same push twice, a lost answer, a cut connection: said once', async () => {
      await say('cy', '你好')
      peer.sim.pushFault({ user: 'cy', lose: true, tries: 1 })
      expect((await say('cy', '你是谁')).via).toBe('passive')
      peer.sim.pushFault({ user: 'cy', twice: true })
      expect((await say('cy', '营业时间')).text).toBeDefined()
      peer.sim.duplicate({})
      await peer.sim.quiet({ ms: 300 })
      const seen = (peer.sim.received({ user: 'cy' }) as WechatLine[]).filter(({ via }) => via !== 'fault')
      expect(seen.length).toBeGreaterThanOrEqual(3)
      expect(new Set(seen.slice(0, 2).map(({ text }) => text)).size).toBe(2)
      expect(refusals()).toEqual([])
    })

    test('forged pushes are refused', async () => {
      const wrongs = mode === 'plain' ? ['signature'] : ['signature', 'msg_signature', 'appid']
      for (const wrong of wrongs) {
        const { status } = (await peer.sim.forge({ user: 'eve', wrong })) as { status: number }
        expect(status).toBe(403)
      }
    })

    test('killed in the middle: what was accepted is answered, nothing is booked twice', async () => {
      await say('dan', '滨江羽毛球，明天晚上六点，一个人，丁丹 13800138005')
      const retry = (ms: number) => peer.sim.settings({ push_retry_ms: ms })
      const { push_retry_ms } = peer.sim.settings({}) as { push_retry_ms: number }
      retry(5000)
      last = (peer.sim.say({ user: 'dan', text: '确认' }) as { seq: number }).seq
      await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 40))
      await service.stop('SIGKILL')
      service = await open()
      const told = await next('dan', { contains: '约好了' })
      expect(['passive', 'custom']).toContain(told.via)
      retry(push_retry_ms)
      const { text } = await say('dan', '我的预约')
      expect(new Set(text?.match(/[A-Z0-9]{4}-[A-Z0-9]{4}/g)).size).toBe(1)
    })

    test('a token that is revoked is fetched again once, and what failed goes later', async () => {
      peer.sim.revoke({})
      await say('fay', '滨江羽毛球，后天下午两点，一个人，费飞 13800138006')
      expect((await say('fay', '确认')).text).toContain('约好了')
      expect((await next('fay')).kind).toBe('image')
    })

    test('a day before, out of every window, a template reminds', async () => {
      await peer.sim.quiet({ ms: 300 })
      // a word of anybody shows the service how late it is at the platform
      peer.sim.advance({ hours: 49 })
      await say('eve', '你好')
      await service.stop()
      const before = last
      service = await open('2026-11-24T06:30:00Z')
      await say('eve', '你好')
      // the reminder may be there before the answer to eve
      const reminder = await next('wang', { after_seq: before })
      expect(reminder).toMatchObject({ via: 'template' })
      expect(reminder.text).toMatch(/2026年11月25日 \d\d:00/)
      await peer.sim.quiet({ ms: 500 })
      const { text } = await say('wang', '我的预约')
      expect(text).toContain('2026年11月25日')
    })

    test('nothing was refused but what was provoked, and the log holds nothing of anybody', async () => {
      await peer.sim.quiet({ ms: 300 })
      const provoked = (refusals() as { errcode?: number; what?: string }[]).filter(
        // the token that was revoked, and the one whose time had run out
        ({ errcode, what }) => errcode !== 40001 && errcode !== 42001 && errcode !== 45015 && what === undefined,
      )
      expect(provoked).toEqual([])
      // The platform's clock was moved by hand: until somebody's word shows it, one window may be thought open that is over.
      const late = (refusals() as { errcode?: number }[]).filter(({ errcode }) => errcode === 45015)
      expect(late.length).toBeLessThanOrEqual(1)
      expect(peer.sim.warnings({})).toEqual([])
      expect(service.output()).not.toMatch(/王芳|13800138|oAda/)
      expect(service.output()).not.toContain(peer.account.secret)
    })
  },
)
