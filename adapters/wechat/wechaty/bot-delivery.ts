import { DeliveryRefusal, type DoorMessage } from '../../../src/bot/doors/door.ts'
import type { BotContact, WechatyBot } from './bot.ts'

export interface BringParts {
  bot: Pick<WechatyBot, 'isLoggedIn' | 'Contact'>
  /** a file as wechaty sends it */
  fileOf(name: string, content: Uint8Array): unknown
  /** real ms, of a clock that is never set */
  real(): number
}

/** What waits for a log-in is tried again after so long. */
const LOG_IN_MS = 15_000
/** Somebody who could not be written to for so long while others could is given up. */
const PATIENCE_MS = 24 * 3_600_000
const MOST = 10_000

/** Brings messages to contacts. The platform does not say why it refuses one: only a friendship that is over is known for sure. */
export function bringer({ bot, fileOf, real }: BringParts) {
  /** since when somebody can't be reached */
  const failing = new Map<string, number>()

  function notReached(address: string, contact: BotContact | undefined): DeliveryRefusal {
    // Without a log-in nobody can be reached.
    if (!bot.isLoggedIn) return loggedOut()
    if (contact?.friend() === false) return new DeliveryRefusal('gone', 'no friend any more')
    const since = failing.get(address) ?? real()
    failing.set(address, since)
    if (failing.size > MOST) failing.delete(failing.keys().next().value!)
    if (real() - since < PATIENCE_MS) return new DeliveryRefusal('later', 'could not be reached', undefined, 'person')
    failing.delete(address)
    return new DeliveryRefusal('gone', 'could not be reached for a day')
  }

  return async (message: DoorMessage, address: string): Promise<{ platformId?: string }> => {
    if (!bot.isLoggedIn) throw loggedOut()
    const contact = await bot.Contact.find({ id: address }).catch(() => undefined)
    if (contact === undefined) throw notReached(address, contact)
    const what = message.kind === 'text' ? message.text : fileOf(message.name, message.content)
    const sent = await contact.say(what).catch(() => {
      throw notReached(address, contact)
    })
    failing.delete(address)
    return sent?.id === undefined ? {} : { platformId: sent.id }
  }
}

const loggedOut = () => new DeliveryRefusal('later', 'the account is logged out', LOG_IN_MS)
