import { officialDoor } from '../../adapters/wechat/official/official.ts'
import { WECHAT, WECHAT_PLAN } from '../../adapters/wechat/official/official-name.ts'
import { reachBook } from '../../adapters/wechat/official/reach.ts'
import { gcj02Of } from '../../src/domain/hall/china-datum.ts'
import { Screens } from '../doors/screens.ts'
import { bodyOf } from '../support/body.ts'
import { PushingHouse } from '../support/pushing-house.ts'
import type { Answer, Driver, Said } from '../support/transcript.ts'
import { ACCOUNT, type ApiCall, type Fields, fakePlatform, type Mode } from './fake-platform.ts'

type Platform = Awaited<ReturnType<typeof fakePlatform>>

const SECRET = 'a secret'
const NO_PACE = { each: { burst: 1000, everyMs: 0 }, all: { burst: 1000, everyMs: 0 } }

/**
 * Guests on WeChat, by the real adapter against a platform in this process: what they do comes as pushes, and what they are
 * answered has to arrive in their chats, in the answer to the push or as a customer service message.
 */
export class WechatDriver implements Driver {
  readonly #house: PushingHouse
  readonly #platform: Platform
  readonly #mode: Mode
  readonly #locale: { tag: string }
  readonly #screens = new Screens()
  readonly #pushing: Map<string, Promise<void>>
  readonly #ids = new Map<string, string>()

  private constructor(
    house: PushingHouse,
    platform: Platform,
    mode: Mode,
    locale: { tag: string },
    pushing: Map<string, Promise<void>>,
  ) {
    this.#house = house
    this.#platform = platform
    this.#mode = mode
    this.#locale = locale
    this.#pushing = pushing
  }

  static async open(mode: Mode): Promise<WechatDriver> {
    const locale = { tag: 'en' }
    let house: PushingHouse | undefined
    const pushing = new Map<string, Promise<void>>()
    const platform = await fakePlatform((call) => {
      const openid = String(call.json.touser)
      // An answer that has left the house is read before what leaves it next.
      const before = pushing.get(openid) ?? Promise.resolve()
      for (const text of shownBy(call)) before.then(() => house?.delivered.note(openid, text))
      return undefined
    })
    house = await PushingHouse.open(
      WECHAT,
      async ({ store, clock }) => {
        const door = officialDoor({
          ...ACCOUNT,
          mode,
          apiBase: platform.base,
          templates: {},
          store,
          clock,
          log: { warn: fail, info: () => undefined },
          sealWith: SECRET,
          pace: NO_PACE,
          // The platform tells nobody's language.
          get locale() {
            return locale.tag
          },
        })
        await platform.serve(door.router)
        return door
      },
      { plan: { ...WECHAT_PLAN, after: 300 }, addressOf: ({ id }) => `https://book.example/${id}` },
    )
    return new WechatDriver(house, platform, mode, locale, pushing)
  }

  locale(tag: string): void {
    this.#locale.tag = tag
  }

  async say(guest: string, message: Said, id: string): Promise<Answer> {
    const openid = openidOf(guest)
    const msgid = this.#msgid(guest, id)
    const fields = await this.#fields(openid, message, msgid)
    const key = `${WECHAT}:${openid}:${msgid}`
    const answer =
      fields === undefined
        ? await this.#besides(openid, message, key)
        : await this.#house.say(key, openid, () => void this.#pushing.set(openid, this.#push(openid, fields)))
    this.#screens.look(openid, answer)
    return answer
  }

  async wait(guest: string, ms: number): Promise<Answer> {
    const openid = openidOf(guest)
    await this.#open(openid)
    const answer = await this.#house.wait(`p:wx${openid}`, openid, ms)
    this.#screens.look(openid, answer)
    return answer
  }

  async close(): Promise<void> {
    await Promise.all(this.#pushing.values())
    await this.#house.close()
    await this.#platform.close()
  }

  async #push(openid: string, fields: Fields): Promise<void> {
    const { status, text } = await this.#platform.push(fields, this.#mode)
    if (status !== 200) fail(status)
    if (text !== undefined) this.#house.delivered.note(openid, text)
  }

  /** What the guest does there for it; undefined where that can't be done on WeChat. */
  async #fields(openid: string, message: Said, MsgId: string): Promise<Fields | undefined> {
    const common = { ToUserName: ACCOUNT.original, FromUserName: openid, CreateTime: seconds() }
    if ('text' in message) return { ...common, MsgType: 'text', Content: message.text, MsgId }
    if ('location' in message) {
      const { latitude, longitude } = gcj02Of(message.location)
      const place = { Location_X: String(latitude), Location_Y: String(longitude), Scale: '16', Label: 'here' }
      return { ...common, MsgType: 'location', ...place, MsgId }
    }
    // People can send pictures only.
    if ('file' in message) return undefined
    const value = message.choice
    const shown = this.#house.delivered.all(openid)
    const typed = this.#screens.typed(openid, value, shown, MsgId.length % 2 === 0)
    return typed === undefined ? undefined : { ...common, MsgType: 'text', Content: typed, MsgId }
  }

  async #besides(openid: string, message: Said, id: string): Promise<Answer> {
    const { store, clock } = this.#house
    const person = `wx${openid}`
    const body = await bodyOf(message, id, person, store, clock.now())
    await this.#open(openid)
    const event = { id, conversation: `p:${person}`, door: WECHAT, account: openid, address: openid, person }
    return this.#house.besides({ ...event, locale: this.#locale.tag, body, at: clock.now() })
  }

  /** As if they had just said something: the house may tell them five things more. */
  async #open(openid: string): Promise<void> {
    const { store } = this.#house
    const created = Number(seconds())
    await reachBook(store, SECRET).note({ openid, account: ACCOUNT.original, created, key: '', opens: 'message' })
    await store.hastenSends({ door: WECHAT, address: openid })
  }

  /** Longer than a number can be, and of two lengths. */
  #msgid(guest: string, id: string): string {
    const key = `${guest} ${id}`
    const known =
      this.#ids.get(key) ?? `2460${10n ** 14n + BigInt(this.#ids.size)}${this.#ids.size % 2 === 0 ? '' : '7'}`
    this.#ids.set(key, known)
    return known
  }
}

const openidOf = (guest: string): string => `o0${Buffer.from(guest).toString('base64url')}`
const seconds = (): string => String(Math.floor(Date.now() / 1000))

/** The words of a customer service message, as the guest sees them. */
function shownBy({ path, json }: ApiCall): string[] {
  if (path !== '/cgi-bin/message/custom/send') return []
  const { text, msgmenu } = json as {
    text?: { content: string }
    msgmenu?: { head_content: string; list: { content: string }[] }
  }
  if (text !== undefined) return [text.content]
  return msgmenu === undefined ? [] : [[msgmenu.head_content, ...msgmenu.list.map(({ content }) => content)].join('\n')]
}

function fail(...fault: unknown[]): never {
  throw new Error(JSON.stringify(fault))
}
