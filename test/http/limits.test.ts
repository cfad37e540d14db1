import { describe, expect, test } from 'vitest'
import type { Settings } from '../../config/settings.ts'
import { runApp } from '../support/app.ts'
import { Guest } from '../support/service.ts'

test('too many messages of one person are told when to come again; others are not kept waiting', async () => {
  const app = await runApp({ messages: { count: 3, seconds: 60 }, sessions: { count: 1, seconds: 60 } })
  try {
    const guest = await Guest.arrive(app.url)
    for (let number = 0; number < 3; number += 1) expect((await guest.say('hello')).status).toBe(200)
    const response = await fetch(`${app.url}/api/chat/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${guest.token}` },
      body: '{"text":"hello"}',
    })
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(((await response.json()) as { error: { code: string } }).error.code).toBe('HALLO_TOO_MANY')
    // the machine itself may open as many sessions as it likes
    const other = await Guest.arrive(app.url)
    expect((await other.say('hello')).status).toBe(200)
  } finally {
    await app.close()
  }
})

test('a limit that changes while the service runs counts at once', async () => {
  const limits: Settings['limits'] = { messages: { count: 1, seconds: 60 } }
  const app = await runApp(limits)
  try {
    const guest = await Guest.arrive(app.url)
    expect((await guest.say('hello')).status).toBe(200)
    limits.messages = { count: 3, seconds: 60 }
    expect((await guest.say('hello')).status).toBe(200)
    delete limits.messages
    for (let number = 0; number < 4; number += 1) expect((await guest.say('hello')).status).toBe(200)
  } finally {
    await app.close()
  }
})

const arrive = (url: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/api/chat/sessions`, { method: 'POST', headers })
const from = (address: string) => ({ 'x-forwarded-for': address })

describe('new sessions of one address', () => {
  const limits = { sessions: { count: 2, seconds: 60 } }

  test('are counted behind a proxy by the address that it names, an IPv6 one by its /64', async () => {
    const app = await runApp(limits, { trustProxy: 1 })
    try {
      for (const address of ['203.0.113.7', '2001:db8:1:2::1']) {
        expect((await arrive(app.url, from(address))).status).toBe(201)
        expect((await arrive(app.url, from(address))).status).toBe(201)
      }
      for (const address of ['203.0.113.7', '::ffff:203.0.113.7', '2001:db8:1:2:ffff::9', '10.9.8.7, 203.0.113.7']) {
        const refused = await arrive(app.url, from(address))
        expect(refused.status).toBe(429)
        expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
        const { error } = (await refused.json()) as { error: { message: string } }
        expect(error.message).toMatch(/wait \d+ (second|minute)/)
      }
      for (const address of ['203.0.113.8', '2001:db8:1:3::1'])
        expect((await arrive(app.url, from(address))).status).toBe(201)
    } finally {
      await app.close()
    }
  })

  test('are counted over all processes, and over a restart', async () => {
    const first = await runApp(limits, { trustProxy: ['loopback'] })
    const second = await runApp(limits, { trustProxy: ['loopback'], store: first.store })
    try {
      expect((await arrive(first.url, from('203.0.113.7'))).status).toBe(201)
      expect((await arrive(second.url, from('203.0.113.7'))).status).toBe(201)
      expect((await arrive(first.url, from('203.0.113.7'))).status).toBe(429)
      expect((await arrive(second.url, from('203.0.113.7'))).status).toBe(429)
    } finally {
      await second.close()
      await first.close()
    }
  })

  test('believe no header where no proxy is trusted; a proxy nobody told of is noted, once', async () => {
    const app = await runApp(limits)
    try {
      for (let number = 0; number < 4; number += 1)
        expect((await arrive(app.url, from('203.0.113.7'))).status).toBe(201)
      expect(app.logged().match(/HALLO_TRUST_PROXY/g)).toHaveLength(1)
    } finally {
      await app.close()
    }
  })
})

test('metrics are read on the machine itself or with the token, and not through a proxy', async () => {
  const metricsToken = 'a-token-of-some-length'
  const app = await runApp({}, { metricsToken })
  const status = async (headers: Record<string, string>) => (await fetch(`${app.url}/metrics`, { headers })).status
  try {
    expect(await status({})).toBe(200)
    expect(await status(from('203.0.113.7'))).toBe(403)
    expect(await status(from('127.0.0.1'))).toBe(403)
    expect(await status({ forwarded: 'for=127.0.0.1' })).toBe(403)
    expect(await status({ ...from('203.0.113.7'), authorization: `Bearer ${metricsToken}x` })).toBe(403)
    expect(await status({ ...from('203.0.113.7'), authorization: `Bearer ${metricsToken}` })).toBe(200)
  } finally {
    await app.close()
  }
})

describe('places that one address holds', () => {
  test.each([
    ['en', /go on in (\d+) minutes?/, 'badminton at Riverside on 2026-11-26 at HOUR:00 for 6'],
    ['zh-CN', /请等(\d+)分钟/, '滨江 羽毛球 2026-11-26 HOUR点 6个人'],
  ])('are bounded, and who is refused hears when to go on (%s)', async (locale, wait, wish) => {
    const app = await runApp({}, { trustProxy: 1 })
    try {
      const said: { code?: string; text: string }[] = []
      for (let number = 0; number < 12; number += 1) {
        const address = from(number < 11 ? '203.0.113.7' : '203.0.113.8')
        const response = await fetch(`${app.url}/api/chat/sessions`, {
          method: 'POST',
          headers: { ...address, 'content-type': 'application/json' },
          body: JSON.stringify({ locale }),
        })
        const { token } = (await response.json()) as { token: string }
        const answer = await fetch(`${app.url}/api/chat/messages`, {
          method: 'POST',
          headers: { ...address, 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ text: wish.replace('HOUR', String(9 + (number % 10))) }),
        })
        // It was heard and answered: a client must not send it again.
        expect(answer.status).toBe(200)
        const { replies } = (await answer.json()) as { replies: { code?: string; text: string }[] }
        said.push(replies.find(({ code }) => code === 'HALLO_HOLDS_MANY') ?? replies[0]!)
      }
      const many = said.filter(({ code }) => code === 'HALLO_HOLDS_MANY')
      expect(many.length).toBeGreaterThan(0)
      for (const { text } of many) {
        const minutes = Number(wait.exec(text)?.[1])
        expect(minutes).toBeGreaterThan(0)
        expect(minutes).toBeLessThanOrEqual(10)
      }
      // Another address is in nobody's way.
      expect(said.at(-1)?.code).not.toBe('HALLO_HOLDS_MANY')
    } finally {
      await app.close()
    }
  })
})
