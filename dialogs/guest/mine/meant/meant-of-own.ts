import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { localDate } from '../../../../src/domain/time/zone.ts'
import { namedDifference } from '../../../../src/language/numbers/guests-named.ts'
import { isCount, partyDifference } from '../../../../src/language/numbers/party-change.ts'
import { bookingCode, withoutBookingCode } from '../../../../src/language/text/booking-code.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import { cancelsRather, saysMove, saysRebook, saysUndo } from '../../../../src/language/wording/after-booking.ts'
import { asksWhether } from '../../../../src/language/wording/booking-words.ts'
import {
  asksForDay,
  isNothingElse,
  isOwn,
  isPronoun,
  namesBooking,
  type OwnBookingWish,
  readListWish,
  readWish,
  startSaid,
} from '../../../../src/language/wording/own-booking-words.ts'
import { saysMaybe, withoutOrAsks } from '../../../../src/language/wording/second-thoughts.ts'
import { wayShifted } from '../../../../src/language/wording/shift-words.ts'
import { isOfThatDay, saysEach, whichOf, withoutWhich } from '../../../../src/language/wording/which-booking.ts'
import { readFor } from '../../../common/read-for.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import { go, handOn, type Move, push } from '../../../engine/dialog.ts'
import type { Json } from '../../../engine/types.ts'
import { SURE } from '../../../engine/utterance.ts'
import { tellAbout } from '../../browse/tell-about.ts'
import { erases } from '../../privacy.ts'
import { tellBeside } from '../../questions/tell-beside.ts'
import { saysOneMore } from '../again.ts'
import { guestGone } from '../guests-on-list.ts'
import type { ManageContext, ManageDraft } from '../manage/manage-draft.ts'
import { eachOf } from '../manage/others.ts'
import { renameMeant } from '../manage/rename.ts'
import { doesIt } from '../manage/sure.ts'
import { swap } from '../manage/swap.ts'
import { namedInPart, type Reference, refer, standing } from '../refer.ts'
import { MOST_LISTED } from '../which-step.ts'
import { asksBeforehand, asksPolicy, asksToGiveUp, cancelsAndAsks } from './asks-policy.ts'
import { wishBehindTalk } from './beside/behind-talk.ts'
import { cancelTold } from './beside/cancel-told.ts'
import { withoutKept } from './beside/kept-beside.ts'
import { moveAndSize } from './beside/move-and-size.ts'
import { takenBack } from './beside/taken-back.ts'
import { cancelClause, notComingTold } from './clause-wish.ts'
import { givesNothingUp, hourAndSize } from './guessed-wish.ts'
import { addsToOpenMove, addsUntil, endsAt, lengthMeant, lengthOnTop, meansLength } from './length-wish.ts'
import { passedOn } from './passed-on.ts'
import { ratherMeant } from './rather.ts'
import { askedBesideStory, movedBesideStory, ofItsDay, withBoth } from './said-of-one.ts'
import { countAlone, sizeOfNamed, sizeThatDay } from './size-wish.ts'
import { leftAsIs, otherTimes } from './thought-again.ts'
import { undoMeant } from './undo.ts'
import { isPushedByDays, wishMeant } from './wish-meant.ts'
import type { WishReading } from './wish-reading.ts'

/** The wish of a message, and what is asked beside it. */
export function matchBeside(c: ManageContext): Move | undefined {
  const behind = wishBehindTalk(c)
  if (behind !== undefined) return handOn(behind)
  if ((asksToGiveUp(c) || asksBeforehand(c)) && !saysUndo(c.text)) return tellAbout(c, 'policy')
  const move = match(c)
  if (move !== undefined && !saysUndo(c.text)) {
    if (cancelsAndAsks(c) !== undefined) tellAbout(c, 'policy')
    tellBeside(c)
  }
  return move
}

