import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { dirname, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Settings } from '../../config/settings.ts'
import type { Store } from '../store/port/store.ts'
import { backupName, keepNewest, newestBackup } from './backups.ts'

export interface ScheduledBackups {
  /** Gives up what runs: the next process begins anew. */
  stop(): Promise<void>
}

export interface BackupParts {
  settings: Pick<Settings, 'store' | 'data' | 'backup'>
  store: Pick<Store, 'meta' | 'setMeta'>
  /** writes a backup to the file; `backupProcess` is how the service does it */
  write(file: string, signal: AbortSignal): Promise<void>
  /** is told of each one: when it was made (UTC ms) */
  made(at: number): void
  failed(error: Error): void
  /** the real clock (UTC ms) */
  clock?: () => number
}

const LOOK_MS = 60_000
/** One that began this long ago has failed, or its process is gone: another try is made. */
const TAKES_MS = 10 * 60_000
const BEGUN = 'backupBegun'

/** Looks once a minute whether the newest backup is too old. Of several processes with one data file one makes it. */
export function scheduleBackups(parts: BackupParts): ScheduledBackups {
  const ending = new AbortController()
  let running: Promise<unknown> | undefined
  const look = () => {
    running ??= backUpWhenDue(parts, ending.signal)
      .catch((error) => {
        if (!ending.signal.aborted) parts.failed(error)
      })
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(look, LOOK_MS)
  look()
  return {
    async stop() {
      clearInterval(timer)
      ending.abort()
      await running
    },
  }
}

/** Makes a backup where one is due, and removes those that are too many; true where it made one. */
export async function backUpWhenDue(
  { settings, store, write, made, clock = Date.now }: BackupParts,
  signal: AbortSignal,
): Promise<boolean> {
  const { backup } = settings
  if (backup === undefined) return false
  const now = clock()
  const file = backupName(settings, now)
  const folder = dirname(file)
  const newest = newestBackup(folder)
  if (newest !== undefined) made(newest)
  if (newest !== undefined && now - newest < backup.everyMs) return false
  const begun = await store.meta(BEGUN)
  if (begun !== undefined && Math.abs(now - Number.parseInt(begun, 10)) < TAKES_MS) return false
  const mine = `${now} ${randomUUID()}`
  if ((await store.setMeta(BEGUN, mine, begun)) !== mine) return false
  await write(file, signal)
  await store.setMeta(BEGUN, '0', mine)
  keepNewest(folder, backup.most)
  made(now)
  return true
}

/** In a process of its own, so that nobody's message waits for it. Rejects with what that one said. */
export function backupProcess(file: string, signal: AbortSignal): Promise<void> {
  const program = fileURLToPath(new URL(`../cli${extname(import.meta.url)}`, import.meta.url))
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, program, 'backup', file], {
      stdio: ['ignore', 'ignore', 'pipe'],
      signal,
    })
    let said = ''
    child.stderr.on('data', (text) => {
      said = `${said}${text}`.slice(0, 2000)
    })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(said.trim() || `it ended with ${code}`))))
  })
}
