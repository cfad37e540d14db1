import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { noteErasures } from '../store/erasure-list.ts'
import type { Erasure, Store, StoreCommand } from '../store/port/store.ts'

const PORTION = 1000
/** So often (ms) it takes up what other processes have erased. */
const EVERY_MS = 10 * 60_000

/**
 * A database as the store, with the list of erasures kept on this machine as well, as it is beside a data file: a backup from before
 * an erasure is rid of the person by it where the database is lost. It is brought up to date now, at each erasure here, and every ten minutes.
 */
export async function withErasures(store: Store, beside: string): Promise<Store> {
  async function note(): Promise<void> {
    const all: Erasure[] = []
    for (let after = 0; ; after = all.at(-1)!.n) {
      const portion = await store.erasures({ after, limit: PORTION })
      all.push(...portion)
      if (portion.length < PORTION) break
    }
    if (all.length === 0) return
    mkdirSync(dirname(beside), { recursive: true })
    noteErasures(beside, all)
  }
  /** What can't be written now (a full disk, a folder that may not be written) is written at the next erasure, or the next start. */
  const attempt = () => note().catch(() => undefined)
  const noted = async <T>(command: StoreCommand | undefined, work: Promise<T>): Promise<T> => {
    const result = await work
    if (command?.type === 'erase') await attempt()
    return result
  }
  await attempt()
  const timer = setInterval(attempt, EVERY_MS).unref()
  return {
    ...store,
    close() {
      clearInterval(timer)
      return store.close()
    },
    execute: (command) => noted(command, store.execute(command)),
    commitTurn: (commit) => noted(commit.command, store.commitTurn(commit)),
  }
}
