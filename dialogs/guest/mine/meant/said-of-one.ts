import { localOf } from '../../../../src/domain/time/zone.ts'
import { findNames } from '../../../../src/language/names/names.ts'
import { namedDifference } from '../../../../src/language/numbers/guests-named.ts'
import { partyDifference, partySaid } from '../../../../src/language/numbers/party-change.ts'
import { clauseStart, clausesOf } from '../../../../src/language/text/clauses.ts'
import {
  partsSaid,
  ratherSaid,
  saysMove,
  saysThatDay,
  saysWillBe,
} from '../../../../src/language/wording/after-booking.ts'
import { asksWhether, proposes, wantsBooking, wantsChange } from '../../../../src/language/wording/booking-words.ts'
import {
  isPronoun,
  readWish,
  saysAnother,
  saysCancel,
  saysLonger,
} from '../../../../src/language/wording/own-booking-words.ts'
import { isOfThatDay, leadsToDay, withoutOfThatDay } from '../../../../src/language/wording/which-booking.ts'
import { readFor } from '../../../common/read-for.ts'
import { questionsIn, wishesIn } from '../../../engine/act-meaning.ts'
import { SURE } from '../../../engine/utterance.ts'
import { type ManageContext, managedPlace } from '../manage/manage-draft.ts'
import { placeOf, refer, spokenOf, standing } from '../refer.ts'
import { isDay, withoutDays } from './guessed-wish.ts'
import type { WishReading } from './wish-reading.ts'

/** Which of the bookings a sentence is about, and what it says of it besides. */

/** "the thursday game needs to be at 4", 周四那场改到四点: the day says which one, and the rest what it shall be. */
export function ofItsDay(c: ManageContext, wish: WishReading): WishReading {
  if (wish.of !== '' || wish.to !== c.text) return wish
  for (const { slot, span } of c.understood.entities) {
    const behind = c.text.slice(span[1])
    if (slot !== 'day' || !isOfThatDay(behind)) continue
    const of = c.text.slice(...span)
    const meant = refer(c, of)
    if (!('found' in meant) || meant.notOn !== undefined || meant.found.length === standing(c).length) continue
    return { ...wish, of, to: `${c.text.slice(0, span[0])} ${withoutOfThatDay(behind)}`.trim() }
  }
  return wish
}

/** "put my tuesday one in Ann's name": no day but such that says which one it is. */
export const daysSayWhich = ({ text, reading: { whens } }: ManageContext): boolean =>
  whens.every(({ span: [from, to] }) => isOfThatDay(text.slice(to)) || leadsToDay(text.slice(0, from)))

/** "an hour longer, and one more": both, and shown before it is done. */
export function withBoth(c: ManageContext, wish: WishReading): WishReading {
  const { duration, party } = c.reading
  const more = partyDifference(c.text)
  if (wish.act === 'party' && more !== undefined && duration !== undefined && saysLonger(c.text) && lengthAlone(c))
    return { ...wish, act: 'change', more, length: { by: duration }, preview: true }
  const all = party !== undefined && party.min === party.max ? party.min : undefined
  // "extend by two hours and we're 6 now"
  const unsaid = wish.act === 'party' || (wish.act === 'change' && wish.length === undefined)
  if (unsaid && all !== undefined && duration !== undefined && saysLonger(c.text) && lengthAlone(c))
    return { ...wish, act: 'change', size: all, length: { by: duration }, preview: true }
  if (wish.act !== 'change' || wish.length === undefined) return wish
  if (more !== undefined) return { ...wish, more, preview: true }
  return all === undefined ? wish : { ...wish, size: all, preview: true }
}

const lengthAlone = (c: ManageContext): boolean => c.reading.whens.every(({ start }) => start === undefined)

/** Of a sentence that tells why as well, the part that says when. */
export function clauseOfTime({ text, understood }: ManageContext): string {
  const [at = 0] = understood.entities.find(({ slot }) => slot === 'time')?.span ?? []
  return text.slice(clauseStart(text, at)).trim()
}

