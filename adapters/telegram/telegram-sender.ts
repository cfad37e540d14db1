import type { Telegram } from 'telegraf'
import { bookingCalendar, calendarName } from '../../src/bot/booking-calendar.ts'
import type { Clock } from '../../src/bot/clock.ts'
import { speakerFor } from '../../src/bot/draw-text.ts'
import type { SendBody } from '../../src/bot/entries.ts'
import { pacer } from '../../src/bot/pace.ts'
import { qrPng } from '../../src/reports/qr-picture.ts'
import type { Send, SendOutcome, Store } from '../../src/store/store.ts'
import { drawReply } from './draw.ts'
import { refusedBy } from './refused.ts'

/** Telegram's own limits are about one a second in a chat and thirty in all; a little less leaves room for edits. */
const PACE = { each: { burst: 3, everyMs: 1050 }, all: { burst: 20, everyMs: 40 } }
const LONGEST_WAIT_MS = 5 * 60_000

/** Brings one send to its chat: the words with their buttons, the code's picture, the calendar file. */
export function telegramSender(telegram: Telegram, store: Pick<Store, 'booking' | 'catalogue' | 'file'>, clock: Clock) {
  const turn = pacer(PACE)

  async function say(chat: string, body: SendBody, locale: string): Promise<number> {
    const { texts, markup } = drawReply(body, speakerFor(locale).text('telegram:shareNumber'))
    let last = 0
    for (const [index, text] of texts.entries()) {
      await turn(chat)
      const extra = index === texts.length - 1 && markup !== undefined ? { reply_markup: markup } : {}
      const sent = await telegram.sendMessage(chat, text, { ...extra, link_preview_options: { is_disabled: true } })
      last = sent.message_id
    }
    return last
  }

  /** What hangs on a booking: drawn here, since Telegram can't fetch from a service that it does not reach. */
  async function attach(chat: string, { reply }: SendBody, locale: string): Promise<void> {
    for (const { url, name } of reply.files ?? []) {
      const id = /\/([\w-]+)\.kept\?/.exec(url)?.[1]
      const file = id === undefined ? undefined : await store.file(id, clock.now())
      if (file === undefined) continue
      await turn(chat)
      await telegram.sendDocument(chat, { source: Buffer.from(file.content), filename: name.replaceAll('"', '') })
    }
    const booking = reply.booking && (await store.booking({ id: reply.booking.id }))
    if (booking === undefined) return
    if (reply.images !== undefined) {
      await turn(chat)
      await telegram.sendPhoto(chat, { source: await qrPng(booking.code) }, { caption: booking.code })
    }
    if (reply.files !== undefined) {
      await turn(chat)
      const calendar = Buffer.from(bookingCalendar(booking, await store.catalogue(), locale))
      await telegram.sendDocument(chat, { source: calendar, filename: calendarName(booking) })
    }
  }

  return async (send: Send): Promise<SendOutcome> => {
    const body = send.body as SendBody
    const locale = localeOf(body)
    try {
      const message = await say(send.address, body, locale)
      await attach(send.address, body, locale)
      return { sent: true, platformId: String(message) }
    } catch (error) {
      const refused = refusedBy(error)
      if (refused.kind === 'gone' || refused.kind === 'never') return { sent: false, dead: true, error: refused.reason }
      const wait = refused.retryMs ?? Math.min(1000 * 2 ** send.tries, LONGEST_WAIT_MS)
      return { sent: false, retryAt: Date.now() + wait, error: refused.reason }
    }
  }
}

/** The language that the reply was drawn in: its files' addresses name it. */
function localeOf({ reply }: SendBody): string {
  const address = reply.files?.[0]?.url ?? reply.images?.[0]?.url ?? ''
  const named = /[?&]l=([^&]+)/.exec(address)?.[1]
  if (named !== undefined) return decodeURIComponent(named)
  return /\p{Script=Han}/u.test(reply.text) ? 'zh-CN' : 'en'
}
