import type { Booking } from '../../../../src/domain/booking/booking.ts'
import type { Hall, Service } from '../../../../src/domain/hall/hall.ts'
import type { Mark, Slot } from '../../../../src/domain/hall/slot.ts'
import { slotsOn } from '../../../../src/domain/hall/slots.ts'
import { addDays } from '../../../../src/domain/time/calendar.ts'
import { localDate, localOf } from '../../../../src/domain/time/zone.ts'
import { inDayPart } from '../../../../src/language/calendar/day-parts.ts'
import type { GuestLine } from '../../../../src/language/commands/guest-line.ts'
import type { DayPart } from '../../../../src/language/reading.ts'
import { refusal } from '../../../common/refusal.ts'
import { page } from '../../../common/show.ts'
import { again, go, type Move, type Question } from '../../../engine/dialog.ts'
import type { MessageLine, Option } from '../../../engine/types.ts'
import { rowByToken } from '../../../guest/booking/free/slot-rows.ts'
import { staffRow, staffSlots } from '../../desk/desk-slots.ts'
import { CommandLine } from '../line.ts'
import type { Argument, CommandContext } from '../table-command.ts'
import { placeNamed, readSaid } from './guest-booking.ts'
import { guestBooking } from './guest-booking-argument.ts'
import { partyIn } from './party-argument.ts'

const MOST_LISTED = 8
/** Where a day has no room, the next ones that have are offered. */
const DAYS_LOOKED_THROUGH = 14
const DAYS_OFFERED = 3

/**
 * When: `day`, `start`, `until`, `minutes` of the draft as they were said, and `marks` once a slot is chosen. `of` a booking: what is
 * not said is its own (its day, its hour, its length); `now`: what runs now is meant where nothing is said.
 */
export function whenArgument({ of = false, now = false } = {}): Argument {
  return {
    name: 'when',
    read(c, line) {
      const said = readSaid(c, line, c.step === 'when' ? 'slot' : undefined)
      // "move Mia to 7": whose it is may not be known yet
      const hour = of && c.step !== 'when' ? hourAlone(line, said) : undefined
      if (hour !== undefined && guestBooking(c) === undefined) {
        c.note({ hour })
        return undefined
      }
      const { when, length, unclear } =
        (hour !== undefined && onOwnDay(c, hour)) || (of ? hourBesideDay(c, line, said) : undefined) || said
      if (unclear === true) {
        if (c.step === 'when') return refusal({ code: 'HALLO_DATE_CONFLICT' })
        // what else was said is kept, and the time is asked for
        c.note({ unclear: true })
        return undefined
      }
      if (when === undefined && length === undefined) return undefined
      const own = when?.stated.some((each) => each === 'date' || each === 'weekday') === true || !of
      c.set({
        ...(when?.date !== undefined && (own || when.start === undefined) && { day: when.date }),
        ...(when?.start !== undefined && { start: when.start }),
        ...(when?.start === undefined && when?.dayPart !== undefined && { part: when.dayPart }),
        ...(when?.end !== undefined && { until: when.end }),
        ...(length !== undefined && { minutes: length }),
        marks: undefined,
        unclear: undefined,
      })
      return undefined
    },
    has(c) {
      noteHour(c)
      if (c.draft.unclear === true) return false
      return (now && !isSaid(c)) || Array.isArray(c.draft.marks) || wantedRow(c, of)?.ok === true
    },
    ask: (c) => question(c, of),
    answer(c, { token, text }) {
      if (token === undefined) return dayAlone(c, text ?? '')
      if (token === 'more') {
        c.note({ page: (c.draft.page ?? 0) + 1 })
        return go(c.step)
      }
      if (token.startsWith('d:')) {
        c.set({ day: token.slice(2), unclear: undefined })
        return 'taken'
      }
      const { hall, service } = placeNamed(c)
      const row = hall && service && rowByToken(hall, service, token)
      if (!row) return again()
      c.set({ marks: row.map(({ mark }) => mark), unclear: undefined })
      return 'taken'
    },
  }
}

/** A day by itself: its hours are shown next. */
function dayAlone(c: CommandContext, text: string): Move | undefined {
  const { when, length } = readSaid(c, new CommandLine(text), 'slot')
  if (when?.date === undefined || when.start !== undefined || length !== undefined) return undefined
  c.set({ day: when.date, page: undefined, marks: undefined, unclear: undefined })
  return go(c.step)
}

/** Words that say an hour and no day, or nothing but a number, which is one there; undefined: more is said, or less. */
function hourAlone(line: CommandLine, { when, length, unclear }: GuestLine): string | undefined {
  if (when !== undefined || length !== undefined) return undefined
  if (unclear === true) return line.open
  const [hour] = HOUR.exec(line.open) ?? []
  return hour && `at ${hour}`
}

/** "thurs 4": where a booking is moved, a number beside the day is the hour. */
function hourBesideDay(c: CommandContext, line: CommandLine, { when, length }: GuestLine): GuestLine | undefined {
  if (when?.date === undefined || when.start !== undefined || when.dayPart !== undefined || length !== undefined)
    return undefined
  const [from, to] = when.span
  const behind = /^\s*(\d{1,2})(?![\p{L}\d:.-])(?!\s*\p{L})/u.exec(line.open.slice(to))
  const before = /(?<![\p{L}\d:.-])(\d{1,2})\s*$/u.exec(line.open.slice(0, from))
  const [, hour] = behind ?? before ?? []
  return hour === undefined ? undefined : readSaid(c, new CommandLine(`${when.date} at ${hour}`), 'slot')
}

