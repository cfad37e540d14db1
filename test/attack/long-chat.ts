import { signedTokens } from '../../src/http/token.ts'
import type { Turn } from '../../src/store/port/store.ts'
import { openDatabase } from '../../src/store/sqlite/file/database.ts'
import { groundOf } from '../../src/store/sqlite/ground.ts'
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts'
import { log as logOf } from '../../src/store/sqlite/rows/conversations/log-rows.ts'
import { openVault } from '../../src/store/vault.ts'
import { sampleHalls } from '../support/sample-halls.ts'

/** A data file with a person who has talked for long: so many turns, the newest of them as long as a message may be. Returns their token. */
export async function longChat(file: string, secret: string, turns: number): Promise<string> {
  const person = 'talker'
  const at = Date.now()
  const store = await openSqlite({ file, secret, halls: sampleHalls() })
  const event = {
    id: 'web:talker:1',
    conversation: `p:${person}`,
    door: 'web',
    account: person,
    address: person,
    person,
    body: { type: 'text', text: 'hi' },
    at,
  } as const
  const { turn } = (await store.accept(event, { worker: 'w', leaseMs: 3000 })) as { turn: Turn }
  const entries = [{ from: 'hallo', at, body: { id: '1.1', text: 'hello' } }] as const
  const finish = () => ({ state: null, open: null, entries, sends: [] })
  const { conversation, revision } = turn
  await store.commitTurn({ conversation, revision, event: event.id, worker: 'w', now: at, finish })
  await store.close()

  const db = openDatabase(file, 1000)
  const log = logOf(groundOf({ db, vault: openVault(secret), clock: Date.now }))
  const [n, seq, tail] = db
    .query<[string], [number, number, number]>('SELECT n, seq, tail FROM conversations WHERE id = ?')
    .one(conversation)!
  let end: { seq: number; tail: number | null } = { seq, tail }
  db.exec('BEGIN')
  for (let number = 0; number < turns; number += 1) {
    const text = number > turns - 150 ? '好'.repeat(9_900) : `word ${number}`
    const said = [
      { from: 'guest', at, body: { id: `m${number}`, text } },
      { from: 'hallo', at, body: { id: `m${number}.1`, text: 'I did not understand that.' } },
    ] as const
    end = log.append({ n, revision: 1, person, expires: null, ...end }, said)
  }
  db.command<[number, number | null, number]>('UPDATE conversations SET seq = ?, tail = ? WHERE n = ?')(
    end.seq,
    end.tail,
    n,
  )
  db.exec('COMMIT')
  db.close()
  return signedTokens(secret).issue({ person, issued: at, locale: 'en' })
}
