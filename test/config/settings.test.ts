import { isAbsolute } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseSettings, type Settings } from '../../config/settings.ts'
import { KEEP } from '../../src/domain/keep-times.ts'

function settings(env: Record<string, string>): Readonly<Settings> {
  const parsed = parseSettings(env)
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  return parsed.settings
}

describe('settings', () => {
  it('have a default each', () => {
    const { config, ...rest } = settings({})
    expect(rest).toEqual({
      port: 3000,
      host: '127.0.0.1',
      store: { kind: 'sqlite', file: 'data/hallo.db' },
      jobs: '*/30 * * * * *',
      limits: { messages: { count: 30, seconds: 10 }, sessions: { count: 60, seconds: 60 } },
      embedders: [],
      logLevel: 'info',
    })
    expect(isAbsolute(config)).toBe(true)
    expect(config).toMatch(/config[\\/]halls\.yaml$/)
  })

  it('are what the environment says; set to nothing is not set', () => {
    const given = settings({
      PORT: '0',
      HOST: '[::1]',
      HALLO_STORE: 'sqlite::memory:',
      HALLO_CONFIG: '/etc/hallo/halls.yaml',
      HALLO_NOW: '2026-11-23T09:00:00+08:00',
      HALLO_LIMIT_MESSAGES: 'off',
      HALLO_LIMIT_SESSIONS: '5/2h',
      HALLO_EMBED_ORIGINS: 'https://www.example.com, http://localhost:8080',
      HALLO_SECRET: '',
      HALLO_TRUST_PROXY: '10.0.0.0/8, fd00::/8 loopback',
      HALLO_METRICS_TOKEN: 'a-token-of-some-length',
      TELEGRAM_BOT_TOKEN: '123456:ABC-DEF_ghi',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081',
      WECHATY_PUPPET: 'wechaty-puppet-service',
      WECHATY_PUPPET_SERVICE_TOKEN: 'puppet-token',
      LOG_LEVEL: 'debug',
    })
    expect(given).toEqual({
      port: 0,
      host: '::1',
      store: { kind: 'sqlite', file: ':memory:' },
      config: '/etc/hallo/halls.yaml',
      now: Date.parse('2026-11-23T01:00:00Z'),
      jobs: '*/30 * * * * *',
      limits: { sessions: { count: 5, seconds: 7200 } },
      trustProxy: ['10.0.0.0/8', 'fd00::/8', 'loopback'],
      metricsToken: 'a-token-of-some-length',
      embedders: ['https://www.example.com', 'http://localhost:8080'],
      telegram: { token: '123456:ABC-DEF_ghi', apiRoot: 'http://127.0.0.1:8081' },
      wechaty: { puppet: 'wechaty-puppet-service', token: 'puppet-token' },
      logLevel: 'debug',
    })
  })

  it('what is kept changes only where it is said', () => {
    const day = 86_400_000
    expect(settings({ HALLO_KEEP: 'chats=365d, holds=1d' }).keep).toEqual({ ...KEEP, chats: 365 * day, holds: day })
  })

  it('cannot be changed', () => {
    const given = settings({})
    expect(Object.isFrozen(given) && Object.isFrozen(given.limits) && Object.isFrozen(given.store)).toBe(true)
  })

  it.each([
    ['PORT', 'abc'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'http://localhost'],
    ['HALLO_STORE', 'mysql://localhost'],
    ['HALLO_STORE', 'sqlite:'],
    ['HALLO_SETUP_CODE', 'a b'],
    ['HALLO_NOW', '2026-11-23'],
    ['HALLO_NOW', '2026-11-23T09:00:00'],
    ['HALLO_NOW', '2026-02-30T09:00:00Z'],
    ['HALLO_NOW', '2026-11-23T29:00:00Z'],
    ['HALLO_JOBS', 'often'],
    ['HALLO_EMBED_ORIGINS', 'https://www.example.com/page'],
    ['HALLO_EMBED_ORIGINS', 'www.example.com'],
    ['HALLO_EMBED_ORIGINS', 'https://*.example.com *'],
    ['HALLO_SECRET', 'short'],
    ['HALLO_LIMIT_MESSAGES', '30'],
    ['HALLO_LIMIT_MESSAGES', '0/10s'],
    ['HALLO_LIMIT_SESSIONS', '60/0m'],
    ['HALLO_TRUST_PROXY', '0'],
    ['HALLO_TRUST_PROXY', 'true'],
    ['HALLO_TRUST_PROXY', '10.0.0.0/33'],
    ['HALLO_TRUST_PROXY', '10.0.0.5, proxy.example.com'],
    ['HALLO_KEEP', 'chats=29d'],
    ['HALLO_KEEP', 'bookings=30d'],
    ['HALLO_KEEP', 'chats=1y'],
    ['HALLO_KEEP', 'constructor=90d'],
    ['HALLO_METRICS_TOKEN', 'short'],
    ['TELEGRAM_BOT_TOKEN', 'x'],
    ['TELEGRAM_API_ROOT', 'ftp://example.org'],
    ['TELEGRAM_WEBHOOK_URL', 'example.org'],
    ['WECHATY_PUPPET', 'a b'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s is refused in a sentence that names it and says what is allowed', (name, value) => {
    const parsed = parseSettings({ [name]: value })
    expect(parsed.ok).toBe(false)
    if (parsed.ok) return
    expect(parsed.problems).toHaveLength(1)
    expect(parsed.problems[0]).toMatch(new RegExp(`^${name} is .+; expected .+\\.$`))
  })

  it('tells every mistake at once, and no secret', () => {
    const parsed = parseSettings({ PORT: 'x', LOG_LEVEL: 'y', HALLO_SECRET: 'hush', HALLO_STORE: 'pg://me:pass@db' })
    expect(parsed).toMatchObject({ ok: false, problems: { length: 4 } })
    expect(JSON.stringify(parsed)).not.toMatch(/hush|pass/)
  })

  it('need a secret where several processes share a MongoDB', () => {
    expect(parseSettings({ HALLO_STORE: 'mongodb://db/hallo' })).toMatchObject({ ok: false, problems: { length: 1 } })
    expect(settings({ HALLO_STORE: 'mongodb://db/hallo', HALLO_SECRET: 'a long enough secret' }).store).toEqual({
      kind: 'mongodb',
      url: 'mongodb://db/hallo',
    })
  })
})

describe('a WeChat service account', () => {
  const account = {
    WECHAT_APPID: 'wx5a1e7c0ffee00001',
    WECHAT_SECRET: '0123456789abcdef0123456789abcdef',
    WECHAT_TOKEN: 'hallotoken',
  }
  const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

  it('is plain without a key, and takes each message as it comes with one', () => {
    expect(settings(account).officialAccount).toEqual({
      appid: account.WECHAT_APPID,
      secret: account.WECHAT_SECRET,
      token: account.WECHAT_TOKEN,
      mode: 'plain',
      templates: {},
    })
    expect(settings({ ...account, WECHAT_AES_KEY: aesKey }).officialAccount).toMatchObject({
      aesKey,
      mode: 'compatible',
    })
    const all = settings({
      ...account,
      WECHAT_AES_KEY: aesKey,
      WECHAT_MODE: 'safe',
      WECHAT_API_BASE: 'http://127.0.0.1:8082/',
      WECHAT_TEMPLATES: '{"reminder":{"template":"abc","data":{"thing1":"{service}"}},"any":{"notice":"d","data":{}}}',
      HALLO_PUBLIC_URL: 'https://book.example.com/',
    })
    expect(all.publicUrl).toBe('https://book.example.com')
    expect(all.officialAccount).toMatchObject({
      mode: 'safe',
      apiBase: 'http://127.0.0.1:8082',
      templates: {
        reminder: { kind: 'template', id: 'abc', data: { thing1: '{service}' } },
        any: { kind: 'notice', id: 'd', data: {} },
      },
    })
  })

  it.each([
    [{ WECHAT_APPID: 'wx5a1e7c0ffee00001' }, /^WECHAT_SECRET is not set/],
    [{ ...account, WECHAT_MODE: 'safe' }, /^WECHAT_AES_KEY is not set, but WECHAT_MODE safe needs it/],
    [{ ...account, WECHAT_MODE: 'none' }, /^WECHAT_MODE is "none"; expected plain, compatible or safe\.$/],
    [
      { ...account, WECHAT_AES_KEY: 'short' },
      /^WECHAT_AES_KEY is not what it can be; expected 43 letters and digits\.$/,
    ],
    [{ ...account, WECHAT_TEMPLATES: '{"reminder":{"data":{}}}' }, /^WECHAT_TEMPLATES is .*; expected JSON such as/],
    [{ ...account, WECHAT_TEMPLATES: 'x' }, /^WECHAT_TEMPLATES is "x"; expected JSON such as/],
    [{ HALLO_PUBLIC_URL: 'book.example.com/x' }, /^HALLO_PUBLIC_URL is .*; expected an origin such as/],
  ])('says what is wrong: %#', (env, sentence) => {
    const parsed = parseSettings(env)
    expect(parsed.ok ? [] : parsed.problems).toContainEqual(expect.stringMatching(sentence))
  })
})
