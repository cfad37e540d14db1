import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { findHall } from '../../../../src/domain/hall/catalogue.ts'
import { bookingCode } from '../../../../src/language/text/booking-code.ts'
import { refusal } from '../../../common/refusal.ts'
import { page } from '../../../common/show.ts'
import { again, go, type Input, type Move, type Question } from '../../../engine/dialog.ts'
import type { Option, Say } from '../../../engine/types.ts'
import { guestParams } from '../../check-in/show-guest.ts'
import { foundBookings } from '../../day/found-bookings.ts'
import type { CommandLine } from '../line.ts'
import { namedGuest } from '../named-guest.ts'
import type { Argument, CommandContext } from '../table-command.ts'
import { readSaid } from './guest-booking.ts'

const MOST_LISTED = 8

interface Options {
  /** the line may say it by the guest's name or the last digits of their number: `text` of the draft */
  byName?: boolean
  /** where a name says whose it is, nothing else is said in the line */
  alone?: boolean
  /** the name may stand first, with a colon behind it: "Bob: needs the projector" */
  lead?: boolean
  /** the guest is meant, not the booking: any of theirs will do */
  byPerson?: boolean
  /** of those found by name only these can be meant */
  of?(booking: Booking, c: CommandContext): boolean
}

/** A guest's booking in the sender's halls, by its code, or by whose it is: `code` of the draft. */
export function guestBookingArgument({
  byName = true,
  alone = false,
  lead = false,
  byPerson = false,
  of = () => true,
}: Options = {}): Argument {
  const found = (c: CommandContext): Booking[] => {
    const all = foundBookings(c, { wide: true, person: byPerson }).filter((booking) => of(booking, c))
    return byPerson ? all.filter(({ person }, i) => all.findIndex((each) => each.person === person) === i) : all
  }
  return {
    name: 'code',
    read(c, line) {
      // whose it is was found before
      if (c.draft.named === true) return undefined
      const code = bookingCode(line.open)
      if (code !== undefined) return readCode(c, line, code)
      const head = lead ? LEAD.exec(line.open) : null
      if (head !== null) {
        c.set({ text: whoMeant(c, line.take({ value: (head[1] ?? '').trim(), spans: [[0, head[0].length]] })) })
        return undefined
      }
      const said = byName ? whoSaid(c, line) : undefined
      const name = said === undefined ? undefined : whoMeant(c, said)
      if (name === undefined) return undefined
      c.set({ text: name })
      if (alone) line.take({ value: name, spans: [[0, line.text.length]] })
      return undefined
    },
    has(c) {
      if (c.draft.code !== undefined) return true
      if (typeof c.draft.text !== 'string') return false
      const [only, ...others] = found(c)
      if (only === undefined || others.length > 0) return false
      c.note({ code: only.code })
      return true
    },
    ask: (c) => (typeof c.draft.text === 'string' ? askWhich(c, found(c)) : ASK_WHOSE),
    answer(c, input) {
      return pick(c, input) ?? named(c, input, byPerson)
    },
  }
}

/** The name that stands first, with a colon behind it. */
export const leadOf = (text: string): string | undefined => LEAD.exec(text)?.[1]?.trim()
const LEAD = /^\s*([^:：\d][^:：\d]{0,59})[:：]\s*(?=\S)/u

/** The last digits of a number, or all of it; else a name. */
function whoSaid(c: CommandContext, line: CommandLine): string | undefined {
  const digits = /^[\s+]*(\d[\d -]{2,}\d)[\s,，]*$/.exec(line.open)?.[1]
  if (digits !== undefined) return digits
  const { name, mobile } = readSaid(c, line)
  return name ?? mobile
}

/** A name that was cut out with words beside it is the guest's of that name who has booked. */
function whoMeant(c: CommandContext, said: string): string {
  c.note({ text: said })
  const found = foundBookings(c, { wide: true, person: true }).length > 0
  c.note({ text: undefined })
  return found ? said : (namedGuest(c, said)?.text ?? said)
}

const ASK_WHOSE: Question = { kind: 'code', message: 'desk:askWhose' }

function readCode(c: CommandContext, line: CommandLine, code: string) {
  if (c.fact({ need: 'hallBooking', code }) === undefined) return unknownCode(c, code)
  const place = codePlace(line.open, code)
  if (place !== undefined) line.take({ value: code, spans: [place] })
  c.set({ code })
  return undefined
}

/** Of another hall, or of none. */
function unknownCode(c: CommandContext, code: string): Say {
  const elsewhere = findHall(c.catalogue, c.fact({ need: 'codeHall', code }) ?? '')
  const unknown = { code: 'HALLO_BOOKING_UNKNOWN' } as const
  if (elsewhere === undefined) return refusal(unknown)
  return { message: 'desk:otherHall', params: { code, hall: { text: elsewhere.name } }, ...unknown }
}

function askWhich(c: CommandContext, all: readonly Booking[]): Question {
  if (all.length === 0) return { kind: 'code', message: 'desk:nobodyFits', params: { text: String(c.draft.text) } }
  const option = (booking: Booking): Option => ({
    token: `b:${booking.code}`,
    label: { message: 'desk:which', params: guestParams(c, booking) },
    is: { booking: booking.id },
  })
  const { options } = page(all, c.draft.page ?? 0, MOST_LISTED, option)
  return { kind: 'choice', message: 'desk:askWhich', params: { count: all.length }, choices: options }
}

function pick(c: CommandContext, { token }: Input): Move | 'taken' | undefined {
  if (token === 'more') {
    c.note({ page: (c.draft.page ?? 0) + 1 })
    return go(c.step)
  }
  if (token?.startsWith('b:') !== true) return undefined
  c.set({ code: token.slice(2) })
  return 'taken'
}

/** At the question a name is all that is said; a code is read as on the line. */
function named(c: CommandContext, { text }: Input, person: boolean): Move | undefined {
  if (text === undefined || bookingCode(text) !== undefined || text.trim() === '') return undefined
  if (c.reading.answer === 'no' || c.reading.word !== undefined) return undefined
  const before = c.draft.text
  // "Bob Smith please": words stand beside the name
  for (const said of [text.trim(), namedGuest(c, text)?.text ?? '']) {
    c.note({ text: said, page: undefined })
    if (said !== '' && foundBookings(c, { wide: true, person }).length > 0) return go(c.step)
  }
  c.note({ text: before })
  return again({ message: 'desk:nobodyFits', params: { text: text.trim() } })
}

export const guestBooking = (c: CommandContext): Booking | undefined =>
  c.fact({ need: 'hallBooking', code: String(c.draft.code ?? '') })?.booking

/** Where the code stands, as it was typed: small letters, without its hyphen. */
function codePlace(text: string, code: string): [number, number] | undefined {
  const [first = '', second = ''] = code.split('-')
  const match = new RegExp(`${first}\\s?[-–—]?\\s?${second}`, 'i').exec(text.normalize('NFKC'))
  return match === null ? undefined : [match.index, match.index + match[0].length]
}
