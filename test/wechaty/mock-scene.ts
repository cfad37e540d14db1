import { expect, vi } from 'vitest'
import type { BotContact, BotMessage, WechatyBot } from '../../adapters/wechat/wechaty/bot.ts'
import { KIND } from '../../adapters/wechat/wechaty/bot.ts'
import { loadWechaty, wechatyMissing } from '../../adapters/wechat/wechaty/load-wechaty.ts'
import type { Scene } from './driver.ts'

const PUPPET = 'wechaty-puppet-mock'

/** Why there is nothing to test with; undefined: all is there. */
export const notInstalled = wechatyMissing(PUPPET)

interface MockContact {
  readonly id: string
}
type Payload = Record<string, unknown> & { id?: string }

interface Mocker {
  createContact(payload: object): MockContact
  createRoom(payload: object): { readonly id: string }
  login(user: MockContact): void
  scan(code: string, status: number): void
  MessageMock: { create(payload: object): unknown }
  cacheFileBoxPayload: Map<string, object>
}
interface MockBot extends WechatyBot {
  puppet: { mocker: Mocker; emit(event: string, payload: object): void }
  logout(): Promise<void>
}

export interface MockScene extends Scene {
  bot: MockBot
  /** The account's own, once it is logged in. */
  self(): string
  contact(id: string): void
  /** A room with these and the account; its id. */
  room(members: readonly string[]): string
  /** A message as the puppet has it, whoever writes it. */
  message(payload: Payload): void
}

/** A real Wechaty whose puppet has people in this process. */
export async function mockScene(): Promise<MockScene> {
  const loaded = await loadWechaty({ puppet: PUPPET })
  const bot = loaded.bot as MockBot
  const known = new Set<string>()
  let self = ''
  const mocker = () => bot.puppet.mocker

  function contact(id: string): void {
    if (known.has(id)) return
    known.add(id)
    mocker().createContact({ id, name: id, type: 1, friend: true })
  }
  function message(payload: Payload): void {
    const whole = { id: `x${Math.trunc(performance.now() * 1000)}`, timestamp: Date.now(), type: KIND.text, ...payload }
    mocker().MessageMock.create(whole)
    bot.puppet.emit('message', { messageId: whole.id })
  }

  return {
    ...loaded,
    bot,
    self: () => self,
    room: (members) => mocker().createRoom({ memberIdList: [self, ...members] }).id,
    contact,
    message,
    async open(shown) {
      bot.on('message', (heard) => {
        const to = heard.room() ?? (heard as BotMessage & { listener(): BotContact | undefined }).listener()
        if (heard.self() && to !== undefined && heard.type() === KIND.text) shown(to.id, heard.text())
      })
      await vi.waitFor(() => expect(bot.puppet.mocker).toBeDefined(), { timeout: 30_000 })
      const inside = new Promise((resolve) => bot.on('login', resolve))
      const me = mocker().createContact({ name: 'Hall' })
      self = me.id
      mocker().login(me)
      await inside
    },
    write(account, id, what) {
      contact(account)
      const common = { id, talkerId: account, listenerId: self }
      if ('text' in what) return message({ ...common, text: what.text })
      const { name, content } = what.file
      const box = loaded.fileOf(name, content) as { toJSON(): object }
      mocker().cacheFileBoxPayload.set(id, box.toJSON())
      message({ ...common, type: KIND.attachment })
    },
  }
}
