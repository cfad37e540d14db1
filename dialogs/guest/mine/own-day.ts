import type { Booking } from '../../../src/domain/booking/booking.ts'
import { localOf } from '../../../src/domain/time/zone.ts'
import { saysMishap } from '../../../src/language/wording/after-booking.ts'
import { isQuestion, wantsBooking } from '../../../src/language/wording/booking-words.ts'
import { isNote } from '../../common/is-note.ts'
import type { Context } from '../../engine/dialog.ts'
import { SURE } from '../../engine/utterance.ts'
import { isWhenOf } from './meant/guessed-wish.ts'
import { spokenOf, standing } from './refer.ts'

/** What is told beside a day, and asks for nothing. */
const TALK: ReadonlySet<string> = new Set([
  'apology',
  'complain',
  'compliment',
  'exclude',
  'greet',
  'inform',
  'nudge',
  'smalltalk',
  'wait',
])
/** Such words may be a wish for something new; what books says so in a word of its own. */
const NEW: ReadonlySet<string> = new Set(['first_free', 'series', 'usual'])

/** "I've come down with the flu", of somebody who has booked: what they have is shown, and what shall become of it is asked. */
export function mishapOf(c: Context): Booking | undefined {
  if (c.text === '' || c.slash !== undefined || isNote(c) || !saysMishap(c.text) || isQuestion(c.text)) return undefined
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  if (c.below('booking') !== undefined || c.below('manage') !== undefined) return undefined
  const { whens, party, contact, duration } = c.reading
  if (whens.length > 0 || (party ?? contact ?? duration) !== undefined) return undefined
  if (!c.understood.acts.every(({ act }) => TALK.has(act))) return undefined
  const [only, another] = standing(c)
  return spokenOf(c) ?? (another === undefined ? only : undefined)
}

/**
 * "wed", "turns out I'm away on saturday", of somebody who has booked for that day: what they have is shown, with what can be done
 * with it, before a new booking is begun of a day alone.
 */
export function bookedThen(c: Context): readonly Booking[] {
  if (c.text === '' || c.slash !== undefined || isNote(c)) return []
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return []
  if (c.below('booking') !== undefined || c.below('manage') !== undefined) return []
  const { whens, party, contact, duration, repeat, excluded = [] } = c.reading
  const [when, another] = [...whens, ...excluded]
  if (when?.date === undefined || another !== undefined || when.until !== undefined) return []
  if ((party ?? contact ?? duration ?? repeat) !== undefined) return []
  if (c.names.matches.some(({ score, service }) => score >= SURE && service !== undefined)) return []
  const { acts, offers } = c.understood
  if (!acts.every(({ act }) => TALK.has(act)) || (acts.length === 0 && NEW.has(offers[0] ?? ''))) return []
  if (wantsBooking(c.text) || isQuestion(c.text)) return []
  return standing(c).filter(
    (booking) => isWhenOf(when, booking) && localOf(booking.start, booking.zone).date === when.date,
  )
}
