import { createHash } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Ask } from '../../src/bot/draw/reply.ts'
import { FILE_MAX } from '../../src/domain/form/fields/file-field.ts'
import type { ReplyView } from '../../src/http/reply-view.ts'
import { StoreFault } from '../../src/store/port/store-fault.ts'
import { NOW, type RunningApp, runApp } from '../support/app.ts'
import { remembered, withRole } from '../support/people.ts'
import { bookingOf, Guest, lastOf } from '../support/service.ts'

let app: RunningApp
beforeAll(async () => {
  app = await runApp()
})
afterAll(() => app.close())

const post = (path: string, body: string | undefined, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/api/chat${path}`, {
    method: 'POST',
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body }),
  })
const errorOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string; message: string } }).error
const book = (guest: Guest, number: number, hour = 10) =>
  guest.say(`badminton at Riverside on 2026-11-26 at ${hour}:00 for 2, I'm Ada Lovelace, 136${20_000_000 + number}`)

describe('sessions', () => {
  test('a new one needs no body, and stores nobody', async () => {
    const response = await post('/sessions', undefined)
    expect(response.status).toBe(201)
    const { token, expiresAt } = (await response.json()) as { token: string; expiresAt: string }
    expect(Date.parse(expiresAt)).toBeGreaterThan(NOW)
    expect(await app.store.person({ id: token.split('.')[0]! })).toBeUndefined()
  })

  test('is greeted at once where it is asked for: a round trip less', async () => {
    const response = await post('/sessions', '{"locale":"en","greet":true}')
    expect(response.status).toBe(201)
    const { token, replies, open } = (await response.json()) as { token: string; replies: ReplyView[]; open: Ask }
    expect(replies.at(-1)?.text).toContain('Hallo')
    expect(open).toMatchObject({ kind: 'choice' })
    const guest = new Guest(app.url, token)
    expect((await guest.history()).entries.map(({ from }) => from)).toEqual(['guest', 'hallo'])
    expect(lastOf(await guest.choose(replies.at(-1)!.choices![0]!)).ask).toBeDefined()
  })

  test.each(['{"locale":"fr"}', '{"tongue":"en"}', '[', '"en"'])('%s is refused', async (body) => {
    const response = await post('/sessions', body)
    expect(response.status).toBe(400)
    expect((await errorOf(response)).code).toBe('HALLO_BODY_INVALID')
  })

  test('the browser says the language where the body does not', async () => {
    const response = await post('/sessions', '{}', { 'accept-language': 'zh-TW,zh;q=0.9,en;q=0.8' })
    const guest = new Guest(app.url, ((await response.json()) as { token: string }).token)
    expect(lastOf(await guest.say('hello')).text).toMatch(/\p{Script=Han}/u)
  })

  test('without any language the first words say it, and it stays', async () => {
    const response = await post('/sessions', '{}', { 'accept-language': '*' })
    const guest = new Guest(app.url, ((await response.json()) as { token: string }).token)
    expect(lastOf(await guest.say('订羽毛球')).text).toMatch(/\p{Script=Han}/u)
    expect(lastOf(await guest.say('ok?')).text).toMatch(/\p{Script=Han}/u)
  })
})

describe('tokens', () => {
  test.each(['', 'Bearer', 'Bearer x', 'Bearer a.b.c.d', 'Basic abc'])('%j is unknown', async (authorization) => {
    const response = await post('/messages', '{"text":"hi"}', { authorization })
    expect(response.status).toBe(401)
    expect((await errorOf(response)).code).toBe('HALLO_TOKEN_UNKNOWN')
  })

  test('one that was changed is unknown', async () => {
    const { token } = await Guest.arrive(app.url)
    const [, ...rest] = token.split('.')
    const forged = await new Guest(app.url, ['somebodyelse', ...rest].join('.')).say('hi')
    expect(forged.status).toBe(401)
  })

  test('a role shortens it to 12 hours, and a revocation ends it', async () => {
    const guest = await Guest.arrive(app.url)
    const plain = await Guest.arrive(app.url)
    await guest.say('hello')
    await plain.say('hello')
    const person = guest.token.split('.')[0]!
    try {
      await withRole(app.store, person, { role: 'admin' })
      app.clock.time = NOW + 12 * 3_600_000 - 1
      expect((await guest.say('hello')).status).toBe(200)
      app.clock.time = NOW + 12 * 3_600_000
      expect((await guest.say('hello')).status).toBe(401)
      expect((await plain.say('hello')).status).toBe(200)
      app.clock.time = NOW + 1000
      expect((await guest.say('hello')).status).toBe(200)
      await remembered(app.store, person, { tokensFrom: NOW + 500 })
      expect((await guest.say('hello')).status).toBe(401)
    } finally {
      app.clock.time = NOW
    }
  })
})

describe('messages', () => {
  test('wrong bodies are told what is wrong, in the language of the session', async () => {
    const guest = await Guest.arrive(app.url, 'zh-CN')
    const response = await post('/messages', '{}', { authorization: `Bearer ${guest.token}` })
    expect(response.status).toBe(400)
    const { code, message } = await errorOf(response)
    expect(code).toBe('HALLO_BODY_INVALID')
    expect(message).toMatch(/\p{Script=Han}/u)
  })

  test.each([
    { text: 'a', choice: 'b' },
    { text: 'a', location: { latitude: 1, longitude: 2 } },
    { location: { latitude: 91, longitude: 2 } },
    { location: { latitude: 1 } },
    { location: { latitude: '1', longitude: '2' } },
    { text: 5 },
    { text: '' },
    { choice: '' },
    { text: 'a', id: '' },
    { text: 'a', id: 'x'.repeat(65) },
    { text: 'a', more: 1 },
    [],
  ])('%j is refused', async (body) => {
    const guest = await Guest.arrive(app.url)
    const answer = await guest.send(body)
    expect([answer.status, answer.error?.code]).toEqual([400, 'HALLO_BODY_INVALID'])
  })

  test('no body, another type and half a JSON are refused', async () => {
    const { token } = await Guest.arrive(app.url)
    const authorization = `Bearer ${token}`
    expect((await post('/messages', undefined, { authorization })).status).toBe(400)
    expect((await post('/messages', '{"text":"hi"}', { authorization, 'content-type': 'text/plain' })).status).toBe(400)
    expect((await post('/messages', '{"text":', { authorization })).status).toBe(400)
  })

  test('10,000 characters are read, whatever they take; one more is too many', async () => {
    const guest = await Guest.arrive(app.url)
    expect((await guest.say('😀'.repeat(10_000))).status).toBe(200)
    const answer = await guest.say('😀'.repeat(10_001))
    expect([answer.status, answer.error?.code]).toEqual([413, 'HALLO_TEXT_TOO_LONG'])
    const endless = await guest.say('x'.repeat(400_000))
    expect(endless.status).toBe(413)
  })

  test('the same id: the same replies, once; another body: 409; another person: their own', async () => {
    const guest = await Guest.arrive(app.url)
    const first = await guest.say('hello', 'm:1')
    expect(first.replies[0]).toMatchObject({ inReplyTo: 'm:1' })
    expect((await guest.say('hello', 'm:1')).replies).toEqual(first.replies)
    const other = await guest.choose('hello', 'm:1')
    expect([other.status, other.error?.code]).toEqual([409, 'HALLO_ID_REUSED'])
    const someone = await Guest.arrive(app.url)
    expect((await someone.say('goodbye', 'm:1')).status).toBe(200)
    const { entries } = await guest.history()
    expect(entries.filter((entry) => entry.from === 'guest')).toHaveLength(1)
  })

  test('ten at once are handled one after the other, each once', async () => {
    const guest = await Guest.arrive(app.url)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, number) => guest.say(`hello ${number % 5}`, `id${number % 5}`)),
    )
    expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200))
    for (let number = 0; number < 5; number += 1) expect(answers[number]!.replies).toEqual(answers[number + 5]!.replies)
    const { entries } = await guest.history()
    expect(entries.filter((entry) => entry.from === 'guest')).toHaveLength(5)
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index + 1))
  })

  test('a tap is kept by its label', async () => {
    const guest = await Guest.arrive(app.url)
    const greeting = await guest.say('/start')
    const choice = lastOf(greeting).choices![0]!
    await guest.choose(choice)
    const { entries } = await guest.history()
    expect(entries.find((entry) => entry.from === 'guest' && entry.text === choice.label)).toBeDefined()
  })

  test('a file is declined politely, by its id as well; a huge one is too large', async () => {
    const guest = await Guest.arrive(app.url)
    const send = (size: number, id?: string) => {
      const form = new FormData()
      form.set('file', new Blob([new Uint8Array(size)], { type: 'image/png' }), 'photo.png')
      if (id !== undefined) form.set('id', id)
      return fetch(`${app.url}/api/chat/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${guest.token}` },
        body: form,
      })
    }
    const response = await send(1000, 'f1')
    expect(response.status).toBe(200)
    const { replies } = (await response.json()) as { replies: { code?: string }[] }
    expect(replies.map((reply) => reply.code)).toContain('HALLO_FILE_UNEXPECTED')
    expect(((await (await send(1000, 'f1')).json()) as { replies: unknown }).replies).toEqual(replies)
    expect((await send(1001, 'f1')).status).toBe(409)
    // Also one that is far from sent when the limit is passed: who is cut off never hears why.
    for (const size of [FILE_MAX + 1, 3 * FILE_MAX]) {
      const large = await send(size)
      expect([large.status, (await errorOf(large)).code]).toEqual([413, 'HALLO_FILE_TOO_LARGE'])
    }
  })
})

