import type { Answers } from '../../../domain/form/form.ts'
import { personSeal } from '../../seal/person-seal.ts'
import type { Vault } from '../../vault.ts'
import type { Database } from '../file/database.ts'
import { personKeys } from '../rows/people/person-keys.ts'

interface Vaults {
  before: Vault
  after: Vault
  /** number of the new keys */
  to: number
}
type Row = [n: number, number: number, mobile: Buffer, answers: Buffer]

/**
 * The blind index of bookings' mobile numbers under the new secret: the numbers stand among the answers. Goes over `limit`
 * bookings behind `after`; returns the last one, undefined: there are none left. Going over one twice changes nothing.
 */
export function mobilesAnew(
  db: Database,
  { before, after, to }: Vaults,
): (from: number, limit: number) => number | undefined {
  const page = db.query<[number, number], Row>(
    `SELECT n, number, mobile, answers FROM bookings
     WHERE n > ? AND mobile IS NOT NULL AND answers IS NOT NULL ORDER BY n LIMIT ?`,
  )
  const put = db.command<[Buffer | null, number]>('UPDATE bookings SET mobile = ? WHERE n = ?')
  const blocked = db.command<[string, string, string]>(
    'UPDATE OR REPLACE meta SET key = substr(key, 1, length(key) - 32) || ? WHERE key GLOB ? AND substr(key, -32) = ?',
  )
  // Half way, values and persons' keys are of either secret.
  const either: Vault = {
    ...before,
    openBytes: (where, sealed) => (sealed[0] === to ? after : before).openBytes(where, sealed),
  }
  const seal = personSeal(either, personKeys({ db }))

  function anew([n, number, stands, sealed]: Row): void {
    const texts = Object.values(seal.open(`answers ${number}`, sealed) as Answers).filter(
      (one) => typeof one === 'string',
    )
    if (texts.some((text) => after.hash('mobile', text).equals(stands))) return
    const mobile = texts.find((text) => before.hash('mobile', text).equals(stands))
    const mark = mobile === undefined ? undefined : after.hash('mobile', mobile)
    put(mark ?? null, n)
    if (mark !== undefined) blocked(mark.toString('hex'), 'blocked *', stands.toString('hex'))
  }
  return (from, limit) => {
    const rows = page.all(from, limit)
    rows.forEach(anew)
    return rows.at(-1)?.[0]
  }
}
