import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { clockOf, daysBetween } from '../../../../src/domain/time/calendar.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import { tellsOwnPlans } from '../../../../src/language/calendar/grouping/own-plans.ts'
import { namedDifference } from '../../../../src/language/numbers/guests-named.ts'
import { partyDifference, partySaid, someStayAway } from '../../../../src/language/numbers/party-change.ts'
import type { When } from '../../../../src/language/reading.ts'
import {
  afterDash,
  asksWhatIf,
  asksWhatThereIs,
  cantBe,
  dropsIt,
  givesUp,
  insteadSaid,
  lastPartGiven,
  saysCantCome,
  saysMove,
  saysRebook,
  saysUndo,
  withoutTo,
} from '../../../../src/language/wording/after-booking.ts'
import { isQuestion } from '../../../../src/language/wording/booking-words.ts'
import { asksForPolicy } from '../../../../src/language/wording/browse-words.ts'
import { saysCancel } from '../../../../src/language/wording/own-booking-words.ts'
import { hourProposed, saysNotNow } from '../../../../src/language/wording/second-thoughts.ts'
import { daysShifted, wayShifted } from '../../../../src/language/wording/shift-words.ts'
import { whichOf } from '../../../../src/language/wording/which-booking.ts'
import { readFor } from '../../../common/read-for.ts'
import { meansOnly, questionsIn, wishesIn } from '../../../engine/act-meaning.ts'
import { SURE } from '../../../engine/utterance.ts'
import type { ManageContext } from '../manage/manage-draft.ts'
import { placeOf, spokenOf, standing } from '../refer.ts'

/** Wishes that the words alone leave open, and what is booked explains; each is put before the guest before it is done. */

/** "something has come up on friday, no meeting room": perhaps a cancelling, of what is booked. */
export function cancelGuessed(c: ManageContext): boolean {
  if (saysToGiveUp(c) || cantComeThen(c) || saysPlainlyToCancel(c) || givesOneUp(c) || dropsOwn(c)) return true
  if (wishesIn(c.understood).length > 0 || c.understood.offers[0] !== 'cancel') return false
  if (c.open !== undefined && c.open.dialog !== 'mine') return false
  // 两个我都不要了
  if (whichOf(c.text) === 'all' && givesUp(c.text) && standing(c).length > 0) return true
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  return named.length > 0 && standing(c).some((booking) => named.some(({ service }) => service === booking.service))
}

/** 算了不去了, 周四的就算了, "give thursday a miss": of what is booked, and of nothing else that is said. */
function dropsOwn(c: ManageContext): boolean {
  if (!dropsIt(c.text) || isQuestion(c.text) || saysMove(c.text) || saysRebook(c.text) || saysUndo(c.text)) return false
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return false
  const { whens, excluded = [], party, contact, duration, repeat } = c.reading
  if ((party ?? contact ?? duration ?? repeat) !== undefined || asksWhatIf(c.text)) return false
  // 我朋友周四不来了: one of them
  const who = withoutDays(c)
  if (namedDifference(who) !== undefined || someStayAway(who) || (partyDifference(who) ?? 0) < 0) return false
  if (wishesIn(c.understood).some((act) => !DROPS.has(act))) return false
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  return standing(c).some(
    ({ start, zone, service }) =>
      [...whens, ...excluded].every((when) => isDay(when, localOf(start, zone).date) || holdsDay(when, start, zone)) &&
      named.every((match) => match.service === service),
  )
}

const holdsDay = ({ date = '9', until = '' }: When, start: number, zone: string): boolean =>
  date <= localOf(start, zone).date && localOf(start, zone).date <= until

/** What is said, without the days. */
export function withoutDays({ text, reading: { whens, excluded = [] } }: ManageContext): string {
  const spans = [...whens, ...excluded].map(({ span }) => span)
  return [...text].filter((_, at) => !spans.some(([from, to]) => from <= at && at < to)).join('')
}

const DROPS: ReadonlySet<string> = new Set(['abandon', 'bye', 'cancel', 'deny', 'exclude', 'skip'])