function match(c: ManageContext): Move | undefined {
  if ((c.open?.dialog === 'manage' && c.open.step === 'sure' && doesIt(c)) || erases(c)) return undefined
  const left = takenBack(c) ?? leftAsIs(c)
  if (left !== undefined) return left
  const rest = withoutKept(c) ?? (c.below('booking') === undefined ? withoutOrAsks(c.text) : undefined)
  if (rest !== undefined) return handOn(rest)
  const undone = undoMeant(c)
  if (undone !== undefined) return undone
  const passed = passedOn(c)
  if (passed !== undefined) return passed
  const rather = cancelledRather(c)
  if (rather !== undefined) return rather
  const given = cancelsAndAsks(c)
  const told =
    notComingTold(c) ??
    cancelClause(c) ??
    cancelTold(c) ??
    (given === undefined ? undefined : { act: 'cancel' as const, of: given, to: '' })
  const gone = told === undefined ? guestGone(c) : undefined
  if (gone !== undefined) {
    c.note(gone)
    return go('aim')
  }
  // what a story names takes the place of nothing
  const moved = movedBesideStory(c)
  const swapped = moved === undefined ? swap(c) : undefined
  if (swapped !== undefined) return swapped
  const renamed = renameMeant(c)
  if (renamed !== undefined) return renamed
  if (c.below('booking') === undefined && saysOneMore(c) && standing(c).length > 0 && moved === undefined)
    return undefined
  // "cancelled bookings" are a list
  if (readListWish(c.text) !== undefined || asksOfDay(c)) return undefined
  const said = readWish(c.text)
  // what can't be, with what shall be instead, gives nothing up, nor does one guest fewer
  const read = said?.act === 'cancel' && givesNothingUp(c) ? undefined : said
  let wish: WishReading | undefined =
    told ??
    askedBesideStory(c) ??
    sizeThatDay(c) ??
    sizeOfNamed(c) ??
    addsUntil(c) ??
    (read !== undefined && isMeant(c, read) && !meansLength(c) ? (ratherOf(c) ?? inFull(c, read)) : wishMeant(c))
  const others = wish === undefined ? otherTimes(c) : undefined
  if (others !== undefined) {
    c.note(others)
    return go('aim')
  }
  if (wish === undefined || addsToOpenMove(c, wish)) return undefined
  if (c.open?.dialog === 'manage' && c.open.step === 'cancel' && wish.act === 'cancel') return undefined
  wish = moveAndSize(c, wish) ?? withBoth(c, ofItsDay(c, wish))
  const meant = whichMeant(c, wish)
  if ('unknown' in meant) {
    c.say({ message: 'manage:otherCode' })
    return push('link', { code: meant.unknown, wish: wishToKeep(wish, c.text) }, 'mobile')
  }
  const each = wish.act !== 'cancel' && saysEach(c.text) ? eachMeant(c) : undefined
  // "shift both badminton ones an hour later": how far stands with the words for which
  if (each !== undefined && wish.to === '' && wayShifted(c.text) !== undefined) wish = { ...wish, to: c.text }
  const found = each ?? meant.found
  if (found.length === 0 && wish.act === 'cancel' && asksPolicy(c)) return tellAbout(c, 'policy')
  // "make it 6" of somebody who has booked nothing is about something else
  if (found.length === 0 && wish.act !== 'cancel' && wish.to !== '' && !namesBooking(wish.of)) return undefined
  // noted, not set: there is nothing to go back to before the wish
  const { preview, length, more, shorter, size, timed } = wish
  c.note({
    ...(preview && { preview }),
    ...(length !== undefined && { length }),
    ...(more !== undefined && { more }),
    ...(size !== undefined && { party: size }),
    ...(timed && { timed }),
    ...(shorter && { shorter }),
  })
  c.note({ act: wish.act, ...(wish.to !== '' && { to: withoutBookingCode(wish.to).slice(0, 100) }) })
  // "can thurs be half 6 instead" of the only one, which is on saturday
  const [only, second] = standing(c)
  const isNone = (meant.notOn ?? meant.notAt) !== undefined
  if (each === undefined && isNone && second === undefined && wish.act === 'change') {
    // 挪到周五再推迟一小时: the day on which nothing is booked is where it goes, unless it says which one
    const [day] = c.reading.whens
    const which = day !== undefined && isOfThatDay(c.text.slice(day.span[1]))
    const moves = saysRebook(c.text) || (!which && (saysMove(c.text) || wayShifted(c.text) !== undefined))
    if (only !== undefined && wish.to !== '' && moves) {
      c.note({ code: only.code, to: c.text.slice(0, 100), preview: true })
      return go('aim')
    }
  }
  if (each === undefined && meant.notOn !== undefined) {
    c.say({ message: 'mine:noneOnDay', params: { from: { date: meant.notOn } } })
    c.note({ listed: true })
    return go('which')
  }
  if (each === undefined && meant.notAt !== undefined) {
    c.say({ message: 'mine:noneAt', params: { time: meant.notAt } })
    c.note({ listed: true })
    return go('which')
  }
  if (found.length === 1) {
    c.note({ code: found[0]!.code })
    return go('aim')
  }
  if (wish.act === 'cancel' && found.length > 1 && (meant.each || whichOf(wish.of) === 'all')) {
    c.note({ codes: found.slice(0, MOST_LISTED).map(({ code }) => code) })
    return go('several')
  }
  if (
    wish.act !== 'cancel' &&
    found.length > 1 &&
    wish.to !== '' &&
    (each !== undefined || whichOf(wish.of) === 'all')
  ) {
    const { of: _, preview: __, to, ...rest } = wish
    const said = { ...rest, to: withoutBookingCode(withoutWhich(to)).slice(0, 100) }
    return eachOf(c, found.slice(0, MOST_LISTED), said)
  }
  if (found.length > 1 && found.length < standing(c).length) c.note({ codes: found.map(({ code }) => code) })
  return go('which')
}

