import type { Booking } from '../../../src/domain/booking/booking.ts'
import { CANCELLED_STATES, COMING_STATES } from '../../../src/domain/booking/states.ts'
import { findHall } from '../../../src/domain/hall/catalogue.ts'
import { addDays } from '../../../src/domain/time/calendar.ts'
import { instantOf, localDate, localOf } from '../../../src/domain/time/zone.ts'
import { readDaysSaid } from '../../../src/language/commands/times/days-said.ts'
import {
  guestNamed,
  maybeNames,
  mayNameSomebody,
  numberNamed,
  unknownWords,
} from '../../../src/language/names/guest-named.ts'
import { hourNamed } from '../../../src/language/names/hour-named.ts'
import { bookingCode, codeSpans } from '../../../src/language/text/booking-code.ts'
import { staffsHall } from '../../../src/services/rights.ts'
import { readFor } from '../../common/read-for.ts'
import type { Context } from '../../engine/dialog.ts'
import { staffModelOf } from '../../engine/model-for.ts'
import { SURE } from '../../engine/utterance.ts'
import { placeOf } from '../../guest/mine/refer.ts'

/** Whom a sentence may be about: who was here so many days ago, or comes within so many. */
const BACK_DAYS = 30
export const AHEAD_DAYS = 60
/** So many bookings of each hall before and behind these days are looked through at most: a sentence may not cost more with each guest. */
const MOST_FURTHER = 1000

/** A guest whom a sentence names: where, by which words they are found again, and their bookings. */
export interface NamedGuest {
  span: readonly [number, number]
  text: string
  bookings: readonly Booking[]
  /** other guests of theirs whom the sentence names too */
  others?: readonly string[]
  /** not named: their booking is shown */
  shown?: true
  /** named by their hour: the local days on which they come, and what they have booked where that is said */
  days?: { from: string; to: string; hall?: string; service?: string }
}

const NOTHING: ReadonlySet<string> = new Set()

/**
 * The guest whom a sentence of somebody at the desk names, else the one who comes at the hour that it names; undefined: none of theirs.
 * `loosely`: also by a name that is a word of everyday talk, in small letters. `surely`: somebody is named, whatever the words: all days are
 * looked through.
 */
export function namedGuest(
  c: Context,
  text = c.text,
  { loosely = false, surely = false } = {},
): NamedGuest | undefined {
  const byCode = codeNamed(c, text)
  if (byCode !== undefined) return byCode
  const { known } = staffModelOf(c)
  const further = surely || mayNameSomebody(text, known)
  const needs = c.catalogue.halls
    .filter(({ id }) => staffsHall(c.person, id))
    .flatMap(({ id: hall, zone }) => {
      const day = (days: number): string => addDays(localDate(c.now, zone), days)
      const states = [...COMING_STATES, ...CANCELLED_STATES]
      const near = { need: 'hallDays', hall, from: day(-1), to: day(1), states, spoken: text } as const
      if (!further) return [near]
      const rest = { ...near, most: MOST_FURTHER }
      return [near, { ...rest, from: day(2), to: day(AHEAD_DAYS) }, { ...rest, from: day(-BACK_DAYS), to: day(-2) }]
    })
  c.want(...needs)
  const found = needs
    .flatMap((need) => c.fact(need).bookings)
    .flatMap((booking) => {
      const place = placeIn(c, text, booking, loosely ? NOTHING : known)
      return place === undefined ? [] : [{ booking, ...place }]
    })
  const longest = Math.max(0, ...found.map(({ span: [from, to] }) => to - from))
  // of names of one length the first in the sentence
  const [first] = found.filter(({ span: [from, to] }) => to - from === longest).sort((a, b) => a.span[0] - b.span[0])
  const meant = found.filter(({ span: [from, to] }) => from === first?.span[0] && to === first.span[1])
  if (first === undefined) return loosely ? undefined : byHour(c, text)
  const names = new Set(meant.map(({ name }) => name))
  const [from, to] = first.span
  const apart = found.filter(({ span: [a, b], name }) => (b <= from || a >= to) && !names.has(name))
  const others = [...new Set(apart.map(({ name }) => name))]
  return {
    span: first.span,
    text: names.size === 1 ? first.name : text.slice(from, to),
    bookings: meant.map(({ booking }) => booking),
    ...(others.length > 0 && { others }),
  }
}

/** "JGJR-G454, who's that?": a code names its guest, unless the booking is the sender's own. */
function codeNamed(c: Context, text: string): NamedGuest | undefined {
  const [span] = codeSpans(text)
  const code = span === undefined ? undefined : bookingCode(text)
  if (span === undefined || code === undefined || c.fact({ need: 'booking', code }) !== undefined) return undefined
  const booking = c.fact({ need: 'hallBooking', code })?.booking
  return booking && { span, text: code, bookings: [booking] }
}

