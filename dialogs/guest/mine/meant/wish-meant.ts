import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { localDate } from '../../../../src/domain/time/zone.ts'
import { numberPutRight, partyDifference, partySaid } from '../../../../src/language/numbers/party-change.ts'
import type { When } from '../../../../src/language/reading.ts'
import { bookingCode } from '../../../../src/language/text/booking-code.ts'
import { asksWhatThereIs, lastPartGiven, saysMove, saysUndo } from '../../../../src/language/wording/after-booking.ts'
import { asksWhether, wantsBooking, wantsChange } from '../../../../src/language/wording/booking-words.ts'
import {
  isSameTime,
  saysAnother,
  saysCancel,
  saysShorter,
  saysUntil,
  startSaid,
  withoutNow,
} from '../../../../src/language/wording/own-booking-words.ts'
import { saysHasBooking, saysMaybe } from '../../../../src/language/wording/second-thoughts.ts'
import { daysShifted, saysStartLater, wayShifted } from '../../../../src/language/wording/shift-words.ts'
import { whichOf, whichWords, withoutWhich } from '../../../../src/language/wording/which-booking.ts'
import { readFor } from '../../../common/read-for.ts'
import { meansOnly, wishesIn } from '../../../engine/act-meaning.ts'
import { SURE } from '../../../engine/utterance.ts'
import { sizeAsked } from '../../booking/size-asked.ts'
import { movesLate } from '../late-dialog.ts'
import { type ManageContext, type ManageDraft, managedPlace } from '../manage/manage-draft.ts'
import { bookedThen } from '../own-day.ts'
import { spokenOf, standing } from '../refer.ts'
import { moveIfFree } from './clause-wish.ts'
import {
  cancelGuessed,
  hourAlone,
  hourAndSize,
  hourInstead,
  hourWanted,
  movesInstead,
  ofNamed,
  partyInstead,
  saysToGiveUp,
  stayAway,
} from './guessed-wish.ts'
import {
  endsAt,
  endsThen,
  lengthAdded,
  lengthMeant,
  lengthOfSpoken,
  lengthThatDay,
  longerThatDay,
  OF_ENDS,
  picksOtherTime,
} from './length-wish.ts'
import { ratherMeant } from './rather.ts'
import { clauseOfTime, isSpokenOf, joinsNamed, namedMeant, ofOwnDay, sizeAlone } from './said-of-one.ts'
import { countAlone, isBareNumber, sizeBefore, sizeOfOne } from './size-wish.ts'
import { asBefore, enoughMeant, lengthPutRight } from './thought-again.ts'
import { CHANGES, type WishReading } from './wish-reading.ts'

/**
 * A cancelling or a change in words that no pattern knows. Asked as a question, or where it is not sure, a change is previewed: a
 * guess only right after a booking was made or changed.
 */
