import { afterEach, beforeEach, expect, test } from 'vitest'
import { webLogIn } from '../../adapters/wechat/official/ways-in/web-log-in.ts'
import { type RunningApp, runApp } from '../support/app.ts'
import { withRole } from '../support/people.ts'
import { ACCOUNT, fakePlatform } from './fake-platform.ts'

/** The platform's own browser, as its User-Agent says. */
const WECHAT = 'Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 MicroMessenger/8.0.50(0x1800323a) NetType/WIFI'
const ORIGIN = 'https://book.example'

let platform: Awaited<ReturnType<typeof fakePlatform>>
let app: RunningApp
let answer: (code: string) => object
beforeEach(async () => {
  answer = (code) =>
    code.startsWith('good')
      ? { access_token: 't', openid: `o${code}`, scope: 'snsapi_base' }
      : { errcode: 40029, errmsg: 'invalid code' }
  platform = await fakePlatform(({ path, query }) =>
    path === '/sns/oauth2/access_token' && query.appid === ACCOUNT.appid && query.secret === ACCOUNT.secret
      ? answer(query.code ?? '')
      : undefined,
  )
  const logIn = { ...webLogIn({ ...ACCOUNT, apiBase: platform.base, base: platform.base }), secret: 'a secret' }
  app = await runApp({}, { origin: ORIGIN, logIn })
})
afterEach(async () => {
  await app.close()
  await platform.close()
})

/** A browser that keeps cookies by their path, and follows nothing by itself. */
function browser(userAgent = WECHAT) {
  const cookies = new Map<string, { value: string; path: string }>()
  return {
    cookies,
    async get(path: string, init: RequestInit = {}) {
      const sent = [...cookies]
        .filter(([, { path: of }]) => path.startsWith(of))
        .map(([name, { value }]) => `${name}=${value}`)
      const headers = { 'user-agent': userAgent, cookie: sent.join('; '), ...(init.headers as object) }
      const response = await fetch(app.url + path, { ...init, headers, redirect: 'manual' })
      for (const line of response.headers.getSetCookie()) {
        expect(line).toMatch(/HttpOnly; Secure; SameSite=Lax/)
        const [, name, value] = /^(\w+)=([^;]*)/.exec(line)!
        if (value === '') cookies.delete(name!)
        else cookies.set(name!, { value: value!, path: /Path=([^;]+)/.exec(line)![1]! })
      }
      return response
    },
    /** to the platform and back, with the state that it was sent with */
    async comeBack(code: string, state?: string) {
      const away = await this.get('/wechat/oauth')
      const address = new URL(away.headers.get('location')!)
      const query = new URLSearchParams({ code, state: state ?? address.searchParams.get('state')! })
      return { address, response: await this.get(`/wechat/oauth?${query}`) }
    },
    async session() {
      const headers = { 'content-type': 'application/json' }
      const response = await this.get('/api/chat/sessions', { method: 'POST', body: '{"locale":"en"}', headers })
      return ((await response.json()) as { token: string }).token
    },
  }
}
const personOf = (token: string): string => token.split('.')[0]!

test('the page in WeChat’s browser is the person of the account, with their roles', async () => {
  await withRole(app.store, 'wxogood1', { role: 'staff', hall: 'binjiang' })
  const wechat = browser()
  const opened = await wechat.get('/')
  expect([opened.status, opened.headers.get('location')]).toEqual([302, '/wechat/oauth'])
  const { address, response } = await wechat.comeBack('good1')
  expect(address.pathname).toBe('/connect/oauth2/authorize')
  expect(address.hash).toBe('#wechat_redirect')
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    appid: ACCOUNT.appid,
    redirect_uri: `${ORIGIN}/wechat/oauth`,
    response_type: 'code',
    scope: 'snsapi_base',
    state: expect.stringMatching(/^[a-z0-9]{32}$/),
  })
  expect([response.status, response.headers.get('location')]).toEqual([302, '/'])
  // no second time round
  expect((await wechat.get('/')).status).not.toBe(302)
  const session = personOf(await wechat.session())
  expect(await app.store.person({ id: session })).toMatchObject({
    id: 'wxogood1',
    device: session,
    proved: true,
    roles: [{ role: 'staff', hall: 'binjiang' }],
  })
  // used up: the next session is nobody's
  const next = personOf(await wechat.session())
  expect(await app.store.person({ id: next })).toBeUndefined()
})

test('a log-in that this browser has not begun, or a code that is none, logs nobody in', async () => {
  const nobody = async (there: ReturnType<typeof browser>) => {
    expect([...there.cookies.keys()]).not.toContain('hallo_account')
    expect(await app.store.person({ id: personOf(await there.session()) })).toBeUndefined()
  }
  const talked = browser()
  await talked.get('/wechat/oauth?code=good2&state=0123456789abcdef0123456789abcdef')
  await nobody(talked)
  const other = browser()
  await other.comeBack('good3', '0'.repeat(32))
  await nobody(other)
  const wrong = browser()
  expect((await wrong.comeBack('bad')).response.status).toBe(302)
  await nobody(wrong)
  answer = () => ({ access_token: 't', openid: 'osnap', is_snapshotuser: 1 })
  const snapshot = browser()
  await snapshot.comeBack('good4')
  await nobody(snapshot)
  answer = () => ({ nothing: 'of use' })
  const strange = browser()
  await strange.comeBack('good5')
  await nobody(strange)
  const forged = browser()
  forged.cookies.set('hallo_account', {
    value: `wxoboss.${Date.now() + 60_000}.${'x'.repeat(43)}`,
    path: '/api/chat/sessions',
  })
  expect(await app.store.person({ id: personOf(await forged.session()) })).toBeUndefined()
  expect(app.logged()).not.toMatch(/good\d|osnap/)
})

test('other browsers see the page at once', async () => {
  expect((await browser('Mozilla/5.0 (Macintosh) Safari/605.1.15').get('/')).status).not.toBe(302)
})
