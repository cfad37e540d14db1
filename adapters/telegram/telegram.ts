import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { Telegram } from 'telegraf'
import type { Update } from 'telegraf/types'
import type { Clock } from '../../src/bot/clock.ts'
import { type Sender, startSender } from '../../src/bot/doors/sender.ts'
import { faultOf } from '../../src/bot/fault.ts'
import type { Porter } from '../../src/bot/porter.ts'
import type { Store } from '../../src/store/port/store.ts'
import { marked } from './draw.ts'
import { incomingOf, TELEGRAM } from './incoming.ts'
import { type Intake, intake } from './intake.ts'
import { everybodysMenu, ownMenus } from './menus.ts'
import { refusedBy } from './refused.ts'
import { telegramSender } from './telegram-sender.ts'
import { type Heard, heardIn } from './updates.ts'
import { withFile } from './with-file.ts'

export interface TelegramParts {
  token: string
  /** Telegram's own where left out */
  apiRoot?: string
  store: Store
  porter: Pick<Porter, 'drain'>
  clock: Clock
  worker: string
  log: Pick<Logger, 'warn' | 'info'>
}

export interface TelegramDoor {
  sender: Sender
  stop(): Promise<void>
}

/** How long Telegram keeps a request open while nothing happens, in seconds. */
const POLL_SECONDS = 25
/** Between two looks while a file is on its way: the others are not kept waiting for longer. */
const PAUSE_MS = 250
const LONGEST_WAIT_MS = 60_000
const SHORTEST_WAIT_MS = 1000

/**
 * The chat on Telegram, by long polling. telegraf is the transport only: its own polling hands a batch on before anything
 * is stored, so updates would be lost with the process. Here each is accepted (durably) before the next request tells
 * Telegram that it has arrived. The service starts whether Telegram is there or not.
 */
export function startTelegram(parts: TelegramParts): TelegramDoor {
  const { token, apiRoot, store, clock, worker, log } = parts
  const telegram = new Telegram(token, { ...(apiRoot !== undefined && { apiRoot }), webhookReply: false })
  const over = new AbortController()
  const sender = startSender({ store, doors: [TELEGRAM], worker, log, deliver: telegramSender(telegram, store, clock) })
  const polling = poll(telegram, parts, over.signal)
  return {
    sender,
    async stop() {
      over.abort()
      await polling
      await sender.stop()
    },
  }
}

async function poll(telegram: Telegram, parts: TelegramParts, over: AbortSignal): Promise<void> {
  const { log } = parts
  let ready = false
  let failures = 0
  const menu = ownMenus(telegram)
  const coming = intake((update) => take(update, telegram, menu, parts))
  while (!over.aborted) {
    try {
      if (!ready) {
        await introduce(telegram)
        ready = true
        log.info('Telegram is there')
      }
      const updates = await nextUpdates(telegram, coming, over)
      failures = 0
      coming.add(updates)
      await coming.settle(PAUSE_MS)
    } catch (error) {
      if (over.aborted) return
      const refused = refusedBy(error)
      // Another process polls (409), the token is wrong (401), Telegram is away: all may change without us.
      log.warn({ reason: refused.reason }, 'Telegram does not answer as it should; tried again')
      const wait = refused.retryMs ?? Math.min(SHORTEST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS)
      failures += 1
      await sleep(wait, undefined, { signal: over }).catch(() => undefined)
    }
  }
}

function nextUpdates(telegram: Telegram, coming: Intake, over: AbortSignal): Promise<Update[]> {
  const timeout = coming.busy() ? 0 : POLL_SECONDS
  const request = {
    offset: coming.offset(),
    timeout,
    limit: 100,
    allowed_updates: ['message', 'callback_query'] as const,
  }
  return telegram.callApi(
    'getUpdates',
    { ...request, allowed_updates: [...request.allowed_updates] },
    { signal: over as unknown as NonNullable<Parameters<Telegram['callApi']>[2]>['signal'] },
  )
}

/** The menu of commands, in each language; a webhook that was set before would keep the updates from us. */
async function introduce(telegram: Telegram): Promise<void> {
  await telegram.deleteWebhook()
  await everybodysMenu(telegram)
}

/** Stored before it is acknowledged; handled beside the next ones, each conversation's in order. */
async function take(
  update: Update,
  telegram: Telegram,
  menu: ReturnType<typeof ownMenus>,
  { store, porter, clock, log }: TelegramParts,
): Promise<void> {
  const heard = heardIn(update)
  if (heard === undefined) return
  const event = await withFile(await incomingOf(update.update_id, heard, store, clock.now()), telegram, store)
  await store.accept(event)
  porter
    .drain(event.conversation)
    .then(
      async () => menu(heard.chat, await store.person({ door: TELEGRAM, account: event.account })),
      (error) => log.warn(faultOf(error), 'a message waits for the sweeper'),
    )
    // Only the menu was not set: everything works without, and the next message tries again.
    .catch((error) => log.warn({ reason: refusedBy(error).reason }, 'a menu of commands was not set'))
  if (heard.tap !== undefined) acknowledge(heard, heard.tap, telegram)
}

/** The tapped button stops spinning and is marked. Nothing depends on it: a tap that is too old for Telegram is heard all the same. */
function acknowledge({ chat }: Heard, tap: NonNullable<Heard['tap']>, telegram: Telegram): void {
  const ignore = () => undefined
  telegram.answerCbQuery(tap.id).catch(ignore)
  const keyboard = marked(tap.keyboard, tap.data)
  if (keyboard === undefined || keyboard.length === 0 || tap.message === undefined) return
  telegram
    .callApi('editMessageReplyMarkup', {
      chat_id: chat,
      message_id: tap.message,
      reply_markup: { inline_keyboard: keyboard as { text: string; callback_data: string }[][] },
    })
    .catch(ignore)
}