export function wishMeant(c: ManageContext): WishReading | undefined {
  if (c.below('booking') !== undefined && !(saysHasBooking(c.text) && standing(c).length > 0)) return undefined
  const ifFree = moveIfFree(c)
  if (ifFree !== undefined) return ifFree
  if (c.reading.repeat !== undefined && meansOnly(c.understood, 'extend')) return undefined
  const atCancel = c.open?.dialog === 'manage' && c.open.step === 'cancel'
  // 是的，然后帮我约周五 at "Cancel …?": it is to be had then instead
  if (atCancel && c.reading.whens.length > 0 && c.names.matches.length === 0 && rebooksToo(c))
    return { act: 'change', of: '', to: c.text, preview: true }
  // "actually move it to friday instead"
  if (c.open?.dialog === 'manage' && !(atCancel && meansOnly(c.understood, ...CHANGES))) return undefined
  if (isForShown(c)) return { act: 'change', of: '', to: c.text, preview: true }
  const start = startSaid(c.text)
  if (start !== undefined && spokenOf(c) !== undefined)
    return { act: 'change', of: '', to: start, timed: true, preview: true }
  const rather = ratherMeant(c)
  if (rather !== undefined) return rather
  const ofDay = ofOwnDay(c)
  if (ofDay !== undefined) return { act: 'change', of: '', to: ofDay, preview: true }
  const stays = longerThatDay(c) ?? lengthThatDay(c)
  if (stays !== undefined) return stays
  // "plus an hour on the start", whatever else the words might be
  if (saysStartLater(c.text) && c.reading.whens.length === 0) {
    const plainly = meansOnly(c.understood, ...CHANGES) && !asksWhether(c.text)
    return { act: 'change', of: '', to: c.text, ...(!plainly && { preview: true as const }) }
  }
  const by = lengthOfSpoken(c)
  if (by !== undefined) {
    const sure = meansOnly(c.understood, 'extend') && !asksWhether(c.text)
    return { act: 'change', of: '', to: c.text, length: { by }, ...(!sure && { preview: true as const }) }
  }
  const both = saysMove(c.text) ? hourAndSize(c) : undefined
  if (both !== undefined) return { act: 'change', of: '', ...both, timed: true, preview: true }
  const hourly = hourWanted(c)
  if (hourly !== undefined) return { act: 'change', of: ofNamed(c) ?? '', to: hourly, timed: true, preview: true }
  const again = sizeBefore(c)
  if (again !== undefined) return { act: 'party', of: '', to: String(again), preview: true }
  const sizedOne = sizeOfOne(c)
  if (sizedOne !== undefined) return sizedOne
  const joining = joinsNamed(c)
  if (joining !== undefined) return joining
  const named = namedMeant(c)
  if (named !== undefined) return named
  const fewer = partyInstead(c)
  if (fewer !== undefined) return { act: 'party', of: '', ...fewer, preview: true }
  const less = lastPartGiven(c.text)
  if (less !== undefined) return { act: 'change', of: '', to: c.text, length: { by: -less }, preview: true }
  const longer = lengthPutRight(c)
  if (longer !== undefined) return longer
  const enough = enoughMeant(c)
  if (enough !== undefined) return enough
  if (isBookedOnAll(c)) return { act: 'cancel', of: c.text, to: '' }
  const moved = movesInstead(c)
  if (moved !== undefined) return { act: 'change', ...moved, preview: true }
  // "my nephew can't come" gives up his place alone
  const fewerCome = (partyDifference(c.text) ?? 0) < 0 && !saysCancel(c.text)
  if (stayAway(c) && c.reading.party === undefined && !saysCancel(c.text))
    return { act: 'party', of: c.reading.whens.length > 0 ? c.text : '', to: '' }
  if (
    (meansOnly(c.understood, 'cancel', 'complain') && wishesIn(c.understood).includes('cancel') && !fewerCome) ||
    cancelsByCode(c) ||
    (partyDifference(c.text) === undefined && cancelGuessed(c))
  )
    return { act: 'cancel', of: saysToGiveUp(c) ? '' : c.text, to: '' }
  // an order that names what is booked, and when
  const booked = changesNamed(c)
  if (booked !== undefined) return { act: 'change', of: booked, to: c.text, preview: true }
  if (meansOnly(c.understood, 'late') && movesLate(c))
    return { act: 'change', of: '', to: clauseOfTime(c), preview: true }
  // "we have to leave by 4", "could we keep the court till 4", right after a booking
  // 我是说把会议室延长到六点, of the meeting room that is booked
  const ofOwn = c.names.matches.length > 0 ? [...OF_ENDS, ...CHANGES] : [...OF_ENDS]
  if (endsAt(c) && wishesIn(c.understood).every((act) => ofOwn.includes(act)) && isSpokenOf(c))
    return { act: 'extend', of: '', to: c.text, preview: true }
  // what names a service is about another one, unless it says so in words of its own
  if (namesAnother(c)) return undefined
  if (isPushedByDays(c)) {
    const sure = meansOnly(c.understood, ...CHANGES) && !asksWhether(c.text)
    return { act: 'change', of: '', to: c.text, ...(!sure && { preview: true as const }) }
  }
  // "friday is no good any more" of what was booked for it
  if (c.settled?.booking !== undefined && meansOnly(c.understood, 'exclude') && c.reading.excluded !== undefined)
    return { act: 'change', of: onExcluded(c), to: c.reading.whens.length > 0 ? c.text : '', preview: true }
  if (partySaid(c.text) !== undefined && c.reading.whens.length === 0)
    return { act: 'party', of: '', to: c.text, preview: true }
  // "could we be four?" of what is had
  if (sizeAsked(c) !== undefined && c.understood.acts.every(({ act }) => act === 'size') && spokenOf(c) !== undefined)
    return { act: 'party', of: '', to: c.text, preview: true }
  const more = partyDifference(c.text)
  if (more !== undefined && c.reading.whens.length === 0)
    return { act: 'party', of: '', to: c.text, more, preview: true }
  const added = lengthAdded(c)
  if (added !== undefined) {
    const sure = meansOnly(c.understood, 'extend') && !asksWhether(c.text)
    return { act: 'change', of: '', to: c.text, length: { by: added }, ...(!sure && { preview: true as const }) }
  }
  // "actually make it the 9:45 one", right after a booking
  if (picksOtherTime(c)) return { act: 'change', of: '', to: c.text, preview: true }
  const sure = meansOnly(c.understood, ...CHANGES)
  // who may be late moves nothing
  const { offers } = c.understood
  const guessed =
    wishesIn(c.understood).length === 0 &&
    CHANGES.includes(offers[0] ?? '') &&
    !offers.includes('late') &&
    // "friday at the same time?" may be one more
    !(offers.includes('again') && isSameTime(c.text) && asksWhether(c.text)) &&
    c.reading.repeat === undefined &&
    // "we've got the plumber in on saturday", of what is booked for then, changes nothing yet
    (wantsChange(c.text) || bookedThen(c).length === 0)
  const { party, duration } = c.reading
  const whens = whensMeant(c)
  // a code says that it is about a booking
  const coded = bookingCode(c.text) !== undefined && whens.length > 0 && wishesIn(c.understood).length === 0
  const hour = hourInstead(c)
  if (hour !== undefined) return { act: 'change', of: '', to: hour, preview: true }
  if (!sure && !coded && !(guessed && c.settled?.booking !== undefined)) return sizeAlone(c)
  // of several, the one whose place is said: "make the second an hour later"
  const one =
    whichOf(c.text) === undefined ? { of: '', to: c.text } : { of: whichWords(c.text), to: withoutWhich(c.text) }
  // a day and a size with no word of change may as well be of one more
  const sized = c.reading.party !== undefined && whens.length > 0
  const ordered = !sized || wantsChange(c.text) || saysMove(c.text) || wayShifted(c.text) !== undefined
  const preview = sure && ordered && !asksWhether(c.text) && !saysMaybe(c.text) ? {} : ({ preview: true } as const)
  const shorter = saysShorter(c.text) && { shorter: true as const }
  // "could it run until 5": the end alone
  const timed = c.understood.entities.some(({ slot }) => slot === 'time')
  const endOnly = whens.every(({ start, end, dayPart }) => end !== undefined && (start ?? dayPart) === undefined)
  const ends = (endOnly && timed && saysUntil(c.text)) || endsAt(c)
  const length =
    ends || (sure ? c.understood.acts.some(({ act }) => act === 'extend') : c.understood.offers[0] === 'extend')
  if (length && endsThen(c)) return { act: 'extend', ...one, ...shorter, ...preview }
  const count = countAlone(c)
  if (sure && count !== undefined) return { act: 'party', of: '', to: count, preview: true }
  // "we'll be 4 instead of 3", of what is booked for three; "grown from 5 to 8" is no time of it
  const numbersOnly = whens.every(
    ({ date, start, end }) => date === undefined && start !== undefined && end !== undefined,
  )
  const right = sure ? numberPutRight(c.text) : undefined
  if (right !== undefined && numbersOnly && standing(c).filter(({ party: size }) => size === right.was).length === 1)
    return { act: 'party', of: '', to: String(right.is), preview: true }
  const meantLength = lengthMeant(c)
  if (meantLength !== undefined) return { act: 'change', ...one, length: meantLength, ...preview }
  if (whens.length > 0 || duration !== undefined) return { act: 'change', ...one, ...preview }
  if (party !== undefined) return { act: 'party', ...one, to: c.text, ...preview }
  // 人数改3, "make it 3": people, or the hour: shown before it is done
  if (sure && isBareNumber(c)) {
    const at = hourAlone(c)
    return at === undefined ? { act: 'party', ...one, preview: true } : { act: 'change', of: '', to: at, preview: true }
  }
  // "any earlier?": the times that there are on that side of it
  if (sure && wayShifted(c.text) !== undefined) return { act: 'change', ...one }
  return length ? { act: 'extend', ...one, ...shorter } : undefined
}