/** "afternoons don't suit, anything in the morning that day?", of the booking that is spoken of: the part that says what instead. */
export function ofOwnDay(c: ManageContext): string | undefined {
  if (!saysThatDay(c.text) || (c.reading.party ?? c.reading.contact) !== undefined || c.names.matches.length > 0)
    return undefined
  const part = clausesOf(c.text).findLast(({ text }) => saysThatDay(text))?.text ?? c.text
  const [when, another] = readFor(c, part, managedPlace(c)).whens
  if (when === undefined || another !== undefined || (when.dayPart ?? when.start) === undefined) return undefined
  if (when.stated.some((each) => each === 'date' || each === 'weekday')) return undefined
  const wishes = wishesIn(c.understood)
  const meant = wishes.every((act) => OF_OWN_DAY.has(act) || (act === 'again' && !saysAnother(c.text)))
  return meant && (spokenOf(c) !== undefined || standing(c).length === 1) ? part : undefined
}

const OF_OWN_DAY: ReadonlySet<string> = new Set(['free', 'change', 'shift', 'exclude', 'more'])

/** "my doctor is at half past nine, so could I come at eleven": two hours, and the one that is asked for stands in its own part. */
export function askedBesideStory(c: ManageContext): WishReading | undefined {
  const { doubt, whens, party, contact, repeat } = c.reading
  const told = movedBesideStory(c)
  if (told !== undefined) return told
  if (doubt !== 'conflict' && whens.length < 2) return undefined
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  if (c.below('booking') !== undefined || (party ?? contact ?? repeat) !== undefined || c.text.length > 200)
    return undefined
  if (wantsBooking(c.text)) return undefined
  const [only, other] = standing(c)
  const booking = spokenOf(c) ?? (other === undefined ? only : undefined)
  if (booking === undefined) return undefined
  const place = placeOf(c, booking)
  const parts = partsSaid(c.text).map((part) => ({ text: ratherSaid(part)?.to ?? part }))
  const asking = parts.filter(({ text }) => asksWhether(text) || proposes(text) || saysMove(text) || wantsChange(text))
  const [part, another] = asking.filter(({ text }) => readFor(c, text, place, 'slot').whens.length > 0)
  if (part === undefined || another !== undefined || parts.length < 2) return undefined
  const named = findNames(part.text, c.catalogue).matches
  if (named.some(({ score, service }) => score >= SURE && service !== undefined)) return undefined
  const [when, ...others] = readFor(c, part.text, place, 'slot').whens
  if (when?.start === undefined || when.end !== undefined) return undefined
  // the same words may be either half of the day's
  if (others.some(({ span: [at] }) => at !== when.span[0])) return undefined
  return { act: 'change', of: '', to: part.text, timed: true, preview: true }
}

/** "missus has her yoga wednesday. shove it to thursday, same time": an order of its own, and what it is told with is no wish. */
export function movedBesideStory(c: ManageContext): WishReading | undefined {
  const { party, contact, repeat } = c.reading
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  if ((party ?? contact ?? repeat) !== undefined || c.text.length > 200 || wantsBooking(c.text)) return undefined
  if (readWish(c.text) !== undefined) return undefined
  const clauses = clausesOf(c.text)
  const at = clauses.findIndex(({ text }) => movesIt(text))
  if (at < 1 || clauses.slice(0, at).some(({ text }) => saysMove(text) || saysCancel(text))) return undefined
  const to = c.text.slice(clauses[at]!.from)
  const place = spokenOf(c) ?? standing(c)[0]
  if (place === undefined) return undefined
  const { whens } = readFor(c, to, placeOf(c, place))
  return whens.length === 0 ? undefined : { act: 'change', of: 'it', to, preview: true }
}

function movesIt(clause: string): boolean {
  const wish = readWish(clause)
  return wish?.act === 'change' && wish.of !== '' && wish.to !== '' && isPronoun(wish.of)
}

