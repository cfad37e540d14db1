import { fakeApi } from '../telegram/fake-api.ts'
import { HttpDriver } from './http-driver.ts'
import type { Answer, Driver, Said } from './transcript.ts'

/** A role on the page ends after so many milliseconds (`docs/staff.md`). */
const SHIFT = 12 * 3_600_000

/**
 * A hall whose people work on the page and have Telegram on their phones: who claims a role does so on Telegram, and each shift on the page
 * begins with a code that the phone shows.
 */
export class DeskOnPage implements Driver {
  readonly #page: HttpDriver
  readonly #phones: Phones
  readonly #loggedIn = new Map<string, number>()
  #now = 0
  /** how often somebody logged in */
  logIns = 0

  private constructor(page: HttpDriver, phones: Phones) {
    this.#page = page
    this.#phones = phones
  }

  static async open(): Promise<DeskOnPage> {
    const phones = await Phones.open()
    const page = await HttpDriver.open({ TELEGRAM_API_ROOT: phones.url, TELEGRAM_BOT_TOKEN: '1:SECRET' })
    return new DeskOnPage(page, phones)
  }

  locale(tag: string): void {
    this.#page.locale(tag)
  }

  async say(name: string, message: Said, id: string): Promise<Answer> {
    if ('text' in message && message.text.startsWith('/claim')) {
      const text = await this.#phones.say(name, message.text, /./)
      this.#loggedIn.set(name, Number.NEGATIVE_INFINITY)
      return { replies: [{ text }], open: null } as unknown as Answer
    }
    const since = this.#loggedIn.get(name)
    if (since !== undefined && this.#now - since >= SHIFT) await this.#logIn(name, `${id} log in`)
    return this.#page.say(name, message, id)
  }

  wait(name: string, ms: number): Promise<Answer> {
    this.#now += ms
    return this.#page.wait(name, ms)
  }

  async close(): Promise<void> {
    await this.#page.close()
    this.#phones.close()
  }

  async #logIn(name: string, id: string): Promise<void> {
    const over = await this.#page.say(name, { text: '/audit' }, `${id} before`).then(
      ({ replies }) => replies.some((reply) => reply.code !== undefined),
      (error: Error) => error.message.includes('HALLO_TOKEN_UNKNOWN'),
    )
    if (!over) throw new Error(`${name} still has the role`)
    this.#page.forget(name)
    const shown = await this.#phones.say(name, '/login', CODE)
    const [code = ''] = CODE.exec(shown) ?? []
    await this.#page.say(name, { text: code }, id)
    this.#loggedIn.set(name, this.#now)
    this.logIns += 1
  }
}

const CODE = /\b[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\b/

/** What people write on Telegram, and what comes back. */
class Phones {
  readonly #api: Awaited<ReturnType<typeof fakeApi>>
  readonly #users = new Map<string, number>()
  #update = 0

  private constructor(api: Awaited<ReturnType<typeof fakeApi>>) {
    this.#api = api
  }

  static async open(): Promise<Phones> {
    return new Phones(await fakeApi())
  }

  get url(): string {
    return this.#api.url
  }

  /** The next message to this person that says what is wanted. */
  async say(name: string, text: string, wanted: RegExp): Promise<string> {
    const id = this.#users.get(name) ?? this.#users.size + 1
    this.#users.set(name, id)
    const sent = () => this.#api.calls.filter(({ method }) => method === 'sendMessage').length
    let seen = sent()
    const from = { id, is_bot: false, first_name: name, language_code: 'en' }
    const chat = { id, type: 'private' }
    this.#update += 1
    const message = { message_id: this.#update, date: 1, chat, from, text }
    this.#api.update({ update_id: this.#update, message } as { update_id: number })
    for (;;) {
      seen += 1
      const [body] = (await this.#api.called('sendMessage', seen)).slice(seen - 1)
      const answer = JSON.parse(Buffer.from(body!, 'latin1').toString('utf8')) as {
        chat_id: string | number
        text: string
      }
      if (String(answer.chat_id) === String(id) && wanted.test(answer.text)) return answer.text
    }
  }

  close(): void {
    this.#api.close()
  }
}
