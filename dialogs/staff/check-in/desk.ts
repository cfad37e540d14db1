import type { Booking } from '../../../src/domain/booking/booking.ts'
import type { FileAnswer } from '../../../src/domain/form/form.ts'
import { findHall } from '../../../src/domain/hall/catalogue.ts'
import { addDays } from '../../../src/domain/time/calendar.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import { readCame } from '../../../src/language/commands/came.ts'
import { nameGiven } from '../../../src/language/contact/name-in-passing.ts'
import { bookingCode, isBookingCode } from '../../../src/language/text/booking-code.ts'
import { says } from '../../../src/language/wording/wishes.ts'
import type { RefusalResult, ResultOf } from '../../../src/store/port/store.ts'
import { mayUse } from '../../common/audience.ts'
import { refusal } from '../../common/refusal.ts'
import { meansOnly } from '../../engine/act-meaning.ts'
import { type Context, type Dialog, done, end, go, type Move, pass, push, quiet, run } from '../../engine/dialog.ts'
import type { Option, Param } from '../../engine/types.ts'
import { damagedLines } from '../day/damaged-lines.ts'
import { pictureSent } from '../halls/picture-command.ts'
import { choice, guestParams, ofGuest, prompt } from './show-guest.ts'
import { untimely } from './untimely.ts'

type Draft = { came?: number; code?: string; hall?: string; service?: string; last?: string }
type DeskContext = Context<Draft>

/**
 * Staff confirm that guests came: by a button, by answering "ok" or 到了 to what they were told, by the guest's code. Who is
 * second is told who was first, and nothing happens twice (the key names the version that was shown).
 */
export const desk: Dialog<Draft> = {
  name: 'desk',
  first: 'which',
  light: true,
  commands: ['checkin'],
  command: (c, _, rest) => checkin(c, rest),
  intents: [{ certain: true, match }],
  steps: {
    which: {
      ask(c) {
        const { bookings: waiting, damaged } = c.fact({ need: 'arrivals' })
        const lines = damagedLines(damaged)
        if (waiting.length === 0) {
          c.say({ message: 'checkin:nobody', lines })
          return end()
        }
        const options = waiting.slice(0, 8).map(
          (booking): Option => ({
            token: `in:${booking.code}`,
            label: { message: 'checkin:item', params: guestParams(c, booking) },
            is: { booking: booking.id },
          }),
        )
        return { kind: 'choice', message: 'checkin:whichGuest', lines, choices: options, view: PHOTO }
      },
      answer: (c, { token, text }) => act(c, token ?? codeToken(text) ?? nameToken(c, text)) ?? pass,
    },
    code: {
      ask: () => ({ kind: 'code', message: 'checkin:askCode', view: PHOTO }),
      answer(c, { text }) {
        const code = text === undefined ? undefined : bookingCode(text)
        if (code !== undefined) return show(c, code)
        // who has no code at hand says a name
        const name = text === undefined || meansOnly(c.understood, 'cancel', 'abandon') ? undefined : nameGiven(text)
        return name === undefined ? pass : find(c, name)
      },
    },
    shown: {
      ask(c) {
        const found = c.fact({ need: 'hallBooking', code: c.draft.code ?? '' })
        const why = found && untimely(c, found.booking)
        if (why !== undefined) c.say(why)
        if (found === undefined || why !== undefined) return end()
        return { kind: 'confirm', ...prompt(c, found.booking, 'checkin:found') }
      },
      answer(c, { token, text }) {
        const { code = '' } = c.draft
        if (token !== undefined) return act(c, token) ?? pass
        // 没到: what may be a no keeps nobody out, who can be checked in again
        const no = c.reading.answer === 'no' || (c.understood.acts.length === 0 && c.understood.offers[0] === 'deny')
        if (no) return act(c, `no:${code}`) ?? pass
        if (noteCame(c, text)) return act(c, `in:${code}`) ?? pass
        return says(text, 'arrived') ? (act(c, `in:${code}`) ?? pass) : pass
      },
    },
    takingBack: { ask: (c) => act(c, `undo:${c.draft.code ?? ''}`) ?? end() },
    checking: { result: checked },
    undoing: { result: undone },
  },
  due(c, body) {
    if (!OF_GUESTS.has(body.what)) return undefined
    const found = body.booking === undefined ? undefined : c.fact({ need: 'hallBooking', id: body.booking })
    if (found === undefined) return undefined
    const { booking } = found
    if (body.what === 'late') {
      const message = body.minutes === undefined ? 'checkin:late' : 'checkin:lateBy'
      c.say({ message, params: { ...guestParams(c, booking), minutes: body.minutes ?? 0 }, ...ofGuest(booking) })
    } else if (body.what === 'arrived') {
      // Somebody may have been faster than this message.
      if (booking.state !== 'confirmed') return quiet
      c.say(prompt(c, booking, 'checkin:arrived'))
    } else {
      const self = booking.checkIn?.by === booking.person
      const message = body.what !== 'checkedIn' ? 'checkin:undoneBy' : self ? 'checkin:selfDone' : 'checkin:by'
      c.say({ message, params: { ...guestParams(c, booking), by: body.by ?? COLLEAGUE }, ...ofGuest(booking) })
    }
    return quiet
  },
  file: photo,
  stale: (c, token) => (token === undefined ? undefined : act(c, token)),
  ways: {
    which: ['checking', 'end'],
    code: ['shown', 'end'],
    shown: ['checking', 'end'],
    takingBack: ['undoing', 'end'],
    checking: ['end'],
    undoing: ['end'],
  },
}

