import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dataFolder, type Service, startService } from '../support/service.ts'
import { startWechatPeer, type WechatLine, type WechatPeer, wechatEnv, wechatPeer } from '../support/wechat-peer.ts'

if (wechatPeer === undefined) console.warn('SKIPPED: floods on WeChat, since HALLO_WECHAT_PEER names no platform')

/** What a chat shows that did not come from its own person. */
const TOLD = new Set(['passive', 'custom', 'fault'])
const WISH = '明天下午三点羽毛球'
/** One process needs a while for a thousand (real ms). */
const PATIENCE_MS = 90_000

describe.skipIf(wechatPeer === undefined)('floods on WeChat, against a strict platform', () => {
  let peer: WechatPeer
  let service: Service
  let data: string

  beforeEach(async () => {
    peer = await startWechatPeer({ mode: 'safe' })
    data = await dataFolder()
    service = await startService({ folder: data, env: wechatEnv(peer) })
    await peer.sim.account({ callback: `${service.url}/wechat` })
    await say('warm', '你好')
  })
  afterEach(async () => {
    await service?.stop()
    await peer?.close()
    await rm(data, { recursive: true, force: true })
  })

  /** Says it, and how long the first answer took (ms). */
  async function say(user: string, text: string): Promise<{ text: string; ms: number }> {
    const began = performance.now()
    const { seq } = peer.sim.say({ user, text })
    const shown = await peer.sim.wait({ user, after_seq: seq, timeout_ms: PATIENCE_MS })
    return { text: shown.text ?? '', ms: performance.now() - began }
  }
  const toldTo = (user: string): WechatLine[] =>
    peer.sim.received({ user }).filter(({ via }: WechatLine) => TOLD.has(via))

  test('a thousand newcomers write in the same moment: each is answered, once, and nothing is refused', async () => {
    const names = new Set(Array.from({ length: 1000 }, (_, n) => `guest${n}`))
    const began = performance.now()
    for (const user of names) peer.sim.say({ user, text: WISH })
    const asked = () => peer.sim.received({}).filter(({ text }: WechatLine) => text?.includes('几个人'))
    await expect.poll(() => asked().length, { timeout: PATIENCE_MS, interval: 500 }).toBeGreaterThanOrEqual(names.size)
    console.log(`a thousand were answered within ${((performance.now() - began) / 1000).toFixed(1)} s`)
    await peer.sim.quiet({ ms: 1000 })
    for (const user of names) expect(toldTo(user).map(({ text }) => text?.includes('几个人'))).toEqual([true])
    expect(peer.sim.refusals({ injected: false })).toEqual([])
    expect(service.output()).not.toMatch(/"level":[456]0/)
  }, 180_000)

  test('one person writes five hundred messages: others are answered as ever, and later so is this one', async () => {
    for (let n = 0; n < 500; n += 1) peer.sim.say({ user: 'flooder', text: `你好 ${n}` })
    const others = await Promise.all(Array.from({ length: 20 }, (_, n) => say(`other${n}`, WISH)))
    console.log(`others were answered within ${(Math.max(...others.map(({ ms }) => ms)) / 1000).toFixed(1)} s`)
    for (const { text } of others) expect(text).toContain('几个人')
    await peer.sim.quiet({ ms: 1000 })
    expect(toldTo('flooder').some(({ text }) => /10\s*秒/.test(text ?? ''))).toBe(true)
    expect(peer.sim.refusals({ injected: false })).toEqual([])
    await expect
      .poll(async () => (await say('flooder', WISH)).text, { timeout: 30_000, interval: 1000 })
      .toContain('几个人')
  }, 180_000)
})
