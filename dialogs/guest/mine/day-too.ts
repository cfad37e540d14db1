import { localOf } from '../../../src/domain/time/zone.ts'
import { partyDifference } from '../../../src/language/numbers/party-change.ts'
import { movesOnly } from '../../../src/language/wording/after-booking.ts'
import { wantsChange } from '../../../src/language/wording/booking-words.ts'
import { saysAnother } from '../../../src/language/wording/own-booking-words.ts'
import { wantsToo } from '../../../src/language/wording/second-thoughts.ts'
import { whichOf } from '../../../src/language/wording/which-booking.ts'
import { wishesIn } from '../../engine/act-meaning.ts'
import type { Context } from '../../engine/dialog.ts'
import { SURE } from '../../engine/utterance.ts'
import { spokenOf } from './refer.ts'

const BESIDE: ReadonlySet<string> = new Set([
  'again',
  'affirm',
  'book',
  'change',
  'choose',
  'free',
  'inform',
  'keep',
  'series',
  'usual',
])

/** "need something for thursday too, same time", right after a booking: one more of it on that day, and no move. */
export function wantsDayToo(c: Context): boolean {
  // "one more on saturday at 4", 再约一个周六的; 第二个周六 is of those that are had
  const another = saysAnother(c.text) && whichOf(c.text) === undefined
  if (!(wantsToo(c.text) || another) || movesOnly(c.text) || wantsChange(c.text)) return false
  const { whens, contact, duration } = c.reading
  if (whens.length === 0 || (contact ?? duration) !== undefined || partyDifference(c.text) !== undefined) return false
  if (!wishesIn(c.understood).every((act) => BESIDE.has(act))) return false
  const booking = c.settled?.booking === undefined ? undefined : spokenOf(c)
  if (booking === undefined) return false
  const { date: own } = localOf(booking.start, booking.zone)
  if (!whens.every(({ date }) => date !== undefined && date !== own)) return false
  return c.names.matches.every(
    ({ score, service }) => score < SURE || service === undefined || service === booking.service,
  )
}