/** 他说只能周五，帮我改到周五: a day on which nothing is booked, and to which it shall go, says not which one. */
function whichMeant(c: ManageContext, { of, to }: WishReading): Reference {
  const meant = refer(c, bookingCode(c.text) ?? of)
  // "and the room an hour later" is not of the badminton that was spoken of
  const sure = c.names.matches.some(({ score, service }) => score >= SURE && service !== undefined)
  const open = of === '' || ('found' in meant && meant.found.length > 1)
  const named = open && !sure && bookingCode(c.text) === undefined ? namedInPart(c, of || c.text) : undefined
  if (named !== undefined) return { found: [named] }
  if (!('found' in meant) || meant.notOn === undefined) return meant
  return readFor(c, to, {}).whens.some(({ date }) => date === meant.notOn) ? refer(c, '') : meant
}

/** "no, I mean cancel it", while a change of it is asked about: that one is to be cancelled. */
function cancelledRather(c: ManageContext): Move | undefined {
  if (c.open?.dialog !== 'manage' || c.open.step === 'cancel' || !cancelsRather(c.text)) return undefined
  const { code } = (c.below('manage') ?? {}) as ManageDraft
  if (code === undefined) return undefined
  c.note({ act: 'cancel', code })
  return go('aim')
}

/** 我周五有安排没, "do I have anything on friday?": what is booked for it is asked. */
function asksOfDay({ text, reading: { whens, rest } }: ManageContext): boolean {
  const [day, another] = whens
  const plain = day !== undefined && another === undefined && day.start === undefined
  return plain && asksForDay(text) && isNothingElse(rest) && readWish(text) === undefined
}

/** "move the meeting to 9 not 10": the words for what it is are none for what it shall be. */
const ratherOf = (c: ManageContext): WishReading | undefined =>
  c.below('booking') === undefined && c.open?.dialog !== 'manage' ? ratherMeant(c) : undefined

/** "push both badminton ones back a day": all that stand, of what is named; undefined: one alone is no “both”. */
function eachMeant(c: ManageContext): Booking[] | undefined {
  const all = standing(c)
  const named = all.filter(({ hall, service }) =>
    c.names.matches.some(
      (match) => match.score >= SURE && (match.service === undefined ? match.hall === hall : match.service === service),
    ),
  )
  const meant = named.length > 0 ? named : all
  return meant.length > 1 ? meant : undefined
}

/** What is wished of a booking that has to be found by its code first. */
const wishToKeep = ({ of: _, to, ...wish }: WishReading, text: string): Json => ({
  ...wish,
  ...(to !== '' && { to: withoutBookingCode(to).slice(0, 100) }),
  said: withoutBookingCode(text).slice(0, 100),
})

