import type { Booking } from '../../../src/domain/booking/booking.ts'
import { isDate } from '../../../src/domain/time/calendar.ts'
import { asksNumber } from '../../../src/language/commands/plain-command.ts'
import { bookingCode } from '../../../src/language/text/booking-code.ts'
import { readWish } from '../../../src/language/wording/own-booking-words.ts'
import { staffsHall } from '../../../src/services/rights.ts'
import { mayUse } from '../../common/audience.ts'
import { GUEST_COMMANDS } from '../../common/guest-commands.ts'
import { refusal } from '../../common/refusal.ts'
import { type Dialog, end, go, type Move, pass, push, type Question, run } from '../../engine/dialog.ts'
import type { Option, Param } from '../../engine/types.ts'
import { guestParams, ofGuest } from '../check-in/show-guest.ts'
import { noHalls } from '../commands/arguments/place-argument.ts'
import { commandDialog } from '../commands/command-dialog.ts'
import { missingToday, ofHour } from '../commands/desk-act-move.ts'
import { namedGuest } from '../commands/named-guest.ts'
import type { CommandContext, CommandDraft } from '../commands/table-command.ts'
import { findCommand } from '../table/find-command.ts'
import { insideCommand, nextCommand } from '../table/now-commands.ts'
import { todayCommand } from '../table/today-command.ts'
import { cardLines, contactLines } from './booking-card.ts'
import { cardChoices, cardMove } from './card-acts.ts'
import { listed, titleOf, wide } from './day-lines.ts'
import { daysSeen, foundBookings, hallsSeen, searched } from './found-bookings.ts'
import { fullnessLines } from './fullness.ts'
import { isInPart, partParam } from './part-asked.ts'
import { asksSort, sortParams } from './sort-asked.ts'

const commands = commandDialog('day', [todayCommand, findCommand, nextCommand, insideCommand], { begun: true })

/** What a day is like and who comes: lists of bookings, and one of them as staff see it. */
export const day: Dialog<CommandDraft> = {
  ...commands,
  commands: [...(commands.commands ?? []), 'mine'],
  intents: [{ certain: true, match: dayAlone }],
  /** `/bookings` alone are one's own; with words behind it, of somebody who works here, guests' are meant. */
  command(c, word, rest) {
    const missing = word === findCommand.word ? missingToday(c) : undefined
    if (missing !== undefined) return missing
    if (word !== 'mine') return commands.command!(c, word, rest)
    return c.person.roles.length > 0 ? commands.command!(c, findCommand.word, rest) : push('mine')
  },
  steps: {
    ...commands.steps,
    list: {
      ask: (c) => (wide(c) ? askWhich(c) : askDay(c)),
      answer(c, { token, text }) {
        if (token === 'more') {
          c.note({ page: (c.draft.page ?? 0) + 1, renews: true })
          return go('list')
        }
        if (token?.startsWith(FRESH) === true) {
          c.note({ renews: true })
          return go('list')
        }
        if (token?.startsWith('b:') === true) return opened(c, token)
        if (text === undefined) return pass
        return narrowed(c, text)
      },
    },
    card: {
      ask(c) {
        const found = c.fact({ need: 'hallBooking', code: String(c.draft.code ?? '') })
        if (found === undefined) {
          c.say(refusal({ code: 'HALLO_BOOKING_UNKNOWN' }))
          return end()
        }
        const { booking } = found
        return {
          kind: 'choice',
          ...inPlace(c),
          ...titleOf(c, booking),
          lines: cardLines(c, found),
          ...ofGuest(booking),
          choices: cardChoices(c, booking),
        }
      },
      answer(c, { token }) {
        const code = String(c.draft.code ?? '')
        const booking = c.fact({ need: 'hallBooking', code })?.booking
        if (booking === undefined) return pass
        if (token === 'call') return run({ do: 'look', booking: booking.id }, 'looked')
        if (token === 'list' || token === 'others') {
          c.note({ renews: true, ...(token === 'others' && { all: true }) })
          return go(token === 'list' ? 'list' : 'card')
        }
        return cardMove(c, token ?? '', code) ?? pass
      },
    },
    number: {
      ask(c) {
        const found = c.fact({ need: 'hallBooking', code: String(c.draft.code ?? '') })
        if (found !== undefined) return run({ do: 'look', booking: found.booking.id }, 'looked')
        c.say(refusal({ code: 'HALLO_BOOKING_UNKNOWN' }))
        return end()
      },
    },
    looked: {
      result(c, result) {
        if (!result.ok) c.say(refusal(result))
        else if (result.booking !== undefined)
          c.say({
            message: 'day:card.contact',
            params: guestParams(c, result.booking),
            lines: contactLines(c, result.booking),
          })
        return end()
      },
    },
  },
  /** "cancel it" of the booking that is shown; "cancel" alone leaves it. */
  cancel(c) {
    const { code } = c.draft
    if (c.step === 'card' && typeof code === 'string' && !isWordAlone(c) && readWish(c.text)?.act === 'cancel')
      return push('command', { act: 'cancel', code, named: true }, 'reason')
    c.say({ message: 'dialog:cancelled' })
    return end()
  },
  stale(c, token, settled) {
    if (token?.startsWith('b:') === true) return opened(c, token)
    return renewed(c, token ?? '') ?? commands.stale?.(c, token, settled)
  },
  ways: {
    ...Object.fromEntries(Object.entries(commands.ways).map(([step, ways]) => [step, [...ways, 'list']])),
    list: ['list', 'card', 'number', 'end'],
    card: ['list', 'card', 'looked', 'end'],
    number: ['looked', 'end'],
    looked: ['end'],
  },
}