/** "two more will sit in on the meeting", which is booked. */
export function joinsNamed(c: ManageContext): WishReading | undefined {
  const { party } = c.reading
  const more = partyDifference(c.text)
  const size = more === undefined && party?.min === party?.max && saysWillBe(c.text) ? party?.min : undefined
  const [named] = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  // 孩子生病了能取消吗，羽毛球 is of all of it
  if (more !== undefined && more < 0 && saysCancel(c.text)) return undefined
  if ((more ?? size) === undefined || named === undefined || wishesIn(c.understood).includes('book')) return undefined
  if (c.reading.whens.length > 0 || c.reading.contact !== undefined) return undefined
  const [only, another] = standing(c).filter(({ service }) => service === named.service)
  if (only === undefined || another !== undefined) return undefined
  if (more !== undefined) return { act: 'party', of: only.code, to: c.text, more, preview: true }
  return { act: 'party', of: only.code, to: String(size), preview: true }
}

/** "Tom dropped out but Sue and Bill said they'd come", 老王不来了: so many more or fewer than before. */
export function namedMeant(c: ManageContext): WishReading | undefined {
  const by = namedDifference(c.text) ?? namedDifference(withoutDays(c)) ?? fewerThen(c)
  if (by === undefined || c.reading.party !== undefined || c.reading.contact?.mobile !== undefined) return undefined
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  if (wantsBooking(c.text) || saysCancel(c.text) || saysMove(c.text) || wishesIn(c.understood).includes('again'))
    return undefined
  const own = standing(c)
  const days = [...c.reading.whens, ...(c.reading.excluded ?? [])]
  const then = own.filter(({ start, zone }) => days.every((when) => isDay(when, localOf(start, zone).date)))
  const [only, another] = days.length > 0 ? then : own
  const spoken = spokenOf(c)
  const booking =
    another === undefined && days.length > 0 ? only : (spoken ?? (another === undefined ? only : undefined))
  if (booking === undefined) return undefined
  const { date } = localOf(booking.start, booking.zone)
  if (!c.reading.whens.every((when) => when.start === undefined && isDay(when, date))) return undefined
  return by === 0
    ? { act: 'party', of: booking.code, to: String(booking.party) }
    : { act: 'party', of: booking.code, to: c.text, more: by, preview: true }
}

/** 我朋友周四来不了: the day stands between who and what. */
function fewerThen(c: ManageContext): number | undefined {
  const by = partyDifference(withoutDays(c))
  return by !== undefined && by < 0 && partyDifference(c.text) === undefined ? by : undefined
}

/** "did I say 2? there's 3 of us", "is it down as 3 or 4?", right after a booking: of that, and of no new one. */
export function sizeAlone(c: ManageContext): WishReading | undefined {
  const { whens, party, contact, duration, repeat } = c.reading
  if (party === undefined || whens.length > 0 || (contact ?? duration ?? repeat) !== undefined) return undefined
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  if (c.settled?.booking === undefined || spokenOf(c) === undefined || c.names.matches.length > 0) return undefined
  if (wantsBooking(c.text) || saysAnother(c.text) || c.text.length > 100) return undefined
  if (!wishesIn(c.understood).every((act) => OF_SIZE.has(act))) return undefined
  // 能带小孩不 asks, and brings nobody
  if (questionsIn(c.understood).some((act) => act !== 'size') && partySaid(c.text) === undefined) return undefined
  const size = partySaid(c.text) ?? (party.min === party.max ? party.min : undefined)
  return { act: 'party', of: '', to: size === undefined ? '' : String(size), preview: true }
}

const OF_SIZE: ReadonlySet<string> = new Set(['affirm', 'change', 'details', 'for_other', 'inform', 'size', 'status'])

/** One booking is spoken of, and no other service is named. */
export function isSpokenOf(c: ManageContext): boolean {
  const spoken = spokenOf(c)
  return (
    spoken !== undefined &&
    c.names.matches.every(({ score, service }) => score < SURE || service === undefined || service === spoken.service)
  )
}
