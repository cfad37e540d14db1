import { setTimeout as sleep } from 'node:timers/promises'
import type { Router } from 'express'
import type { Logger } from 'pino'
import type { AccountLogIn } from '../../../src/bot/account-log-in.ts'
import type { Clock } from '../../../src/bot/clock.ts'
import { faultOf } from '../../../src/bot/dialog-fault.ts'
import type {
  Capabilities,
  DoorOutbox,
  Hear,
  ImmediateReply,
  PacePlan,
  PushingDoor,
} from '../../../src/bot/doors/door.ts'
import { eventMaker } from '../../../src/bot/doors/event-maker.ts'
import { withFetchedFile } from '../../../src/bot/doors/fetch-file.ts'
import type { HandleResult } from '../../../src/bot/porter.ts'
import type { Incoming, Store } from '../../../src/store/port/store.ts'
import type { WechatAccount } from './account.ts'
import { deliverer } from './deliverer.ts'
import { envelope } from './envelope.ts'
import { wechatMedia } from './media.ts'
import { setMenu } from './menu.ts'
import { namesOf } from './names-of.ts'
import { PERSON_MARK, TEXT_BYTES, WECHAT, WECHAT_PLAN } from './official-name.ts'
import { plainText } from './plain-text.ts'
import { mediaIdOf, type WechatMessage } from './push-read.ts'
import { reachBook, withJob } from './reach.ts'
import { refusedBy } from './refused-by.ts'
import { tokenKeeper } from './token-keeper.ts'
import { sceneLinks } from './ways-in/scene-links.ts'
import { webLogIn } from './ways-in/web-log-in.ts'
import { type PushReply, type WebhookAnswer, webhook } from './webhook.ts'
import { wechatApi } from './wechat-api.ts'

export interface OfficialParts extends WechatAccount {
  store: Store
  clock: Clock
  log: Pick<Logger, 'info' | 'warn'>
  /** seals the token, and hashes whom the platform lets us write to */
  sealWith: string
  /** the language of people who have not shown theirs yet; the platform tells none */
  locale?: string
  pace?: PacePlan
  /** how long the platform's request is kept open for an answer (real ms); tests keep it longer */
  patience?: number
}

const PLATFORM = 'https://api.weixin.qq.com'
const CAN: Capabilities = {
  buttons: 'none',
  text: { most: TEXT_BYTES, unit: 'bytes' },
  images: true,
  files: false,
  contact: false,
  edit: false,
}
/** Half a million calls a day and no limit a second that is known: no person is written to faster than they read. */
const PACE: PacePlan = { each: { burst: 5, everyMs: 200 }, all: { burst: 20, everyMs: 10 } }
/** While a file is fetched for a message nothing of it is stored: the platform brings it again meanwhile. */
const FILE_MS = 12_000
const MENU_AGAIN_MS = 60_000

/**
 * The chat of a WeChat service account (服务号): the platform pushes to `router`, and a push is stored before it is answered. The
 * first text of a turn goes out as that answer, all else as customer service messages.
 */
