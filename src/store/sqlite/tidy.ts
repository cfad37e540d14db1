import { setTimeout as pause } from 'node:timers/promises'
import type { Batch } from './batch.ts'
import { dropCopies } from './copy/before-migration.ts'
import type { Rows } from './rows/all-rows.ts'
import { CHECKPOINT } from './rows/meta.ts'

/** What an erasure leaves to be done, within moments and whatever happens in between. */
export interface Tidying {
  /** Takes up what an earlier process has left. */
  start(): void
  /** After an erasure: empties what was cut off, and then the log beside the file, where copies of old pages are. */
  after(): Promise<void>
  stop(): Promise<void>
}

/** Readers of other processes hold the log back for moments. */
const TRIES = 50
const BETWEEN_MS = 20

export function tidying({ db, meta, cutOff, batch }: Rows & { batch: Pick<Batch, 'write' | 'read'> }): Tidying {
  const checkpoint = db.query<[], [busy: number, pages: number, done: number]>('PRAGMA wal_checkpoint(TRUNCATE)')
  // empty for one in memory
  const file = db.query<[], [seq: number, name: string, file: string]>('PRAGMA database_list').all()[0]?.[2] ?? ''
  let running: Promise<void> | undefined
  let again = false
  let stopped = false

  async function work(): Promise<void> {
    while (!stopped && (await batch.write(() => cutOff.emptySome()))) await pause(0)
    if (stopped) return
    dropCopies(file)
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
    },
    // It is erased by now: a fault here (a full disk) leaves the rest to the next start.
    after: () => run().catch(() => undefined),
    async stop() {
      stopped = true
      await running?.catch(() => undefined)
    },
  }
}
