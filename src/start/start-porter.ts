import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { WECHAT, WECHAT_PLAN } from '../../adapters/wechat/official/official-name.ts'
import { WECHATY } from '../../adapters/wechat/wechaty/wechaty-name.ts'
import type { Changeable } from '../../config/running-settings.ts'
import type { Settings } from '../../config/settings.ts'
import { step } from '../../dialogs/engine/engine.ts'
import { HOUSE } from '../../dialogs/house.ts'
import { type Clock, openClock } from '../bot/clock.ts'
import { faultOf } from '../bot/dialog-fault.ts'
import { openFor } from '../bot/open-models.ts'
import { Porter, type PorterParts } from '../bot/porter.ts'
import { type FileAddresses, signedAddresses } from '../http/file-address.ts'
import { StoreFault } from '../store/port/store-fault.ts'
import { aboutService } from './about-service.ts'
import type { OpenedStore } from './open-store.ts'

export interface PorterWiring {
  porter: Porter
  clock: Clock
  addresses: FileAddresses
  /** names this process in leases */
  worker: string
}

/** The porter with the house's dialogs, on the service's clock: the same behind HTTP and in the terminal. */
export async function startPorter(
  { store, secret }: OpenedStore,
  settings: Pick<Settings, 'now' | 'publicUrl'> & Parameters<typeof aboutService>[0],
  log: Logger,
  watch: Pick<PorterParts, 'onOwn' | 'onTurn' | 'onSends' | 'onWrongCode' | 'onDenied'> = {},
  live?: () => Changeable,
): Promise<PorterWiring> {
  const clock = await openClock(store, settings.now)
  const addresses = signedAddresses(secret)
  const worker = `${process.pid}-${randomUUID()}`
  const porter = new Porter({
    store,
    clock,
    worker,
    log,
    step: (state, event, facts) => step(HOUSE, state, event, facts),
    ready: openFor,
    // In every process, also one without that door: it may tell somebody who came by it.
    pushes: new Set([
      ...(settings.telegram === undefined ? [] : ['telegram']),
      ...(settings.officialAccount === undefined ? [] : [WECHAT]),
      ...(settings.wechaty === undefined ? [] : [WECHATY]),
    ]),
    ...(settings.publicUrl !== undefined && { origin: settings.publicUrl }),
    about: aboutService(settings, live),
    plans: new Map([[WECHAT, WECHAT_PLAN]]),
    // in every process too, as the doors' own capabilities say it
    buttons: new Set(['web', 'telegram']),
    ...watch,
  })
  return { porter, clock, addresses, worker }
}

/** How the scheduled work reports its faults; `own`: one that is not the store's, which others report. */
export const jobFailed = (log: Logger, own?: () => void) => (error: unknown) => {
  log.warn(faultOf(error), 'scheduled work failed; it is tried again')
  if (!(error instanceof StoreFault)) own?.()
}