/** "tomorrow" of somebody who works here, with nothing under way: who comes then. */
function dayAlone(c: CommandContext): Move | undefined {
  if (c.person.roles.length === 0 || c.slash !== undefined || c.text.length > LONGEST_DAY) return undefined
  if (c.open !== undefined && !(LISTS.has(c.open.dialog) && c.open.kind === 'choice')) return undefined
  if (c.below('booking') !== undefined || c.below('manage') !== undefined || c.focus.service !== undefined)
    return undefined
  const { whens, rest, party, contact, duration } = c.reading
  const [when, ...others] = whens
  const isDay = when?.date !== undefined && when.start === undefined && when.past !== true && others.length === 0
  if (!isDay || c.names.matches.length > 0 || rest.trim() !== '' || (party ?? contact ?? duration) !== undefined)
    return undefined
  return push('day', { act: todayCommand.word, line: c.text }, 'line')
}
const LONGEST_DAY = 40
const LISTS: ReadonlySet<string> = new Set(['help', 'day'])

/** "/cancel", 取消: nothing says that the booking is meant. */
function isWordAlone({ text, slash }: CommandContext): boolean {
  const { word, aliases } = GUEST_COMMANDS.find((each) => each.word === 'cancel')!
  return slash !== undefined || [word, aliases[0]].includes(text.trim().toLowerCase())
}

type DayBookings = ReturnType<typeof searched>

/** Every hall's day: how full it is, and who comes. */
function askDay(c: CommandContext): Move | Question {
  const renews = inPlace(c)
  const all = searched(c)
  const found = ofNow(c, all)
  const [hall] = hallsSeen(c)
  if (hall === undefined) return noHalls(c)
  const { from, to } = daysSeen(c, hall, {})
  const place = hallsSeen(c).length === 1 ? { text: hall.name } : { message: 'day:allHalls' }
  const span: Param =
    from === to ? { date: from } : { message: 'day:span', params: { from: { date: from }, to: { date: to } } }
  const days = partParam(c, span)
  const { message, nobody } = HEADS[c.draft.act ?? ''] ?? { message: 'day:head', nobody: 'day:nobody' }
  if (found.bookings.length === 0) {
    const isPart = c.draft.part !== undefined && nobody === 'day:nobodyNext'
    c.say({ message: isPart ? 'day:nobodyThen' : nobody, params: { place, days }, ...renews })
    return end()
  }
  const { count, people, inside } = found
  const full =
    message === 'day:head' && from === to && c.draft.part === undefined ? fullnessLines(c, hallsSeen(c), from) : []
  const { lines, choices } = listed(c, found)
  return {
    kind: 'choice',
    message: message === 'day:nextHead' && c.draft.part !== undefined ? 'day:thenHead' : message,
    params: { place, days, count, people, inside },
    lines: [...full, ...lines],
    choices: [...choices, freshOption(c)],
    ...renews,
    ...(message === 'day:head' && picturesOf(c, found, from === to ? from : undefined)),
  }
}

const FRESH = 'fresh'
const RENEWED = [todayCommand, nextCommand, insideCommand]

/** The same list, as it is now; the tap says which, so that it works when something else was spoken of since. */
function freshOption({ draft }: CommandContext): Option {
  const { act = todayCommand.word, hall = '', from = '', to = '' } = draft
  const token = [FRESH, act, hall, from, to].join('/')
  return { token: token.length <= LONGEST_TOKEN ? token : FRESH, label: { message: 'day:choice.fresh' } }
}
/** A button carries 64 bytes, with its question. */
const LONGEST_TOKEN = 44

/** A tap on a list that is not the open question any more. */
function renewed(c: CommandContext, token: string): Move | undefined {
  const [fresh, act, hall = '', from = '', to = ''] = token.split('/')
  const command = RENEWED.find(({ word }) => word === act)
  if (fresh !== FRESH || command === undefined || !mayUse(command.for, c.person)) return undefined
  const days = isDate(from) && isDate(to) ? { from, to } : {}
  c.note({ act: command.word, ...(hall !== '' && staffsHall(c.person, hall) && { hall }), ...days, renews: true })
  return command.act(c) as Move
}

/** More pictures are no answer to one question. */
const MOST_PICTURES = 3

