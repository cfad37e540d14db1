import { createHash } from 'node:crypto'
import { wgs84Of } from '../../../src/domain/hall/china-datum.ts'
import { readCoordinates } from '../../../src/domain/hall/coordinates.ts'
import type { EventBody } from '../../../src/store/port/store.ts'
import { type BotContact, type BotMessage, KIND, PERSON } from './bot.ts'

/** Accounts of WeChat's own that write to everybody. */
const HOUSE_ACCOUNTS: ReadonlySet<string> = new Set(['weixin', 'filehelper', 'fmessage', 'medianote', 'newsapp'])

/** Somebody who can be answered: a person, and not the service's own account. */
export const isPerson = (contact: BotContact): boolean =>
  !contact.self() && contact.type() === PERSON && !HOUSE_ACCOUNTS.has(contact.id)

/** A message's key in event ids, short whatever the puppet calls it. */
export const keyOf = (id: string): string =>
  /^[\w.-]{1,64}$/.test(id) ? id : createHash('sha256').update(id).digest('hex').slice(0, 32)

/**
 * What is said, without the mention of the service where it was said in a room. What is no text is a file to us: the dialog says
 * what it thinks of it. undefined: a notice of the platform.
 */
export async function bodyOf(message: BotMessage): Promise<EventBody | undefined> {
  const kind = message.type()
  switch (kind) {
    case KIND.unknown:
    case KIND.recalled:
      return undefined
    case KIND.text: {
      const text = message.room() === undefined ? message.text() : await message.mentionText()
      return text.trim() === '' ? { type: 'start' } : { type: 'text', text }
    }
    case KIND.url: {
      const link = await message.toUrlLink()
      return { type: 'text', text: [link.title(), link.url()].filter((part) => part !== '').join(' ') }
    }
    case KIND.contact:
      return file('contact', 'text/vcard')
    case KIND.location:
      return placeOf(message)
    default: {
      const [name, mime] = WITH_CONTENT[kind] ?? ['message', 'application/octet-stream']
      return file(name, mime, kind in WITH_CONTENT ? message.id : '')
    }
  }
}

/** Not every puppet can tell where it is. */
async function placeOf(message: BotMessage): Promise<EventBody> {
  const told = await message.toLocation().catch(() => undefined)
  const place = told && readCoordinates(told.latitude(), told.longitude())
  return place === undefined ? file('location', 'application/geo+json') : { type: 'location', ...wgs84Of(place) }
}

/** Messages that bring something to fetch; its own name comes with it. */
const WITH_CONTENT: Readonly<Record<number, readonly [name: string, mime: string]>> = {
  [KIND.attachment]: ['file', 'application/octet-stream'],
  [KIND.voice]: ['voice', 'audio/amr'],
  [KIND.emoticon]: ['sticker', 'image/gif'],
  [KIND.image]: ['photo', 'image/jpeg'],
  [KIND.video]: ['video', 'video/mp4'],
}

const FILE = 'wechaty/'
const file = (name: string, mime: string, id = ''): EventBody => ({
  type: 'file',
  name,
  mime,
  bytes: 0,
  file: `${FILE}${id}`,
})

/** Does the message bring something to fetch? */
export const bringsFile = (body: EventBody): boolean =>
  body.type === 'file' && body.file.startsWith(FILE) && body.file !== FILE
