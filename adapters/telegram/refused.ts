import { TelegramError } from 'telegraf'

/** What the platform's answer, or its silence, means for what was asked of it. `reason` never holds what people wrote. */
export type Refused =
  /** the person has blocked the bot, or is no more */
  | { kind: 'gone'; reason: string; retryMs?: undefined }
  /** it would be refused again */
  | { kind: 'never'; reason: string; retryMs?: undefined }
  | { kind: 'later'; reason: string; retryMs?: number }

export function refusedBy(error: unknown): Refused {
  // Messages of other errors may hold an address, and that the token.
  if (!(error instanceof TelegramError))
    return { kind: 'later', reason: error instanceof Error ? error.name : 'unknown' }
  const { code, parameters } = error
  const reason = `Telegram ${code}`
  if (code === 403) return { kind: 'gone', reason }
  if (code === 429) return { kind: 'later', reason, retryMs: (parameters?.retry_after ?? 1) * 1000 }
  if (code === 400 || code === 404) return { kind: 'never', reason }
  return { kind: 'later', reason }
}
