import { TelegramError } from 'telegraf'
import { Refused } from '../../src/bot/doors/door.ts'

/** What the platform's answer, or its silence, means for what was asked of it. */
export function refusedBy(error: unknown): Refused {
  if (error instanceof Refused) return error
  // Messages of other errors may hold an address, and that the token.
  if (!(error instanceof TelegramError)) return new Refused('later', error instanceof Error ? error.name : 'unknown')
  const { code, parameters } = error
  const reason = `Telegram ${code}`
  if (code === 403) return new Refused('gone', reason)
  if (code === 429) return new Refused('later', reason, (parameters?.retry_after ?? 1) * 1000, 'person')
  if (code === 400 || code === 404) return new Refused('never', reason)
  return new Refused('later', reason)
}