/** “Shall I move it or cancel it?” | "next week, same time": another day or hour is for that, and not for one more. */
function isForShown(c: ManageContext): boolean {
  if (c.open?.dialog !== 'mine' || c.below('mine')?.asked !== 'day') return false
  const { whens, party, contact, repeat, excluded } = c.reading
  if ((party ?? contact ?? repeat ?? excluded) !== undefined || c.names.matches.length > 0) return false
  if (whens.length === 0 && daysShifted(c.text) === undefined) return false
  if (saysAnother(c.text) || wantsBooking(c.text) || asksWhatThereIs(c.text)) return false
  return wishesIn(c.understood).every((act) => act === 'again' || act === 'free' || CHANGES.includes(act))
}

/** Of a yes and something to be booked, sure or not: it is put before the guest. */
function rebooksToo({ understood }: ManageContext): boolean {
  const wishes = wishesIn(understood)
  const meant = wishes.length > 0 ? wishes : understood.offers
  return meant.some((act) => act !== 'affirm') && meant.every((act) => REBOOKS.has(act))
}

const REBOOKS: ReadonlySet<string> = new Set(['affirm', 'again', 'book', 'change'])

/** "I have a booking code 7KMD-2QXV and want to cancel" */
const cancelsByCode = ({ text, understood }: ManageContext): boolean =>
  bookingCode(text) !== undefined &&
  wishesIn(understood).includes('cancel') &&
  meansOnly(understood, 'cancel', 'link', 'details', 'status', 'mine')

