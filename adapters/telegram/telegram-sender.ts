import { setTimeout as sleep } from 'node:timers/promises'
import type { Telegram } from 'telegraf'
import type { Clock } from '../../src/bot/clock.ts'
import type { SendBody } from '../../src/bot/doors/entries.ts'
import { pacer } from '../../src/bot/doors/pace.ts'
import { bookingCalendar, calendarName } from '../../src/bot/draw/booking-calendar.ts'
import { speakerFor } from '../../src/bot/draw/draw-text.ts'
import { qrPng } from '../../src/reports/qr-picture.ts'
import type { Send, SendOutcome, Store } from '../../src/store/port/store.ts'
import { drawReply } from './draw.ts'
import { refusedBy } from './refused.ts'

/** Telegram's own limits are about one a second in a chat and thirty in all; a little less leaves room for edits. */
const PACE = { each: { burst: 3, everyMs: 1050 }, all: { burst: 20, everyMs: 40 } }
const LONGEST_WAIT_MS = 5 * 60_000
const LONGEST_CALL_MS = 30_000

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

  /** A picture or a file: drawn here, since Telegram can't fetch from a service that it does not reach. */
  async function attach(
    chat: string,
    { reply, part }: SendBody & { part: NonNullable<SendBody['part']> },
    locale: string,
  ): Promise<number | undefined> {
    const link = 'file' in part ? reply.files?.[part.file] : undefined
    const shown = 'image' in part ? reply.images?.[part.image] : undefined
    const id = keptIn((link ?? shown)?.url ?? '')
    if (id !== undefined) {
      const file = await store.file(id, clock.now())
      if (file === undefined) return undefined
      await turn(chat)
      const source = Buffer.from(file.content)
      const sent =
        link === undefined
          ? telegram.sendPhoto(chat, { source }, { caption: shown?.alt.slice(0, 200) })
          : telegram.sendDocument(chat, { source, filename: link.name.replaceAll('"', '') })
      return (await sent).message_id
    }
    const booking = reply.booking && (await store.booking({ id: reply.booking.id }))
    if (booking === undefined) return undefined
    await turn(chat)
    if (link === undefined)
      return (await telegram.sendPhoto(chat, { source: await qrPng(booking.code) }, { caption: booking.code }))
        .message_id
    const source = Buffer.from(bookingCalendar(booking, await store.catalogue(), locale))
    return (await telegram.sendDocument(chat, { source, filename: calendarName(booking) })).message_id
  }

  async function bring(chat: string, body: SendBody): Promise<number | undefined> {
    const locale = localeOf(body)
    const { part } = body
    return part === undefined ? say(chat, body, locale) : attach(chat, { ...body, part }, locale)
  }

  return async (send: Send): Promise<SendOutcome> => {
    try {
      const message = await inTime(bring(send.address, send.body as SendBody))
      return message === undefined ? { sent: true } : { sent: true, platformId: String(message) }
    } catch (error) {
      const refused = refusedBy(error)
      if (refused.kind === 'gone' || refused.kind === 'never') return { sent: false, dead: true, error: refused.reason }
      const wait = refused.retryMs ?? Math.min(1000 * 2 ** send.tries, LONGEST_WAIT_MS)
      return { sent: false, retryAt: Date.now() + wait, error: refused.reason }
    }
  }
}

/** A request that is never answered must not keep everybody else's waiting. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const over = new AbortController()
  const late = sleep(LONGEST_CALL_MS, undefined, { signal: over.signal }).then(() =>
    Promise.reject(new Error('no answer')),
  )
  try {
    return await Promise.race([work, late])
  } finally {
    over.abort()
    late.catch(() => undefined)
  }
}

/** The language that the reply was drawn in: its files' addresses name it. */
function localeOf({ reply }: SendBody): string {
  const address = reply.files?.[0]?.url ?? reply.images?.[0]?.url ?? ''
  const named = /[?&]l=([^&]+)/.exec(address)?.[1]
  if (named !== undefined) return decodeURIComponent(named)
  return /\p{Script=Han}/u.test(reply.text) ? 'zh-CN' : 'en'
}

/** The kept file that an address of the service's own names. */
const keptIn = (url: string): string | undefined => /\/([\w-]+)\.(?:kept|own)\?/.exec(url)?.[1]
