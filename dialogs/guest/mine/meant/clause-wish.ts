import { localDate } from '../../../../src/domain/time/zone.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { partsSaid, saysMove, saysNotComing, saysRebook } from '../../../../src/language/wording/after-booking.ts'
import { isQuestion, wantsBooking } from '../../../../src/language/wording/booking-words.ts'
import { isPronoun, readWish } from '../../../../src/language/wording/own-booking-words.ts'
import { saysIfFree } from '../../../../src/language/wording/second-thoughts.ts'
import { readFor } from '../../../common/read-for.ts'
import { SURE } from '../../../engine/utterance.ts'
import type { ManageContext } from '../manage/manage-draft.ts'
import { standing } from '../refer.ts'
import { isDay } from './guessed-wish.ts'
import type { WishReading } from './wish-reading.ts'

/** Wishes that stand in one clause of a message, with a story, a condition or what it is about in the others. */

const LONGEST = 200

const isFree = (c: ManageContext): boolean =>
  c.text.length <= LONGEST && (c.open === undefined || c.open.dialog === 'mine' || c.open.dialog === 'help')

/** "my brother twisted his ankle, so I'm afraid we won't be coming on friday": all of it is given up, whoever is named in the story. */
export function notComingTold(c: ManageContext): WishReading | undefined {
  if (!isFree(c) || saysMove(c.text) || saysRebook(c.text) || wantsBooking(c.text) || isQuestion(c.text))
    return undefined
  const parts = partsSaid(c.text)
  const told = parts.length > 1 ? parts.find(saysNotComing) : undefined
  if (told === undefined || c.reading.whens.some(({ start }) => start !== undefined)) return undefined
  const dated = readFor(c, told, {}).whens.length > 0 || readFor(c, told, {}).excluded !== undefined
  return standing(c).length === 0 ? undefined : { act: 'cancel', of: dated ? told : '', to: '' }
}

/** "get rid of it please, I double booked myself", "badminton on friday too, cancel that": asked about before it is done. */
export function cancelClause(c: ManageContext): WishReading | undefined {
  if (!isFree(c) || (c.reading.party ?? c.reading.contact ?? c.reading.repeat) !== undefined) return undefined
  if (saysRebook(c.text) || saysIfFree(c.text)) return undefined
  const beside = cancelOfItsDay(c)
  if (beside !== undefined) return beside
  if (wantsBooking(c.text)) return undefined
  const parts = partsSaid(c.text)
  // "drop that one" names it, and moves nothing
  if (parts.length < 2 || !parts.some(cancelsIt) || parts.some((part) => !cancelsIt(part) && saysMove(part)))
    return undefined
  const own = standing(c)
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const ofNamed = own.filter(({ service }) => named.length === 0 || named.some((match) => match.service === service))
  const { whens, excluded = [] } = c.reading
  const days = [...whens, ...excluded]
  const meant = ofNamed.filter(({ start, zone }) => days.every((when) => isDay(when, localDate(start, zone))))
  if (meant.length > 0) return { act: 'cancel', of: named.length > 0 || days.length > 0 ? c.text : '', to: '' }
  // a day in the story is of nothing that is booked
  return ofNamed.length > 0 ? { act: 'cancel', of: '', to: '' } : undefined
}

/** "the tuesday one I can't make, cancel that. and thursday can be an hour later": the other one's wish comes behind. */
function cancelOfItsDay(c: ManageContext): WishReading | undefined {
  const clauses = clausesOf(c.text)
  const at = clauses.findIndex(({ text }) => cancelsIt(text))
  if (at < 1) return undefined
  const [story, wish] = [clauses[at - 1]!, clauses[at]!]
  const end = wish.from + wish.text.length
  const rest = c.text.slice(end).replace(/^[\s\p{P}]+/u, '')
  const { whens, excluded = [] } = readFor(c, story.text, {})
  const [when, another] = [...whens, ...excluded].filter(({ date }) => date !== undefined)
  if (when === undefined || another !== undefined || saysMove(story.text) || wantsBooking(story.text)) return undefined
  const [only, second] = standing(c).filter(({ start, zone }) => isDay(when, localDate(start, zone)))
  if (only === undefined || second !== undefined) return undefined
  if (/\p{L}{3}/u.test(rest)) c.later(rest)
  return { act: 'cancel', of: only.code, to: '' }
}

function cancelsIt(clause: string): boolean {
  const wish = readWish(clause)
  return wish?.act === 'cancel' && wish.of !== '' && isPronoun(wish.of) && !isQuestion(clause)
}

/** "if there's space on friday at 7 move us there, if not cancel": whether it is free is seen by trying, and it is shown before it is done. */
export function moveIfFree(c: ManageContext): WishReading | undefined {
  if (c.text.length > LONGEST || !saysIfFree(c.text) || !saysMove(c.text)) return undefined
  const { whens, party, contact, repeat } = c.reading
  if (whens.length === 0 || (party ?? contact ?? repeat) !== undefined || standing(c).length === 0) return undefined
  const clauses = clausesOf(c.text)
  const timed = clauses.find(({ from, text }) => whens[0]!.span[0] >= from && whens[0]!.span[0] < from + text.length)
  return { act: 'change', of: '', to: timed?.text ?? c.text, preview: true }
}