/** "thursday's a no go", of the one that is booked for it: its code. */
function onExcluded(c: ManageContext): string {
  const [only, another] = standing(c).filter(({ start, zone }) =>
    (c.reading.excluded ?? []).some(({ date }) => date === localDate(start, zone)),
  )
  return only === undefined || another !== undefined ? '' : only.code
}

/** 周三和周四的都不要了: several days, and something is booked on each. */
function isBookedOnAll(c: ManageContext): boolean {
  const guessed = wishesIn(c.understood).length === 0 && c.understood.offers[0] === 'cancel'
  if (!guessed && !meansOnly(c.understood, 'exclude', 'cancel')) return false
  const { whens, excluded = [] } = c.reading
  const days = new Set([...whens, ...excluded].map(({ date }) => date))
  const own = new Set(standing(c).map(({ start, zone }) => localDate(start, zone)))
  return days.size > 1 && [...days].every((day) => day !== undefined && own.has(day))
}

/** "swap the badminton to wednesday": the words for what is booked, which shall be at another time. */
function changesNamed(c: ManageContext): string | undefined {
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  // a whole booking in one sentence is a new one
  if (c.reading.contact !== undefined || named.length === 0) return undefined
  // "the meeting has to start an hour earlier"
  const long = c.understood.entities.some(({ slot }) => slot === 'length')
  const shifted =
    long && wayShifted(c.text) !== undefined && wishesIn(c.understood).every((act) => CHANGES.includes(act))
  const moved = saysMove(c.text) && c.reading.whens.length > 0 && meansOnly(c.understood, 'change', 'shift')
  if (!shifted && !moved) return undefined
  const all = standing(c)
  if (!named.every(({ service }) => all.some((booking) => booking.service === service))) return undefined
  const [span] = named[0]!.spans
  return span && c.text.slice(...span)
}

/** A service is named; how long it lasts may be said of the one that was just booked. */
function namesAnother(c: ManageContext): boolean {
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  if (named.length === 0) return false
  const booking = c.settled?.booking === undefined ? undefined : spokenOf(c)
  const extends_ = (wishesIn(c.understood)[0] ?? c.understood.offers[0]) === 'extend' && c.reading.contact === undefined
  return !extends_ || booking === undefined || named.some(({ service }) => service !== booking.service)
}

/** "the day after, same time", 顺延一天: of the booking that was made or changed last, where the words leave it open. */
export function isPushedByDays(c: ManageContext): boolean {
  const acts = wishesIn(c.understood)
  if (
    daysShifted(c.text) === undefined ||
    acts.some((act) => !(CHANGES.includes(act) || act === 'exclude' || act === 'free'))
  )
    return false
  return acts.length > 0 || c.settled?.booking !== undefined
}

/** Beside a size "now" is no time: "only me now", 现在三个人. */
const whensMeant = (c: ManageContext): readonly When[] =>
  c.reading.party === undefined || c.reading.whens.length === 0
    ? c.reading.whens
    : readFor(c, withoutNow(c.text), managedPlace(c)).whens

/** "forget it, put my name back": the one says no more than the other. */
export const LEAVES: ReadonlySet<string> = new Set(['abandon', 'deny', 'keep', 'wait'])

/** "undo that", right after a change. */
export const meansUndo = (c: ManageContext): boolean =>
  c.below('booking') === undefined &&
  c.settled?.before !== undefined &&
  (meansOnly(c.understood, 'undo') ||
    (c.understood.acts.every(({ act }) => LEAVES.has(act)) && saysUndo(c.text)) ||
    asBefore(c))

/** What the change that was made can be taken back to. */
export function beforeOf({ draft }: ManageContext, booking: Booking): ManageDraft['before'] {
  const { marks, size: party, answers } = draft
  if (marks === undefined || party === undefined || booking.id !== draft.id) return undefined
  if (draft.act !== 'details') return { marks, party }
  return answers === undefined ? undefined : { marks, party, answers }
}
