import type { Logger } from 'pino'
import type { Clock } from '../../../src/bot/clock.ts'
import { faultOf } from '../../../src/bot/dialog-fault.ts'
import type { DoorOutbox, Hear } from '../../../src/bot/doors/door.ts'
import { eventMaker } from '../../../src/bot/doors/event-maker.ts'
import { type FetchedFile, readAtMost, withFetchedFile } from '../../../src/bot/doors/fetch-file.ts'
import { FILE_MAX } from '../../../src/domain/form/fields/file-field.ts'
import type { EventBody, Incoming, Store } from '../../../src/store/port/store.ts'
import { StoreFault } from '../../../src/store/port/store-fault.ts'
import { type BotContact, type BotFriendship, type BotMessage, FRIENDSHIP, KIND } from './bot.ts'
import { bodyOf, bringsFile, isPerson, keyOf } from './message-read.ts'
import { WECHATY } from './wechaty-name.ts'

export interface HearingParts {
  store: Store
  clock: Clock
  log: Pick<Logger, 'warn'>
  hear: Hear
  outbox: Pick<DoorOutbox, 'tooMany'>
  /** rejects once the door is closed */
  rest(ms: number): Promise<void>
  chance(): number
  /** says something that is no answer */
  beside(say: () => Promise<unknown>): Promise<void>
  textFor(contact: BotContact, key: 'inPrivate' | 'addMe' | 'recalled'): Promise<string>
  localeOf(): string
}

/** What a puppet brings of long ago, such as at its first log-in, is no conversation (seconds). */
const OLDEST_S = 86_400
/** Its own chat waits while a file comes (real ms). */
const FILE_MS = 15_000
const LONGEST_WAIT_MS = 60_000
/** Of messages that were heard, so that it is known which ones were taken back. */
const REMEMBERED = 1000

/** What comes from a puppet, one of a person after the other; rejects with what made it fail. */
export function hearing({ store, clock, log, hear, outbox, rest, chance, beside, textFor, localeOf }: HearingParts) {
  const eventOf = eventMaker({ door: WECHATY, mark: 'wy' }, { clock })
  const read = new Set<string>()

  function remember(id: string): void {
    read.add(id)
    if (read.size > REMEMBERED) read.delete(read.values().next().value!)
  }

  /** The puppet brings nothing twice: what the store can't take now waits here. */
  async function accepted(event: Incoming): ReturnType<Hear> {
    for (let failures = 0; ; failures += 1) {
      try {
        return await hear(event)
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error
        log.warn(faultOf(error), 'a message waits until it can be kept')
        await rest(Math.min(1000 * 2 ** failures, LONGEST_WAIT_MS))
      }
    }
  }

  async function fetched(message: BotMessage): Promise<FetchedFile> {
    const bring = async (): Promise<FetchedFile> => {
      const file = await message.toFileBox()
      const content = await readAtMost({ body: await file.toStream() }, FILE_MAX)
      return content === undefined ? 'tooLarge' : { name: file.name, content }
    }
    const late = rest(FILE_MS).then(() => undefined)
    late.catch(() => undefined)
    return Promise.race([bring(), late])
  }

  /** Is it stored, or one too many? */
  async function take(contact: BotContact, key: string, body: EventBody, message?: BotMessage): Promise<boolean> {
    const { id: account } = contact
    const locale = localeOf()
    const tooMany = await outbox.tooMany({ account, locale })
    if (tooMany !== undefined) {
      if (tooMany.first) beside(() => contact.say(tooMany.text))
      return false
    }
    const event = eventOf({ account, address: account, key, locale, name: contact.name(), body })
    const whole =
      message !== undefined && bringsFile(body) ? await withFetchedFile(event, store, () => fetched(message)) : event
    const { handled } = await accepted(whole)
    handled.catch((error) => log.warn(faultOf(error), 'a message waits for the sweeper'))
    return true
  }

  /** What a person took back: what was read of it stays done, and they hear so. */
  async function recalled(message: BotMessage, talker: BotContact): Promise<void> {
    const original = await message.toRecalled()
    if (original === undefined || !read.delete(original.id)) return
    const text = await textFor(talker, 'recalled')
    beside(() => talker.say(text))
  }

  return {
    async message(message: BotMessage): Promise<void> {
      const talker = message.talker()
      if (message.self() || !isPerson(talker)) return
      if (message.type() === KIND.recalled) return recalled(message, talker)
      if (message.age() > OLDEST_S) return
      const room = message.room()
      if (room !== undefined && !(await message.mentionSelf())) return
      const body = await bodyOf(message)
      if (body === undefined) return
      // What is said in a room is answered in private; that needs a friend.
      const reached = room === undefined || talker.friend() !== false
      if (reached) {
        if (!(await take(talker, keyOf(message.id), body, message))) return
        remember(message.id)
      }
      if (room === undefined) return
      const text = await textFor(talker, reached ? 'inPrivate' : 'addMe')
      beside(() => room.say(text, talker))
    },

    /** A request is accepted; who is a friend now is greeted, once a day at most. */
    async friendship(request: BotFriendship): Promise<void> {
      const contact = request.contact()
      const type = request.type()
      if (type === FRIENDSHIP.received) {
        await rest(1000 + 2000 * chance())
        await request.accept()
      } else if (type !== FRIENDSHIP.confirmed) return
      const day = new Date(clock.now()).toISOString().slice(0, 10)
      await take(contact, `friend-${day}`, { type: 'start' })
    },
  }
}
