/**
 * Memory and time of a move to MongoDB with a million bookings (`HALLO_MIGRATE_BOOKINGS`: another number), on the server of
 * the tests (`HALLO_TEST_MONGODB`: another), which keeps all of it in memory.
 */
import { randomBytes } from 'node:crypto'
import { openSqlite } from '../src/store/sqlite/open-sqlite.ts'
import { startTestServer } from '../test/store/mongo/test-server.ts'
import { type Figure, timed } from './measure.ts'
import { withPeak } from './peak-memory.ts'
import { benchFile, benchHalls, fill, NOW, SECRET } from './store-data.ts'

const BOOKINGS = Number(process.env.HALLO_MIGRATE_BOOKINGS ?? 1_000_000)
const MOST_MB = 300

export async function figures(): Promise<Figure[]> {
  const server = await startTestServer({ memory: '10g' })
  if (server.url === undefined) {
    console.log(`  left out, there is no server: ${server.reasons.join('; ')}`)
    return []
  }
  const { file, remove } = benchFile()
  try {
    await (await openSqlite({ file, secret: SECRET, halls: benchHalls, catalogueNow: NOW })).close()
    fill(file, BOOKINGS)
    const to = `${server.url}/move_${randomBytes(4).toString('hex')}`
    const [ms, { peak, said }] = await timed(() =>
      withPeak({ HALLO_SECRET: SECRET }, 'migrate', '--from', `sqlite:${file}`, '--to', to),
    )
    console.log(`  ${said.trim().split('\n').join('\n  ')}`)
    const name = `move of ${BOOKINGS.toLocaleString('en')} bookings to MongoDB`
    return [
      { name: `${name}: memory`, value: peak, unit: 'MB', limit: { atMost: MOST_MB } },
      { name: `${name}: time`, value: ms / 1000, unit: 's' },
    ]
  } finally {
    remove()
    await server.stop()
  }
}
