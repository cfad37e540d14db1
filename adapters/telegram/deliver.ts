import { type Telegram, TelegramError } from 'telegraf'
import type { DoorMessage } from '../../src/bot/doors/door.ts'
import { markupOf } from './markup.ts'
import { refusedBy } from './refusal-of.ts'

/** Brings one message to a chat. Pictures and files go as bytes, since Telegram can't fetch from a service that it does not reach. */
export async function deliver(
  telegram: Telegram,
  message: DoorMessage,
  chat: string,
  edits?: string,
): Promise<{ platformId: string }> {
  try {
    const id = edits === undefined ? await send(telegram, message, chat) : await edit(telegram, message, chat, edits)
    return { platformId: String(id) }
  } catch (error) {
    throw refusedBy(error)
  }
}

async function send(telegram: Telegram, message: DoorMessage, chat: string): Promise<number> {
  if (message.kind === 'text') {
    const markup = markupOf(message)
    const extra = markup === undefined ? {} : { reply_markup: markup }
    const shown = { ...extra, link_preview_options: { is_disabled: true } }
    return (await telegram.sendMessage(chat, message.text, shown)).message_id
  }
  const source = Buffer.from(message.content)
  const caption = message.caption === undefined ? {} : { caption: message.caption }
  if (message.kind === 'image') return (await telegram.sendPhoto(chat, { source }, caption)).message_id
  // A quotation mark would end the name where it stands.
  const filename = message.name.replaceAll('"', '')
  return (await telegram.sendDocument(chat, { source, filename }, caption)).message_id
}

/** What can't be changed any more (deleted, too old) is sent anew. */
async function edit(telegram: Telegram, message: DoorMessage, chat: string, edits: string): Promise<string> {
  if (message.kind !== 'text') return String(await send(telegram, message, chat))
  const markup = markupOf(message)
  const extra = markup !== undefined && 'inline_keyboard' in markup ? { reply_markup: markup } : {}
  const shown = { ...extra, link_preview_options: { is_disabled: true } }
  try {
    await telegram.editMessageText(chat, Number(edits), undefined, message.text, shown)
  } catch (error) {
    if (!(error instanceof TelegramError) || error.code !== 400) throw error
    // nothing has changed since, or it was changed before the process died
    if (!/not modified/.test(error.description)) return String(await send(telegram, message, chat))
  }
  return edits
}