/** A booking's QR code may be shown instead. */
const PHOTO = { picture: true } as const

/** What staff hear of guests who come. */
const OF_GUESTS: ReadonlySet<string> = new Set(['arrived', 'late', 'checkedIn', 'checkInUndone'])

/** One whose name is not known. */
const COLLEAGUE: Param = { message: 'checkin:colleague' }
/** The guest, by the code at the door. */
const THEMSELVES: Param = { message: 'checkin:themselves' }

const codeToken = (text: string | undefined): string | undefined => {
  const code = text === undefined ? undefined : bookingCode(text)
  return code === undefined ? undefined : `in:${code}`
}

/** `/checkin [code]` */
function checkin(c: DeskContext, rest: string): Move {
  if (c.person.roles.length === 0) {
    c.deny('checkin')
    return done
  }
  const code = bookingCode(rest)
  if (code !== undefined) {
    // "/checkin 7KMD-2QXV 3": so many of them
    const count = /(?<!\S)(\d{1,4})$/.exec(rest.trim())?.[1]
    if (count !== undefined) c.note({ came: Number(count) })
    return show(c, code)
  }
  if (rest.trim() !== '') return find(c, rest.trim())
  return go(c.fact({ need: 'arrivals' }).bookings.length > 0 ? 'which' : 'code')
}

/** Those of about now whose name, number or code it is. */
const find = (c: DeskContext, text: string): Move =>
  push('day', { act: 'find', text, checkIn: true, ...cameSaid(c), ...aroundNow(c) }, 'list')

const cameSaid = ({ draft: { came } }: DeskContext): { came?: number } => (came === undefined ? {} : { came })

/** The photo of a booking's QR code, at any time. */
function photo(c: DeskContext, file: FileAnswer): Move | undefined {
  const { id, type } = file
  if (c.person.roles.length === 0 || !type.startsWith('image/')) return undefined
  const texts = c.fact({ need: 'codesInPicture', file: id })
  const code = texts.map(bookingCode).find((each) => each !== undefined)
  if (code !== undefined) return show(c, code)
  // what is no code is probably a picture for guests to see
  if (texts.length === 0 && c.open?.dialog !== 'desk' && mayUse('manager', c.person)) return pictureSent(c, file)
  c.say({ message: texts.length === 0 ? 'checkin:photoWithout' : 'checkin:photoOther' })
  return done
}

/** Guests are checked in on the day, or late the evening before. */
function aroundNow(c: DeskContext): { from: string; to: string } {
  const today = localDate(c.now, c.catalogue.halls[0]?.zone ?? 'UTC')
  return { from: addDays(today, -1), to: addDays(today, 1) }
}

