import type { Booking } from '../../../src/domain/booking/booking.ts'
import { findHall, findService } from '../../../src/domain/hall/catalogue.ts'
import { clockOf, minutesOf } from '../../../src/domain/time/calendar.ts'
import { localOf } from '../../../src/domain/time/zone.ts'
import { saysInAll, untilHour } from '../../../src/language/commands/guest-line.ts'
import { CERTAIN, findNames } from '../../../src/language/names/names.ts'
import { refusal } from '../../common/refusal.ts'
import { end } from '../../engine/dialog.ts'
import { minutesBetween, rowOf } from '../../guest/booking/free/slot-rows.ts'
import { placeOf } from '../../guest/mine/refer.ts'
import { guestParams, ofGuest } from '../check-in/show-guest.ts'
import { readSaid } from '../commands/arguments/guest-booking.ts'
import { guestBooking, guestBookingArgument } from '../commands/arguments/guest-booking-argument.ts'
import { marksIn, whenArgument } from '../commands/arguments/when-argument.ts'
import { CommandLine } from '../commands/line.ts'
import type { Argument, CommandContext, CommandEffect, TableCommand } from '../commands/table-command.ts'
import { amendAct, isStanding, tellStanding } from './amend-act.ts'
import { noteShifted, shiftArgument } from './shift-argument.ts'
import { tellChange } from './tell-change.ts'

const whose = guestBookingArgument({ of: isStanding, lead: true })
const when = whenArgument({ of: true })

/** "put Bob in the meeting room instead": a booking is of one service, and is moved in time only. */
const otherService: Argument = {
  name: 'other',
  optional: true,
  read(c, line) {
    const named = findNames(line.text, c.catalogue).matches.find(
      ({ service, score }) => service !== undefined && score >= CERTAIN,
    )
    if (named !== undefined) c.set({ other: { hall: named.hall, service: named.service! } })
    return undefined
  },
  has(c) {
    const [other, booking] = [c.draft.other as { hall: string; service: string } | undefined, guestBooking(c)]
    return other === undefined || booking === undefined || other.service === booking.service
  },
  ask(c) {
    const { hall, service } = c.draft.other as { hall: string; service: string }
    const booking = guestBooking(c)!
    const other = findService(findHall(c.catalogue, hall), service)
    const params = { ...guestParams(c, booking), other: other === undefined ? service : { text: other.name } }
    c.say({ message: 'desk:otherService', params, ...ofGuest(booking) })
    return end()
  },
}

/** `/move 7KMD-2QXV friday 3pm`, `/move Ada friday`: a guest's booking at another time, whatever the guest's limits. */
export const moveCommand: TableCommand = {
  word: 'move',
  aliases: ['改期', '改时间', '改约'],
  for: 'staff',
  args: [whose, otherService, shiftArgument, { ...when, has: isKnown }],
  corrects: [shiftArgument, when],
  act(c) {
    const booking = guestBooking(c)
    if (booking === undefined) return end()
    if (!isStanding(booking, c)) return tellStanding(c, booking)
    const marks = marksIn(c, { of: true })
    return marks === undefined ? end() : movedAct(c, booking, marks)
  },
  done: (c, result) => tellChange(c, result, 'desk:done.change'),
}

function isKnown(c: CommandContext): boolean {
  if (isSettled(c)) return true
  noteShifted(c)
  return when.has(c)
}

/** What can't be moved any more nobody is asked about. */
const isSettled = (c: CommandContext): boolean => {
  const booking = guestBooking(c)
  return booking !== undefined && !isStanding(booking, c)
}

/**
 * "until 9", 用到九点: the first such hour after the booking's start, on its own day; undefined: no hour is said, or whose it is is not
 * known yet.
 */
function untilOnOwnDay(c: CommandContext, text: string): string | undefined {
  const booking = guestBooking(c)
  if (booking === undefined) return undefined
  const { date, time } = localOf(booking.start, booking.zone)
  const { when } = readSaid(c, new CommandLine(`${date} ${text}`))
  const [hour = 0, minute = 0] = (when?.end ?? when?.start ?? '').split(':').map(Number)
  const said = untilHour(text) ?? hour
  if (said === 0) return undefined
  const until = said * 60 + (untilHour(text) === undefined ? minute : 0)
  const late = until <= minutesOf(time) && until < NOON ? until + NOON : until
  return clockOf(late)
}
const NOON = 720

function noteUntil(c: CommandContext): void {
  const { untilSaid } = c.draft
  const until = typeof untilSaid === 'string' ? untilOnOwnDay(c, untilSaid) : undefined
  if (until !== undefined) c.note({ untilSaid: undefined, until, minutes: undefined })
}