export function officialDoor(parts: OfficialParts): PushingDoor & { router: Router; logIn: AccountLogIn } {
  const { store, clock, log, sealWith, token, mode, aesKey, appid } = parts
  const base = parts.apiBase ?? PLATFORM
  const localeOf = () => parts.locale ?? 'zh-CN'
  const api = wechatApi(base, tokenKeeper({ ...parts, base }, parts), log)
  const media = wechatMedia(api)
  const reach = reachBook(store, sealWith)
  const eventOf = eventMaker({ door: WECHAT, mark: PERSON_MARK }, { clock })
  const deliver = deliverer({ api, media, reach, templates: parts.templates, namesOf: namesOf(store), log })
  /** what is on its way into the store, by event: the platform may push it again meanwhile */
  const coming = new Map<string, ReturnType<Hear>>()
  let open: { hear: Hear; outbox: DoorOutbox } | undefined

  /** Stored once, with the file that it brings where one is asked for. */
  function accept(event: Incoming, hear: Hear): ReturnType<Hear> {
    const before = coming.get(event.id)
    if (before !== undefined) return before
    const id = mediaIdOf(event.body)
    const fetchFile = () => Promise.race([media.fetch(id!), sleep(FILE_MS, undefined, { ref: false })])
    const accepted = (id === undefined ? Promise.resolve(event) : withFetchedFile(event, store, fetchFile)).then(hear)
    coming.set(event.id, accepted)
    const done = () => coming.delete(event.id)
    accepted.then(done, done)
    return accepted
  }

  async function take(heard: WechatMessage, waiting: PushReply): Promise<WebhookAnswer | undefined> {
    if (open === undefined) throw new Error('the door is not open')
    const { hear, outbox } = open
    const noted = Promise.all([reach.note(heard), report(heard, outbox)])
    // Where it fails after the answer, as for one message too many, nobody is left to hear of it: that must not end the process.
    noted.catch((error) => log.warn(faultOf(error), 'what a push lets us do was not noted'))
    if (heard.body === undefined) {
      await noted
      return undefined
    }
    const tooMany = await outbox.tooMany({ account: heard.openid, locale: localeOf() })
    if (tooMany !== undefined) return { text: tooMany.text, taken: nothing, lost: nothing }
    const { openid, key, body } = heard
    const event = eventOf({ account: openid, address: openid, key, locale: localeOf(), body })
    const [{ handled }] = await Promise.all([accept(event, hear), noted])
    handled.catch((error) => log.warn(faultOf(error), 'a message waits for the sweeper'))
    const answer = await inTime(event, handled, outbox, waiting)
    return answer && { ...answer, text: plainText(answer.text) || '…' }
  }

  /** The first text, where the turn is done while the platform waits; else it all goes out by itself, from then on. */
  async function inTime(
    event: Incoming,
    handled: Promise<HandleResult>,
    outbox: DoorOutbox,
    { until, gone }: PushReply,
  ): Promise<ImmediateReply | undefined> {
    const late = sleep(Math.max(0, until - performance.now()), undefined, { ref: false })
    const done = await Promise.race([handled.catch(() => undefined), late])
    const hasten = () => outbox.hasten(event.address)
    if (done === undefined) {
      handled.then(hasten).catch(() => undefined)
      return undefined
    }
    if (gone()) return undefined
    const answer = await outbox.answer(event, done)
    // What waited for a window may go, and so may all that this one has to say.
    if (answer === undefined) await hasten()
    return answer
  }

  /** What the platform tells of a template message that went out. */
  async function report({ openid, report }: WechatMessage, outbox: DoorOutbox): Promise<void> {
    if (report === undefined) return
    const { msgid, arrived } = report
    let send: string | undefined
    await reach.change(openid, (book) => {
      const job = book.jobs[msgid]
      send = typeof job === 'string' ? job : undefined
      if (send === undefined) withJob(book, msgid, arrived)
      else delete book.jobs[msgid]
      return true
    })
    if (send === undefined) return
    if (arrived) await outbox.settle(send, { sent: true, platformId: msgid })
    else
      await outbox.settle(send, {
        sent: false,
        retryAt: Date.now() + 3_600_000,
        error: 'a template message did not arrive',
      })
  }

  const menuLocale = async (): Promise<string> => (await store.catalogue()).halls[0]?.languages[0] ?? localeOf()

  return {
    name: WECHAT,
    can: CAN,
    sends: { after: WECHAT_PLAN.after },
    pace: parts.pace ?? PACE,
    linkTo: sceneLinks(api, log),
    logIn: webLogIn({ ...parts, base }),
    router: webhook({
      token,
      mode,
      envelope: aesKey === undefined ? undefined : envelope(aesKey, appid),
      take,
      log,
      patience: parts.patience,
    }),
    async start(hear, outbox) {
      open = { hear, outbox }
      const over = new AbortController()
      const menu = keepTrying(async () => setMenu(await menuLocale(), { api, store, log }), over.signal, log)
      return {
        async stop() {
          over.abort()
          open = undefined
          await menu
        },
      }
    },
    deliver: (message, openid, how) => deliver(message, openid, how?.id ?? ''),
  }
}

const nothing = async () => undefined

/** Everything works without the menu; a platform that is away may come back. */
async function keepTrying(work: () => Promise<void>, over: AbortSignal, log: Pick<Logger, 'warn'>): Promise<void> {
  while (!over.aborted) {
    try {
      return await work()
    } catch (error) {
      const { kind, message } = refusedBy(error)
      if (over.aborted) return
      log.warn({ reason: message }, "WeChat's menu was not set")
      if (kind !== 'later') return
      await sleep(MENU_AGAIN_MS, undefined, { signal: over, ref: false }).catch(() => undefined)
    }
  }
}
