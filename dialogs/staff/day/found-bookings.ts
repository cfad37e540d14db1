import type { Booking } from '../../../src/domain/booking/booking.ts'
import { COMING_STATES } from '../../../src/domain/booking/states.ts'
import { findHall } from '../../../src/domain/hall/catalogue.ts'
import type { Hall } from '../../../src/domain/hall/hall.ts'
import { addDays } from '../../../src/domain/time/calendar.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import { bookingCode } from '../../../src/language/text/booking-code.ts'
import { staffsHall } from '../../../src/services/rights.ts'
import { placeOf } from '../../guest/mine/refer.ts'
import type { CommandContext } from '../commands/table-command.ts'

/** Where no day is named, guests are looked for among those of yesterday and so many days to come. */
const AHEAD_DAYS = 60
/** Fewer digits of a number would fit too many guests. */
const LEAST_DIGITS = 3

/** The halls that are looked at: the one of the draft, else all in which the person works. */
export function hallsSeen(c: CommandContext): Hall[] {
  const one = findHall(c.catalogue, String(c.draft.hall ?? ''))
  return one === undefined ? c.catalogue.halls.filter(({ id }) => staffsHall(c.person, id)) : [one]
}

/** The local days of the draft: today where none are named, or (`wide`) all that somebody may be looked for on. */
export function daysSeen(c: CommandContext, hall: Hall, wide: boolean): { from: string; to: string } {
  const { from, to } = c.draft
  if (typeof from === 'string') return { from, to: typeof to === 'string' ? to : from }
  const today = localDate(c.now, hall.zone)
  return wide ? { from: addDays(today, -1), to: addDays(today, AHEAD_DAYS) } : { from: today, to: today }
}

/** Who comes by what the draft says (place, days, `text`: name, code or last digits), soonest first. */
export function foundBookings(c: CommandContext, { wide = false } = {}): Booking[] {
  const halls = hallsSeen(c)
  const needs = halls.map((hall) => ({ need: 'hallDays', hall: hall.id, ...daysSeen(c, hall, wide) }) as const)
  c.want(...needs)
  const { service, text } = c.draft
  const fits = textFits(c, typeof text === 'string' ? text : '')
  return needs
    .flatMap((need) => c.fact(need))
    .filter((booking) => (service === undefined || booking.service === service) && fits(booking))
    .sort((a, b) => a.start - b.start)
}

/** Those who come, or came; with a code also what was cancelled. */
function textFits(c: CommandContext, text: string): (booking: Booking) => boolean {
  const code = bookingCode(text)
  if (code !== undefined) return (booking) => booking.code === code
  const coming = ({ state }: Booking): boolean => COMING_STATES.includes(state)
  const plain = plainName(text)
  if (plain === '') return coming
  const digits = /^[+\d\s-]+$/.test(text) ? text.replace(/\D/g, '') : ''
  if (digits.length >= LEAST_DIGITS)
    return (booking) => coming(booking) && answersOf(c, booking, 'mobile').some((number) => number.endsWith(digits))
  const words = plain.split(' ')
  return (booking) =>
    coming(booking) &&
    answersOf(c, booking, 'name').some((name) => words.every((word) => plainName(name).includes(word)))
}

/** A booking's answers to fields of this kind, of every guest. */
export function answersOf(c: CommandContext, booking: Booking, kind: 'name' | 'mobile'): string[] {
  const ids =
    placeOf(c, booking)
      .service?.fields.filter((field) => field.kind === kind)
      .map(({ id }) => id) ?? []
  return Object.entries(booking.answers).flatMap(([key, answer]) =>
    typeof answer === 'string' && ids.some((id) => key === id || key.startsWith(`${id}.`)) ? [answer] : [],
  )
}

const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,，.。]+/g, ' ')
    .trim()
