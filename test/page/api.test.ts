import { describe, expect, it } from 'vitest'
import { httpApi } from '../../adapters/web/page/chat/http-api.ts'

/** The page's calls, against an answer made up beforehand. */
function apiAnswering(answer: () => Response | Promise<Response>) {
  const calls: { url: string; method: string; headers: Headers; body: unknown }[] = []
  const times: number[] = []
  const api = httpApi({
    fetch: async (url, init) => {
      const body = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
      calls.push({ url: String(url), method: init?.method ?? 'GET', headers: new Headers(init?.headers), body })
      return answer()
    },
    locale: () => 'zh-CN',
    onTime: (now) => times.push(now),
  })
  return { api, calls, times }
}
const message = { id: 'm1', label: 'shown', at: 5 }

describe('the calls', () => {
  it('send what the protocol wants and nothing of the page’s own', async () => {
    const { api, calls } = apiAnswering(() => Response.json({ replies: [], open: null, entries: [] }))
    await api.session('en', false)
    await api.send('t', { ...message, text: 'hi' })
    await api.send('t', { ...message, choice: 'q~1' })
    await api.history('t', { limit: 50 })
    await api.history('t', { after: 0, limit: 7 })
    await api.events('t', 12, new AbortController().signal)
    expect(calls.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['POST', '/api/chat/sessions', { locale: 'en' }],
      ['POST', '/api/chat/messages', { id: 'm1', text: 'hi' }],
      ['POST', '/api/chat/messages', { id: 'm1', choice: 'q~1' }],
      ['GET', '/api/chat/history?limit=50', undefined],
      ['GET', '/api/chat/history?limit=7&after=0', undefined],
      ['GET', '/api/chat/events', undefined],
    ])
    expect(calls.map(({ headers }) => headers.get('Authorization'))).toEqual([null, ...Array(5).fill('Bearer t')])
    expect(calls.every(({ headers }) => headers.get('Accept-Language') === 'zh-CN')).toBe(true)
    expect(calls.at(-1)?.headers.get('Last-Event-ID')).toBe('12')
  })

  it('tell a refusal with its code, its words and how long to wait', async () => {
    const body = { error: { code: 'HALLO_TOO_MANY', message: 'Slowly.' } }
    const { api } = apiAnswering(() => Response.json(body, { status: 429, headers: { 'Retry-After': '7' } }))
    expect(await api.session('en', true)).toEqual({
      ok: false,
      why: 'refused',
      status: 429,
      code: 'HALLO_TOO_MANY',
      message: 'Slowly.',
      retryAfter: 7000,
    })
  })

  it('pass on a refusal that is not the service’s own', async () => {
    const { api } = apiAnswering(() => new Response('<h1>Bad Gateway</h1>', { status: 502 }))
    expect(await api.history('t', { limit: 1 })).toEqual({
      ok: false,
      why: 'refused',
      status: 502,
      code: '',
      message: '',
    })
  })

  it.each<[string, () => Response | Promise<Response>]>([
    ['there is no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['something else answers in its place', () => new Response('<h1>Log in to the Wi-Fi</h1>')],
    ['the answer is cut off', () => new Response('{"replies": [')],
  ])('count as unreachable where %s', async (_, answer) => {
    const { api } = apiAnswering(answer)
    expect(await api.send('t', { ...message, text: 'hi' })).toEqual({ ok: false, why: 'unreachable' })
  })

  it('read the service’s clock off every answer, a refusal too', async () => {
    let status = 200
    const now = '2026-11-23T01:00:00.000Z'
    const { api, times } = apiAnswering(() => Response.json({}, { status, headers: { 'Hallo-Now': now } }))
    await api.history('t', { limit: 1 })
    status = 503
    await api.history('t', { limit: 1 })
    expect(times).toEqual([Date.parse(now), Date.parse(now)])
  })
})
