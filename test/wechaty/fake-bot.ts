import { EventEmitter } from 'node:events'
import { Readable } from 'node:stream'
import type { BotContact, BotFriendship, BotMessage, BotRoom, WechatyBot } from '../../adapters/wechat/wechaty/bot.ts'
import { FRIENDSHIP, KIND, PERSON } from '../../adapters/wechat/wechaty/bot.ts'

export interface FakeFile {
  name: string
  content: Uint8Array
}

/** What was sent to whom: to a contact, or in a room (with whom it mentions). */
export interface Sent {
  to: string
  text?: string
  file?: FakeFile
  mentions?: string[]
}

interface Written {
  from?: string
  id?: string
  room?: string
  mentions?: boolean
  kind?: number
  file?: FakeFile
  age?: number
  recalls?: string
}

/** A bot as wechaty has it, in this process: what people do there, and what they are sent. */
export class FakeBot extends EventEmitter implements WechatyBot {
  isLoggedIn = false
  readonly sent: Sent[] = []
  readonly accepted: string[] = []
  starts = 0
  stops = 0
  /** what is thrown instead of sending, starting … */
  fault: Error | undefined
  /** ids of those who are no friends */
  readonly strangers = new Set<string>()
  /** kinds of accounts that are no persons */
  readonly types = new Map<string, number>()
  readonly unknown = new Set<string>()
  #number = 0

  readonly Contact = {
    find: async ({ id }: { id: string }) => (this.unknown.has(id) ? undefined : this.contact(id)),
  }

  async start(): Promise<void> {
    this.starts += 1
    if (this.fault !== undefined) throw this.fault
  }

  async stop(): Promise<void> {
    this.stops += 1
  }

  login(): void {
    this.isLoggedIn = true
    this.emit('login', this.contact('me'))
  }

  logout(): void {
    this.isLoggedIn = false
    this.emit('logout', this.contact('me'), 'logged in elsewhere')
  }

  contact(id: string): BotContact {
    return {
      id,
      name: () => id.toUpperCase(),
      friend: () => !this.strangers.has(id),
      self: () => id === 'me',
      type: () => this.types.get(id) ?? PERSON,
      say: async (what) =>
        this.#send(typeof what === 'string' ? { to: id, text: what } : { to: id, file: what as FakeFile }),
    }
  }

  #send(sent: Sent): { id: string } {
    if (this.fault !== undefined) throw this.fault
    this.sent.push(sent)
    this.emit('sent', sent)
    return { id: `sent${this.sent.length}` }
  }

  #room(id: string): BotRoom {
    return {
      id,
      say: async (text, ...mentioned) => this.#send({ to: id, text, mentions: mentioned.map((each) => each.id) }),
    }
  }

  /** Somebody writes; the message's id. */
  write(
    text: string,
    { from = 'ada', id, room, mentions = false, kind = KIND.text, file, age = 0, recalls }: Written = {},
  ): string {
    this.#number += 1
    const own = id ?? `m${this.#number}`
    const message: BotMessage = {
      id: own,
      talker: () => this.contact(from),
      room: () => (room === undefined ? undefined : this.#room(room)),
      self: () => from === 'me',
      type: () => (recalls !== undefined ? KIND.recalled : file !== undefined ? KIND.attachment : kind),
      text: () => text,
      mentionText: async () => text.replace(/@\S+\s*/, ''),
      mentionSelf: async () => mentions,
      age: () => age,
      toFileBox: async () => ({ name: file!.name, toStream: async () => Readable.from([file!.content]) }),
      toUrlLink: async () => ({ title: () => text, url: () => 'https://example.com/' }),
      toLocation: async () => {
        const [latitude, longitude] = text.split(' ').map(Number)
        return { latitude: () => latitude!, longitude: () => longitude! }
      },
      toRecalled: async () => (recalls === undefined ? undefined : { id: recalls }),
    }
    this.emit('message', message)
    return own
  }

  befriend(from: string, type: number = FRIENDSHIP.received): void {
    const request: BotFriendship = {
      id: `friend ${from}`,
      contact: () => this.contact(from),
      type: () => type,
      accept: async () => void this.accepted.push(from),
    }
    this.emit('friendship', request)
  }
}

export const fakeFile = (name: string, content: Uint8Array): FakeFile => ({ name, content })
