import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { localDate } from '../../../../src/domain/time/zone.ts'
import { isNothingButName } from '../../../../src/language/contact/name-in-passing.ts'
import { partyDifference, partySaid, someStayAway } from '../../../../src/language/numbers/party-change.ts'
import type { When } from '../../../../src/language/reading.ts'
import { bookingCode } from '../../../../src/language/text/booking-code.ts'
import { clausesOf } from '../../../../src/language/text/clauses.ts'
import {
  cantBe,
  givesUp,
  movesOnly,
  saysCantCome,
  saysMove,
  saysNotComing,
  saysUnder,
  saysWillBe,
} from '../../../../src/language/wording/after-booking.ts'
import {
  asksForOther,
  asksWhether,
  saysEdit,
  saysName,
  wantsBooking,
  wantsChange,
} from '../../../../src/language/wording/booking-words.ts'
import { joinedParts, withoutJoin } from '../../../../src/language/wording/joined-parts.ts'
import {
  dropsNamed,
  isPronoun,
  ordersCancel,
  readWish,
  saysAlso,
  saysAnother,
  startSaid,
} from '../../../../src/language/wording/own-booking-words.ts'
import {
  saysBookedOne,
  saysHasBooking,
  saysNoNew,
  serviceSaid,
} from '../../../../src/language/wording/second-thoughts.ts'
import { wayShifted } from '../../../../src/language/wording/shift-words.ts'
import { isOfThatDay, leadsToDay } from '../../../../src/language/wording/which-booking.ts'
import { isNote } from '../../../common/is-note.ts'
import { meansOnly, wishesIn } from '../../../engine/act-meaning.ts'
import { type Context, handOn, handOnApart, type Move } from '../../../engine/dialog.ts'
import { SURE } from '../../../engine/utterance.ts'
import { standing } from '../refer.ts'
import { isDay } from './guessed-wish.ts'

/**
 * Who owns a message while something is filled in and something else is booked: what names what is booked, and wishes something
 * of it, is heard as if nothing else were under way. What stands before it answers the open question, and goes first.
 */

const LONGEST = 200

export function ofBooked(c: Context): Move | undefined {
  const draft = c.below('booking')
  if (draft === undefined || c.open?.dialog !== 'booking' || c.own) return undefined
  if (c.text === '' || c.text.length > LONGEST || c.slash !== undefined || isNote(c)) return undefined
  // "no new booking, just move my thursday one" is for what is being filled in, too
  if (clausesOf(c.text).some(({ text }) => saysNoNew(text))) return undefined
  const { name, ...contact } = c.reading.contact ?? {}
  if (Object.keys(contact).length > 0) return undefined
  // a name is another one for what is booked
  if (name !== undefined && !saysUnder(c.text) && !(saysName(c.text) && saysEdit(c.text))) return undefined
  const own = standing(c)
  if (own.length === 0 && c.open.kind !== 'confirm') return undefined
  const clauses = joinedParts(c.text).flatMap(({ text, from, joined }) =>
    clausesOf(text).map((clause, at) => ({
      text: clause.text,
      from: from + clause.from,
      joined: at === 0 ? joined : from + clause.from,
    })),
  )
  const at = clauses.findIndex(({ text }) => isOf(c, text, own))
  if (at <= 0) return at === 0 || isOf(c, c.text, own) ? handOnApart(c.text) : undefined
  const { from, joined } = clauses[at]!
  const before = c.text.slice(0, joined).trim()
  const rest = withoutJoin(c.text.slice(from).trim())
  if (!isAnswer(c, before)) return handOnApart(rest)
  c.later(rest)
  if (c.open.kind !== 'confirm') c.say({ message: 'further:after', params: { said: rest } })
  return handOn(before)
}

/** It answers the open question, and tells no story: "6pm", "yes please", 早上九点的. */
function isAnswer(c: Context, before: string): boolean {
  const said = c.part(before).context
  if (said.reading.answer !== undefined) return c.open?.kind === 'confirm' || c.open?.yesno === true
  if (c.open?.kind === 'text') return isNothingButName(before)
  if (said.names.matches.length > 0) return false
  return holds(said) && said.reading.rest.replace(/[\P{L}]/gu, '').length <= LITTLE
}

const LITTLE = 8

/** It says something of what is filled in. */
const holds = ({ reading: { whens, party, duration }, understood }: Context): boolean =>
  whens.length > 0 || (party ?? duration) !== undefined || understood.acts.some(({ act }) => act === 'choose')

/** "the one this week" */
const isWithin = (when: When, day: string): boolean =>
  isDay(when, day) || (when.until !== undefined && when.date !== undefined && when.date <= day && day <= when.until)

