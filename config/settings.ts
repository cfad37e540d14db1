import { isIP } from 'node:net'
import { isAbsolute, join } from 'node:path'
import { validate as isCron } from 'node-cron'
import * as z from 'zod'
import { KEEP, KEEP_LEAST, type KeepTimes } from '../src/domain/keep-times.ts'
import { isDate } from '../src/domain/time/calendar.ts'
import { packageRoot } from './root.ts'

/** So many in so many seconds. */
export interface RateLimit {
  count: number
  seconds: number
}

/** The environment's settings after they were checked (`docs/configuration.md` has the table). Frozen. */
export interface Settings {
  /** 0: any free port */
  port: number
  host: string
  store: { kind: 'sqlite'; file: string } | { kind: 'mongodb'; url: string }
  /** the folder for backups and the list of erasures where the store is a database; undefined: `data` */
  data?: string
  /** halls.yaml of a first start: an absolute path */
  config: string
  /** undefined: made at random at the first start */
  setupCode?: string
  /** UTC ms at which the service's clock starts; undefined: the real time */
  now?: number
  /** cron with seconds */
  jobs: string
  /** undefined: kept in a file beside the SQLite file */
  secret?: string
  /** how often a backup is made (ms), and how many are kept; undefined: none */
  backup?: { everyMs: number; most: number }
  /** how long is kept what nobody needs any more; undefined: `KEEP` */
  keep?: Readonly<KeepTimes>
  /** what `hallo rekey` seals with from now on; undefined: a random one, kept in a file */
  newSecret?: string
  /** proxies in front: so many hops, or their addresses; undefined: whoever connects is the client */
  trustProxy?: number | readonly string[]
  /** with it `/metrics` may be read from elsewhere than this machine */
  metricsToken?: string
  /** undefined: switched off. messages: of a person; sessions: of an address */
  limits: { messages?: RateLimit; sessions?: RateLimit }
  /** origins of sites that may show the page in a frame */
  embedders: readonly string[]
  telegram?: { token: string; apiRoot?: string; webhookUrl?: string }
  /** a puppet of wechaty plays an account of WeChat */
  wechaty?: { puppet: string; token?: string }
  /** a WeChat service account */
  officialAccount?: {
    appid: string
    secret: string
    token: string
    aesKey?: string
    mode: 'plain' | 'compatible' | 'safe'
    apiBase?: string
    templates: Readonly<
      Record<string, { kind: 'template' | 'notice'; id: string; data: Readonly<Record<string, string>> }>
    >
  }
  /** the origin under which people reach the service, for addresses in chats */
  publicUrl?: string
  logLevel: (typeof LEVELS)[number]
}

export type ParseResult = { ok: true; settings: Readonly<Settings> } | { ok: false; problems: string[] }

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 }
/** Never repeated in a message that may end in a log. */
const CONFIDENTIAL = new Set([
  'HALLO_SECRET',
  'HALLO_NEW_SECRET',
  'HALLO_SETUP_CODE',
  'HALLO_STORE',
  'HALLO_METRICS_TOKEN',
  'TELEGRAM_BOT_TOKEN',
  'WECHATY_PUPPET_SERVICE_TOKEN',
  'WECHAT_SECRET',
  'WECHAT_TOKEN',
  'WECHAT_AES_KEY',
])

/** A text whose form is checked; `allowed` ends the sentence "… is <value>; expected …". */
const texts = (pattern: RegExp, allowed: string) => z.string().regex(pattern, allowed)
const url = (allowed: string) =>
  z.string().refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), allowed)

const LIMIT = /^(\d{1,6})\/(\d{1,4})([smh])$/
const limit = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .refine(
      (value) => value === 'off' || (LIMIT.test(value) && !/^0|\/0/.test(value)),
      'off, or so many in a time such as 30/10s or 60/1m',
    )
    .transform((value): RateLimit | undefined => {
      const [, count, number, unit] = LIMIT.exec(value) ?? []
      return count === undefined ? undefined : { count: Number(count), seconds: Number(number) * SECONDS[unit!]! }
    })

const words = (value: string): string[] => value.split(/[\s,]+/).filter((each) => each !== '')

/** `https://www.example.com`: no path, no wildcard. */
const isOrigin = (value: string): boolean =>
  /^https?:\/\//.test(value) && URL.canParse(value) && new URL(value).origin === value

