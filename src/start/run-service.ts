import type { Logger } from 'pino'
import type { Settings } from '../../config/settings.ts'
import { faultOf } from '../bot/dialog-fault.ts'
import { type RunningDoors, runDoors } from '../bot/doors/run-doors.ts'
import type { PorterParts } from '../bot/porter.ts'
import { warmUp } from '../bot/warm-up.ts'
import { spoken } from '../http/entry-signals.ts'
import { type Metrics, makeMetrics } from '../http/metrics.ts'
import { networkHash } from '../http/network.ts'
import { signedTokens } from '../http/token.ts'
import { startJobs } from '../jobs/jobs.ts'
import { looseFiles } from '../store/private-files.ts'
import { watchFaults } from '../store/watch-faults.ts'
import { codesToAdmins } from './codes-to-admins.ts'
import { liveSettings } from './live-settings.ts'
import { makeLog } from './logger.ts'
import { chatLinks, checkDoors, fileLinks, makeDoors } from './make-doors.ts'
import { isNew, openStore, tellStart } from './open-store.ts'
import { readSettings } from './read-settings.ts'
import { backupProcess, scheduleBackups } from './scheduled-backups.ts'
import { serveHttp, tryPort } from './serve-http.ts'
import { partsOf } from './service-parts.ts'
import { slowPatterns } from './slow-patterns.ts'
import { type RunningAlarms, startAlarms } from './start-alarms.ts'
import { jobFailed, startPorter } from './start-porter.ts'

/** What is in work may take so long when the service is asked to stop (real ms). */
const GRACE_MS = 9000

/** The whole service, from its settings to the last of its doors; it goes on until a signal stops it. */
export async function runService(): Promise<void> {
  const does = partsOf(process.argv)
  const settings = readSettings()
  const log = makeLog(settings.logLevel)
  if (does.has('wechaty')) checkDoors(settings)
  if (isNew(settings)) await tryPort(settings)
  let count: Metrics['recovered'] | undefined
  const onRecovered: Metrics['recovered'] = (outcome) => {
    log.info({ outcome }, 'a change that another process has left was brought to its end')
    count?.(outcome)
  }
  const opened = await openStore(settings, { onRecovered })
  const { secret } = opened
  let alarms: RunningAlarms | undefined
  const live = await liveSettings({
    settings,
    store: opened.store,
    changed: ({ logLevel }) => {
      log.level = logLevel
    },
  })
  const store = watchFaults(opened.store, (fault) => alarms?.storeFault(fault))
  warnOfLooseFiles(settings, log)
  const metrics = makeMetrics({ token: settings.metricsToken, store })
  count = metrics.recovered
  const heard = spoken()
  const onWrongCode = (at: string) => log.warn({ door: at }, 'a wrong code or number was tried')
  let doors: RunningDoors | undefined
  const onDenied = (at: string, command: string) =>
    log.warn({ door: at, command }, 'a command was refused: its sender has no role for it')
  const onTurn: PorterParts['onTurn'] = (seconds, outcome) => {
    metrics.turn(seconds, outcome)
    alarms?.turn(outcome)
  }
  const watch = { onOwn: heard.tell, onTurn, onSends: () => doors?.wake(), onWrongCode, onDenied }
  const working = await startPorter({ ...opened, store }, settings, log, watch, live.current)
  const { porter, clock, addresses, worker } = working
  const show: RunningDoors['show'] = async (...to) => doors?.show(...to)
  const onCode = codesToAdmins({ store, log, show })
  const made = await makeDoors(settings, does, { store, clock, log, sealWith: secret, onCode })
  const { opened: toOpen, webhooks, logIn } = made
  const parts = {
    store,
    porter,
    clock,
    addresses,
    metrics,
    log,
    limits: () => live.current().limits,
    embedders: settings.embedders,
    networkOf: networkHash(secret),
    trustProxy: settings.trustProxy,
    webhooks,
    withChat: does.has('web'),
    links: chatLinks(toOpen),
    ...(settings.publicUrl !== undefined && { origin: settings.publicUrl }),
    ...(logIn && { logIn: { ...logIn, secret } }),
  }
  const { listening, close } = await serveHttp({ ...parts, tokens: signedTokens(secret), spoken: heard }, settings)
  doors = await runDoors(toOpen, {
    store,
    clock,
    ...(settings.publicUrl !== undefined && {
      addressOf: fileLinks(addresses, settings.publicUrl, clock),
      origin: settings.publicUrl,
    }),
    worker,
    log,
    hear: (event) => porter.hear(event),
    onSend: metrics.send,
    onPlatform: (...told) => alarms?.door(...told),
    limit: () => live.current().limits.messages,
  })
  const say: RunningDoors['say'] = async (...to) => doors?.say(...to)
  alarms = startAlarms({ settings, store: opened.store, clock, log, say })
  const failed = jobFailed(log, () => alarms?.raise({ kind: 'jobsFailed' }))
  const jobs = does.has('jobs')
    ? startJobs({ store, porter, clock, worker, cron: settings.jobs, keep: () => live.current().keep, failed })
    : undefined
  const backups = does.has('jobs')
    ? scheduleBackups({
        settings,
        store,
        write: backupProcess,
        made: metrics.backup,
        failed: (error) => {
          log.error({ reason: error.message }, 'the backup failed; it is tried again in ten minutes')
          alarms?.raise({ kind: 'backupFailed' })
        },
      })
    : undefined
  // In the order in which work comes in: first the doors, then the jobs, then what is in work, the store last.
  onStop(log, async () => {
    close()
    live.stop()
    await Promise.all([listening.close(GRACE_MS), jobs?.stop(), doors?.stop(), backups?.stop(), alarms?.stop()])
    await porter.settle()
    await store.close()
  })
  console.log(`Hallo is open: ${listening.url}`)
  tellStart(opened)
  for (const sentence of await slowPatterns(await store.catalogue())) log.warn(sentence)
  await warmUp({ store, clock }).catch((error) =>
    log.warn(faultOf(error), 'not warmed up: the first answers take longer'),
  )
}

function warnOfLooseFiles({ store }: Settings, log: Logger): void {
  const files = store.kind === 'sqlite' && store.file !== ':memory:' ? looseFiles(store.file) : []
  if (files.length > 0)
    log.warn({ files }, 'others on this machine may read these: make them readable by their owner only')
}

/** The first signal stops in order; a second one at once. */
function onStop(log: Logger, stop: () => Promise<void>): void {
  let stopping = false
  const begin = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1)
    stopping = true
    log.info({ signal }, 'stopping')
    stop().then(
      () => process.exit(0),
      (error) => {
        log.error(faultOf(error), 'the stop failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', begin)
  process.on('SIGINT', begin)
}
