import type { WechatyBot } from '../../adapters/wechat/wechaty/bot.ts'
import { wechatyDoor } from '../../adapters/wechat/wechaty/wechaty-door.ts'
import { WECHATY } from '../../adapters/wechat/wechaty/wechaty-name.ts'
import { Screens } from '../doors/screens.ts'
import { bodyOf } from '../support/body.ts'
import { PushingHouse } from '../support/pushing-house.ts'
import type { Answer, Driver, Said } from '../support/transcript.ts'
import { NO_PACE } from './house.ts'

/** What any puppet brings. */
type Typed = Exclude<Said, { choice: string } | { location: unknown }>

/** A puppet, and how people write to it. */
export interface Scene {
  bot: WechatyBot
  fileOf(name: string, content: Uint8Array): unknown
  /** `shown`: what somebody is sent from now on, each text */
  open(shown: (account: string, text: string) => void): Promise<void>
  /** Somebody writes a message of this id. */
  write(account: string, id: string, what: Typed): void
}

/** Guests on WeChat, by the real adapter and a puppet. */
export class WechatyDriver implements Driver {
  readonly #house: PushingHouse
  readonly #scene: Scene
  readonly #locale: { tag: string }
  readonly #screens = new Screens()
  readonly #ids = new Map<string, string>()

  private constructor(house: PushingHouse, scene: Scene, locale: { tag: string }) {
    this.#house = house
    this.#scene = scene
    this.#locale = locale
  }

  static async open(scene: Scene): Promise<WechatyDriver> {
    const locale = { tag: 'en' }
    const house = await PushingHouse.open(WECHATY, ({ store, clock }) =>
      wechatyDoor({
        ...scene,
        store,
        clock,
        log: { warn: fail, info: () => undefined, error: () => undefined },
        pace: NO_PACE,
        print: () => undefined,
        // The platform tells nobody's language.
        get locale() {
          return locale.tag
        },
      }),
    )
    await scene.open((account, text) => house.delivered.note(account, text))
    return new WechatyDriver(house, scene, locale)
  }

  locale(tag: string): void {
    this.#locale.tag = tag
  }

  async say(guest: string, message: Said, id: string): Promise<Answer> {
    const account = accountOf(guest)
    const own = this.#id(guest, id)
    const key = `${WECHATY}:${account}:${own}`
    const what = this.#typed(account, message, own)
    const answer =
      what === undefined
        ? await this.#besides(account, message, key)
        : await this.#house.say(key, account, () => this.#scene.write(account, own, what))
    this.#screens.look(account, answer)
    return answer
  }

  async wait(guest: string, ms: number): Promise<Answer> {
    const account = accountOf(guest)
    const answer = await this.#house.wait(`p:wy${account}`, account, ms)
    this.#screens.look(account, answer)
    return answer
  }

  close(): Promise<void> {
    return this.#house.close()
  }

  /** What the guest types there for it; undefined where that can't be meant any more. */
  #typed(account: string, message: Said, id: string): Typed | undefined {
    if ('location' in message) return undefined
    if (!('choice' in message)) return message
    const shown = this.#house.delivered.all(account)
    const text = this.#screens.typed(account, message.choice, shown, id.length % 2 === 0)
    return text === undefined ? undefined : { text }
  }

  async #besides(account: string, message: Said, id: string): Promise<Answer> {
    const { store, clock } = this.#house
    const person = `wy${account}`
    const body = await bodyOf(message, id, person, store, clock.now())
    const event = { id, conversation: `p:${person}`, door: WECHATY, account, address: account, person }
    return this.#house.besides({ ...event, locale: this.#locale.tag, body, at: clock.now() })
  }

  /** Of two lengths. */
  #id(guest: string, id: string): string {
    const key = `${guest} ${id}`
    const known = this.#ids.get(key) ?? `m${10_000 + this.#ids.size}${this.#ids.size % 2 === 0 ? '' : '7'}`
    this.#ids.set(key, known)
    return known
  }
}

const accountOf = (guest: string): string => `wxid_${Buffer.from(guest).toString('base64url')}`

function fail(...fault: unknown[]): never {
  throw new Error(JSON.stringify(fault))
}