const PROXIES_ALLOWED = 'how many proxies stand in front (1 to 10), or their addresses such as 10.0.0.5, 192.168.0.0/16'
const PROXY_NAMES: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal'])

/** An address or a subnet, or one of Express's names for the usual ones. */
function isProxy(value: string): boolean {
  const [, address, bits] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/i.exec(value) ?? []
  if (address === undefined) return PROXY_NAMES.has(value)
  const family = isIP(address)
  return family !== 0 && (bits === undefined || Number(bits) <= (family === 4 ? 32 : 128))
}

const TEMPLATES_ALLOWED =
  'JSON such as {"reminder":{"template":"<template id>","data":{"thing1":"{service}","time2":"{start}"}}}'
const TEMPLATES = z.record(
  z.string(),
  z.union([
    z.strictObject({ template: z.string().min(1), data: z.record(z.string(), z.string()) }),
    z.strictObject({ notice: z.string().min(1), data: z.record(z.string(), z.string()) }),
  ]),
)

function templatesIn(text: string, context: z.RefinementCtx) {
  try {
    const read = TEMPLATES.parse(JSON.parse(text))
    return Object.fromEntries(
      Object.entries(read).map(([what, each]) => [
        what,
        'notice' in each
          ? { kind: 'notice' as const, id: each.notice, data: each.data }
          : { kind: 'template' as const, id: each.template, data: each.data },
      ]),
    )
  } catch {
    context.addIssue({ code: 'custom', message: TEMPLATES_ALLOWED })
    return z.NEVER
  }
}

const KEPT = /^([a-z]+)=(\d{1,4})d$/
const KEEP_ALLOWED = `what and how many days, such as "chats=365d holds=7d"; at least ${Object.entries(KEEP_LEAST)
  .map(([what, ms]) => `${what}=${ms / 86_400_000}d`)
  .join(' ')}`

