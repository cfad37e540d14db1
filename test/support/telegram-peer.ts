import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** A message in somebody's chat at the Bot API server. */
export interface TelegramLine {
  event: string
  message_id: number
  seq: number
  text?: string
  caption?: string
  via?: string
  buttons?: { text: string; data?: string }[][]
}

/** What we use of a strict Bot API server for tests, played from the people's side. */
export interface TelegramPeer {
  url: string
  token: string
  sim: Record<string, (act?: object) => unknown>
  close(): Promise<void>
}

/** A folder with `server.mjs`; `.ci/run` names one where it is there. */
export const telegramPeer = process.env.HALLO_TELEGRAM_PEER

export async function startTelegramPeer(): Promise<TelegramPeer> {
  const { startTelegram } = await import(pathToFileURL(path.resolve(telegramPeer!, 'server.mjs')).href)
  return startTelegram({ strict: true })
}

/** What makes a service speak to that server. */
export function telegramEnv({ url, token }: TelegramPeer): Record<string, string> {
  return { TELEGRAM_API_ROOT: url, TELEGRAM_BOT_TOKEN: token }
}
