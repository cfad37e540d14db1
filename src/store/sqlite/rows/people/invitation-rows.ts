import type { StoredInvitation, StoredLinkOffer } from '../../../decide/facts.ts'
import type { Invitation, LinkOffer } from '../../../port/commands/person-commands.ts'
import type { SqliteParts } from '../../ground.ts'

/** Codes that work once: those that give a role, and those that make two doors one person. Only their hashes are kept. */
interface Codes<Stored> {
  byCode(code: string): Stored | undefined
  /** A new one, or who has used it. */
  set(code: string, stored: Stored): void
  /** As `set`, by the mark of its code. */
  put(mark: Buffer, stored: Stored): void
}
export type Invitations = Codes<StoredInvitation>
export type LinkOffers = Codes<StoredLinkOffer>

type Row = [body: Buffer, used: Buffer | null]

export function invitationRows(parts: SqliteParts): Invitations {
  const codes = codeRows<Invitation>('invitation', parts)
  return {
    byCode(code) {
      const found = codes.byCode(code)
      return found && { invitation: found.body, ...found.used }
    },
    set: (code, { invitation, usedBy }) => codes.set(code, invitation, usedBy),
    put: (mark, { invitation, usedBy }) => codes.put(mark, invitation, usedBy),
  }
}

export function linkOfferRows(parts: SqliteParts): LinkOffers {
  const codes = codeRows<LinkOffer>('link offer', parts)
  return {
    byCode(code) {
      const found = codes.byCode(code)
      return found && { offer: found.body, ...found.used }
    },
    set: (code, { offer, usedBy }) => codes.set(code, offer, usedBy),
    put: (mark, { offer, usedBy }) => codes.put(mark, offer, usedBy),
  }
}

/** Codes of one purpose stand for nothing of another. */
function codeRows<Body extends { until: number }>(purpose: string, { db, vault }: SqliteParts) {
  const insert = db.command<[Buffer, Buffer, number, Buffer | null]>(
    `INSERT INTO invitations (code, invitation, until, used) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET used = excluded.used`,
  )
  const byCode = db.query<[Buffer], Row>('SELECT invitation, used FROM invitations WHERE code = ?')
  const hashOf = (code: string): Buffer => vault.hash(purpose, code)
  const whereOf = (hash: Buffer): string => `invitation ${hash.toString('hex')}`

  function put(mark: Buffer, body: Body, usedBy: Buffer | null = null): void {
    insert(mark, vault.seal(whereOf(mark), body), body.until, usedBy)
  }

  return {
    byCode(code: string): { body: Body; used: { usedBy?: Buffer } } | undefined {
      const hash = hashOf(code)
      const row = byCode.one(hash)
      if (row === undefined) return undefined
      const [sealed, used] = row
      return { body: vault.open(whereOf(hash), sealed) as Body, used: used === null ? {} : { usedBy: used } }
    },
    set: (code: string, body: Body, usedBy: Buffer | null = null): void => put(hashOf(code), body, usedBy),
    put,
  }
}