/** The defaults, but for what the text says. */
function keepIn(text: string, context: z.RefinementCtx): KeepTimes {
  const keep: KeepTimes = { ...KEEP }
  for (const word of words(text)) {
    const [, what = '', days] = KEPT.exec(word) ?? []
    const least = Object.hasOwn(KEEP_LEAST, what) ? KEEP_LEAST[what as keyof KeepTimes] : Number.POSITIVE_INFINITY
    const ms = Number(days) * 86_400_000
    if (!(ms >= least)) {
      context.addIssue({ code: 'custom', message: KEEP_ALLOWED })
      return z.NEVER
    }
    keep[what as keyof KeepTimes] = ms
  }
  return keep
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/
const NOW_ALLOWED = 'an ISO instant with its offset such as 2026-11-23T09:00:00+08:00'
const BACKUP = /^(\d{1,3})([hd]):(\d{1,3})$/
const BACKUP_ALLOWED = 'how often and how many are kept, such as 24h:7 (hours h or days d)'
const PORT_ALLOWED = 'a whole number from 0 to 65535 (0: any free port)'
const environment = z.object({
  PORT: texts(/^\d{1,5}$/, PORT_ALLOWED)
    .default('3000')
    .transform(Number)
    .refine((port) => port <= 65_535, PORT_ALLOWED),
  HOST: texts(/^[\w.:%[\]-]+$/, 'a host name or address such as 127.0.0.1 or 0.0.0.0').default('127.0.0.1'),
  HALLO_STORE: texts(/^sqlite:.+|^mongodb(\+srv)?:\/\/.+/, 'sqlite:<file> or mongodb://<host>/<database>').default(
    'sqlite:data/hallo.db',
  ),
  HALLO_DATA: z.string().optional(),
  HALLO_CONFIG: z.string().optional(),
  HALLO_SETUP_CODE: texts(/^[\w-]{4,64}$/, '4 to 64 letters, digits, - or _').optional(),
  HALLO_NOW: texts(INSTANT, NOW_ALLOWED)
    .refine((value) => isDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)), NOW_ALLOWED)
    .transform((value) => Date.parse(value))
    .optional(),
  HALLO_JOBS: z
    .string()
    .default('*/30 * * * * *')
    .refine(isCron, 'a cron expression with seconds such as */30 * * * * *'),
  HALLO_SECRET: z.string().min(8, 'at least 8 characters').optional(),
  HALLO_BACKUP: texts(BACKUP, BACKUP_ALLOWED)
    .transform((value) => {
      const [, count, unit, most] = BACKUP.exec(value)!
      return { everyMs: Number(count) * (unit === 'd' ? 24 : 1) * 3_600_000, most: Number(most) }
    })
    .refine(({ everyMs, most }) => everyMs > 0 && most > 0, BACKUP_ALLOWED)
    .optional(),
  HALLO_KEEP: z.string().transform(keepIn).optional(),
  HALLO_NEW_SECRET: z.string().min(32, 'at least 32 random characters').optional(),
  HALLO_LIMIT_MESSAGES: limit('30/10s'),
  HALLO_LIMIT_SESSIONS: limit('60/1m'),
  HALLO_TRUST_PROXY: z
    .string()
    .transform((value) => (/^\d+$/.test(value) ? Number(value) : words(value)))
    .refine(
      (value) => (typeof value === 'number' ? value >= 1 && value <= 10 : value.length > 0 && value.every(isProxy)),
      PROXIES_ALLOWED,
    )
    .optional(),
  HALLO_METRICS_TOKEN: texts(/^[\x21-\x7e]{16,200}$/, '16 to 200 characters without blanks').optional(),
  HALLO_EMBED_ORIGINS: z
    .string()
    .default('')
    .transform(words)
    .refine((origins) => origins.every(isOrigin), 'origins such as https://www.example.com, with blanks between them'),
  TELEGRAM_BOT_TOKEN: texts(/^\d+:[\w-]+$/, "BotFather's token such as 123456:ABC-DEF").optional(),
  TELEGRAM_API_ROOT: url('an address that begins with http:// or https://').optional(),
  TELEGRAM_WEBHOOK_URL: url('an address that begins with https://').optional(),
  HALLO_PUBLIC_URL: z
    .string()
    .transform((value) => value.replace(/\/$/, ''))
    .refine(isOrigin, 'an origin such as https://book.example.com')
    .optional(),
  WECHAT_APPID: texts(/^\w{4,64}$/, "a service account's AppID such as wx5a1e7c0ffee00001").optional(),
  WECHAT_SECRET: texts(/^\w{8,128}$/, 'the AppSecret').optional(),
  WECHAT_TOKEN: texts(/^[A-Za-z0-9]{3,32}$/, '3 to 32 letters and digits').optional(),
  WECHAT_AES_KEY: texts(/^[A-Za-z0-9]{43}$/, '43 letters and digits').optional(),
  WECHAT_MODE: z.enum(['plain', 'compatible', 'safe'], { error: 'plain, compatible or safe' }).optional(),
  WECHAT_API_BASE: url('an address that begins with http:// or https://')
    .transform((value) => value.replace(/\/$/, ''))
    .optional(),
  WECHAT_TEMPLATES: z.string().default('{}').transform(templatesIn),
  WECHATY_PUPPET: texts(
    /^(?:@[\w.-]+\/)?[\w.-]+$/,
    "a puppet's package name such as wechaty-puppet-service",
  ).optional(),
  WECHATY_PUPPET_SERVICE_TOKEN: z.string().optional(),
  LOG_LEVEL: z.enum(LEVELS, { error: `one of ${LEVELS.join(', ')}` }).default('info'),
})

/**
 * Checks the whole environment and reports every mistake at once, each in a sentence that names the variable and says
 * what is allowed. A variable that is set to nothing counts as not set, as compose files leave them.
 */
export function parseSettings(env: Readonly<Record<string, string | undefined>>): ParseResult {
  const set = Object.fromEntries(
    Object.keys(environment.shape).flatMap((name) => {
      const value = env[name]?.trim()
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  )
  const parsed = environment.safeParse(set)
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => sentence(String(path[0]), set, message)),
    }
  const values = parsed.data
  if (values.HALLO_STORE.startsWith('mongodb') && values.HALLO_SECRET === undefined)
    return {
      ok: false,
      problems: [
        'HALLO_SECRET is not set, but MongoDB needs it: all processes must share one; expected at least 8 characters.',
      ],
    }
  const missing = missingOf(values)
  if (missing.length > 0) return { ok: false, problems: missing }
  return { ok: true, settings: deepFreeze(settingsOf(values)) }
}

