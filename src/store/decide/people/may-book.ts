import type { Hall } from '../../../domain/hall/hall.ts'
import type { Refused } from '../../port/store-commands.ts'
import type { Facts } from '../facts.ts'

interface Guest {
  person: string
  /** hash of their number, where it is known */
  mobile: Buffer | undefined
}

/** The small fact that says whose number (its hash) a hall blocks; empty: it does not. */
export const blockedNumber = (hall: string, mobile: Buffer): string => `blocked ${hall} ${mobile.toString('hex')}`

/** Who was blocked with that number; undefined: nobody. */
export const blockedWith = (facts: Facts, hall: string, mobile: Buffer | undefined): string | undefined =>
  mobile === undefined ? undefined : facts.meta(blockedNumber(hall, mobile)) || undefined

/** Whether the hall takes a booking from this guest by themselves; why not, and whom to call instead. */
export function mayBook(facts: Facts, hall: Hall | undefined, { person, mobile }: Guest): Refused | undefined {
  if (hall === undefined) return undefined
  const known = facts.person(person)?.blocks?.some((block) => block.hall === hall.id) === true
  return known || blockedWith(facts, hall.id, mobile) !== undefined ? callInstead(hall) : undefined
}

const callInstead = ({ phone }: Hall): Refused =>
  phone === undefined
    ? { ok: false, code: 'HALLO_BOOK_AT_DESK' }
    : { ok: false, code: 'HALLO_BOOK_BY_PHONE', params: { phone } }
