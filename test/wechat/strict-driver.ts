import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { officialDoor } from '../../adapters/wechat/official/official.ts'
import { WECHAT, WECHAT_PLAN } from '../../adapters/wechat/official/official-name.ts'
import { reachBook } from '../../adapters/wechat/official/reach.ts'
import { gcj02Of } from '../../src/domain/hall/china-datum.ts'
import { Screens } from '../doors/screens.ts'
import { bodyOf } from '../support/body.ts'
import { PushingHouse } from '../support/pushing-house.ts'
import type { Answer, Driver, Said } from '../support/transcript.ts'
import { startWechatPeer, type WechatLine, type WechatPeer } from '../support/wechat-peer.ts'
import type { Mode } from './fake-platform.ts'

const SECRET = 'a secret'
const NO_PACE = { each: { burst: 1000, everyMs: 0 }, all: { burst: 1000, everyMs: 0 } }
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])

/** Guests on WeChat, by the real adapter against a strict platform: what the platform refuses, or its people see as a fault, fails. */
export class StrictDriver implements Driver {
  readonly #house: PushingHouse
  readonly #peer: WechatPeer
  readonly #server: Server
  readonly #locale: { tag: string }
  readonly #screens = new Screens()
  /** pushes by guest and the transcript's own id of a message */
  readonly #pushed = new Map<string, string>()
  readonly #watched = new Map<string, Promise<void>>()
  #closed = false

  private constructor(house: PushingHouse, peer: WechatPeer, server: Server, locale: { tag: string }) {
    this.#house = house
    this.#peer = peer
    this.#server = server
    this.#locale = locale
  }

  static async open(mode: Mode): Promise<StrictDriver> {
    const peer = await startWechatPeer({ mode })
    const locale = { tag: 'en' }
    const { appid, secret, token, aes_key: aesKey } = peer.account
    const app = express()
    app.set('query parser', 'simple')
    const server = createServer(app).listen(0, '127.0.0.1')
    const house = await PushingHouse.open(
      WECHAT,
      ({ store, clock }) => {
        const door = officialDoor({
          ...{ appid, secret, token, mode, templates: {}, apiBase: peer.url },
          ...(mode !== 'plain' && { aesKey }),
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
        app.use('/wechat', door.router)
        return door
      },
      { plan: { ...WECHAT_PLAN, after: 300 }, addressOf: ({ id }) => `https://book.example/${id}` },
    )
    peer.sim.account({ callback: `http://127.0.0.1:${(server.address() as AddressInfo).port}/wechat` })
    return new StrictDriver(house, peer, server, locale)
  }

  locale(tag: string): void {
    this.#locale.tag = tag
  }

  async say(guest: string, message: Said, id: string): Promise<Answer> {
    const openid = this.#openidOf(guest)
    const known = this.#pushed.get(`${guest} ${id}`) ?? this.#act(guest, openid, message)
    const answer =
      known === undefined
        ? await this.#besides(guest, message, `${WECHAT}:${openid}:t${id}`)
        : await this.#house.say(known, openid, () => undefined)
    if (known !== undefined) this.#pushed.set(`${guest} ${id}`, known)
    this.#screens.look(openid, answer)
    return answer
  }

  async wait(guest: string, ms: number): Promise<Answer> {
    const openid = this.#openidOf(guest)
    await this.#open(guest, openid)
    const answer = await this.#house.wait(`p:wx${openid}`, openid, ms)
    this.#screens.look(openid, answer)
    return answer
  }

  /** What the platform has refused, and what it only warns of. */
  complaints(): unknown[] {
    return [...this.#peer.sim.refusals({ injected: false }), ...this.#peer.sim.warnings({})]
  }

  async close(): Promise<void> {
    await this.#peer.sim.quiet({})
    this.#closed = true
    await this.#house.close()
    await this.#peer.close()
    this.#server.close()
    this.#server.closeAllConnections()
  }

  /** Everything that a guest is shown from now on is noted. */
  #openidOf(guest: string): string {
    const { openid } = this.#peer.sim.user({ user: guest })
    if (!this.#watched.has(guest)) this.#watched.set(guest, this.#watch(guest, openid))
    return openid
  }

  async #watch(user: string, openid: string): Promise<void> {
    for (let after_seq = 0; !this.#closed; ) {
      const line: WechatLine | undefined = await Promise.resolve(
        this.#peer.sim.wait({ user, after_seq, timeout_ms: 600_000 }),
      ).catch(() => undefined)
      if (line === undefined) return
      after_seq = line.seq
      const text = [line.text, ...(line.options ?? []).map(({ content }) => content)].join('\n')
      if (line.kind === 'text' || line.kind === 'msgmenu') this.#house.delivered.note(openid, text)
    }
  }

  /** What the guest does there for it, as the event that it becomes; undefined where that can't be done on WeChat. */
  #act(user: string, openid: string, message: Said): string | undefined {
    const { sim } = this.#peer
    const key = ({ msgid }: { msgid: string }) => `${WECHAT}:${openid}:${msgid}`
    if ('text' in message) return key(sim.say({ user, text: message.text }))
    if ('location' in message) return key(sim.location({ user, ...gcj02Of(message.location), label: 'here' }))
    if ('file' in message) {
      const content = Buffer.from(message.file.content)
      const picture = content.subarray(0, 4).equals(PNG) && message.file.caption === undefined
      return picture ? key(sim.image({ user, base64: content.toString('base64') })) : undefined
    }
    const shown = this.#house.delivered.all(openid)
    const typed = this.#screens.typed(openid, message.choice, shown, this.#pushed.size % 2 === 0)
    return typed === undefined ? undefined : key(sim.say({ user, text: typed }))
  }

  async #besides(guest: string, message: Said, id: string): Promise<Answer> {
    const { store, clock } = this.#house
    const openid = this.#openidOf(guest)
    const person = `wx${openid}`
    const body = await bodyOf(message, id, person, store, clock.now())
    await this.#open(guest, openid)
    const event = { id, conversation: `p:${person}`, door: WECHAT, account: openid, address: openid, person }
    return this.#house.besides({ ...event, locale: this.#locale.tag, body, at: clock.now() })
  }

  /** As if they had paid: the house may write to them. */
  async #open(guest: string, openid: string): Promise<void> {
    const { store } = this.#house
    this.#peer.sim.pay({ user: guest })
    const created = Math.floor(Date.now() / 1000)
    const account = 'gh_0123456789ab'
    await reachBook(store, SECRET).note({ openid, account, created, key: '', opens: 'message' })
    await store.hastenSends({ door: WECHAT, address: openid })
  }
}

function fail(...fault: unknown[]): never {
  throw new Error(JSON.stringify(fault))
}