/** So long the booking is now. */
function ownMinutes(c: CommandContext): number {
  const booking = guestBooking(c)
  return booking === undefined ? 0 : Math.round((booking.end - booking.start) / 60_000)
}

const length = (way: 'longer' | 'shorter'): Argument => ({
  name: 'length',
  read(c, line) {
    const { when: until, length: minutes, unclear } = readSaid(c, line)
    // "until 9": its own hours say which half of the day, as soon as it is known whose it is
    const half = until === undefined || (!until.stated.includes('half') && until.date === undefined)
    if (minutes === undefined && half) {
      const own = untilOnOwnDay(c, line.open)
      if (own !== undefined) c.set({ until: own, minutes: undefined })
      else if (guestBooking(c) === undefined && unclear === true) c.note({ untilSaid: line.open })
      else if (unclear === true) return refusal({ code: 'HALLO_DATE_CONFLICT' })
      if (own !== undefined || unclear === true) return undefined
    }
    if (unclear === true) return refusal({ code: 'HALLO_DATE_CONFLICT' })
    const to = until?.end ?? (until?.start !== undefined && until.end === undefined ? until.start : undefined)
    if (to !== undefined) c.set({ until: to, minutes: undefined })
    else if (minutes !== undefined) {
      const more = way === 'longer' && saysInAll(line.open) ? minutes - ownMinutes(c) : minutes
      if (more > 0) c.set({ minutes: more, until: undefined })
    }
    return undefined
  },
  has(c) {
    noteUntil(c)
    return isSettled(c) || c.draft.until !== undefined || c.draft.minutes !== undefined
  },
  ask: () => ({ kind: 'text', message: `desk:ask.${way}` }),
})

/** `/extend 7KMD-2QXV 1 hour`, `/extend Ada until 19:00`: longer than guests may, where the next hours are free. */
export const extendCommand = lengthCommand({
  word: 'extend',
  aliases: ['延长', '加时间'],
  way: 'longer',
})

/** `/shorten 7KMD-2QXV 1 hour`: what is left of it is given back. */
export const shortenCommand = lengthCommand({
  word: 'shorten',
  aliases: ['缩短'],
  way: 'shorter',
})

type LengthWords = Pick<TableCommand, 'word' | 'aliases'> & { way: 'longer' | 'shorter' }

function lengthCommand({ way, ...words }: LengthWords): TableCommand {
  return {
    ...words,
    for: 'staff',
    args: [whose, length(way)],
    act(c) {
      const booking = guestBooking(c)
      if (booking === undefined) return end()
      if (!isStanding(booking, c)) return tellStanding(c, booking)
      const until = untilOf(c, booking, way)
      const { hall, service } = placeOf(c, booking)
      const first = booking.claims[0]?.mark
      if (hall === undefined || service === undefined || first === undefined) return tellStanding(c, booking)
      const count = Math.max(1, Math.ceil((until - booking.start) / (service.schedule.slotMinutes * 60_000)))
      if (way === 'shorter' && until >= booking.end) {
        c.say({ message: 'desk:endsBefore', params: guestParams(c, booking), ...ofGuest(booking) })
        return end()
      }
      if (until <= booking.start) {
        c.say({ message: 'desk:nothingLeft', params: guestParams(c, booking), ...ofGuest(booking) })
        return end()
      }
      const row = rowOf(hall, service, first, Math.min(count, MOST_IN_A_ROW))
      if (row === undefined) {
        c.say(refusal({ code: 'HALLO_SLOT_CLOSED' }))
        return end()
      }
      if (row.length === booking.claims.length) {
        c.say({ message: 'desk:sameLength', params: { minutes: service.schedule.slotMinutes } })
        return end()
      }
      return movedAct(
        c,
        booking,
        row.map(({ mark }) => mark),
      )
    },
    done: (c, result) => tellChange(c, result, 'desk:done.change'),
  }
}

const MOST_IN_A_ROW = 48

function untilOf(c: CommandContext, { start, end: over, zone }: Booking, way: 'longer' | 'shorter'): number {
  const { until, minutes } = c.draft
  if (typeof until !== 'string') return over + (way === 'longer' ? 1 : -1) * Number(minutes ?? 0) * 60_000
  return start + minutesBetween(localOf(start, zone).time, until) * 60_000
}

/** Shows the new time beside the old one. */
function movedAct(c: CommandContext, booking: Booking, marks: readonly string[]): CommandEffect {
  const { hall, service } = placeOf(c, booking)
  const row = hall && service && rowOf(hall, service, marks[0]!, marks.length)
  const [first, last] = [row?.[0], row?.at(-1)]
  if (first === undefined || last === undefined) return tellStanding(c, booking)
  const to = { slot: { date: first.date, from: first.from, to: last.to } }
  return amendAct(c, booking, { marks }, { message: 'desk:sure.move', params: { to } })
}
