/** Memory of a backup, of restoring it, and of looking at all of it, with a million bookings (`HALLO_BACKUP_BOOKINGS`: another number). */
import path from 'node:path'
import { openSqlite } from '../src/store/sqlite/open-sqlite.ts'
import type { Figure } from './measure.ts'
import { withPeak } from './peak-memory.ts'
import { benchFile, benchHalls, fill, NOW, SECRET } from './store-data.ts'

const BOOKINGS = Number(process.env.HALLO_BACKUP_BOOKINGS ?? 1_000_000)
const MOST_MB = 300

export async function figures(): Promise<Figure[]> {
  const { file, remove } = benchFile()
  try {
    await (await openSqlite({ file, secret: SECRET, halls: benchHalls, catalogueNow: NOW })).close()
    fill(file, BOOKINGS)
    const backup = `${file}.backup`
    const env = (store: string) => ({ HALLO_STORE: `sqlite:${store}`, HALLO_SECRET: SECRET })
    const restored = path.join(path.dirname(file), 'restored', 'hallo.db')
    const found: Figure[] = []
    for (const [what, store, args] of [
      ['backup', file, ['backup', backup]],
      ['restore', restored, ['restore', backup]],
      ['verify', restored, ['verify']],
    ] as const) {
      const { peak } = await withPeak(env(store), ...args)
      const name = `${what} of ${BOOKINGS.toLocaleString('en')} bookings: memory`
      found.push({ name, value: peak, unit: 'MB', limit: { atMost: MOST_MB } })
    }
    return found
  } finally {
    remove()
  }
}