/** An hour by itself is one of the booking's own day, and its opening hours say which half of it is meant. */
function onOwnDay(c: CommandContext, hour: string): GuestLine | undefined {
  const booking = guestBooking(c)
  if (booking === undefined) return undefined
  const { date } = localOf(booking.start, booking.zone)
  const { when } = readSaid(c, new CommandLine(`${date} ${hour}`))
  // only the hour was said
  return when && { when: { ...when, stated: when.stated.filter((part) => part !== 'date') } }
}

function noteHour(c: CommandContext): void {
  const { hour } = c.draft
  const { when } = (typeof hour === 'string' && onOwnDay(c, hour)) || {}
  if (when?.start === undefined) return
  c.note({ hour: undefined, start: when.start, ...(when.end !== undefined && { until: when.end }) })
}
const HOUR = /(?<![\p{L}\d-])\d{1,2}(?![\p{L}\d-])/u

const isSaid = ({ draft }: CommandContext): boolean => draft.day !== undefined || draft.start !== undefined

/** The slots that the draft means; undefined: not known yet. */
export function marksIn(c: CommandContext, { of = false } = {}): readonly Mark[] | undefined {
  if (Array.isArray(c.draft.marks)) return c.draft.marks.map(String)
  const row = wantedRow(c, of)
  return row?.ok === true ? row.value.map(({ mark }: Slot) => mark) : undefined
}

function wantedRow(c: CommandContext, of: boolean) {
  const { hall, service } = placeNamed(c)
  const booking = of ? guestBooking(c) : undefined
  if (hall === undefined || service === undefined) return undefined
  const { day, start = ownTime(c, booking), until, minutes } = c.draft
  if (typeof start !== 'string') return undefined
  const date = typeof day === 'string' ? day : localDate(booking?.start ?? c.now, hall.zone)
  const length = typeof minutes === 'number' ? minutes : booking && lengthOf(booking, service)
  const wish = { date, start, ...(length !== undefined && { minutes: length }) }
  return staffRow(hall, service, typeof until === 'string' ? { date, start, end: until } : wish, c.now)
}

/** Another day alone means the same hour. */
const ownTime = ({ draft }: CommandContext, booking: Booking | undefined): string | undefined =>
  booking !== undefined && draft.day !== undefined ? localOf(booking.start, booking.zone).time : undefined

const lengthOf = ({ claims }: Booking, { schedule }: Service): number => claims.length * schedule.slotMinutes

function question(c: CommandContext, of: boolean): Question {
  const { hall, service } = placeNamed(c)
  const refused = wantedRow(c, of)
  const wrong = c.draft.unclear === true ? UNCLEAR : refused?.ok === false ? refused : undefined
  const why: MessageLine[] = wrong === undefined ? [] : [{ message: 'common:error', params: paramsOf(wrong) }]
  const { day } = c.draft
  if (hall === undefined || service === undefined || typeof day !== 'string')
    return { ...askDay(firstDays(c, hall)), lines: why }
  const booking = of ? guestBooking(c) : undefined
  const party = booking?.party ?? partyIn(c)
  const days = { from: day, to: addDays(day, DAYS_LOOKED_THROUGH) }
  const room = staffSlots(c, { hall, service }, { ...days, party, ...(booking && { except: booking.id }) })
  const free = room.filter(({ date }) => date === day)
  const option = ({ mark, from, to }: Slot): Option => ({
    token: mark,
    label: { message: 'desk:slot', params: { from, to } },
    is: { mark },
  })
  if (free.length === 0) {
    const date = { date: day }
    const runs = slotsOn(hall, service, day).length > 0
    const none = runs
      ? { message: 'desk:dayFull', params: { day: date } }
      : { message: 'desk:dayOff', params: { day: date } }
    const others = [...new Set(room.map((slot) => slot.date))].slice(0, DAYS_OFFERED)
    return { ...askDay(others.length === 0 ? firstDays(c, hall) : others), lines: [none] }
  }
  // "thursday evening": its hours, where any of them is free
  const { part } = c.draft
  const wanted = typeof part === 'string' ? free.filter(({ from }) => inDayPart(part as DayPart, from)) : []
  const { options } = page(wanted.length > 0 ? wanted : free, c.draft.page ?? 0, MOST_LISTED, option)
  return { kind: 'slot', message: 'desk:askSlot', params: { day: { date: day } }, lines: why, choices: options }
}

const UNCLEAR = { code: 'HALLO_DATE_CONFLICT' }

const paramsOf = ({ code, params }: { code: string; params?: object }) =>
  ({ error: params === undefined ? { error: code } : { error: code, params } }) as never

function firstDays(c: CommandContext, hall: Hall | undefined): string[] {
  const today = localDate(c.now, hall?.zone ?? 'UTC')
  return [today, addDays(today, 1), addDays(today, 2)]
}

const askDay = (days: readonly string[]): Question => ({
  kind: 'date',
  message: 'desk:askWhen',
  choices: days.map((date): Option => ({ token: `d:${date}`, label: { date }, is: { date } })),
})
