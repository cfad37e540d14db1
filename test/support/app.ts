import { pino } from 'pino'
import type { Settings } from '../../config/settings.ts'
import { step } from '../../dialogs/engine/engine.ts'
import { HOUSE } from '../../dialogs/house.ts'
import { Porter } from '../../src/bot/porter.ts'
import { type AppParts, makeApp } from '../../src/http/app.ts'
import { spoken } from '../../src/http/entry-signals.ts'
import { type FileAddresses, signedAddresses } from '../../src/http/file-address.ts'
import { makeMetrics } from '../../src/http/metrics.ts'
import { networkHash } from '../../src/http/network.ts'
import { listen } from '../../src/http/server/server.ts'
import { signedTokens } from '../../src/http/token.ts'
import { runRound } from '../../src/jobs/round.ts'
import type { Store } from '../../src/store/port/store.ts'
import { sampleHalls } from './sample-halls.ts'
import { memoryStore } from './store.ts'

export const NOW = Date.parse('2026-11-23T01:00:00Z')

export interface RunningApp {
  url: string
  store: Store
  porter: Porter
  addresses: FileAddresses
  /** the service's clock: set it to let time go by */
  clock: { time: number; now(): number }
  /** what the log got, as text */
  logged(): string
  /** does what is due */
  round(): Promise<void>
  close(): Promise<void>
}

/** The whole service within this process: a store in memory, a clock that waits, a port that the system picks. */
export async function runApp(
  limits: Settings['limits'] = {},
  {
    trustProxy,
    metricsToken,
    store: shared,
    ...more
  }: Pick<Settings, 'trustProxy' | 'metricsToken'> & { store?: Store } & Pick<AppParts, 'origin' | 'logIn'> = {},
): Promise<RunningApp> {
  const store = shared ?? (await memoryStore({ halls: sampleHalls(), now: NOW }))
  const clock = { time: NOW, now: () => clock.time }
  const addresses = signedAddresses('secret')
  const heard = spoken()
  let logged = ''
  const log = pino({ level: 'debug' }, { write: (line: string) => (logged += line) })
  const porter = new Porter({
    store,
    clock,
    worker: 'test',
    log,
    step: (state, event, facts) => step(HOUSE, state, event, facts),
    onOwn: heard.tell,
  })
  const tokens = signedTokens('secret')
  const { app, close } = makeApp({
    store,
    porter,
    clock,
    tokens,
    addresses,
    spoken: heard,
    metrics: makeMetrics({ token: metricsToken, store }),
    limits: () => limits,
    networkOf: networkHash('secret'),
    trustProxy,
    log,
    ...more,
  })
  const listening = await listen(app, { port: 0, host: '127.0.0.1' })
  return {
    url: listening.url,
    store,
    porter,
    clock,
    addresses,
    logged: () => logged,
    round: () => runRound({ store, porter, clock, worker: 'test' }),
    close: async () => {
      close()
      await listening.close(500)
      await porter.settle()
      if (shared === undefined) await store.close()
    },
  }
}
