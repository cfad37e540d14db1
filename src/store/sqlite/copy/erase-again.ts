import { readErasures } from '../../erasure-list.ts'
import type { Store } from '../../port/store.ts'
import { openDatabase } from '../file/database.ts'

const PORTION = 1000
const WAIT_MS = 500

/**
 * Erases those of a copy who were erased after it was made, by the list beside `listBeside` (the data file, where nothing is said). Who was erased before and
 * came back stays: the copy itself says so. Returns how many it erased.
 */
export async function eraseAgain(store: Store, dataFile: string, listBeside = dataFile): Promise<number> {
  const wanted = readErasures(listBeside)
  if (wanted.size === 0) return 0
  let seen = 0
  /** An erasure takes linked devices along: what it has done itself is not done again. */
  async function takeOff(): Promise<void> {
    for (;;) {
      const known = await store.erasures({ after: seen, limit: PORTION })
      for (const { n, mark } of known) {
        seen = n
        wanted.set(mark, (wanted.get(mark) ?? 0) - 1)
      }
      if (known.length < PORTION) return
    }
  }
  await takeOff()
  let erased = 0
  for (const id of personIds(dataFile)) {
    if ((wanted.get(store.erasureMark(id)) ?? 0) <= 0) continue
    const key = `erased again ${seen} ${id}`
    const done = await store.execute({ type: 'erase', key, now: Date.now(), actor: 'system', person: id })
    if (done.ok) erased += 1
    await takeOff()
  }
  return erased
}

function* personIds(dataFile: string): Generator<string> {
  const db = openDatabase(dataFile, WAIT_MS)
  try {
    const ids = db.query<[string, number], [string]>('SELECT id FROM persons WHERE id > ? ORDER BY id LIMIT ?')
    for (let after = ''; ; ) {
      const portion = ids.all(after, PORTION)
      for (const [id] of portion) yield id
      if (portion.length < PORTION) return
      after = portion.at(-1)![0]
    }
  } finally {
    db.close()
  }
}