function isOf(c: Context, text: string, own: readonly Booking[]): boolean {
  const said = c.apart(text)
  // what is agreed to beside it is booked by then
  if (c.open?.kind === 'confirm' && (meansOnly(said.understood, 'late') || comesLate(said)) && said.text !== c.text)
    return true
  if (own.length === 0) return false
  const code = bookingCode(text)
  if (code !== undefined) return own.some((booking) => booking.code === code)
  const wish = wishIn(said)
  if (
    (saysBookedOne(text) || saysHasBooking(text)) &&
    (wish !== undefined || holds(said) || said.understood.entities.length > 0)
  )
    return true
  if (wish === undefined || (wish !== 'cancel' && (saysAnother(text) || saysAlso(text)))) return false
  return namesOwn(c, said, own, wish) || isOfItsDay(c, said, own, wish) || isOfJustBooked(c, said)
}

/** “Now to the meeting room. Shall I go on with it?” | "can we move it to 5", "make tuesday 8pm": what was booked the moment before. */
function isOfJustBooked(c: Context, { text, reading }: Context): boolean {
  const { open, settled } = c
  if (open?.step !== 'next' || settled?.what !== 'confirmed') return false
  const { act, of = '', to = '' } = readWish(text) ?? {}
  if (of !== '' && to !== '' && isPronoun(of)) return true
  const booking = settled.booking === undefined ? undefined : c.fact({ need: 'booking', id: settled.booking })
  const own = booking && localDate(booking.start, booking.zone)
  const { date } = c.below('booking') as { date?: string }
  const changes = wantsChange(text) || act === 'change'
  return own !== undefined && own !== date && changes && reading.whens.some((when) => when.date === own)
}

type Wish = 'cancel' | 'change' | 'late'

/** What is wished of something that is had, by the words alone. */
function wishIn(said: Context): Wish | undefined {
  const { text, understood } = said
  const acts = wishesIn(understood)
  const given = readWish(text)
  if (acts.includes('late') || comesLate(said)) return 'late'
  if (given?.act === 'cancel' || ordersCancel(text) || dropsNamed(text) || acts.includes('cancel')) return 'cancel'
  if (givesUp(text) || saysNotComing(text) || saysCantCome(text) || cantBe(text)) return 'cancel'
  const changes =
    given !== undefined ||
    saysMove(text) ||
    wayShifted(text) !== undefined ||
    (partyDifference(text) ?? partySaid(text)) !== undefined ||
    (saysWillBe(text) && said.reading.party !== undefined) ||
    (startSaid(text) ?? asksForOther(text)) !== undefined ||
    saysUnder(text) ||
    (saysName(text) && saysEdit(text)) ||
    someStayAway(text) ||
    acts.some((act) => CHANGE.has(act))
  return changes ? 'change' : undefined
}

/** 我们可能晚十分钟到: by less than any slot, and no order to move it. */
function comesLate({ text, reading: { whens, duration } }: Context): boolean {
  const moves = saysMove(text) || movesOnly(text) || asksWhether(text)
  return !moves && whens.length === 0 && (duration ?? LATE) < LATE && wayShifted(text)?.later === true
}

const LATE = 30

const CHANGE: ReadonlySet<string> = new Set(['change', 'shift', 'extend', 'size'])

/** "can the meeting be an hour earlier", while a badminton court is filled in. */
function namesOwn(c: Context, said: Context, own: readonly Booking[], wish: Wish): boolean {
  const { service: filled, among } = c.below('booking') as { service?: string; among?: unknown }
  if (filled === undefined && among !== undefined) return false
  const named = said.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const had = named.filter((match) => match.service !== filled && own.some(({ service }) => service === match.service))
  if (had.length === 0 || had.length < named.length) return false
  const shifts = wayShifted(said.text) ?? asksForOther(said.text) ?? partyDifference(said.text)
  const strong = wish !== 'change' || shifts !== undefined
  return had.some(({ spans }) =>
    spans.some(([from, to]) => {
      const as = serviceSaid(said.text.slice(0, from), said.text.slice(to))
      return as === 'had' || (as === undefined && strong && !wantsBooking(said.text))
    }),
  )
}

/** "tuesday's off", 周四那个不去了, while something is filled in for friday. */
function isOfItsDay(c: Context, said: Context, own: readonly Booking[], wish: Wish): boolean {
  const { date } = c.below('booking') as { date?: string }
  const { whens, excluded = [] } = said.reading
  const named = said.names.matches.some(({ score, service }) => score >= SURE && service !== undefined)
  if (named || wantsBooking(said.text)) return false
  const isOwn = (when: When): boolean =>
    when.date !== undefined &&
    when.date !== date &&
    own.some(({ start, zone }) => isWithin(when, localDate(start, zone))) &&
    (when.until === undefined || date === undefined || !isWithin(when, date))
  if (wish !== 'change' && [...whens, ...excluded].some(isOwn)) return date !== undefined || wish === 'late'
  return whens.some((when) => {
    const [from, to] = when.span
    const marked = isOfThatDay(said.text.slice(to)) || leadsToDay(said.text.slice(0, from))
    return isOwn(when) && marked
  })
}