/** "the second can go", 中间那次不去了: one of several, by its place. */
function givesOneUp(c: ManageContext): boolean {
  const which = whichOf(c.text)
  if (which === undefined || which === 'all' || !givesUp(c.text) || isQuestion(c.text) || c.text.length > 60)
    return false
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return false
  const { whens, party, contact } = c.reading
  if (whens.length > 0 || (party ?? contact) !== undefined) return false
  const wishes = wishesIn(c.understood)
  return wishes.every((act) => GIVES_ONE_UP.has(act)) && standing(c).length > 1
}

const GIVES_ONE_UP: ReadonlySet<string> = new Set(['abandon', 'cancel', 'choose', 'deny', 'skip'])

/** "this is ridiculous, just cancel the whole thing": said outright, behind whatever else. */
function saysPlainlyToCancel(c: ManageContext): boolean {
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return false
  if (asksForPolicy(c.text) || asksWhatThereIs(c.text) || questionsIn(c.understood).length > 0) return false
  if (!saysCancel(c.text) || isQuestion(c.text) || c.text.length > 120 || wishesIn(c.understood).length > 0)
    return false
  const { whens, party } = c.reading
  return whens.length === 0 && party === undefined && c.names.matches.length === 0 && standing(c).length > 0
}

/** "oh no, forgot, can't do it today", of what is booked for then; with nothing else asked for instead. */
function cantComeThen(c: ManageContext): boolean {
  const { whens, excluded = [], party, contact } = c.reading
  if (wishesIn(c.understood).length > 0 || /[?？]/.test(c.text) || saysRebook(c.text) || saysMove(c.text)) return false
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return false
  if (c.names.matches.length > 0 || party !== undefined || contact !== undefined) return false
  const [day, another] = [...whens, ...excluded]
  if (another !== undefined || day?.start !== undefined) return false
  // beside the day of what is booked less says so: "can't make tomorrow"
  const ofDay = day?.date !== undefined && c.understood.offers.includes('cancel') && cantBe(c.text)
  if (!saysCantCome(c.text) && !ofDay) return false
  return standing(c).some(({ start, zone }) => day === undefined || isDay(day, localOf(start, zone).date))
}

/** "scrap it", 不需要了, right after a booking. */
export function saysToGiveUp(c: ManageContext): boolean {
  const notNow = saysNotNow(c.text)
  if (c.open !== undefined || c.text.length > 80 || spokenOf(c) === undefined || !(givesUp(c.text) || notNow))
    return false
  // "never mind. who do I speak to about it?"
  if (isQuestion(c.text) && !wishesIn(c.understood).includes('cancel')) return false
  // "I need neither" is of all of them
  if (whichOf(c.text) !== undefined) return false
  const wishes = wishesIn(c.understood)
  const { whens, party } = c.reading
  if (c.names.matches.length > 0 || party !== undefined) return false
  // "thursday I'm away, please drop it": only the day of what is booked
  const booking = spokenOf(c)
  const ofIts = ({ start, ...when }: When): boolean =>
    booking !== undefined && start === undefined && isDay(when, localOf(booking.start, booking.zone).date)
  if (!whens.every(ofIts)) return false
  return wishes.length === 0
    ? c.understood.offers.includes('cancel') || notNow || c.understood.acts.some(({ act }) => act === 'bye')
    : // 撤了吧 leaves the talk where nothing is booked
      meansOnly(c.understood, 'abandon', 'deny', 'cancel') || wishes.every((act) => act === 'bye')
}

/** What can't be made is given up only for what comes instead. */
const CHANGES: ReadonlySet<string> = new Set(['change', 'shift', 'extend', 'cancel'])

