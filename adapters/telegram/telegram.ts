import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { Telegram } from 'telegraf'
import type { Update } from 'telegraf/types'
import type { Clock } from '../../src/bot/clock.ts'
import { faultOf } from '../../src/bot/dialog-fault.ts'
import type { Capabilities, Door, DoorOutbox, Hear, PacePlan } from '../../src/bot/doors/door.ts'
import { repliesOf } from '../../src/bot/doors/entries.ts'
import { eventMaker } from '../../src/bot/doors/event-maker.ts'
import type { HandleResult } from '../../src/bot/porter.ts'
import type { Store } from '../../src/store/port/store.ts'
import { StoreFault } from '../../src/store/port/store-fault.ts'
import { deliver } from './deliver.ts'
import { type Intake, intake } from './intake.ts'
import { marked } from './markup.ts'
import { everybodysMenu, ownMenus } from './menus.ts'
import { refusedBy } from './refusal-of.ts'
import { heardIn, type TelegramMessage } from './updates.ts'
import { withFile } from './with-file.ts'

export interface TelegramParts {
  token: string
  /** Telegram's own where left out */
  apiRoot?: string
  store: Store
  clock: Clock
  log: Pick<Logger, 'warn' | 'info'>
  /** Telegram's own limits, where left out */
  pace?: PacePlan
}

/** The door's name in ids and sends. */
export const TELEGRAM = 'telegram'

const CAN: Capabilities = {
  buttons: 'inline',
  text: { most: 4096, unit: 'utf16' },
  images: true,
  files: true,
  contact: true,
  edit: true,
}
/** Its limits are about one a second in a chat and thirty in all: no second holds more than 28 in all here. */
const PACE: PacePlan = { each: { burst: 3, everyMs: 1050 }, all: { burst: 4, everyMs: 42 } }

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
export function telegramDoor(parts: TelegramParts): Door {
  const { token, apiRoot, pace = PACE } = parts
  const telegram = new Telegram(token, { ...(apiRoot !== undefined && { apiRoot }), webhookReply: false })
  let username: Promise<string | undefined> | undefined
  return {
    name: TELEGRAM,
    can: CAN,
    // after an outage an hour's messages come at once
    burst: 4,
    async linkTo(payload) {
      username ??= nameOf(telegram, parts.log)
      const name = await username
      // Telegram was away: it is asked again the next time.
      if (name === undefined) username = undefined
      return name && `https://t.me/${name}?start=${payload}`
    },
    sends: { after: 0 },
    pace,
    async start(hear, outbox) {
      const over = new AbortController()
      const polling = poll(telegram, parts, { hear, outbox }, over.signal)
      return {
        async stop() {
          over.abort()
          await polling
        },
      }
    },
    deliver: (message, chat, how) => deliver(telegram, message, chat, how?.edits),
  }
}

async function nameOf(telegram: Telegram, log: TelegramParts['log']): Promise<string | undefined> {
  try {
    return (await telegram.getMe()).username
  } catch (error) {
    log.warn({ reason: refusedBy(error).message }, 'Telegram does not tell the name of the bot')
    return undefined
  }
}

async function poll(telegram: Telegram, parts: TelegramParts, house: Below, over: AbortSignal): Promise<void> {
  const { log } = parts
  let ready = false
  let failures = 0
  const menu = ownMenus(telegram)
  const eventOf = eventMaker({ door: TELEGRAM, mark: 'tg' }, parts)
  const coming = intake((update) => take(update, { telegram, menu, eventOf, ...house, ...parts }))
  while (!over.aborted) {
    try {
      if (!ready) {
        await introduce(telegram)
        ready = true
        log.info('Telegram is there')
      }
      const updates = await nextUpdates(telegram, coming, over)
      house.outbox.platform(true)
      failures = 0
      coming.add(updates)
      await coming.settle(PAUSE_MS)
    } catch (error) {
      if (over.aborted) return
      const refused = refusedBy(error)
      // Another process polls (409), the token is wrong (401), Telegram is away: all may change without us.
      if (!(error instanceof StoreFault)) house.outbox.platform(false)
      log.warn({ reason: refused.message }, 'Telegram does not answer as it should; tried again')
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

interface Below {
  hear: Hear
  outbox: Pick<DoorOutbox, 'tooMany' | 'platform'>
}

interface UpdateContext extends TelegramParts, Below {
  telegram: Telegram
  menu: ReturnType<typeof ownMenus>
  eventOf: ReturnType<typeof eventMaker>
}

/** Stored before it is acknowledged; handled beside the next ones, each conversation's in order. */
async function take(
  update: Update,
  { telegram, menu, eventOf, hear, outbox, store, log }: UpdateContext,
): Promise<void> {
  const heard = heardIn(update)
  if (heard === undefined) return
  const { user, chat, body, tap } = heard
  const name = [user.first_name, user.last_name].filter((part) => part !== undefined && part !== '').join(' ')
  const account = String(user.id)
  const tooMany = await outbox.tooMany({ account, locale: user.language_code })
  if (tooMany !== undefined) {
    // Said once, and nothing depends on it.
    if (tooMany.first) telegram.sendMessage(chat, tooMany.text).catch(() => undefined)
    return
  }
  const whose = { account, address: String(chat), locale: user.language_code, name }
  const event = await withFile(eventOf({ ...whose, key: String(update.update_id), body }), telegram, store)
  const { handled } = await hear(event)
  handled
    .then(
      async () => menu(chat, await store.person({ door: TELEGRAM, account })),
      (error) => log.warn(faultOf(error), 'a message waits for the sweeper'),
    )
    // Only the menu was not set: everything works without, and the next message tries again.
    .catch((error) => log.warn({ reason: refusedBy(error).message }, 'a menu of commands was not set'))
  if (tap === undefined) return
  telegram.answerCbQuery(tap.id).catch(() => undefined)
  // A list that takes its own place has new buttons: the old ones must not come back over them.
  handled.then(
    (result) => isRenewed(result) || mark(heard, tap, telegram),
    () => mark(heard, tap, telegram),
  )
}

const isRenewed = (result: HandleResult): boolean =>
  result.status === 'done' && repliesOf(result.entries).some(({ renews }) => renews !== undefined)

/** The tapped button is marked. Nothing depends on it: a tap that is too old for Telegram is heard all the same. */
function mark({ chat }: TelegramMessage, tap: NonNullable<TelegramMessage['tap']>, telegram: Telegram): void {
  const keyboard = marked(tap.keyboard, tap.data)
  if (keyboard === undefined || keyboard.length === 0 || tap.message === undefined) return
  telegram
    .callApi('editMessageReplyMarkup', {
      chat_id: chat,
      message_id: tap.message,
      reply_markup: { inline_keyboard: keyboard as { text: string; callback_data: string }[][] },
    })
    .catch(() => undefined)
}
