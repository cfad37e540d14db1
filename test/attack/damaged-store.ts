import type { Incoming } from '../../src/store/port/store.ts'
import { openDatabase } from '../../src/store/sqlite/file/database.ts'
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts'
import { sampleHalls } from '../support/sample-halls.ts'

/**
 * A data file in which events wait that can't be read, each in a conversation of its own with a good one behind it, which can.
 */
export async function damagedStore(file: string, secret: string, events: number): Promise<void> {
  const store = await openSqlite({ file, secret, halls: sampleHalls() })
  const at = Date.now()
  const waiting = Array.from({ length: 2 * events }, (_, n): Incoming => {
    const person = `p${n % events}`
    const body = { type: 'text', text: n < events ? 'lost' : 'hello' } as const
    return {
      id: `web:${n}`,
      conversation: `p:${person}`,
      door: 'web',
      account: person,
      address: person,
      person,
      body,
      at,
    }
  })
  for (let from = 0; from < waiting.length; from += 50) await store.enqueue(waiting.slice(from, from + 50))
  await store.close()
  const db = openDatabase(file, 1000)
  // The older of each conversation's two.
  db.exec(
    "UPDATE waiting SET event = x'00' WHERE n = (SELECT min(n) FROM waiting AS w WHERE w.conversation = waiting.conversation)",
  )
  db.close()
}
