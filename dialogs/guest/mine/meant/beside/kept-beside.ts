import { clausesOf } from '../../../../../src/language/text/clauses.ts'
import { saysMove } from '../../../../../src/language/wording/after-booking.ts'
import { joinedParts, withoutJoin } from '../../../../../src/language/wording/joined-parts.ts'
import { readWish } from '../../../../../src/language/wording/own-booking-words.ts'
import { saysStays } from '../../../../../src/language/wording/second-thoughts.ts'
import { wayShifted } from '../../../../../src/language/wording/shift-words.ts'
import type { ManageContext } from '../../manage/manage-draft.ts'
import { spokenOf, standing } from '../../refer.ts'

const LONGEST = 160

/**
 * "push it an hour, still two hours", 往后推一个小时，还是两个小时: one part says only how long it is already, and that shall become of nothing.
 * What is said without it; undefined: nothing of the kind.
 */
export function withoutKept(c: ManageContext): string | undefined {
  if (c.text.length > LONGEST || !saysStays(c.text) || c.below('booking') !== undefined) return undefined
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  const parts = joinedParts(c.text).flatMap((part) =>
    clausesOf(part.text).map(({ text, from }) => ({ text, from: part.from + from })),
  )
  const kept = parts.find(({ text }) => isAsLong(c, text))
  if (kept === undefined) return undefined
  const rest = withoutJoin(
    parts
      .filter((part) => part !== kept)
      .map(({ text }) => text)
      .join(', '),
  )
  return saysMove(rest) || wayShifted(rest) !== undefined || readWish(rest) !== undefined ? rest : undefined
}

function isAsLong(c: ManageContext, text: string): boolean {
  if (!saysStays(text)) return false
  const { duration, whens, party, contact } = c.part(text).context.reading
  if (duration === undefined || whens.length > 0 || (party ?? contact) !== undefined) return false
  const [only, another] = standing(c)
  const booking = spokenOf(c) ?? (another === undefined ? only : undefined)
  return booking !== undefined && (booking.end - booking.start) / 60_000 === duration
}