/** A picture of each hall's day that has guests, with the list's first page; the words say all of it for who sees none. */
function picturesOf(c: CommandContext, { bookings }: DayBookings, date: string | undefined) {
  const { page: at = 0, text, service } = c.draft
  if (date === undefined || at > 0 || text !== undefined || service !== undefined) return undefined
  const halls = hallsSeen(c).filter(({ id }) => bookings.some((booking) => booking.hall === id))
  const timetables = halls.slice(0, MOST_PICTURES).map(({ id: hall }) => ({ hall, date }))
  return timetables.length === 0 ? undefined : { timetables }
}

const HEADS: Readonly<Record<string, { message: string; nobody: string }>> = {
  [nextCommand.word]: { message: 'day:nextHead', nobody: 'day:nobodyNext' },
  [insideCommand.word]: { message: 'day:insideHead', nobody: 'day:nobodyInside' },
}

/** Of `/next` and `/inside`: those that are not over, and whose guests have not left; of a part of a day: what runs then. */
function ofNow(c: CommandContext, all: DayBookings): DayBookings {
  if (HEADS[c.draft.act ?? ''] === undefined) return ofPart(c, all)
  const ofPartOnly = (booking: Booking): boolean => c.draft.part === undefined || isInPart(c, booking)
  const bookings = all.bookings.filter(
    (booking) => booking.end > c.now && booking.leftAt === undefined && ofPartOnly(booking),
  )
  const people = sumOf(bookings, ({ came, party }) => came ?? party)
  return { ...all, bookings, people, count: bookings.length, inside: people }
}

function ofPart(c: CommandContext, all: DayBookings): DayBookings {
  if (c.draft.part === undefined) return all
  const bookings = all.bookings.filter((booking) => isInPart(c, booking))
  const isIn = ({ state, leftAt }: Booking): boolean => state === 'checkedIn' && leftAt === undefined
  const inside = sumOf(bookings.filter(isIn), ({ came, party }) => came ?? party)
  return { ...all, bookings, people: sumOf(bookings, ({ party }) => party), count: bookings.length, inside }
}

const sumOf = (bookings: readonly Booking[], of: (booking: Booking) => number): number =>
  bookings.reduce((sum, booking) => sum + of(booking), 0)

function askWhich(c: CommandContext): Move | Question {
  const renews = inPlace(c)
  const found = ofCodes(c, searched(c, { wide: true }))
  const [only, ...others] = found.bookings
  if (only === undefined) {
    const { text } = c.draft
    const said = typeof text === 'string' && text !== ''
    // words beside a name were taken for it
    const guest = said ? namedGuest(c, text) : undefined
    if (guest?.days !== undefined && guest.bookings.length > 0) {
      c.note({ text: undefined, ...ofHour(guest) })
      return go('list')
    }
    const meant = guest?.text
    if (meant !== undefined && meant !== '' && meant !== text) {
      c.note({ text: meant })
      return go('list')
    }
    if (said) c.say({ message: 'day:notFound', params: { text } })
    else c.say({ message: 'day:noneOf', params: sortParams(c) })
    return end()
  }
  if (asksSort(c))
    return {
      kind: 'choice',
      message: 'day:ofSort',
      params: { ...sortParams(c), count: found.count },
      ...listed(c, found),
      ...renews,
    }
  if (others.length === 0) {
    const checkIn = c.draft.checkIn === true && only.state === 'confirmed'
    // Once: whatever comes of it, the booking is shown then.
    c.note({ code: only.code, checkIn: undefined })
    const { came } = c.draft
    const some = typeof came === 'number' ? { came } : {}
    if (checkIn) return push('desk', { code: only.code, ...some }, 'shown')
    return go(asksNumber(c.text) ? 'number' : 'card')
  }
  return { kind: 'choice', message: 'day:found', params: { count: found.count }, ...listed(c, found), ...renews }
}

/** Only bookings that were meant by something else than what is looked for by: by their hour. */
function ofCodes(c: CommandContext, all: DayBookings): DayBookings {
  const { codes } = c.draft
  if (!Array.isArray(codes)) return all
  const bookings = all.bookings.filter(({ code }) => codes.includes(code))
  return { ...all, bookings, count: bookings.length }
}

/** Tapped in the list, whose place the booking takes where a door can change what it has sent. */
function opened(c: CommandContext, token: string): Move {
  c.note({ renews: true })
  return open(c, token.slice(2))
}

/** What a tap on the list leads to takes its place. */
function inPlace(c: CommandContext): { renews?: true } {
  const { renews } = c.draft
  c.note({ renews: undefined })
  return renews === true ? { renews } : {}
}

function open(c: CommandContext, code: string): Move {
  c.note({ code })
  return go('card')
}

/** At a list: a name, a code or digits pick one of it. */
function narrowed(c: CommandContext, text: string): Move {
  const code = bookingCode(text)
  if (code !== undefined && c.fact({ need: 'hallBooking', code }) !== undefined) return open(c, code)
  const before = c.draft.text
  c.note({ text })
  const found = foundBookings(c, { wide: wide(c) })
  if (found.length === 1) return open(c, found[0]!.code)
  if (found.length > 1) return go('list')
  c.note({ text: before })
  return pass
}