/** "I can't make six, can we do eight?" of a booking at 18:00: two numbers, one of which is its hour. HH:mm */
export function hourInstead(c: ManageContext): string | undefined {
  const { entities } = c.understood
  if (c.settled?.booking === undefined) return undefined
  const beside = cantBe(c.text) ? BESIDE : CHANGES
  if (wishesIn(c.understood).some((act) => !beside.has(act))) return undefined
  if (c.reading.whens.length > 0 || c.reading.party !== undefined || c.names.matches.length > 0) return undefined
  const hours = entities.flatMap(({ slot, span }) =>
    slot === 'number' ? (readFor(c, c.text.slice(...span), {}, 'number').party?.min ?? []) : [],
  )
  const booking = hours.length === 2 && entities.length === 2 ? spokenOf(c) : undefined
  if (booking === undefined) return undefined
  const [hour = 0] = localOf(booking.start, booking.zone).time.split(':').map(Number)
  const [instead, another] = hours.filter((each) => each !== hour && each + 12 !== hour)
  if (instead === undefined || another !== undefined || instead < 1 || instead > 24) return undefined
  return clockOf((instead + (hour >= 12 && instead < 12 ? 12 : 0)) * 60)
}

/** "would 11 work?", "could we do 4 instead?", of a booking that is spoken of: the hour of its half of the day. HH:mm */
export function hourWanted(c: ManageContext): string | undefined {
  const { whens } = c.reading
  const alike = whens.every(({ start, span: [at] }) => start !== undefined && at === whens[0]?.span[0])
  const timed = alike && besideWay(c) ? whens[0] : undefined
  if (timed?.start !== undefined && !timed.stated.includes('date') && !timed.stated.includes('weekday'))
    return namedOrSpoken(c) === undefined ? undefined : timed.start
  const said = hourProposed(c.text) ?? numberBesideWay(c)
  const booking = said === undefined ? undefined : namedOrSpoken(c)
  const hour = said === undefined ? undefined : readFor(c, said, {}, 'number').party?.min
  if (booking === undefined || hour === undefined || hour < 1 || hour > 24) return undefined
  return nearHour(booking, hour, besideWay(c) ? wayShifted(c.text)?.later : undefined)
}

/** The one that is named, where it is the only one of its kind. */
function namedOrSpoken(c: ManageContext): Booking | undefined {
  const code = ofNamed(c)
  return code === '' ? spokenOf(c) : standing(c).find((booking) => booking.code === code)
}

/** "can we go earlier, is 9 free?, 能再早点吗，9点有没有: which way it shall go is said, and nothing but an hour beside it. */
const besideWay = ({ text, reading }: ManageContext): boolean =>
  text.length <= 60 &&
  (reading.duration ?? reading.contact ?? reading.repeat) === undefined &&
  wayShifted(text) !== undefined &&
  daysShifted(text) === undefined &&
  !tellsOwnPlans(text)

function numberBesideWay(c: ManageContext): string | undefined {
  // "put the meeting back to 3": which one stands beside it
  const [only, another] = c.understood.entities.filter(({ slot }) => slot !== 'service' && slot !== 'hall')
  const number = only?.slot === 'number' || only?.slot === 'time'
  if (!number || another !== undefined || c.reading.whens.length > 0 || !besideWay(c)) return undefined
  return withoutTo(c.text.slice(...only.span))
}

/** The nearer of its two: 11 of a booking at 14:00 is before noon, 4 is after it; `later`: it shall go that way. HH:mm */
export function nearHour(booking: Pick<Booking, 'start' | 'zone'>, hour: number, later?: boolean): string {
  const now = Number(localOf(booking.start, booking.zone).time.slice(0, 2))
  const other = hour < 12 ? hour + 12 : hour
  if (later !== undefined && hour < now && other > now) return clockOf((later ? other : hour) * 60)
  return clockOf((Math.abs(other - now) < Math.abs(hour - now) ? other : hour) * 60)
}

/** "make it 11 instead and we'll be 8": the number that is no size is the hour, and the people are told besides. */
export function hourAndSize(c: ManageContext): { to: string; size: number } | undefined {
  const { party, whens } = c.reading
  const wanted = c.understood.entities.filter(({ polarity }) => polarity === 'wanted')
  const [number, another] = wanted.filter(({ slot }) => slot === 'number')
  const others = wanted.some(({ slot }) => slot !== 'number' && slot !== 'party')
  const booking = number === undefined || another !== undefined || others ? undefined : spokenOf(c)
  if (number === undefined || booking === undefined || whens.length > 0 || party === undefined) return undefined
  if (party.min !== party.max || partySaid(c.text) !== undefined) return undefined
  const hour = readFor(c, c.text.slice(...number.span), {}, 'number').party?.min
  // "did I say 2? we're 3": that many they are now
  if (hour === undefined || hour < 1 || hour > 24 || hour === party.min || hour === booking.party) return undefined
  return { to: nearHour(booking, hour), size: party.min }
}

