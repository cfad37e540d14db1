import type { Booking } from '../../../src/domain/booking/booking.ts'
import { CANCELLED_STATES, COMING_STATES } from '../../../src/domain/booking/states.ts'
import { addDays } from '../../../src/domain/time/calendar.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import { guestNamed, maybeNames, numberNamed } from '../../../src/language/names/guest-named.ts'
import { staffsHall } from '../../../src/services/rights.ts'
import type { Context } from '../../engine/dialog.ts'
import { staffModelFor } from '../../engine/model-for.ts'
import { placeOf } from '../../guest/mine/refer.ts'

/** Whom a sentence may be about: who was here so many days ago, or comes within so many. */
const BACK_DAYS = 30
const AHEAD_DAYS = 60

/** A guest whom a sentence names: where, by which words they are found again, and their bookings. */
export interface NamedGuest {
  span: readonly [number, number]
  text: string
  bookings: readonly Booking[]
}

/** The guest whom a sentence of somebody at the desk names; undefined: none of the halls in which they work. */
export function namedGuest(c: Context, text = c.text): NamedGuest | undefined {
  const { known } = staffModelFor(c.locale)
  const needs = c.catalogue.halls
    .filter(({ id }) => staffsHall(c.person, id))
    .map(({ id: hall, zone }) => {
      const today = localDate(c.now, zone)
      const states = [...COMING_STATES, ...CANCELLED_STATES]
      const span = { from: addDays(today, -BACK_DAYS), to: addDays(today, AHEAD_DAYS) }
      return { need: 'hallDays', hall, ...span, states, spoken: text } as const
    })
  c.want(...needs)
  const found = needs
    .flatMap((need) => c.fact(need).bookings)
    .flatMap((booking) => {
      const place = placeIn(c, text, booking, known)
      return place === undefined ? [] : [{ booking, ...place }]
    })
  const longest = Math.max(0, ...found.map(({ span: [from, to] }) => to - from))
  const meant = found.filter(({ span: [from, to] }) => to - from === longest)
  const [first] = meant
  if (first === undefined) return undefined
  const names = new Set(meant.map(({ name }) => name))
  const [from, to] = first.span
  return {
    span: first.span,
    text: names.size === 1 ? first.name : text.slice(from, to),
    bookings: meant.map(({ booking }) => booking),
  }
}

/** Whom a sentence may name though they have booked nothing here: found by nobody's booking, they are asked for. */
export function nobodyNamed(c: Context): NamedGuest[] {
  const { known } = staffModelFor(c.locale)
  return maybeNames(c.text, known).map(([from, to]) => ({
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