describe('history', () => {
  test('the newest, or those after a seq; wrong queries are refused', async () => {
    const guest = await Guest.arrive(app.url)
    for (const word of ['hello', 'help', 'hello again']) await guest.say(word)
    const get = async (query: string) => {
      const headers = { authorization: `Bearer ${guest.token}` }
      const response = await fetch(`${app.url}/api/chat/history${query}`, { headers })
      return {
        status: response.status,
        body: (await response.json()) as { entries: { seq: number; at: string; from: string; text: string }[] },
      }
    }
    const all = (await get('')).body.entries
    expect(all[0]).toMatchObject({ seq: 1, from: 'guest', text: 'hello', at: new Date(NOW).toISOString() })
    expect((await get('?limit=2')).body.entries).toEqual(all.slice(-2))
    expect((await get('?after=2&limit=2')).body.entries).toEqual(all.slice(2, 4))
    // Long ones come in portions, and as the same JSON.
    for (let n = 0; n < 8; n += 1) await guest.say('好'.repeat(9000))
    const long = (await get('?limit=200')).body as { entries: { seq: number; text: string }[]; open?: unknown }
    expect(long.entries.map(({ seq }) => seq)).toEqual(long.entries.map((_, index) => index + 1))
    expect(long.entries.filter(({ text }) => text === '好'.repeat(9000))).toHaveLength(8)
    expect(long).toHaveProperty('open')
    for (const query of ['?limit=0', '?limit=x', '?after=-1', '?limit=1000'])
      expect((await get(query)).status).toBe(400)
  })
})

