import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import { DeliveryRefusal, type DoorMessage } from '../../../src/bot/doors/door.ts'
import type { WechatTemplates } from './account.ts'
import { isMediaGone, type WechatMedia } from './media.ts'
import { plainText } from './plain-text.ts'
import { type ReachBook, withJob } from './reach.ts'
import { refusedBy } from './refused-by.ts'
import { ApiRefusal } from './request.ts'
import { type TemplateWords, templateValues } from './template-values.ts'
import type { WechatApi } from './wechat-api.ts'

export interface DeliverParts {
  api: WechatApi
  media: WechatMedia
  reach: ReachBook
  templates: WechatTemplates
  /** the names of a booking's hall and service, for templates */
  namesOf(message: DoorMessage & { kind: 'text' }): Promise<TemplateWords>
  log: Pick<Logger, 'warn'>
}

type DeliverResult = { platformId?: string }

/** What waits for a window is looked at again; a word of the person opens one and brings it at once (real ms). */
const NO_WINDOW_MS = 3_600_000
/** A template message is reported within seconds; without a report it counts as arrived. */
const REPORT_MS = 60_000
/** The template is none of ours, a value does not fit, or a notice was not permitted after all. */
const UNFIT: ReadonlySet<number> = new Set([40036, 40037, 43101, 47003])
/** No window is open, or it is used up. */
const CLOSED: ReadonlySet<number> = new Set([45015, 45047])

/**
 * Brings one message: as a customer service message where a window is open; else what the service says by itself as a template
 * message or a permitted notice, where one is set up; else it waits.
 */
export function deliverer(parts: DeliverParts) {
  const { api, media, reach, log } = parts
  /** an account without the right to menu messages is asked once */
  let menus = true

  async function custom(openid: string, message: object): Promise<void> {
    await api.call('/cgi-bin/message/custom/send', { json: { touser: openid, ...message } })
  }

  async function text(openid: string, { text: words, list }: DoorMessage & { kind: 'text' }): Promise<void> {
    const plain = { msgtype: 'text', text: { content: plainText(words) || '…' } }
    if (list === undefined || !menus) return custom(openid, plain)
    const entries = list.choices.map(({ label, value }, place) => ({
      id: value,
      content: plainText(`${place + 1}. ${label}`),
    }))
    try {
      const msgmenu = { head_content: plainText(list.head) || '…', list: entries }
      await custom(openid, { msgtype: 'msgmenu', msgmenu })
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![40008, 40035, 40200, 48001].includes(error.code)) throw error
      menus = false
      log.warn({ code: error.code }, 'this account has no menu messages: lists are plain texts')
      await custom(openid, plain)
    }
  }

  async function image(openid: string, message: DoorMessage & { kind: 'image' | 'file' }): Promise<void> {
    for (let tried = 0; ; tried += 1) {
      const media_id = await media.idOf(message)
      try {
        return await custom(openid, { msgtype: 'image', image: { media_id } })
      } catch (error) {
        media.forget(media_id)
        if (!isMediaGone(error) || tried > 0) throw error
      }
    }
  }

  async function inWindow(openid: string, message: DoorMessage): Promise<boolean> {
    if (!(await reach.spend(openid))) return false
    try {
      await (message.kind === 'text' ? text(openid, message) : image(openid, message))
      return true
    } catch (error) {
      if (!(error instanceof ApiRefusal) || !CLOSED.has(error.code)) throw error
      await reach.close(openid)
      return false
    }
  }

  /** undefined: nothing is set up for it, or not permitted */
  async function template(
    openid: string,
    message: DoorMessage & { kind: 'text' },
    id: string,
  ): Promise<DeliverResult | undefined> {
    const before = Object.entries((await reach.read(openid)).jobs).find(([, send]) => send === id)
    // It went out, and nobody said that it did not arrive.
    if (before !== undefined) return { platformId: before[0] }
    const { about } = message
    const found = about && (parts.templates[about.what] ?? parts.templates.any)
    if (found === undefined) return undefined
    const data = templateValues(found, await parts.namesOf(message))
    if (data === undefined) {
      log.warn({ what: about!.what }, 'a template has a key that this message has no value for (WECHAT_TEMPLATES)')
      return undefined
    }
    if (found.kind === 'notice' && !(await permitted(openid, found.id))) return undefined
    const path = found.kind === 'notice' ? '/cgi-bin/message/subscribe/bizsend' : '/cgi-bin/message/template/send'
    // The same send again within ten minutes is the same message.
    const once =
      found.kind === 'notice' ? {} : { client_msg_id: createHash('sha256').update(id).digest('hex').slice(0, 32) }
    try {
      const { msgid } = await api.call(path, { json: { touser: openid, template_id: found.id, data, ...once } })
      return await underWay(openid, String(msgid), id)
    } catch (error) {
      if (!(error instanceof ApiRefusal) || !UNFIT.has(error.code)) throw error
      log.warn({ code: error.code, what: about!.what }, 'a template was refused (WECHAT_TEMPLATES): the message waits')
      return undefined
    }
  }

  /** One permission is used for it. */
  async function permitted(openid: string, id: string): Promise<boolean> {
    let may = false
    await reach.change(openid, ({ permits }) => {
      may = (permits[id] ?? 0) > 0
      if (may) permits[id] = permits[id]! - 1
      return may
    })
    return may
  }

  /** The platform's report settles it, and may have come first. */
  async function underWay(openid: string, msgid: string, id: string): Promise<DeliverResult> {
    let arrived: boolean | undefined
    await reach.change(openid, (book) => {
      const known = book.jobs[msgid]
      arrived = typeof known === 'boolean' ? known : undefined
      if (arrived === undefined) withJob(book, msgid, id)
      return arrived === undefined
    })
    if (arrived === true) return { platformId: msgid }
    if (arrived === false)
      throw new DeliveryRefusal('later', 'a template message did not arrive', NO_WINDOW_MS, 'person')
    throw new DeliveryRefusal('later', 'a template message is under way', REPORT_MS, 'person')
  }

  return async (message: DoorMessage, openid: string, id: string): Promise<DeliverResult> => {
    try {
      if (await inWindow(openid, message)) return {}
      const brought = message.kind === 'text' ? await template(openid, message, id) : undefined
      if (brought !== undefined) return brought
    } catch (error) {
      throw refusedBy(error)
    }
    throw new DeliveryRefusal('later', 'no window is open', NO_WINDOW_MS, 'person')
  }
}
