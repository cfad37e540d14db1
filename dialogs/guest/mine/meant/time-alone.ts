import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import { tellsOwnPlans } from '../../../../src/language/calendar/grouping/own-plans.ts'
import { clauseStart } from '../../../../src/language/text/clauses.ts'
import { asksWhatThereIs } from '../../../../src/language/wording/after-booking.ts'
import { isQuestion, proposes, wantsBooking } from '../../../../src/language/wording/booking-words.ts'
import { leavesAsItIs } from '../../../../src/language/wording/second-thoughts.ts'
import { isNote } from '../../../common/is-note.ts'
import { wishesIn } from '../../../engine/act-meaning.ts'
import { done, go, type Move, push } from '../../../engine/dialog.ts'
import { SURE } from '../../../engine/utterance.ts'
import type { ManageContext } from '../manage/manage-draft.ts'
import { spokenOf } from '../refer.ts'
import { timeAsked } from './asked-time.ts'
import { isWhenOf } from './guessed-wish.ts'

/** What may stand beside a day or an hour that says neither to move nor to book. */
const BESIDE: ReadonlySet<string> = new Set([
  'affirm',
  'apology',
  'change',
  'choose',
  'complain',
  'deny',
  'exclude',
  'keep',
  'shift',
  'wait',
])
const LEADS: ReadonlySet<string> = new Set([
  'book',
  'free',
  'change',
  'shift',
  'smalltalk',
  'wait',
  'for_other',
  'status',
  'again',
])

const LEAVES: ReadonlySet<string> = new Set(['abandon', 'deny', 'keep', 'undo'])

/** "sat", 或者六点, right after a booking: it may be to go there instead, or besides; no hall is asked for. */
export function timeAlone(c: ManageContext): Move | undefined {
  if (c.text === '' || c.slash !== undefined || isNote(c) || c.text.length > 80) return undefined
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  if (
    c.below('booking') !== undefined ||
    c.settled?.booking === undefined ||
    c.names.matches.some(({ score }) => score >= SURE)
  )
    return undefined
  const { whens, party, contact, duration, repeat, doubt } = c.reading
  const unsure = doubt === 'leftover' || doubt === 'conflict'
  if ((whens.length === 0 && !unsure) || (party ?? contact ?? duration ?? repeat) !== undefined) return undefined
  const asks = (isQuestion(c.text) || asksWhatThereIs(c.text)) && !proposes(c.text)
  if (whens.some(({ past }) => past) || wantsBooking(c.text) || asks) return undefined
  // "there's nothing at 3 in the morning, leave it"
  if (leavesAsItIs(c.text) && wishesIn(c.understood).every((act) => LEAVES.has(act)) && spokenOf(c) !== undefined) {
    c.say({ message: 'mine:closed' })
    return done
  }
  const proposed = (act: string): boolean => act === 'free' && proposes(c.text)
  if (!wishesIn(c.understood).every((act) => BESIDE.has(act) || proposed(act))) return undefined
  const booking = spokenOf(c)
  if (booking === undefined) return undefined
  const [lead] = c.understood.offers
  const [first, last] = [whens[0], whens.at(-1)]
  const own = whens.every((when) => isOwn(when, booking))
  // "not sure about thursday, what about next week": its own day is not where it shall go
  const other = first !== undefined && last !== undefined && first.span[0] < last.span[0] && isOwn(first, booking)
  const leads = (lead === undefined || LEADS.has(lead)) && !tellsOwnPlans(c.text)
  // "I've a dentist at 11, so might not be back by 12": what shall become of it is asked
  if (first === undefined || last === undefined || own || (unsure && !other) || !leads)
    return own && !unsure ? undefined : push('mine', { code: booking.code, asked: 'day' }, 'details')
  const from = other ? clauseStart(c.text, last.span[0]) : 0
  const to = c.text.slice(from).trim().slice(0, 100)
  c.note({ act: 'change', code: booking.code, to, preview: true, asked: timeAsked(c, booking, to) })
  return go('moveOrNew')
}

const isOwn = (when: Parameters<typeof isWhenOf>[0], booking: Booking): boolean =>
  isWhenOf(when, booking) &&
  when.dayPart === undefined &&
  (when.end === undefined || when.end === localOf(booking.end, booking.zone).time)
