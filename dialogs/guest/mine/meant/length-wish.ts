import { localDate } from '../../../../src/domain/time/zone.ts'
import { bookingCode } from '../../../../src/language/text/booking-code.ts'
import { movesOnly, saysEnds, saysInsteadOf } from '../../../../src/language/wording/after-booking.ts'
import { asksWhether, wantsBooking, wantsChange } from '../../../../src/language/wording/booking-words.ts'
import { lengthChanged } from '../../../../src/language/wording/length-change.ts'
import {
  longerPart,
  namesBooking,
  saysInAll,
  saysLonger,
  saysShorter,
  saysUntil,
  withoutLonger,
} from '../../../../src/language/wording/own-booking-words.ts'
import { leadsWithNo } from '../../../../src/language/wording/second-thoughts.ts'
import { daysShifted, saysStartLater, wayShifted } from '../../../../src/language/wording/shift-words.ts'
import { isOfThatDay, leadsToDay, whichOf, withoutOfThatDay } from '../../../../src/language/wording/which-booking.ts'
import { readFor } from '../../../common/read-for.ts'
import { meansOnly, wishesIn } from '../../../engine/act-meaning.ts'
import { SURE } from '../../../engine/utterance.ts'
import { saysMoreTime } from '../again.ts'
import { type ManageContext, type ManageDraft, managedPlace } from '../manage/manage-draft.ts'
import { spokenOf, standing } from '../refer.ts'
import { isSpokenOf } from './said-of-one.ts'
import { CHANGES, type LengthMeant, type WishReading } from './wish-reading.ts'

/** "today's one, another hour": of the booking of that day, so much longer. */
export function longerThatDay(c: ManageContext): WishReading | undefined {
  const { whens, duration, party, contact } = c.reading
  const [when, another] = whens
  if (when?.date === undefined || another !== undefined || (when.start ?? when.end ?? when.until) !== undefined)
    return undefined
  if (!saysLonger(c.text) || (party ?? contact) !== undefined || wantsBooking(c.text)) return undefined
  if (!isOfThatDay(c.text.slice(when.span[1]))) return undefined
  const rest = `${c.text.slice(0, when.span[0])} ${withoutOfThatDay(c.text.slice(when.span[1]))}`
  const by = duration ?? readFor(c, withoutLonger(rest), managedPlace(c)).duration
  const [own, other] = standing(c).filter(({ start, zone }) => localDate(start, zone) === when.date)
  if (by === undefined || own === undefined || other !== undefined) return undefined
  return { act: 'change', of: own.code, to: c.text, length: { by }, preview: true }
}

/** "the 1st dec one, can we make that 3 hours", "tuesday's: 3 hours instead of 2": so long in all, of the booking of that day. */
export function lengthThatDay(c: ManageContext): WishReading | undefined {
  const { whens, duration, party, contact, repeat } = c.reading
  const [when, another] = whens
  if (when?.date === undefined || another !== undefined || (when.start ?? when.end ?? when.until) !== undefined)
    return undefined
  if (duration === undefined || (party ?? contact ?? repeat) !== undefined || wantsBooking(c.text)) return undefined
  const plainly =
    isOfThatDay(c.text.slice(when.span[1])) || leadsToDay(c.text.slice(0, when.span[0])) || saysInsteadOf(c.text)
  if (!plainly && !wantsChange(c.text)) return undefined
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const [own, other] = standing(c).filter(
    ({ start, zone, service }) =>
      localDate(start, zone) === when.date && (named.length === 0 || named.some((each) => each.service === service)),
  )
  if (own === undefined || other !== undefined) return undefined
  const by = saysShorter(c.text) ? -duration : duration
  const added = (saysLonger(c.text) || saysShorter(c.text)) && !saysInAll(c.text) && !saysInsteadOf(c.text)
  return { act: 'change', of: own.code, to: c.text, length: added ? { by } : { to: duration }, preview: true }
}

/** "we need an extra hour", right after a booking: so many minutes on top. */
export function lengthAdded(c: ManageContext): number | undefined {
  if (c.settled?.booking === undefined || c.reading.whens.length > 0 || !saysLonger(c.text)) return undefined
  if (saysStartLater(c.text)) return undefined
  // "could we squeeze in another hour"
  const another = wantsBooking(c.text) ? undefined : readFor(c, longerPart(c.text), managedPlace(c)).duration
  const more = saysMoreTime(c) || (c.reading.duration === undefined && another !== undefined)
  const said = wishesIn(c.understood)
  // 那场再多打一个小时: which one, and more of it
  const ofOne = more && said.includes('choose')
  const acts = said.filter((act) => !more || (act !== 'again' && act !== 'choose'))
  const plainly = (c.reading.duration === undefined || ofOne) && acts.every((act) => act === 'extend')
  const books = !more && c.understood.offers.some((act) => act === 'book')
  if ((acts.length > 0 && !plainly) || books) return undefined
  return c.reading.duration ?? readFor(c, longerPart(c.text), managedPlace(c)).duration
}

/** "30 more minutes", 提前一小时结束, of the booking that is spoken of: minutes on top, below 0 fewer. The start stays. */
export function lengthOfSpoken(c: ManageContext): number | undefined {
  const change = lengthChanged(c.text)
  // 后面一小时也订上 books nothing else
  return isSpokenOf(c) && !wantsBooking(change?.onwards ? change.rest : c.text) ? lengthOnTop(c) : undefined
}

