import type { Update } from 'telegraf/types'
import { openingOf } from '../../src/bot/doors/deep-link.ts'
import { readCoordinates } from '../../src/domain/hall/coordinates.ts'
import type { EventBody, QuotedMessage } from '../../src/store/port/store.ts'

/** Who has done what, in private; undefined where it is nothing for us (groups, edits, joins …). */
export interface TelegramMessage {
  /** of the person, at Telegram */
  user: { id: number; first_name: string; last_name?: string; language_code?: string }
  chat: number
  body: EventBody
  /** a tap that waits for an answer, and the message that it was made on */
  tap?: { id: string; message?: number; data: string; keyboard: readonly (readonly Button[])[] }
}

export interface Button {
  text: string
  callback_data: string
}

/** From Telegram's form to ours. What is neither text nor a place (a sticker …) is a file to us: the dialog says what it thinks of it. */
export function heardIn(update: Update): TelegramMessage | undefined {
  if ('callback_query' in update) {
    const { callback_query: query } = update
    const { message } = query
    if (!('data' in query) || message === undefined || message.chat.type !== 'private') return undefined
    const keyboard = 'reply_markup' in message ? ((message.reply_markup?.inline_keyboard ?? []) as Button[][]) : []
    const tap = { id: query.id, message: message.message_id, data: query.data, keyboard }
    const body: EventBody = { type: 'choice', value: query.data, on: String(message.message_id) }
    return { user: query.from, chat: message.chat.id, body, tap }
  }
  if (!('message' in update)) return undefined
  const { message } = update
  if (message.chat.type !== 'private' || message.from === undefined || message.from.is_bot) return undefined
  const body = bodyOf(message as Message)
  return body && { user: message.from, chat: message.chat.id, body }
}

/** What we look at of a message. */
interface Message {
  message_id: number
  from?: { id: number }
  text?: string
  caption?: string
  contact?: { phone_number: string; user_id?: number }
  photo?: { file_id: string; file_size?: number }[]
  document?: { file_id: string; file_name?: string; mime_type?: string; file_size?: number }
  voice?: { file_id: string; mime_type?: string; file_size?: number }
  video?: { file_id: string; mime_type?: string; file_size?: number }
  sticker?: { file_id: string; file_size?: number }
  location?: { latitude: number; longitude: number }
  reply_to_message?: { text?: string; caption?: string; reply_markup?: { inline_keyboard?: Button[][] } }
}

function bodyOf(message: Message): EventBody | undefined {
  const { text, contact } = message
  if (text !== undefined) return start(text) ?? withQuoted({ type: 'text', text }, message)
  if (contact !== undefined) {
    // Somebody else's card is no answer to "your number".
    const own = contact.user_id !== undefined && contact.user_id === message.from?.id
    const digits = contact.phone_number.replace(/[^+\d]/g, '')
    return own
      ? { type: 'text', text: digits.startsWith('+') ? digits : `+${digits}` }
      : file('contact', 'text/vcard', 0, '')
  }
  if (message.location !== undefined) {
    const place = readCoordinates(message.location.latitude, message.location.longitude)
    return place === undefined ? file('location', 'application/geo+json', 0, '') : { type: 'location', ...place }
  }
  const body = fileBody(message)
  return body && (message.caption === undefined ? body : { ...body, caption: message.caption })
}

function fileBody(message: Message): (EventBody & { type: 'file' }) | undefined {
  const photo = message.photo?.at(-1)
  // It has no name of its own: the ending comes with what its content shows.
  if (photo !== undefined) return file('photo', 'image/jpeg', photo.file_size ?? 0, photo.file_id)
  const { document, voice, video, sticker } = message
  const other = document ?? voice ?? video ?? sticker
  if (other === undefined) return undefined
  const name = document?.file_name ?? (voice ? 'voice' : video ? 'video' : 'sticker')
  const mime = document?.mime_type ?? voice?.mime_type ?? video?.mime_type ?? 'application/octet-stream'
  return file(name.slice(0, 200), mime, other.file_size ?? 0, other.file_id)
}

const file = (name: string, mime: string, bytes: number, id: string): EventBody & { type: 'file' } => ({
  type: 'file',
  name,
  mime,
  bytes,
  file: `${FILE}${id}`,
})

/** Telegram's name of the file that a message brings. */
export const fileIdOf = (body: EventBody): string | undefined =>
  body.type === 'file' && body.file.startsWith(FILE) && body.file !== FILE ? body.file.slice(FILE.length) : undefined

const FILE = 'telegram/'

/** `/start`, with what a deep link carries: `t.me/<bot>?start=claim_K7QM-2QXV-9HTD`. */
function start(text: string): EventBody | undefined {
  const match = /^\/start(?:@\w+)?(?:\s+(\S+))?\s*$/.exec(text)
  return match === null ? undefined : openingOf(match[1] ?? '')
}

/** The question that the replied message's buttons carry, and the booking's code in its words. */
function withQuoted(body: EventBody & { type: 'text' }, { reply_to_message: replied }: Message): EventBody {
  if (replied === undefined) return body
  const data = replied.reply_markup?.inline_keyboard?.flat()[0]?.callback_data
  const code = /\b([A-Z0-9]{4}-[A-Z0-9]{4})\b/.exec(replied.text ?? replied.caption ?? '')?.[1]
  const quoted: QuotedMessage = {}
  if (data?.includes('~')) {
    quoted.ask = data.slice(0, data.indexOf('~'))
    quoted.token = data.slice(data.indexOf('~') + 1)
  }
  if (code !== undefined) quoted.code = code
  return { ...body, quoted }
}