/** "could we do 7 instead?" of a booking at 18:00 for at most 6: that many can't come. HH:mm */
export function hourAlone(c: ManageContext): string | undefined {
  const number = c.understood.entities.find(({ slot, polarity }) => slot === 'number' && polarity === 'wanted')
  const hour = number && readFor(c, c.text.slice(...number.span), {}, 'number').party?.min
  const [only, another] = standing(c)
  const booking = spokenOf(c) ?? (another === undefined ? only : undefined)
  const most = booking && placeOf(c, booking).service?.party.max
  if (hour === undefined || booking === undefined || most === undefined || hour <= most || hour > 24) return undefined
  const noon = localOf(booking.start, booking.zone).time >= '12:00' && hour < 12
  return clockOf((hour + (noon ? 12 : 0)) * 60)
}

/** "can't make tomorrow, let's do thursday": what can't be, and what instead; the words alone may give the booking up. `of`: its code, where the days tell. */
export function movesInstead(c: ManageContext): { of: string; to: string } | undefined {
  const offered = otherOffered(c)
  if (offered !== undefined) return offered
  const { acts, offers } = c.understood
  const meant = [...acts.map(({ act }) => act), ...offers]
  const gives = meant.includes('cancel') || meant.includes('exclude')
  const { whens, excluded = [] } = c.reading
  // "cancel it and book monday 10am instead"
  const named = ofNamed(c)
  const rebooks =
    (meant[0] === 'cancel' || givesUp(c.text)) && whens.length > 0 && named !== undefined && saysRebook(c.text)
  if (rebooks) return { of: named, to: c.text }
  if (!meant.some((act) => act === 'change' || act === 'shift' || (gives && act === 'again'))) return undefined
  // a weekday may have two readings at one place
  const days = new Set(whens.map(({ span: [at] }) => at))
  if (days.size < 2 && (excluded.length === 0 || whens.length === 0)) return undefined
  // "until five, not four" moves nothing: it ends then
  if (whens.every(({ date, start, dayPart }) => (date ?? start ?? dayPart) === undefined)) return undefined
  // 周四来不了，改到周五: what is booked on friday stays where it is
  const to = whens.at(-1)
  const gone = [...excluded, ...whens].filter(({ date, span: [at] }) => at !== to?.span[0] && date !== to?.date)
  const lost = gone.length > 0 ? gone : [...excluded, ...whens]
  const [own, another] = standing(c).filter(({ start, zone }) =>
    lost.some(({ date }) => date === localOf(start, zone).date),
  )
  return { of: own === undefined || another !== undefined ? '' : own.code, to: c.text }
}

/** The code of the one that is named, '' where nothing is. undefined: another service, or one of several. */
export function ofNamed(c: ManageContext): string | undefined {
  if (c.names.matches.length === 0) return ''
  const [only, another] = standing(c).filter(({ hall, service }) =>
    c.names.matches.every((match) =>
      match.service === undefined ? match.hall === hall : match.score >= SURE && match.service === service,
    ),
  )
  return another === undefined ? only?.code : undefined
}

/** Beside what can't be, what is said of the other time. */
const BESIDE: ReadonlySet<string> = new Set([
  'again',
  'cancel',
  'change',
  'exclude',
  'free',
  'inform',
  'keep',
  'late',
  'shift',
])

