import type { SqliteParts } from '../../ground.ts'
import type { StoredConversation } from './conversation-rows.ts'

/** Turns of the log that nothing leads to any more, since their person was erased: they wait to be removed. */
export interface CutOff {
  cutOff(conversation: Pick<StoredConversation, 'n' | 'tail'>): void
  /** Removes some of them, a few milliseconds' work; false: there are none left. */
  emptySome(): boolean
}

const PORTION = 200
const FORGOTTEN: Buffer = Buffer.alloc(0)

export function cutOffTurns({ db }: Pick<SqliteParts, 'db'>): CutOff {
  const unindex = db.command<[number]>('DELETE FROM log_index WHERE conversation = ?')
  const detach = db.command<[number]>('UPDATE conversations SET tail = NULL WHERE n = ?')
  const add = db.command<[number]>('INSERT INTO erasing (turn) VALUES (?)')
  const first = db.query<[], [number, number]>('SELECT n, turn FROM erasing ORDER BY n LIMIT 1')
  const move = db.command<[number, number]>('UPDATE erasing SET turn = ? WHERE n = ?')
  const drop = db.command<[number]>('DELETE FROM erasing WHERE n = ?')
  const before = db.query<[number], [number | null]>('SELECT before FROM log WHERE n = ?')
  const newest = db.query<[], [number | null]>('SELECT max(n) FROM log')
  const empty = db.command<[Buffer, number]>('UPDATE log SET entries = ? WHERE n = ?')
  const remove = db.command<[number]>('DELETE FROM log WHERE n = ?')

  return {
    cutOff({ n, tail }) {
      unindex(n)
      detach(n)
      if (tail !== null) add(tail)
    },
    emptySome() {
      const found = first.one()
      if (found === undefined) return false
      const [chain, from] = found
      let turn: number | null = from
      // The number of the newest row would be given again: what still names it would find somebody else's turn.
      const last = newest.one()![0]
      for (let many = 0; turn !== null && many < PORTION; many += 1) {
        const older: number | null = before.one(turn)?.[0] ?? null
        if (turn === last) empty(FORGOTTEN, turn)
        else remove(turn)
        turn = older
      }
      if (turn === null) drop(chain)
      else move(turn, chain)
      return true
    },
  }
}