/** "make it an hour longer" moves nothing; what is asked as a question is previewed. */
function inFull(c: ManageContext, wish: OwnBookingWish): WishReading {
  const asked = wish.act !== 'cancel' && (asksWhether(c.text) || saysMaybe(c.text))
  const by = wish.act === 'change' ? lengthOnTop(c) : undefined
  const plainly = !asked && meansOnly(c.understood, 'extend')
  if (by !== undefined) return { ...wish, length: { by }, ...(!plainly && { preview: true as const }) }
  const length = wish.act === 'change' ? lengthMeant(c) : undefined
  const pushed = wish.act !== 'cancel' && isPushedByDays(c) && ({ act: 'change', to: c.text } as const)
  // "shift the start to 4" is of no four people
  const start = wish.act === 'change' ? startSaid(c.text) : undefined
  if (start !== undefined) return { ...wish, of: '', to: start, timed: true, ...(asked && { preview: true as const }) }
  // "delay it by two hours": how far stands among the words for which
  const pushedOn =
    wish.act === 'change' &&
    c.reading.duration !== undefined &&
    wayShifted(c.text) !== undefined &&
    wayShifted(wish.to) === undefined
  if (pushedOn && length === undefined) return { ...wish, to: c.text, ...(asked && { preview: true as const }) }
  const both = wish.act === 'change' ? hourAndSize(c) : undefined
  if (both !== undefined) return { ...wish, ...both, timed: true, preview: true }
  const count = wish.act === 'change' ? countAlone(c) : undefined
  if (count !== undefined) return { ...wish, act: 'party', to: count, preview: true }
  // "make it 3, Lou's in": the number that a story follows is of people, or of an hour: neither is done at once
  const [head, ...story] = wish.act === 'change' ? clausesOf(wish.to) : []
  if (head !== undefined && story.some(({ text }) => /\p{L}/u.test(text)) && isCount(head.text)) {
    const joins = (namedDifference(c.text) ?? partyDifference(c.text)) !== undefined
    return joins ? { ...wish, act: 'party', to: head.text, preview: true } : { ...wish, preview: true }
  }
  if (wish.act === 'change' && endsAt(c)) return { ...wish, act: 'extend', ...(asked && { preview: true as const }) }
  return { ...wish, ...pushed, ...(length !== undefined && { length }), ...(asked && { preview: true as const }) }
}

/** Is the wish about something booked, and not about what is being booked or asked just now? */
function isMeant(c: ManageContext, wish: OwnBookingWish): boolean {
  // 周六再加一个 is another one, "put it back how it was" takes the last change back
  const back = c.reading.whens.length > 0 && wish.to !== '' ? [] : ['undo']
  if (meansOnly(c.understood, 'again', 'series', 'late', ...back)) return false
  if (c.open?.dialog === 'manage' && c.open.step === 'cancel' && wish.act === 'cancel') return false
  if (c.below('booking') !== undefined)
    return (
      namesBooking(wish.of) ||
      (wish.act === 'cancel' && ((isOwn(wish.of) && c.names.matches.length > 0) || isOfOtherDay(c, wish)))
    )
  if (namesBooking(wish.of) || isPronoun(wish.of) || whichOf(wish.of) !== undefined) return true
  // "cancel my saturday", 取消周六的羽毛球: a day or a service is named
  return wish.act !== 'cancel' || c.names.matches.length > 0 || readFor(c, wish.of, {}).whens.length > 0
}

/** "cancel the one on friday", while something is booked for thursday. */
function isOfOtherDay(c: ManageContext, { of }: OwnBookingWish): boolean {
  const date = c.below('booking')?.date
  if (!meansOnly(c.understood, 'cancel')) return false
  const { whens } = readFor(c, of, {})
  if (whens.length === 0 || whens.some((when) => when.date === undefined || when.date === date)) return false
  if (date !== undefined && c.names.matches.length === 0) return true
  // "cancel tomorrow's piano", while the day of another is asked for
  const days = new Set(whens.map((when) => when.date))
  return standing(c).some(({ start, zone }) => days.has(localDate(start, zone)))
}
