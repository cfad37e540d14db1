import type { Update } from 'telegraf/types'
import { TELEGRAM, telegramDoor } from '../../adapters/telegram/telegram.ts'
import { PushingHouse } from '../support/pushing-house.ts'
import type { Answer, Driver, Said } from '../support/transcript.ts'
import { fakeApi } from './fake-api.ts'

const NO_PACE = { each: { burst: 1000, everyMs: 0 }, all: { burst: 1000, everyMs: 0 } }

/**
 * Guests on Telegram, by the real adapter against a Bot API in this process: what they do comes as updates, and what they are
 * answered has to arrive in their chats.
 */
export class TelegramDriver implements Driver {
  readonly #house: PushingHouse
  readonly #api: Awaited<ReturnType<typeof fakeApi>>
  readonly #files: Map<string, Uint8Array>
  readonly #buttons: Map<string, Set<string>>
  readonly #users = new Map<string, { id: number; language: string }>()
  readonly #updates = new Map<string, number>()
  #locale = 'en'

  private constructor(
    house: PushingHouse,
    api: Awaited<ReturnType<typeof fakeApi>>,
    files: Map<string, Uint8Array>,
    buttons: Map<string, Set<string>>,
  ) {
    this.#house = house
    this.#api = api
    this.#files = files
    this.#buttons = buttons
  }

  static async open(): Promise<TelegramDriver> {
    const files = new Map<string, Uint8Array>()
    const buttons = new Map<string, Set<string>>()
    let house: PushingHouse | undefined
    const api = await fakeApi((method, body) => {
      if (method === 'sendMessage' || method === 'editMessageText') house?.delivered.note(...shown(body, buttons))
      return undefined
    }, files)
    let closing = false
    // Once it closes the API goes away under the poll that waits, whichever of them is told first.
    const warn = (...fault: unknown[]) => (closing ? undefined : fail(...fault))
    const log = { warn, info: () => undefined }
    house = await PushingHouse.open(TELEGRAM, ({ store, clock }) =>
      telegramDoor({ token: '1:SECRET', apiRoot: api.url, store, clock, log, pace: NO_PACE }),
    )
    const close = () => {
      closing = true
      api.close()
    }
    return new TelegramDriver(house, { ...api, close }, files, buttons)
  }

  locale(tag: string): void {
    this.#locale = tag
  }

  say(guest: string, message: Said, id: string): Promise<Answer> {
    const user = this.#user(guest)
    const number = this.#number(guest, id)
    const update = this.#update(guest, message, number)
    return this.#house.say(`${TELEGRAM}:${user.id}:${number}`, String(user.id), () => this.#api.update(update))
  }

  wait(guest: string, ms: number): Promise<Answer> {
    const { id } = this.#user(guest)
    return this.#house.wait(`p:tg${id}`, String(id), ms)
  }

  async close(): Promise<void> {
    const closed = this.#house.close()
    this.#api.close()
    await closed
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

  #update(guest: string, message: Said, update_id: number): Update {
    const user = this.#user(guest)
    const from = { id: user.id, is_bot: false, first_name: guest, language_code: user.language }
    const chat = { id: user.id, type: 'private' }
    if ('text' in message)
      return { update_id, message: { message_id: 1, date: 1, chat, from, text: message.text } } as Update
    if ('location' in message) {
      const sent = { message_id: 1, date: 1, chat, from, location: message.location }
      return { update_id, message: sent } as unknown as Update
    }
    if ('file' in message) {
      const file_id = `file${update_id}`
      const { name, content, caption } = message.file
      this.#files.set(file_id, content)
      const document = { file_id, file_name: name, file_size: content.length }
      const sent = { message_id: 1, date: 1, chat, from, document, ...(caption !== undefined && { caption }) }
      return { update_id, message: sent } as unknown as Update
    }
    if (Buffer.byteLength(message.choice) > 64) throw new Error('more than a button can carry')
    if (message.choice.includes('~') && this.#buttons.get(String(user.id))?.has(message.choice) !== true)
      throw new Error(`no such button: ${message.choice}`)
    const query = { id: '1', from, chat_instance: '1', data: message.choice, message: { message_id: 1, date: 1, chat } }
    return { update_id, callback_query: query } as unknown as Update
  }
}

function fail(...fault: unknown[]): never {
  throw new Error(JSON.stringify(fault))
}

/** The chat and the words of a message that was sent; its buttons may be tapped from now on. */
function shown(body: string, buttons: Map<string, Set<string>>): [address: string, text: string] {
  const message = JSON.parse(Buffer.from(body, 'latin1').toString('utf8')) as {
    chat_id: string | number
    text: string
    reply_markup?: { inline_keyboard?: { callback_data: string }[][] }
  }
  const address = String(message.chat_id)
  const known = buttons.get(address) ?? new Set()
  for (const button of message.reply_markup?.inline_keyboard?.flat() ?? []) known.add(button.callback_data)
  buttons.set(address, known)
  return [address, message.text]
}
