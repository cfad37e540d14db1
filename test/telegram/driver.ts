import type { Update } from 'telegraf/types'
import { drawReply } from '../../adapters/telegram/draw.ts'
import { incomingOf, TELEGRAM } from '../../adapters/telegram/incoming.ts'
import { heardIn } from '../../adapters/telegram/updates.ts'
import { repliesOf, type SendBody } from '../../src/bot/doors/entries.ts'
import type { Ask } from '../../src/bot/draw/reply.ts'
import { bodyOf } from '../support/body.ts'
import { TestHouse } from '../support/test-house.ts'
import type { Answer, Driver, Said } from '../support/transcript.ts'

/** Guests on Telegram: what they do comes as updates, and what they are sent is compared with what the service answered. */
export class TelegramDriver implements Driver {
  readonly #house: TestHouse
  readonly #users = new Map<string, { id: number; language: string }>()
  readonly #updates = new Map<string, number>()
  /** buttons that each guest has been shown */
  readonly #buttons = new Map<string, Set<string>>()
  readonly #seen = new Map<string, number>()
  #locale = 'en'

  private constructor(house: TestHouse) {
    this.#house = house
  }

  static async open(): Promise<TelegramDriver> {
    return new TelegramDriver(await TestHouse.open({ pushes: new Set([TELEGRAM]) }))
  }

  locale(tag: string): void {
    this.#locale = tag
  }

  async say(guest: string, message: Said, id: string): Promise<Answer> {
    const heard = heardIn(this.#update(guest, message, id))
    if (heard === undefined) throw new Error('not heard')
    const bare = await incomingOf(this.#number(guest, id), heard, this.#house.store, this.#house.now)
    const event =
      'file' in message
        ? { ...bare, body: await bodyOf(message, bare.id, bare.person, this.#house.store, this.#house.now) }
        : bare
    const handled = await this.#house.porter.handle(event)
    if (handled.status !== 'done') throw new Error(`the message was ${handled.status}`)
    await this.#deliver()
    this.#seen.set(guest, Math.max(this.#seen.get(guest) ?? 0, ...handled.entries.map(({ seq }) => seq)))
    return { replies: repliesOf(handled.entries), open: handled.open }
  }

  async wait(guest: string, ms: number): Promise<Answer> {
    await this.#house.wait(ms)
    await this.#deliver()
    const conversation = `p:tg${this.#user(guest).id}`
    const { entries, open, seq } = await this.#house.since(conversation, this.#seen.get(guest) ?? 0)
    this.#seen.set(guest, seq)
    return { replies: repliesOf(entries), open: open as Ask | null }
  }

  close(): Promise<void> {
    return this.#house.store.close()
  }

  #user(guest: string): { id: number; language: string } {
    const known = this.#users.get(guest) ?? { id: this.#users.size + 1, language: this.#locale }
    this.#users.set(guest, known)
    return known
  }

  #number(guest: string, id: string): number {
    const key = `${guest} ${id}`
    const known = this.#updates.get(key) ?? this.#updates.size + 1
    this.#updates.set(key, known)
    return known
  }

  #update(guest: string, message: Said, id: string): Update {
    const user = this.#user(guest)
    const from = { id: user.id, is_bot: false, first_name: guest, language_code: user.language }
    const chat = { id: user.id, type: 'private' }
    const update_id = this.#number(guest, id)
    if ('text' in message)
      return { update_id, message: { message_id: 1, date: 1, chat, from, text: message.text } } as Update
    if ('file' in message) {
      const document = { file_id: id, file_name: message.file.name, file_size: message.file.content.length }
      return { update_id, message: { message_id: 1, date: 1, chat, from, document } } as unknown as Update
    }
    if (Buffer.byteLength(message.choice) > 64) throw new Error('more than a button can carry')
    if (message.choice.includes('~') && this.#buttons.get(String(user.id))?.has(message.choice) !== true)
      throw new Error(`no such button: ${message.choice}`)
    const query = { id: '1', from, chat_instance: '1', data: message.choice, message: { message_id: 1, date: 1, chat } }
    return { update_id, callback_query: query } as unknown as Update
  }

  /** Every reply goes out, whole and with all its choices. */
  async #deliver(): Promise<void> {
    for (;;) {
      const sends = await this.#house.store.takeSends({ doors: [TELEGRAM], limit: 30, worker: 'sender', leaseMs: 3000 })
      if (sends.length === 0) return
      for (const send of sends) {
        const body = send.body as SendBody
        if (body.part !== undefined) {
          await this.#house.store.settleSend(send.id, { sent: true, platformId: '1' })
          continue
        }
        const { texts, markup } = drawReply(body, 'Share')
        if (texts.join('\n') !== body.reply.text) throw new Error(`drawn as ${JSON.stringify(texts)}`)
        const buttons = markup !== undefined && 'inline_keyboard' in markup ? markup.inline_keyboard.flat() : []
        const values = buttons.map((button) => button.callback_data)
        if (values.join() !== (body.reply.choices ?? []).map(({ value }) => value).join())
          throw new Error('choices are missing')
        const shown = this.#buttons.get(send.address) ?? new Set()
        for (const value of values) shown.add(value)
        this.#buttons.set(send.address, shown)
        await this.#house.store.settleSend(send.id, { sent: true, platformId: '1' })
      }
    }
  }
}