/** Who comes at an hour that stands for them, on the day that is said, else today: "the 6 o'clock one". */
function byHour(c: Context, text: string): NamedGuest | undefined {
  const named = hourNamed(text)
  if (named === undefined) return undefined
  const needs = c.catalogue.halls
    .filter(({ id }) => staffsHall(c.person, id))
    .map(({ id: hall, zone }) => ({ need: 'hallDays', hall, ...dayMeant(c, text, zone) }) as const)
  c.want(...needs)
  const bookings = needs
    .flatMap((need) => c.fact(need).bookings)
    .filter(({ start, zone }) => named.minutes.includes(minuteOfDay(localOf(start, zone).time)))
  const [need] = needs
  if (bookings.length === 0 || need === undefined) return undefined
  const { from, to } = need
  return { span: named.span, text: '', bookings, days: { from, to } }
}

function dayMeant(c: Context, text: string, zone: string): { from: string; to: string } {
  const today = localDate(c.now, zone)
  const said = readDaysSaid(text, { now: new Date(c.now).toISOString(), zone, locale: c.locale })?.value
  return typeof said === 'object' && said.from !== undefined
    ? { from: said.from, to: said.from }
    : { from: today, to: today }
}

/** Nobody says more between what is booked and its hour (UTF-16 units). */
const CLOSE = 12

/**
 * Who has booked what is named by its hour: "the meeting room at 2pm tomorrow", 今晚七点会议室. None where it is the sender's own, or at no
 * hour of a booking.
 */
export function bookedAt(c: Context): NamedGuest | undefined {
  const place = c.names.matches.find(({ service, score }) => service !== undefined && score >= SURE)
  const hall = findHall(c.catalogue, place?.hall ?? '')
  // what comes first is where it stands, and then where it is to go
  const [when] = [...c.reading.whens].sort((a, b) => a.span[0] - b.span[0])
  if (hall === undefined || place === undefined || when?.start === undefined || !staffsHall(c.person, hall.id))
    return undefined
  // "a court": what there is one of only is known by no name in the text
  const [from, to] = place.spans[0] ?? when.span
  if (Math.max(when.span[0] - to, from - when.span[1]) > CLOSE) return undefined
  const date = when.date ?? localDate(c.now, hall.zone)
  const start = instantOf(date, minuteOfDay(when.start), hall.zone)
  if (start === undefined) return undefined
  const need = { need: 'hallDays', hall: hall.id, from: date, to: date, service: place.service! } as const
  const own = { need: 'bookingsBetween', from: start, to: start + 1 } as const
  c.want(need, own)
  const bookings = c.fact(need).bookings.filter((booking) => booking.start === start)
  if (bookings.length === 0 || c.fact(own).some(({ service }) => service === place.service)) return undefined
  // "shift todays 4pm to 5" says where to, though that is when it ends now
  const isAlone = c.reading.whens.length === 1 && c.reading.duration === undefined
  const isWhole = !isAlone && bookings.some(({ end, zone }) => localOf(end, zone).time === when.end)
  const until = when.end === undefined || isWhole ? when.span[1] : startEnds(c, when.span)
  const span = [Math.min(from, when.span[0]), Math.max(to, until)] as const
  return { span, text: '', bookings, days: { from: date, to: date, hall: hall.id, service: place.service! } }
}

/** "at 2 | until 4": where the hour at which it begins has been said; what follows is its new end. */
function startEnds(c: Context, [from, to]: readonly [number, number]): number {
  const words = [...c.text.slice(from, to).matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)]
  const ends = words.map(({ index, 0: word }) => from + index + word.length)
  const said = ends.map((end) => readFor(c, c.text.slice(0, end), {}).whens.map(({ span: _, ...when }) => when))
  const last = said.findLastIndex((whens) => whens.every(({ end }) => end === undefined))
  // "until" by itself says nothing
  const first = said.findIndex((whens) => JSON.stringify(whens) === JSON.stringify(said[last]))
  return ends[first] ?? to
}

export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Whom a sentence may name though they have booked nothing here: found by nobody's booking, they are asked for. */
export function nobodyNamed(c: Context): NamedGuest[] {
  const { known } = staffModelOf(c)
  return maybeNames(c.text, known).map(([from, to]) => ({
    span: [from, to],
    text: c.text.slice(from, to),
    bookings: [],
  }))
}

/** Whom a text may call by a name in small letters: words that no phrase knows. */
export function unknownNamed(c: Context): NamedGuest[] {
  const { known, lexicon } = staffModelOf(c)
  const isWord = (word: string): boolean => known.has(word) || lexicon.contractions.has(word)
  const taken = [...c.reading.whens.map(({ span }) => span), ...c.names.matches.flatMap(({ spans }) => spans)]
  const isOpen = ([from, to]: readonly [number, number]): boolean => taken.every(([a, b]) => to <= a || from >= b)
  return unknownWords(c.text, isWord)
    .filter(isOpen)
    .map(([from, to]) => ({
      span: [from, to],
      text: c.text.slice(from, to),
      bookings: [],
    }))
}

function placeIn(c: Context, text: string, booking: Booking, known: ReadonlySet<string>) {
  const fields = placeOf(c, booking).service?.fields ?? []
  for (const { id, kind } of fields) {
    const answer = booking.answers[id]
    if (typeof answer !== 'string' || (kind !== 'name' && kind !== 'mobile')) continue
    const span = kind === 'name' ? guestNamed(text, answer, known) : numberNamed(text, answer)
    if (span !== undefined) return { span, name: answer }
  }
  return undefined
}