/** "something came up, I can't make it. Thursday same time?": what is booked can't be, and another time is asked for or would do. */
function otherOffered(c: ManageContext): { of: string; to: string } | undefined {
  const { acts, offers } = c.understood
  const { whens, excluded = [], party, contact } = c.reading
  const dashed = insteadOfRange(c)
  if (dashed !== undefined) return dashed
  const when = whens.at(-1)
  if (when === undefined || party !== undefined || contact !== undefined) return undefined
  // "the badminton one is too early, 11 would be better": of that one
  const named = c.names.matches.filter(({ score }) => score >= SURE)
  const own = standing(c).filter(
    ({ service }) => named.length === 0 || named.some((match) => match.service === service),
  )
  if (named.length > 0 && (own.length !== 1 || named.some(({ service }) => service !== own[0]!.service)))
    return undefined
  const said = insteadSaid(c.text, when.span[0])
  // "cancel tomorrow. and is friday free?" is no move
  if (said === undefined || own.length === 0 || saysCancel(said.gone)) return undefined
  const gone = [...excluded, ...whens].filter(({ span: [at] }) => at < said.gone.length)
  const lost = own.filter((booking) => gone.some((each) => isWhenOf(each, booking)))
  // the day of what is booked is ruled out: "saturday is a no-go, could you do sunday" books nothing else
  const ruledOut = excluded.length > 0 && lost.length > 0
  if (acts.some(({ act }) => !BESIDE.has(act) && !(ruledOut && act === 'book'))) return undefined
  const gives = ruledOut || acts.some(({ act }) => act === 'cancel' || act === 'exclude') || offers.includes('cancel')
  if (!gives && !cantBe(said.gone)) return undefined
  // of somebody who speaks of another day than they have booked
  if (gone.length > 0 && lost.length === 0) return undefined
  const [only, another] = lost.length > 0 ? lost : own
  // "I can't come alone, can I bring a friend on friday?"
  if (only !== undefined && isWhenOf(when, only)) return undefined
  return { of: only === undefined || another !== undefined ? '' : only.code, to: said.instead }
}

/** "not able to do saturday - sunday instead": no range, but the one for the other. */
function insteadOfRange(c: ManageContext): { of: string; to: string } | undefined {
  const range = [...c.reading.whens, ...(c.reading.excluded ?? [])].find(({ until }) => until !== undefined)
  const at = range && afterDash(c.text, range.span)
  if (range === undefined || at === undefined) return undefined
  const [only, another] = standing(c).filter(({ start, zone }) => localOf(start, zone).date === range.date)
  return only === undefined || another !== undefined ? undefined : { of: only.code, to: c.text.slice(at).trim() }
}

/** What is said of the time says what is booked. */
export function isWhenOf(when: When, { start, zone }: Booking): boolean {
  const { date, time } = localOf(start, zone)
  return isDay(when, date) && (when.start ?? time) === time
}

/** A weekday alone is that of what is booked, whichever week it is. */
export const isDay = ({ date, stated, assumed }: When, booked: string): boolean =>
  date === undefined ||
  date === booked ||
  // 下周四 is no thursday but that
  (stated.includes('weekday') &&
    !stated.includes('date') &&
    assumed.some(({ convention }) => convention === 'coming-weekday') &&
    daysBetween(date, booked) % 7 === 0)

/** 我朋友周四来不了: the day says when, and is no word of who. */
export const stayAway = (c: ManageContext): boolean => someStayAway(c.text) || someStayAway(withoutDays(c))

/** Gives nothing up: another time instead, a guest fewer, the last hour less. */
export const givesNothingUp = (c: ManageContext): boolean =>
  movesInstead(c) !== undefined ||
  partyDifference(c.text) !== undefined ||
  (partyDifference(withoutDays(c)) ?? 0) < 0 ||
  namedDifference(c.text) !== undefined ||
  stayAway(c) ||
  lastPartGiven(c.text) !== undefined

/** "Ann can't come, so just me": a guest fewer, and no cancelling. */
export function partyInstead(c: ManageContext): { to: string; more?: number } | undefined {
  const { whens, party } = c.reading
  const acts = wishesIn(c.understood)
  if (saysCancel(c.text) && party === undefined) return undefined
  if (whens.length > 0 || acts.length === 0 || !acts.every((act) => act === 'cancel' || act === 'change'))
    return undefined
  if (party !== undefined) return acts.includes('cancel') && acts.includes('change') ? { to: c.text } : undefined
  const gone = c.understood.entities.filter(({ slot, polarity }) => slot === 'name' && polarity === 'excluded').length
  return gone > 0 && acts.includes('cancel') ? { to: c.text, more: -gone } : undefined
}
