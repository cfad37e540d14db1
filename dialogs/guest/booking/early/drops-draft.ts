import { localOf } from '../../../../src/domain/time/zone.ts'
import { findNames } from '../../../../src/language/names/names.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { dropsIt, givesUp, saysMove, saysRebook } from '../../../../src/language/wording/after-booking.ts'
import { isQuestion } from '../../../../src/language/wording/booking-words.ts'
import { SURE } from '../../../engine/utterance.ts'
import { isDay } from '../../mine/meant/guessed-wish.ts'
import { standing } from '../../mine/refer.ts'
import type { BookingContext } from '../booking-draft.ts'

const LONGEST = 80

/**
 * 羽毛球不要了，会议室留着, 打球那个不打了，腰疼: what is being filled in is given up, and what stands beside it is why, or of what is booked
 * already, which stays. No other service is wanted instead.
 */
export function dropsDraft(c: BookingContext): boolean {
  const { text, draft, step, reading } = c
  if (draft.service === undefined || text.length > LONGEST || c.slash !== undefined) return false
  if (isQuestion(text) || saysMove(text) || saysRebook(text)) return false
  const clauses = clausesOf(text).map((clause) => clause.text)
  const gone = clauses.filter((clause) => dropsIt(clause) || givesUp(clause))
  if (gone.length === 0 || (reading.party ?? reading.contact ?? reading.duration) !== undefined) return false
  const named = (clause: string) =>
    findNames(clause, c.catalogue).matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const ofGone = gone.flatMap(named)
  if (ofGone.some(({ service }) => service !== draft.service)) return false
  // "no thanks" to a question of the form is of that alone
  if (ofGone.length === 0 && !(step === 'confirm' && gone.some(dropsIt))) return false
  const others = clauses.filter((clause) => !gone.includes(clause)).flatMap(named)
  const own = others.length > 0 || reading.whens.length > 0 ? standing(c) : []
  if (!others.every(({ service }) => own.some((booking) => booking.service === service))) return false
  return reading.whens.every((when) => own.some(({ start, zone }) => isDay(when, localOf(start, zone).date)))
}
