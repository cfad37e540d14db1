import type { Logger } from 'pino'
import QRCode from 'qrcode'
import { WECHATY } from '../../adapters/wechat/wechaty/wechaty-name.ts'
import { faultOf } from '../bot/dialog-fault.ts'
import type { RunningDoors } from '../bot/doors/run-doors.ts'
import { speakerFor } from '../bot/draw/draw-text.ts'
import { adminsOf } from '../jobs/tell-admins.ts'
import type { Store } from '../store/port/store.ts'

export interface CodeParts {
  store: Pick<Store, 'colleagues' | 'address'>
  log: Pick<Logger, 'warn'>
  show: RunningDoors['show']
  /** real ms, of a clock that is never set */
  real?: () => number
}

const MINUTE = 60_000
/** Codes are replaced every few minutes: who looks later sees that the newest is not far. */
const EVERY_MS = 10 * MINUTE
const WITHIN_MS = 24 * 60 * MINUTE
const MOST = 6

/** Brings codes to scan, as pictures, to the admins who are on another door that pushes; a few a day, since each lasts minutes only. */
export function codesToAdmins({ store, log, show, real = () => performance.now() }: CodeParts) {
  let shown: number[] = []

  async function bring(code: string): Promise<void> {
    const content = await QRCode.toBuffer(code, { type: 'png', width: 400 })
    const admins = await adminsOf(store)
    await Promise.all(
      admins
        .filter(({ door }) => door !== WECHATY)
        .map(({ door, address, locale = '' }) => {
          const caption = speakerFor(locale).text('wechaty:scan')
          return show(door, address, { kind: 'image', name: 'wechat.png', type: 'image/png', content, caption })
        }),
    )
  }

  return async (code: string): Promise<void> => {
    const now = real()
    shown = shown.filter((at) => now - at < WITHIN_MS)
    if (shown.length >= MOST || now - (shown.at(-1) ?? Number.NEGATIVE_INFINITY) < EVERY_MS) return
    shown.push(now)
    await bring(code).catch((error) => log.warn(faultOf(error), 'a code to scan was not brought to the admins'))
  }
}
