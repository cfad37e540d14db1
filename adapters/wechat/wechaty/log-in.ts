import type { Logger } from 'pino'
import QRCode from 'qrcode'
import { faultOf } from '../../../src/bot/dialog-fault.ts'
import type { DoorOutbox } from '../../../src/bot/doors/door.ts'
import { SCAN, type WechatyBot } from './bot.ts'

export interface LogInParts {
  bot: WechatyBot
  outbox: Pick<DoorOutbox, 'platform'>
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  print(text: string): void
  /** rejects once the door is closed */
  rest(ms: number): Promise<void>
  /** real ms, of a clock that is never set */
  real(): number
  /** a code to scan has come: what its picture holds */
  onCode?(code: string): void
}

const LOOK_MS = 30_000
/** A puppet that shows no code for so long and lets nobody in is started anew. */
const SILENT_MS = 3 * 60_000

/**
 * Starts the bot and keeps it logged in as far as a program can: the code to scan is printed each time it is another one, and a
 * puppet that has stopped without a word is started anew. Resolves when the door is closed.
 */
export async function keepLoggedIn({ bot, outbox, log, print, rest, real, onCode }: LogInParts): Promise<void> {
  let shown = ''
  let sign = real()
  const away = () => outbox.platform(false, 'loggedOut')

  bot.on('scan', (code, status) => {
    sign = real()
    if (code === '' || code === shown || (status !== SCAN.waiting && status !== SCAN.timeout)) return
    shown = code
    away()
    QRCode.toString(code, { type: 'terminal', small: true }).then(
      (picture) => print(`${picture}\nScan this code with the WeChat of the service's own account, to log it in.`),
      (error) => log.warn(faultOf(error), 'a code to scan could not be drawn'),
    )
    onCode?.(code)
  })
  bot.on('login', () => {
    shown = ''
    sign = real()
    log.info('WeChat (wechaty) is logged in')
    outbox.platform(true)
  })
  bot.on('logout', () => {
    sign = real()
    log.error('WeChat (wechaty) is logged out: the code to scan comes next')
    away()
  })
  // The message may quote what people wrote.
  bot.on('error', (error) => log.warn(faultOf(error), 'the puppet reports a fault'))

  const start = () =>
    bot.start().catch((error) => {
      log.warn(faultOf(error), 'the puppet does not start; it is tried again')
      outbox.platform(false)
    })
  await start()
  for (;;) {
    const closed = await rest(LOOK_MS).then(
      () => false,
      () => true,
    )
    if (closed) return
    if (bot.isLoggedIn) sign = real()
    else if (real() - sign >= SILENT_MS) {
      sign = real()
      log.warn('the puppet is silent and nobody is logged in: it is started anew')
      await bot.stop().catch((error) => log.warn(faultOf(error), 'the puppet does not stop'))
      await start()
    }
  }
}
