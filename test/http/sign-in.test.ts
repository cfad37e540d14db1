import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { NOW, type RunningApp, runApp } from '../support/app.ts'
import { Authenticator } from '../support/authenticator.ts'
import { withRole } from '../support/people.ts'
import { Guest } from '../support/service.ts'

const HOUR = 3_600_000
const ROLE = { role: 'staff', hall: 'binjiang' } as const

let app: RunningApp
/** passkeys are of a name, not of an address of numbers */
let origin: string
beforeAll(async () => {
  app = await runApp()
  origin = app.url.replace('127.0.0.1', 'localhost')
})
afterAll(() => app.close())
beforeEach(() => {
  app.clock.time = NOW
})

const personOf = ({ token }: Guest): string => token.split('.')[0]!
/** what of an answer is looked at here */
interface Given {
  token: string
  expiresAt: string
  challenge: string
  rpId: string
}
const post = async (path: string, body: unknown, token?: string) => {
  const bearer = `Bearer ${token ?? ''}`
  const headers = { 'content-type': 'application/json', authorization: bearer }
  const response = await fetch(`${origin}/api/chat${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Given }
}
const until = async ({ token }: Guest): Promise<string | null> => {
  const headers = { authorization: `Bearer ${token}` }
  return (await fetch(`${app.url}/api/chat/history?limit=1`, { headers })).headers.get('hallo-role-until')
}

/** A session with a role, and its device. */
async function kept(): Promise<{ guest: Guest; device: Authenticator }> {
  const guest = await Guest.arrive(app.url)
  await guest.say('hello')
  await withRole(app.store, personOf(guest), ROLE, 'Li Lei')
  const device = new Authenticator()
  const { body } = await post('/passkeys/options', {}, guest.token)
  const made = await post('/passkeys', device.register(body as never, origin), guest.token)
  expect(made).toMatchObject({ status: 201, body: { since: new Date(app.clock.time).toISOString() } })
  return { guest, device }
}
const options = async () => (await post('/sessions/passkey/options', {})).body

describe('passkeys', () => {
  test('a session that has ended goes on, in the same conversation, for another 12 hours', async () => {
    const { guest, device } = await kept()
    app.clock.time = NOW + 13 * HOUR
    expect((await guest.say('hello')).status).toBe(401)
    const { status, body } = await post('/sessions/passkey', device.answer(await options(), origin))
    expect(status).toBe(201)
    expect(body.expiresAt).toBe(new Date(NOW + 25 * HOUR).toISOString())
    const again = new Guest(app.url, body.token)
    expect(personOf(again)).toBe(personOf(guest))
    expect((await again.say('/today riverside')).replies[0]?.code).toBeUndefined()
    expect((await again.history()).entries.some((entry) => 'text' in entry && entry.text === 'hello')).toBe(true)
    expect((await guest.say('hello')).status).toBe(401)
  })

  test('only who has a role keeps one', async () => {
    const guest = await Guest.arrive(app.url)
    await guest.say('hello')
    const refused = { status: 403, body: { error: { code: 'HALLO_ROLE_NEEDED' } } }
    expect(await post('/passkeys/options', {}, guest.token)).toMatchObject(refused)
    expect(await post('/passkeys', {}, guest.token)).toMatchObject(refused)
    expect((await post('/passkeys/options', {})).status).toBe(401)
  })

  test('nothing is signed in by an answer that was used, is old, not ours, or for another page', async () => {
    const { device } = await kept()
    const unknown = { status: 401, body: { error: { code: 'HALLO_PASSKEY_UNKNOWN' } } }
    const given = device.answer(await options(), origin)
    expect((await post('/sessions/passkey', given)).status).toBe(201)
    expect(await post('/sessions/passkey', given)).toMatchObject(unknown)

    // the same challenge signed anew
    const once = await options()
    expect((await post('/sessions/passkey', device.answer(once, origin))).status).toBe(201)
    expect(await post('/sessions/passkey', device.answer(once, origin))).toMatchObject(unknown)

    const old = await options()
    app.clock.time += 5 * 60_000 + 1
    expect(await post('/sessions/passkey', device.answer(old, origin))).toMatchObject(unknown)

    const own = { challenge: Buffer.alloc(38).toString('base64url'), rpId: 'localhost' }
    expect(await post('/sessions/passkey', device.answer(own, origin))).toMatchObject(unknown)
    const elsewhere = 'https://evil.example'
    expect(await post('/sessions/passkey', device.answer(await options(), elsewhere))).toMatchObject(unknown)
    const site = { ...(await options()), rpId: 'evil.example' }
    expect(await post('/sessions/passkey', device.answer(site, origin))).toMatchObject(unknown)
  })

  test('one of another person, or a copy whose counter is behind, opens nothing', async () => {
    const { device } = await kept()
    const other = await kept()
    const right = device.answer(await options(), origin)
    const handle = Buffer.from(personOf(other.guest)).toString('base64url')
    const wrong = { ...right, response: { ...right.response, userHandle: handle } }
    expect((await post('/sessions/passkey', wrong)).status).toBe(401)
    expect((await post('/sessions/passkey', device.answer(await options(), origin))).status).toBe(201)
    device.counter = 0
    expect((await post('/sessions/passkey', device.answer(await options(), origin))).status).toBe(401)
  })

  test('none is left of who was signed out, has no role any more, or is forgotten', async () => {
    const out = await kept()
    await out.guest.say('/devices')
    await out.guest.say('sign out here')
    await out.guest.say('yes')
    const revoked = await kept()
    const person = personOf(revoked.guest)
    await app.store.execute({ type: 'revoke', key: 'r', now: NOW, actor: 'root', person, role: ROLE })
    const forgotten = await kept()
    const id = personOf(forgotten.guest)
    await app.store.execute({ type: 'erase', key: 'e', now: NOW, actor: id, person: id })
    for (const { device } of [out, revoked, forgotten])
      expect((await post('/sessions/passkey', device.answer(await options(), origin))).status).toBe(401)
  })

  test.each([{}, { id: 'x' }, { id: 'x', rawId: 'x', type: 'public-key', response: {} }, []])(
    '%j is no passkey',
    async (body) => {
      expect((await post('/sessions/passkey', body)).status).toBe(400)
      const { guest } = await kept()
      expect((await post('/passkeys', body, guest.token)).status).toBe(400)
    },
  )
})

describe('until when a role lasts', () => {
  test('is said with every answer, from the moment that it is had, whatever the age of the session', async () => {
    const guest = await Guest.arrive(app.url)
    await guest.say('hello')
    expect(await until(guest)).toBeNull()
    app.clock.time = NOW + 30 * HOUR
    const common = { key: `i${Math.random()}`, now: app.clock.time, actor: 'root' }
    const made = await app.store.execute({ type: 'invite', ...common, role: ROLE, until: app.clock.time + HOUR })
    const code = made.ok ? made.invitation.code : ''
    const claimed = await post('/messages', { text: `/claim ${code}` }, guest.token)
    const end = new Date(NOW + 42 * HOUR).toISOString()
    expect(claimed.headers.get('hallo-role-until')).toBe(end)
    expect(JSON.stringify(claimed.body)).toContain('On this page it lasts until')
    app.clock.time = NOW + 42 * HOUR - 1
    expect(await until(guest)).toBe(end)
    app.clock.time += 1
    expect((await guest.say('hello')).status).toBe(401)
  })
})

describe('a log-in code', () => {
  /** what the service says to an account of Telegram */
  const onTelegram = async (account: string, text: string): Promise<string> => {
    const id = `telegram:${account}:${Math.random()}`
    const from = { door: 'telegram', account, address: account, person: account, conversation: `p:${account}` }
    const handled = await app.porter.handle({
      id,
      ...from,
      locale: 'en',
      body: { type: 'text', text },
      at: app.clock.time,
    })
    if (handled.status !== 'done') throw new Error(handled.status)
    return handled.entries.map(({ body }) => (body as { text?: string }).text ?? '').join('\n')
  }
  const codeIn = (text: string): string => /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)![0]

  test('of a messenger logs a page in; the account is told, and can sign it out', async () => {
    await withRole(app.store, 't1', ROLE, 'Li Lei')
    const code = codeIn(await onTelegram('t1', 'log in'))
    const page = await Guest.arrive(app.url)
    await page.say('hello')
    const said = await page.say(code.toLowerCase().replaceAll('-', ' '))
    expect(said.replies.map(({ text }) => text).join('\n')).toMatch(
      /logged in as staff at Riverside Hall.*until.*21:00/s,
    )
    expect((await page.say('/today')).replies[0]?.code).toBeUndefined()
    await vi.waitFor(async () => {
      const { entries } = await app.store.history({ conversation: 'p:t1', limit: 5 })
      expect(JSON.stringify(entries)).toContain('Somebody has just logged in with your code')
    }, 10_000)
    const again = await Guest.arrive(app.url)
    expect((await again.say(code)).replies[0]?.code).toBe('HALLO_CLAIM_WRONG')

    await onTelegram('t1', '/devices')
    await onTelegram('t1', 'unlink number 2')
    await onTelegram('t1', 'yes')
    expect((await page.say('/today')).status).toBe(401)
  })

  test('of a page is for a messenger only', async () => {
    const page = await Guest.arrive(app.url)
    await page.say('hello')
    await withRole(app.store, personOf(page), ROLE, 'Han')
    const given = (await page.say('登录')).replies[0]!.text
    const other = await Guest.arrive(app.url)
    expect((await other.say(codeIn(given))).replies[0]?.code).toBe('HALLO_LOG_IN_ELSEWHERE')
    expect(await onTelegram('t2', codeIn(given))).toContain('You are logged in as staff at Riverside Hall')
    expect(await onTelegram('t2', 'log in')).toContain('This is your log-in code')
  })
})
