import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { saysNoNew } from '../../../../src/language/wording/second-thoughts.ts'
import type { Move } from '../../../engine/dialog.ts'
import { standing } from '../../mine/refer.ts'
import type { BookingContext } from '../booking-draft.ts'
import { letGo } from '../held/drop.ts'

const LONGEST = 200

/** "no new booking, just move my thursday one to 5pm": what is being filled in is given up, and the rest is of what is booked already. */
export function noNewBooking(c: BookingContext): Move | undefined {
  if (c.open?.dialog !== 'booking' || c.slash !== undefined || c.text.length > LONGEST) return undefined
  const gone = clausesOf(c.text).find(({ text }) => saysNoNew(text))
  const rest = gone === undefined ? '' : c.text.slice(gone.from + gone.text.length).replace(/^[\s,，.。;；!！]+/u, '')
  if (!/\p{L}/u.test(rest) || standing(c).length === 0) return undefined
  c.later(rest)
  return letGo(c)
}