describe('files', () => {
  test('last, say their size, and follow the booking; a changed address is unknown', async () => {
    const guest = await Guest.arrive(app.url)
    await book(guest, 1)
    const done = await guest.say('yes')
    const booking = bookingOf(done)!
    const file = done.replies.flatMap((reply) => reply.files ?? [])[0]!
    const image = done.replies.flatMap((reply) => reply.images ?? [])[0]!
    const response = await fetch(app.url + file.url)
    expect(response.headers.get('content-type')).toBe(file.type)
    const text = await response.text()
    expect(Buffer.byteLength(text)).toBe(file.bytes)
    expect(text).toContain(`SEQUENCE:${booking.version}`)
    expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20261126T100000')
    expect(await (await fetch(app.url + image.url)).text()).toContain('<svg')

    expect((await fetch(app.url + file.url.replace(/s=./, 's=!'))).status).toBe(404)
    expect((await fetch(app.url + file.url.replace('.ics', '.svg'))).status).toBe(404)

    // WeChat's browser saves no files: there it is a page, which says how to come by it
    const headers = { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.50(0x1800323a)' }
    const page = await fetch(app.url + file.url, { headers })
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.headers.get('content-disposition')).toBeNull()
    const shown = await page.text()
    for (const part of ['Badminton · Riverside Hall', '10:00', booking.code, '<svg', 'Open in browser'])
      expect(shown).toContain(part)

    await guest.say('cancel my booking')
    expect(bookingOf(await guest.say('yes'))?.state).toBe('cancelled')
    expect(await (await fetch(app.url + file.url, { headers })).text()).toContain('cancelled')
    const after = await (await fetch(app.url + file.url)).text()
    expect(after).toContain('METHOD:CANCEL')
    expect(after.match(/UID:.*/)?.[0]).toBe(text.match(/UID:.*/)?.[0])
  })
})