/** "3 of 5 came": how many are let in. */
function noteCame(c: DeskContext, text: string | undefined): boolean {
  const came = text === undefined ? undefined : readCame(text)
  if (came !== undefined) c.note({ came })
  return came !== undefined
}

/** One of those who wait, by name. */
function nameToken(c: DeskContext, text: string | undefined): string | undefined {
  const said = (text ?? '').normalize('NFKC').toLowerCase().trim()
  if (said === '') return undefined
  const meant = c
    .fact({ need: 'arrivals' })
    .bookings.filter((each) => String(guestParams(c, each).name).toLowerCase().includes(said))
  return meant.length === 1 ? `in:${meant[0]!.code}` : undefined
}

function match(c: DeskContext): Move | undefined {
  if (c.person.roles.length === 0 || c.slash !== undefined) return undefined
  if (isBookingCode(c.text)) return showForeign(c, bookingCode(c.text) ?? '')
  if (says(c.text, 'takeBack') && c.settled === undefined && c.below('booking') === undefined) return undo(c)
  return noteCame(c, c.text) || says(c.text, 'arrived') ? confirm(c) : undefined
}

/** "ok" to what was replied to, or to the one guest who waits; never in the middle of something else that may want it. */
function confirm(c: DeskContext): Move | undefined {
  const { quoted } = c
  // A yes that quotes another dialog's question is that one's.
  const others = quoted?.ask !== undefined && !quoted.ask.startsWith('desk.')
  if (others) return undefined
  if (quoted !== undefined) {
    if (quoted.code !== undefined) return act(c, `in:${quoted.code}`)
    c.say({ message: 'checkin:noArrival' })
    return done
  }
  const { code } = c.below('day') ?? {}
  const isShown = c.open?.dialog === 'day' && c.open.step === 'card' && typeof code === 'string'
  if (isShown && c.draft.came !== undefined) return act(c, `in:${code}`)
  const busy = c.open !== undefined && c.open.dialog !== 'help' && c.open.dialog !== 'mine'
  if (busy) return undefined
  const { bookings: waiting } = c.fact({ need: 'arrivals' })
  // "3 of 5 came": whose party it is is asked
  if (waiting.length === 0)
    return c.draft.came === undefined || c.below('booking') !== undefined ? undefined : go('code')
  return waiting.length === 1 ? act(c, `in:${waiting[0]!.code}`) : go('which')
}

/** Their own bookings are shown to staff as to any guest; others' of the hall are for checking in. */
function showForeign(c: DeskContext, code: string): Move | undefined {
  if (c.fact({ need: 'booking', code }) !== undefined || c.open?.kind === 'code' || c.open?.kind === 'text')
    return undefined
  return c.fact({ need: 'hallBooking', code }) === undefined ? undefined : show(c, code)
}

function show(c: DeskContext, code: string): Move {
  const found = c.fact({ need: 'hallBooking', code })
  if (found === undefined) {
    const elsewhere = findHall(c.catalogue, c.fact({ need: 'codeHall', code }) ?? '')
    if (elsewhere === undefined) c.say(refusal({ code: 'HALLO_BOOKING_UNKNOWN' }))
    else
      c.say({ message: 'checkin:otherHall', params: { hall: { text: elsewhere.name } }, code: 'HALLO_BOOKING_UNKNOWN' })
    return end()
  }
  const { booking, by } = found
  if (booking.state === 'pending') return push('approval', { code }, 'shown')
  if (booking.state !== 'confirmed') {
    c.say(standing(c, booking, by))
    return end()
  }
  c.note({ code, hall: booking.hall, service: booking.service })
  return go('shown')
}

