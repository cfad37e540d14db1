import type { Invitation } from '../port/store.ts'
import type { Ground } from './ground.ts'

/** Codes that give a role, once. Only their marks are kept. */
export interface Invitations {
  /** The same `key` makes the same code. */
  make(key: string, invitation: Omit<Invitation, 'code'>): string
  /** Uses it up; undefined where there is none, or it is over or used. */
  use(code: string, key: Buffer, now: number): Invitation | undefined
  /** What this very key has used. */
  usedBy(code: string, key: Buffer): Invitation | undefined
}

// No 0/O, 1/I/L: it is read from one phone and typed into another.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

type Row = [invitation: Buffer, until: number, used: Buffer | null]

export function invitationRows({ db, vault }: Ground): Invitations {
  const insert = db.command<[Buffer, Buffer, number]>(
    'INSERT INTO invitations (code, invitation, until) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const byCode = db.query<[Buffer], Row>('SELECT invitation, until, used FROM invitations WHERE code = ?')
  const use = db.command<[Buffer, Buffer]>('UPDATE invitations SET used = ? WHERE code = ?')
  const markOf = (code: string): Buffer => vault.mark('invitation', code)
  const open = (mark: Buffer, sealed: Buffer): Invitation =>
    vault.open(`invitation ${mark.toString('hex')}`, sealed) as Invitation

  return {
    make(key, invitation) {
      const code = codeFrom(vault.mark('invitation code', key))
      const mark = markOf(code)
      insert(mark, vault.seal(`invitation ${mark.toString('hex')}`, invitation), invitation.until)
      return code
    },
    use(code, key, now) {
      const mark = markOf(code)
      const row = byCode.one(mark)
      if (row === undefined || row[2] !== null || row[1] <= now) return undefined
      use(key, mark)
      return open(mark, row[0])
    },
    usedBy(code, key) {
      const mark = markOf(code)
      const row = byCode.one(mark)
      return row?.[2]?.equals(key) === true ? open(mark, row[0]) : undefined
    },
  }
}

/** `XXXX-XXXX-XXXX` (59 bits), as the setup code looks. */
function codeFrom(bytes: Buffer): string {
  const letters = Array.from(bytes.subarray(0, 12), (byte) => LETTERS[byte % LETTERS.length]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`
}
