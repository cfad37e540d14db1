import { dirname, resolve } from 'node:path'
import type { Router } from 'express'
import type { Logger } from 'pino'
import { wechatyMissing } from '../../adapters/wechat/wechaty/load-wechaty.ts'
import type { Settings } from '../../config/settings.ts'
import type { AccountLogIn } from '../bot/account-log-in.ts'
import type { Clock } from '../bot/clock.ts'
import type { Door } from '../bot/doors/door.ts'
import type { FileRef } from '../bot/draw/file-ref.ts'
import type { FileAddresses } from '../http/file-address.ts'
import type { Store } from '../store/port/store.ts'
import { StartProblem } from './open-store.ts'
import type { ServicePart } from './service-parts.ts'

/** Before anything is opened: what a door needs that `npm ci` does not bring. Throws `StartProblem`. */
export function checkDoors({ wechaty }: Pick<Settings, 'wechaty'>): void {
  const missing = wechaty && wechatyMissing(wechaty.puppet)
  if (missing !== undefined) throw new StartProblem([missing])
}

/** The doors that the settings name, each with its libraries loaded only here, and where their platforms push to. */
export async function makeDoors(
  { telegram, officialAccount, wechaty, store, publicUrl }: Settings,
  does: ReadonlySet<ServicePart>,
  parts: { store: Store; clock: Clock; log: Logger; sealWith: string; onCode: (code: string) => void },
): Promise<{ opened: readonly Door[]; webhooks: ReadonlyMap<string, Router>; logIn?: AccountLogIn }> {
  const opened: Door[] = []
  const webhooks = new Map<string, Router>()
  let logIn: AccountLogIn | undefined
  if (telegram !== undefined && does.has('telegram')) {
    if (telegram.webhookUrl !== undefined) parts.log.warn('TELEGRAM_WEBHOOK_URL is set: this version polls instead')
    const { telegramDoor } = await import('../../adapters/telegram/telegram.ts')
    opened.push(telegramDoor({ ...telegram, ...parts }))
  }
  if (officialAccount !== undefined && does.has('wechat')) {
    if (publicUrl === undefined) parts.log.warn('HALLO_PUBLIC_URL is not set: on WeChat there are no links to files')
    const { officialDoor } = await import('../../adapters/wechat/official/official.ts')
    const door = officialDoor({ ...officialAccount, ...parts })
    opened.push(door)
    webhooks.set('/wechat', door.router)
    logIn = door.logIn
  }
  if (wechaty !== undefined && does.has('wechaty')) {
    const { loadWechaty } = await import('../../adapters/wechat/wechaty/load-wechaty.ts')
    const { wechatyDoor } = await import('../../adapters/wechat/wechaty/wechaty-door.ts')
    const { survivePuppets } = await import('../../adapters/wechat/wechaty/puppet-faults.ts')
    survivePuppets(parts.log)
    opened.push(wechatyDoor({ ...(await loadWechaty(wechaty, memoryFile(store))), ...parts }))
  }
  return { opened, webhooks, ...(logIn && { logIn }) }
}

/** Links into the chats of the doors that have some. */
export function chatLinks(doors: readonly Door[]) {
  const labels: Readonly<Record<string, string>> = { telegram: 'Telegram', wechat: '微信 WeChat' }
  return async (payload: string) => {
    const links = await Promise.all(doors.map(async ({ name, linkTo }) => ({ name, url: await linkTo?.(payload) })))
    return links.flatMap(({ name, url }) => (url === undefined ? [] : [{ name: labels[name] ?? name, url }]))
  }
}

/** How long the address of a file that only its person may have will do alone (ms). */
const OWN_LINK_MS = 3_600_000

/** Addresses of files for people whose door takes none; those of what is only theirs end after an hour. */
export function fileLinks(addresses: FileAddresses, origin: string, clock: Clock) {
  return ({ of, id, locale, own }: FileRef): string =>
    origin +
    addresses.of(
      own ? { booking: id, kind: 'own', locale, until: clock.now() + OWN_LINK_MS } : { booking: id, kind: of, locale },
    )
}

/** Where wechaty keeps its log-in: beside the data file, else in the folder that the service runs in. */
function memoryFile(store: Settings['store']): string | undefined {
  if (store.kind === 'mongodb') return resolve('wechaty')
  return store.file === ':memory:' ? undefined : resolve(dirname(store.file), 'wechaty')
}
