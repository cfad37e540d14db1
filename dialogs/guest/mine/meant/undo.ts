import { saysUndo } from '../../../../src/language/wording/after-booking.ts'
import { readWish } from '../../../../src/language/wording/own-booking-words.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import { done, go, type Move } from '../../../engine/dialog.ts'
import { bookAgain } from '../again.ts'
import type { ManageContext } from '../manage/manage-draft.ts'
import { LEAVES, meansUndo } from './wish-meant.ts'

/** "undo that": of a change what was before it, of a cancelling the same once more. */
export function undoMeant(c: ManageContext): Move | undefined {
  // "put it back to next week" says where to
  if (c.reading.whens.length > 0 && readWish(c.text)?.act === 'change') return undefined
  if (meansUndo(c) && c.open?.dialog !== 'manage') return takeBack(c)
  const { settled } = c
  // at a question of a change it leaves things as they are: that is the question's
  if (settled?.booking === undefined || c.below('booking') !== undefined || c.open?.dialog === 'manage')
    return undefined
  const acts = c.understood.acts.filter(({ act }) => !LEAVES.has(act))
  const kept = settled.what === 'cancelled' && acts.some(({ act }) => act === 'undo')
  const said = acts.length === 0 && saysUndo(c.text)
  if (!said && !meansOnly(c.understood, 'undo', ...(kept ? ['keep'] : []))) return undefined
  const booking = settled.what === 'cancelled' ? c.fact({ need: 'booking', id: settled.booking }) : undefined
  const again = booking && bookAgain(booking, c.now)
  if (again !== undefined) {
    c.say({ message: 'manage:sameOnceMore' })
    return again
  }
  c.say({ message: 'manage:nothingToUndo' })
  return done
}

/** The change that was made last is taken back. */
function takeBack(c: ManageContext): Move {
  const booking = c.settled?.booking === undefined ? undefined : c.fact({ need: 'booking', id: c.settled.booking })
  if (booking === undefined) return go('which')
  c.note({ act: 'undo', code: booking.code, before: c.settled!.before! })
  return go('aim')
}
