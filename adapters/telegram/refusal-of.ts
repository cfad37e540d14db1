import { TelegramError } from 'telegraf'
import { DeliveryRefusal } from '../../src/bot/doors/door.ts'

/** What the platform's answer, or its silence, means for what was asked of it. */
export function refusedBy(error: unknown): DeliveryRefusal {
  if (error instanceof DeliveryRefusal) return error
  // Messages of other errors may hold an address, and that the token.
  if (!(error instanceof TelegramError))
    return new DeliveryRefusal('later', error instanceof Error ? error.name : 'unknown')
  const { code, parameters } = error
  const reason = `Telegram ${code}`
  if (code === 403) return new DeliveryRefusal('gone', reason)
  if (code === 429) return new DeliveryRefusal('later', reason, (parameters?.retry_after ?? 1) * 1000, 'person')
  if (code === 400 || code === 404) return new DeliveryRefusal('never', reason)
  return new DeliveryRefusal('later', reason)
}
