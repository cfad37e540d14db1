import { clausesOf } from '../../../../../src/language/text/clauses.ts'
import { declinesMove, saysMove } from '../../../../../src/language/wording/after-booking.ts'
import { isQuestion } from '../../../../../src/language/wording/booking-words.ts'
import { readWish, saysCancel } from '../../../../../src/language/wording/own-booking-words.ts'
import { desists, leadsWithNo, leavesAsItIs, saysNotNow } from '../../../../../src/language/wording/second-thoughts.ts'
import { ownWhenOf } from '../../../../common/show.ts'
import { done, type Move } from '../../../../engine/dialog.ts'
import type { ManageContext } from '../../manage/manage-draft.ts'
import { refer, spokenOf } from '../../refer.ts'

const LONGEST = 120

/** "cancel it. no wait, keep it", 改到五点，算了不改了: what the first part wishes the last one takes back, and nothing is asked. */
export function takenBack(c: ManageContext): Move | undefined {
  if (c.text.length > LONGEST || c.below('booking') !== undefined || isQuestion(c.text)) return undefined
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  const clauses = clausesOf(c.text).map(({ text }) => text)
  const last = clauses.at(-1) ?? ''
  const before = clauses.slice(0, -1)
  if (before.length === 0 || !takesBack(c, last, before)) return undefined
  const meant = refer(c, '')
  const [only, another] = 'found' in meant ? meant.found : []
  const booking = spokenOf(c) ?? (another === undefined ? only : undefined)
  if (only === undefined) return undefined
  c.say(
    booking === undefined
      ? { message: 'manage:left' }
      : { message: 'manage:kept', params: { when: ownWhenOf(booking), code: booking.code }, booking },
  )
  return done
}

function takesBack(c: ManageContext, last: string, before: readonly string[]): boolean {
  // "leave the other one", "keep it at 5": of what is to become of it
  const { reading, names } = c.part(last).context
  if (reading.whens.length > 0 || (reading.party ?? reading.contact ?? reading.duration) !== undefined) return false
  if (names.matches.length > 0 || saysNotNow(last)) return false
  const wish = before.map((text) => readWish(text)?.act ?? (saysCancel(text) ? 'cancel' : undefined))
  // 周四他来不了，能不能挪到周五，时间不变 cancels nothing
  if (wish.includes('cancel') && !before.some(saysMove)) return leavesAsItIs(last) || desists(last)
  const changes = wish.some((act) => act !== undefined) || before.some(saysMove)
  // "move it to friday, leave everything else" is still moved
  const turns = leadsWithNo(last) || before.some((text) => text.length <= TURN && leadsWithNo(text))
  return changes && (desists(last) || declinesMove(last) || (turns && leavesAsItIs(last)))
}

/** "no wait", 等等 */
const TURN = 12
