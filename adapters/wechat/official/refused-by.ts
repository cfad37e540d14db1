import { DeliveryRefusal } from '../../../src/bot/doors/door.ts'
import { ApiRefusal } from './request.ts'

/** The person is no more, has never followed, or is on the account's blacklist. */
const GONE: ReadonlySet<number> = new Set([40003, 43004, 43019, 49003])
/** Busy, too often, a quota that is used up, our own address or secret not allowed: may change without us. */
const LATER: ReadonlySet<number> = new Set([
  -1, 40001, 40014, 42001, 40125, 40164, 40243, 45009, 45011, 48001, 61004, 89503,
])
/** These last. */
const LONG: ReadonlySet<number> = new Set([40125, 40164, 40243, 45009, 48001, 89503])
const LONG_MS = 5 * 60_000

/** What the platform's refusal means for a send. */
export function refusedBy(error: unknown): DeliveryRefusal {
  if (error instanceof DeliveryRefusal) return error
  if (!(error instanceof ApiRefusal))
    return new DeliveryRefusal('later', error instanceof Error ? error.name : 'unknown')
  if (GONE.has(error.code)) return new DeliveryRefusal('gone', error.message)
  if (!LATER.has(error.code)) return new DeliveryRefusal('never', error.message)
  return new DeliveryRefusal('later', error.message, LONG.has(error.code) ? LONG_MS : undefined)
}
