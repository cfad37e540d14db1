import type { StoredInvitation } from '../../../decide/facts.ts'
import type { Invitation } from '../../../port/store-commands.ts'
import type { SqliteParts } from '../../ground.ts'

/** Codes that give a role, once. Only their hashes are kept. */
export interface Invitations {
  byCode(code: string): StoredInvitation | undefined
  /** A new one, or who has used it. */
  set(code: string, stored: StoredInvitation): void
  /** As `set`, by the mark of its code. */
  put(mark: Buffer, stored: StoredInvitation): void
}

type Row = [invitation: Buffer, used: Buffer | null]

export function invitationRows({ db, vault }: SqliteParts): Invitations {
  const insert = db.command<[Buffer, Buffer, number, Buffer | null]>(
    `INSERT INTO invitations (code, invitation, until, used) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET used = excluded.used`,
  )
  const byCode = db.query<[Buffer], Row>('SELECT invitation, used FROM invitations WHERE code = ?')
  const hashOf = (code: string): Buffer => vault.hash('invitation', code)
  const whereOf = (hash: Buffer): string => `invitation ${hash.toString('hex')}`

  function put(mark: Buffer, { invitation, usedBy }: StoredInvitation): void {
    insert(mark, vault.seal(whereOf(mark), invitation), invitation.until, usedBy ?? null)
  }

  return {
    byCode(code) {
      const hash = hashOf(code)
      const row = byCode.one(hash)
      if (row === undefined) return undefined
      const [sealed, used] = row
      const invitation = vault.open(whereOf(hash), sealed) as Invitation
      return used === null ? { invitation } : { invitation, usedBy: used }
    },
    set: (code, stored) => put(hashOf(code), stored),
    put,
  }
}