/** A button, or what was typed instead of it. */
function act(c: DeskContext, token: string | undefined): Move | undefined {
  const [, verb, code = ''] = /^(in|no|undo|early|noshow):([A-Z0-9-]+)$/.exec(token ?? '') ?? []
  if (verb === undefined) return undefined
  const found = c.fact({ need: 'hallBooking', code })
  if (found === undefined) {
    c.say(refusal({ code: c.person.roles.length === 0 ? 'HALLO_ROLE_NEEDED' : 'HALLO_BOOKING_UNKNOWN' }))
    return done
  }
  const { booking, by } = found
  c.note({ code, hall: booking.hall, service: booking.service })
  if (verb === 'undo') return run({ do: 'undoCheckIn', booking: booking.id, version: booking.version }, 'undoing')
  if (booking.state !== 'confirmed') {
    c.say(standing(c, booking, by))
    return end()
  }
  if (verb === 'noshow') return push('command', { act: 'noshow', code }, 'sure')
  const { id, version } = booking
  if (verb === 'early') return run({ do: 'checkIn', booking: id, version, early: true }, 'checking')
  const why = verb === 'in' ? untimely(c, booking) : undefined
  if (why !== undefined) {
    c.say(why)
    return end()
  }
  if (verb === 'in') return run({ do: 'checkIn', booking: id, version, ...cameOf(c, booking) }, 'checking')
  c.say({ message: 'checkin:notHere', params: guestParams(c, booking), choices: [choice('in', booking)] })
  return end()
}

/** So many of the party; all of it goes without saying, and more than it are all. */
function cameOf({ draft }: DeskContext, { party }: Booking): { came?: number } {
  return draft.came === undefined || draft.came < 1 || draft.came >= party ? {} : { came: draft.came }
}

/** How it stands, and who was first. */
const standing = (c: DeskContext, booking: Booking, by: string | undefined) =>
  booking.checkIn === undefined
    ? {
        message: 'checkin:is',
        params: { ...guestParams(c, booking), state: { message: `common:state.${booking.state}` } },
        ...ofGuest(booking),
      }
    : {
        message: 'checkin:already',
        params: {
          ...guestParams(c, booking),
          by: by ?? (booking.checkIn.by === booking.person ? THEMSELVES : COLLEAGUE),
          at: { instant: booking.checkIn.at, zone: booking.zone },
        },
        ...ofGuest(booking),
        choices: [choice('undo', booking)],
      }

function checked(c: DeskContext, result: ResultOf<'checkIn'>): Move {
  if (!result.ok) return refused(c, result)
  const { booking } = result
  if (booking.checkIn?.by !== c.person.id) {
    // A colleague's tap came between: the same key, and theirs.
    c.say(standing(c, booking, undefined))
    return end()
  }
  const { came } = booking
  c.say({
    message: came === undefined ? 'checkin:done' : 'checkin:doneSome',
    params: { ...guestParams(c, booking), ...(came !== undefined && { came }) },
    ...ofGuest(booking),
    choices: [choice('undo', booking)],
  })
  if (result.repeated !== true) spread(c, booking, 'checkedIn')
  return end()
}

function undone(c: DeskContext, result: ResultOf<'undoCheckIn'>): Move {
  if (!result.ok) return refused(c, result)
  const { booking } = result
  c.say({
    message: 'checkin:undone',
    params: guestParams(c, booking),
    ...ofGuest(booking),
    choices: [choice('in', booking)],
  })
  if (result.repeated !== true) spread(c, booking, 'checkInUndone')
  return end()
}

/** Somebody else was faster: how it stands now. */
function refused(c: DeskContext, result: RefusalResult): Move {
  if (result.booking !== undefined && result.code === 'HALLO_BOOKING_SETTLED')
    c.say(standing(c, result.booking, undefined))
  else c.say(refusal(result))
  return end()
}

/** The guest hears of it, and the colleagues. */
function spread(c: DeskContext, booking: Booking, what: 'checkedIn' | 'checkInUndone'): void {
  const news = { what, booking: booking.id, ...(c.person.name !== undefined && { by: c.person.name }) }
  if (booking.person !== c.person.id) c.tell({ person: booking.person }, news)
  c.tell({ staffOf: booking.hall, except: c.person.id }, news)
}

/** Takes the last check-in back; which one it was stands on its message. */
function undo(c: DeskContext): Move | undefined {
  const code = c.quoted?.code
  return code === undefined ? undefined : act(c, `undo:${code}`)
}