/** "could we add an hour, so finish at 6pm", 加一小时，到六点: longer, and the end that comes of it; the hour is no start. */
export function addsUntil(c: ManageContext): WishReading | undefined {
  const { text, reading, understood } = c
  if (!saysLonger(text) || !(saysUntil(text) || saysEnds(text)) || c.below('booking') !== undefined) return undefined
  if (c.open !== undefined && c.open.dialog !== 'mine' && c.open.dialog !== 'help') return undefined
  if ((reading.party ?? reading.contact ?? reading.repeat) !== undefined || !isSpokenOf(c)) return undefined
  const dated = reading.whens.some(({ stated }) => stated.some((part) => part === 'date' || part === 'weekday'))
  const [time, another] = understood.entities.filter(({ slot }) => slot === 'time')
  if (dated || time === undefined || another !== undefined) return undefined
  const plainly = meansOnly(understood, 'extend') && !asksWhether(text)
  return { act: 'extend', of: '', to: text.slice(...time.span), ...(!plainly && { preview: true as const }) }
}

export function lengthOnTop(c: ManageContext): number | undefined {
  const change = lengthChanged(c.text)
  if (change === undefined) return undefined
  const { whens, party, contact, repeat, excluded } = readFor(c, change.rest, managedPlace(c))
  if (whens.length > 0 || (party ?? contact ?? repeat ?? excluded) !== undefined) return undefined
  const { duration } = readFor(c, change.length, managedPlace(c))
  return duration === undefined ? undefined : change.by * duration
}

export const picksOtherTime = (c: ManageContext): boolean =>
  (c.open === undefined || c.open.dialog === 'mine') &&
  meansOnly(c.understood, 'choose') &&
  wantsChange(c.text) &&
  c.reading.whens[0]?.start !== undefined &&
  spokenOf(c) !== undefined

/** "let's finish at 4", 改成四点结束: one time, and it is the end. */
export const endsAt = ({ understood: { entities }, text }: ManageContext): boolean =>
  saysEnds(text) && entities.filter(({ slot, polarity }) => slot === 'time' && polarity === 'wanted').length === 1

/** "extend it to 6pm", 延长到六点: until then, from the same start. */
export function endsThen({ reading: { whens, duration } }: ManageContext): boolean {
  const [when, another] = whens
  if (when === undefined || another?.date !== undefined || duration !== undefined) return false
  const dated = when.stated.some((part) => part === 'date' || part === 'weekday')
  return !dated && (when.start ?? when.end) !== undefined
}

/** "an hour longer", "half an hour less"; "make it two hours" is all in all. undefined: no length is spoken of. */
export function lengthMeant(c: ManageContext): LengthMeant | undefined {
  const { understood, text } = c
  if (c.reading.whens.length > 0 || !meansOnly(understood, ...CHANGES) || saysStartLater(text)) return undefined
  const extending = understood.acts.some(({ act }) => act === 'extend')
  // 要两个小时 moves nothing: it says neither from when nor which way
  if (!extending && (wayShifted(text) !== undefined || !understood.acts.some(({ act }) => act === 'shift')))
    return undefined
  // "shift it two hours" says not which way, and lengthens nothing
  if (!extending && movesOnly(text)) return undefined
  const duration = c.reading.duration ?? readFor(c, withoutLonger(text), managedPlace(c)).duration
  if (duration === undefined) return undefined
  // "an hour earlier, we'd like to finish early": which way is said, and no length in all
  if (wayShifted(text) !== undefined && !saysInAll(text) && !(saysLonger(text) || saysShorter(text))) return undefined
  if (saysInAll(text) || !(saysLonger(text) || saysShorter(text))) return { to: duration }
  return { by: saysShorter(text) ? -duration : duration }
}

/** "and one more", "an hour longer too": of the move that is open, which must not be lost. */
export function addsToOpenMove(c: ManageContext, { act, of, length }: WishReading): boolean {
  const { dialog, step = '' } = c.open ?? {}
  if (dialog !== 'manage' || namesBooking(of) || whichOf(of) !== undefined) return false
  if (length !== undefined) return step === 'sure'
  if (act === 'change' || act === 'extend') return step === 'sure' && addsToOpenSize(c)
  return act === 'party' && ['sure', 'slot', 'day'].includes(step)
}

/** 对，时间也改成四点到六点 at “4 people?”: the size waits for the same yes. */
function addsToOpenSize(c: ManageContext): boolean {
  const { party, size, offers, code } = (c.below('manage') ?? {}) as ManageDraft
  if (party === undefined || party === size || offers !== undefined) return false
  if (c.reading.whens.length === 0 && wayShifted(c.text) === undefined && daysShifted(c.text) === undefined)
    return false
  if (leadsWithNo(c.text) || bookingCode(c.text) !== undefined) return false
  const own = standing(c).find((booking) => booking.code === code)
  return c.names.matches.every(
    ({ score, service }) => score < SURE || service === undefined || service === own?.service,
  )
}

/** "make it shorter": until when is still to be said, whatever else the words might be. */
export const meansLength = (c: ManageContext): boolean =>
  c.reading.whens.length === 0 && c.reading.duration === undefined && meansOnly(c.understood, 'extend')

/** What “hold the court until 4” may be taken for. */
export const OF_ENDS: ReadonlySet<string> = new Set(['book', 'free', 'keep'])
