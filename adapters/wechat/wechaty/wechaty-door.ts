import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Clock } from '../../../src/bot/clock.ts'
import { faultOf } from '../../../src/bot/dialog-fault.ts'
import type { Capabilities, DoorOutbox, Hear, PacePlan, PushingDoor } from '../../../src/bot/doors/door.ts'
import { pacer } from '../../../src/bot/doors/pace.ts'
import { speakerFor } from '../../../src/bot/draw/draw-text.ts'
import type { Store } from '../../../src/store/port/store.ts'
import type { BotContact, WechatyBot } from './bot.ts'
import { bringer } from './bot-delivery.ts'
import { inOrder } from './in-order.ts'
import { keepLoggedIn } from './log-in.ts'
import { hearing } from './message-events.ts'
import { WECHATY } from './wechaty-name.ts'

export interface WechatyParts {
  bot: WechatyBot
  /** a file as wechaty sends it */
  fileOf(name: string, content: Uint8Array): unknown
  store: Store
  clock: Clock
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** the language of people who have not shown theirs yet; the platform tells none */
  locale?: string
  /** a code to scan has come, for those who can't see the terminal */
  onCode?(code: string): void
  /** real time, where a test has its own */
  print?(text: string): void
  pace?: PacePlan
  rest?(ms: number, signal: AbortSignal): Promise<void>
  real?(): number
  chance?(): number
}

const CAN: Capabilities = {
  buttons: 'none',
  text: { most: 2000, unit: 'utf16' },
  images: true,
  files: true,
  contact: false,
  edit: false,
}
/** Accounts that write faster than people do are locked. */
const PACE: PacePlan = {
  each: { burst: 1, everyMs: 0 },
  all: { burst: 1, everyMs: 0 },
  rest: { least: 1000, most: 3000 },
  aMinute: 20,
}
/** What is said beside the answers: a line in a room, too many messages. More than that is not worth the risk. */
const BESIDE: PacePlan = { ...PACE, aMinute: 5 }
const BESIDE_WAITING = 5

/**
 * The chat of a WeChat account that a puppet of wechaty plays: private messages, and messages of rooms that mention the account.
 * Every answer goes to the person's private chat.
 */
export function wechatyDoor(parts: WechatyParts): PushingDoor {
  const { bot, store, clock, log, onCode, pace = PACE, chance = Math.random } = parts
  const print = parts.print ?? console.log
  const real = parts.real ?? (() => performance.now())
  const waitFor = parts.rest ?? ((ms, signal) => sleep(ms, undefined, { signal, ref: false }))
  const localeOf = () => parts.locale ?? 'zh-CN'
  const turnBeside = pacer(parts.pace ?? BESIDE)
  let waiting = 0

  /** Nothing depends on it: where too much waits already it is left out. */
  async function beside(say: () => Promise<unknown>): Promise<void> {
    if (waiting >= BESIDE_WAITING) return
    waiting += 1
    try {
      await turnBeside('')
      await say()
    } catch (error) {
      log.warn(faultOf(error), 'a word beside the answers was not said')
    } finally {
      waiting -= 1
    }
  }

  async function textFor({ id }: BotContact, key: 'inPrivate' | 'addMe' | 'recalled'): Promise<string> {
    const known = await store.person({ door: WECHATY, account: id })
    return speakerFor(known?.locale ?? localeOf()).text(`wechaty:${key}`)
  }

  return {
    name: WECHATY,
    can: CAN,
    sends: { after: 0 },
    pace,
    async start(hear: Hear, outbox: DoorOutbox) {
      const over = new AbortController()
      const order = inOrder()
      const rest = (ms: number) => (over.signal.aborted ? Promise.reject(over.signal.reason) : waitFor(ms, over.signal))
      const heard = hearing({ store, clock, log, hear, outbox, rest, chance, beside, textFor, localeOf })
      /** Nothing that a puppet does may end the process. */
      const listen = (key: () => string, work: () => Promise<void>) => {
        const failed = (error: unknown) => {
          if (!over.signal.aborted) log.warn(faultOf(error), 'what came by wechaty could not be heard')
        }
        try {
          if (!over.signal.aborted) order.run(key(), () => work().catch(failed))
        } catch (error) {
          failed(error)
        }
      }
      bot.on('message', (message) =>
        listen(
          () => message.talker().id,
          () => heard.message(message),
        ),
      )
      // One at a time: who accepts many at once is taken for a machine.
      bot.on('friendship', (request) =>
        listen(
          () => '',
          () => heard.friendship(request),
        ),
      )
      const kept = keepLoggedIn({ bot, outbox, log, print, rest, real, ...(onCode && { onCode }) })
      return {
        async stop() {
          over.abort()
          await kept
          await order.settled()
          await bot.stop().catch((error) => log.warn(faultOf(error), 'the puppet does not stop'))
        },
      }
    },
    deliver: bringer({ bot, fileOf: parts.fileOf, real }),
  }
}