/** A service account needs three things, and one more where its messages are encrypted. */
function missingOf(values: z.infer<typeof environment>): string[] {
  const { WECHAT_APPID, WECHAT_MODE, WECHAT_AES_KEY } = values
  const needed = ['WECHAT_APPID', 'WECHAT_SECRET', 'WECHAT_TOKEN'] as const
  const some = needed.some((name) => values[name] !== undefined)
  const problems = needed
    .filter((name) => some && values[name] === undefined)
    .map((name) => `${name} is not set; a service account needs ${needed.join(', ')}.`)
  if (
    WECHAT_APPID !== undefined &&
    WECHAT_MODE !== undefined &&
    WECHAT_MODE !== 'plain' &&
    WECHAT_AES_KEY === undefined
  )
    problems.push(`WECHAT_AES_KEY is not set, but WECHAT_MODE ${WECHAT_MODE} needs it; expected 43 letters and digits.`)
  return problems
}

function settingsOf(values: z.infer<typeof environment>): Settings {
  const store = values.HALLO_STORE
  return {
    port: values.PORT,
    host: values.HOST.replace(/^\[(.*)\]$/, '$1'),
    store: store.startsWith('sqlite:')
      ? { kind: 'sqlite', file: store.slice('sqlite:'.length) }
      : { kind: 'mongodb', url: store },
    ...given('data', values.HALLO_DATA),
    config: configFile(values.HALLO_CONFIG),
    ...given('setupCode', values.HALLO_SETUP_CODE),
    ...given('now', values.HALLO_NOW),
    jobs: values.HALLO_JOBS,
    ...given('secret', values.HALLO_SECRET),
    ...given('backup', values.HALLO_BACKUP),
    ...given('keep', values.HALLO_KEEP),
    ...given('newSecret', values.HALLO_NEW_SECRET),
    limits: {
      ...given('messages', values.HALLO_LIMIT_MESSAGES),
      ...given('sessions', values.HALLO_LIMIT_SESSIONS),
    },
    ...given('trustProxy', values.HALLO_TRUST_PROXY),
    ...given('metricsToken', values.HALLO_METRICS_TOKEN),
    embedders: values.HALLO_EMBED_ORIGINS,
    ...(values.TELEGRAM_BOT_TOKEN === undefined
      ? {}
      : {
          telegram: {
            token: values.TELEGRAM_BOT_TOKEN,
            ...given('apiRoot', values.TELEGRAM_API_ROOT),
            ...given('webhookUrl', values.TELEGRAM_WEBHOOK_URL),
          },
        }),
    ...(values.WECHATY_PUPPET === undefined
      ? {}
      : { wechaty: { puppet: values.WECHATY_PUPPET, ...given('token', values.WECHATY_PUPPET_SERVICE_TOKEN) } }),
    ...officialAccount(values),
    ...given('publicUrl', values.HALLO_PUBLIC_URL),
    logLevel: values.LOG_LEVEL,
  }
}

function officialAccount(values: z.infer<typeof environment>): Pick<Settings, 'officialAccount'> {
  const { WECHAT_APPID: appid, WECHAT_SECRET: secret, WECHAT_TOKEN: token, WECHAT_AES_KEY: aesKey } = values
  if (appid === undefined || secret === undefined || token === undefined) return {}
  // With a key each message is taken in the form it comes in; without one only plain ones can be.
  const mode = values.WECHAT_MODE ?? (aesKey === undefined ? 'plain' : 'compatible')
  const base = given('apiBase', values.WECHAT_API_BASE)
  return {
    officialAccount: {
      appid,
      secret,
      token,
      ...given('aesKey', aesKey),
      mode,
      ...base,
      templates: values.WECHAT_TEMPLATES,
    },
  }
}

/** The sample halls lie beside the code, wherever the service is started from; what somebody names is theirs. */
function configFile(named: string | undefined): string {
  if (named === undefined) return join(packageRoot(), 'config', 'halls.yaml')
  return isAbsolute(named) ? named : join(process.cwd(), named)
}

function sentence(name: string, set: Record<string, string>, allowed: string): string {
  const value = CONFIDENTIAL.has(name) ? 'not what it can be' : JSON.stringify(set[name])
  return `${name} is ${value}; expected ${allowed}.`
}

const given = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]: V })

function deepFreeze<T extends object>(value: T): Readonly<T> {
  for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) deepFreeze(each)
  return Object.freeze(value)
}