test('a large file of one’s own data is given to its person only, and is the same for an hour', async () => {
  const guest = await Guest.arrive(app.url)
  for (let n = 0; n < 50; n += 1) await guest.say('好'.repeat(9900))
  const take = async () => {
    await guest.say('/privacy')
    return (await guest.say('export')).replies.flatMap((reply) => reply.files ?? [])[0]!
  }
  const file = await take()
  expect(file).toMatchObject({ own: true, name: 'hallo-my-data.json' })
  expect(file.bytes).toBeGreaterThan(1024 * 1024)
  const fetchAs = (token?: string) =>
    fetch(app.url + file.url, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } })
  const mine = (await (await fetchAs(guest.token)).json()) as { chat: unknown[]; bookings: unknown[] }
  expect(mine.chat.length).toBeGreaterThan(50)
  const other = await Guest.arrive(app.url)
  await other.say('hello')
  expect([(await fetchAs()).status, (await fetchAs(other.token)).status]).toEqual([401, 404])
  expect((await take()).url).toBe(file.url)
  // On a door that takes no files its link will do alone, for an hour.
  const id = decodeURIComponent(new URL(file.url, app.url).pathname.split('/').pop()!).replace(/\.own$/, '')
  const until = app.clock.now() + 3_600_000
  const link = app.addresses.of({ booking: id, kind: 'own', locale: 'en', until })
  const later = link.replace(`u=${until}`, `u=${until + 1}`)
  const tried = async (url: string) => (await fetch(app.url + url)).status
  expect([await tried(link), await tried(later), await tried(link.replace(/&u=\d+/, ''))]).toEqual([200, 404, 404])
  app.clock.time += 3_600_000
  expect([await tried(link), (await fetchAs(guest.token)).status]).toEqual([404, 200])
})

test('the page, its policy, health and metrics; anything else is not found', async () => {
  const page = await fetch(app.url)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toContain('text/html')
  const policy = page.headers.get('content-security-policy')!
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-inline')
  // fetch would add `no-cache` of its own
  const again = http.get(app.url, { headers: { 'if-none-match': page.headers.get('etag')! } })
  expect(((await once(again, 'response')) as [http.IncomingMessage])[0].statusCode).toBe(304)
  // The page is one piece: its script and style stand in it, and the policy allows just these.
  const html = await page.text()
  for (const [tag, directive] of [
    ['script', 'script-src'],
    ['style', 'style-src'],
  ] as const) {
    const parts = [...html.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^]*?)</${tag}>`, 'g'))].map(([, part]) => part!)
    expect(parts).toHaveLength(1)
    const hash = createHash('sha256').update(parts[0]!).digest('base64')
    expect(policy.split(';').find((each) => each.startsWith(directive))).toBe(`${directive} 'self' 'sha256-${hash}'`)
  }
  expect((await fetch(`${app.url}/assets/icon-192.png`)).headers.get('content-type')).toContain('image/png')
  expect((await fetch(`${app.url}/sw.js`)).headers.get('content-type')).toContain('javascript')
  expect((await fetch(`${app.url}/assets/start-page.ts`)).status).toBe(404)
  expect((await fetch(`${app.url}/assets/..%2f..%2f..%2fpackage.json`)).status).toBe(404)
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
  expect((await fetch(`${app.url}/readyz`)).status).toBe(200)
  expect(await (await fetch(`${app.url}/metrics`)).text()).toContain('hallo_http_requests_total')
  const nowhere = await fetch(`${app.url}/nowhere`)
  expect([nowhere.status, (await errorOf(nowhere)).code]).toEqual([404, 'HALLO_NOT_FOUND'])
})

test('a service whose store can’t be written is not ready', async () => {
  const own = await runApp()
  const write = vi.spyOn(own.store, 'setMeta').mockRejectedValueOnce(new StoreFault('full', 'The disk is full.'))
  const answer = await fetch(`${own.url}/readyz`)
  expect([answer.status, (await errorOf(answer)).code]).toEqual([503, 'HALLO_STORE_UNAVAILABLE'])
  // Many who ask at once cost one look.
  await Promise.all([1, 2, 3].map(() => fetch(`${own.url}/readyz`)))
  expect(write).toHaveBeenCalledTimes(1)
  await own.close()
})

test('the log knows no words, names, numbers or tokens', async () => {
  const guest = await Guest.arrive(app.url)
  await guest.say("badminton at Riverside on 2026-11-27 at 12:00 for 2, I'm Xanthippe Quux, 13600136099")
  const done = await guest.say('yes')
  await fetch(app.url + done.replies.flatMap((reply) => reply.files ?? [])[0]!.url)
  const log = app.logged()
  expect(log).toContain('"path":"/api/chat/messages"')
  for (const secret of ['Xanthippe', '13600136099', guest.token, bookingOf(done)!.id]) expect(log).not.toContain(secret)
})
