import { setTimeout as pause } from 'node:timers/promises'
import { noteErasures } from '../erasure-list.ts'
import type { Batch } from './batch.ts'
import { dropCopies } from './copy/before-migration.ts'
import type { Rows } from './rows/all-rows.ts'
import { CHECKPOINT } from './rows/meta.ts'

/** What an erasure leaves to be done, within moments and whatever happens in between. */
export interface Tidier {
  /** Takes up what an earlier process has left. */
  start(): void
  /** After an erasure: empties what was cut off, and then the log beside the file, where copies of old pages are. */
  after(): Promise<void>
  stop(): Promise<void>
}

/** Readers of other processes hold the log back for moments. */
const TRIES = 50
const BETWEEN_MS = 20
const ALL = -1

export function tidying({
  db,
  meta,
  cutOff,
  erasures,
  batch,
}: Rows & { batch: Pick<Batch, 'write' | 'read'> }): Tidier {
  const checkpoint = db.query<[], [busy: number, pages: number, done: number]>('PRAGMA wal_checkpoint(TRUNCATE)')
  // empty for one in memory
  const file = db.query<[], [seq: number, name: string, file: string]>('PRAGMA database_list').all()[0]?.[2] ?? ''
  let running: Promise<void> | undefined
  let again = false
  let stopped = false

  /** Before anybody hears that it is done: a backup of before may be all that is left. */
  function noteBeside(): void {
    if (file !== '' && erasures.newest() > 0) noteErasures(file, erasures.list(0, ALL))
  }
  async function work(): Promise<void> {
    while (!stopped && (await batch.write(() => cutOff.emptySome()))) await pause(0)
    if (stopped) return
    dropCopies(file)
    noteBeside()
    for (let tries = 0; tries < TRIES && !stopped; tries += 1) {
      if (checkpoint.all()[0]?.[0] === 0) return void (await batch.write(() => meta.drop(CHECKPOINT)))
      await pause(BETWEEN_MS)
    }
  }
  function run(): Promise<void> {
    again = running !== undefined
    running ??= work().finally(() => {
      running = undefined
      if (again && !stopped) return run()
    })
    return running
  }

  return {
    start() {
      if (meta.get(CHECKPOINT) !== undefined) run().catch(() => undefined)
      else attempt(noteBeside)
    },
    // It is erased by now: a fault here (a full disk) leaves the rest to the next start.
    after: () => run().catch(() => undefined),
    async stop() {
      stopped = true
      await running?.catch(() => undefined)
    },
  }
}

/** What can't be written now is written at the next erasure or the next start. */
function attempt(work: () => void): void {
  try {
    work()
  } catch {
    // A full disk, or a folder that may not be written.
  }
}
