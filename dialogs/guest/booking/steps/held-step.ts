import { findHall, findService } from '../../../../src/domain/hall/catalogue.ts'
import type { Service } from '../../../../src/domain/hall/hall.ts'
import { saysCancel } from '../../../../src/language/wording/own-booking-words.ts'
import type { EventBody, RefusalResult, ResultOf } from '../../../../src/store/port/store.ts'
import { again, type Context, end, go, type Move, push, quiet, run, type Step } from '../../../engine/dialog.ts'
import { SURE } from '../../../engine/utterance.ts'
import { standing } from '../../mine/refer.ts'
import { advance, afterHold } from '../advance.ts'
import { type BookingContext, type BookingDraft, placeOf, serviceOf, slotsOf, wanted } from '../booking-draft.ts'
import { offer } from '../free/free-places.ts'
import { rowParam } from '../free/row-options.ts'
import { wishOf } from '../when/length-meant.ts'
import { goOnWithNext } from './next-step.ts'

/** What came of holding places, giving them back, and of a hold whose time is over. No facts can be had here. */

export const heldStep: Step<BookingDraft> = {
  result(c, result: ResultOf<'reserve'>) {
    if (!result.ok) return refused(c, result)
    const { booking } = result
    if (booking.hold === undefined) throw new Error('places were held without a hold')
    const hold = { booking: booking.id, version: booking.version, until: booking.hold.until, what: wanted(c) }
    c.note({ hold, offers: undefined })
    return afterHold(c)
  },
}

/** The earlier hold, if any, stands; what was wanted instead is given up for one of those that are offered. */
function refused(c: BookingContext, result: RefusalResult): Move {
  // A hold that the store does not know can't give way to another.
  if (result.code === 'HALLO_BOOKING_UNKNOWN') c.note({ hold: undefined })
  const move = offer(c, result.code, result.params ?? {}, result.nearest ?? [])
  // With fewer people the same slots may do, so they are kept then.
  if (result.code.startsWith('HALLO_SLOT') && result.code !== 'HALLO_SLOT_LEFT')
    c.note({ ...wishOf(c), marks: undefined })
  return move
}

/** The draft was dropped; its places are free again. */
export const droppedStep: Step<BookingDraft> = {
  result(c) {
    c.say({ message: 'booking:dropped' })
    const next = goOnWithNext(c)
    // in this step, since what is spoken of goes with each step of a booking that is under way
    if (next === undefined) keepPlace(c)
    return next ?? end({ what: 'dropped' })
  },
}

/** Started over: the places are free again, and the first question is asked. */
export const restartedStep: Step<BookingDraft> = {
  result(c) {
    c.say({ message: 'booking:restarted' })
    return advance(c)
  },
}

/** Nothing is asked back: what is only a draft is dropped at once; but see `onlyTheChange`. */
export function drop(c: BookingContext): Move {
  const { hold } = c.draft
  const other = otherNamed(c)
  const booked = other === undefined ? [] : standing(c).filter(({ service }) => service === other.id)
  if (booked.length === 1) return push('manage', { act: 'cancel', code: booked[0]!.code }, 'aim')
  if (other !== undefined) {
    const params = { service: { text: other.name }, of: { text: placeOf(c).service.name } }
    return again({ message: 'booking:notThatOne', params })
  }
  if (onlyTheChange(c)) {
    c.note({ edit: undefined, refused: undefined, leaving: undefined })
    return c.step === 'confirm' || c.draft.edit !== undefined ? go('confirm') : advance(c)
  }
  keepPlace(c)
  if (hold !== undefined) return run({ do: 'release', booking: hold.booking }, 'dropped')
  c.say({ message: 'booking:dropped' })
  return goOnWithNext(c) ?? end({ what: 'dropped' })
}

/** "forget it | actually no, tomorrow at 7": what was dropped is spoken of, and begins again where a day or a size says so. */
function keepPlace(c: BookingContext): void {
  const { hall, service, party } = c.draft
  if (service === undefined) return
  const { start = c.draft.start, minutes = c.draft.minutes } = wishOf(c)
  const was = {
    ...(start !== undefined && { start }),
    ...(minutes !== undefined && { minutes }),
    ...(party !== undefined && { party }),
  }
  // the hour and the size are taken up again by "the same time on friday"
  c.keepInMind({ dropped: { hall, service }, ...(start !== undefined && { was }) })
}

/** "no wait, leave it", "never mind": of an answer that was to be changed, or a change that was refused, only that is left. */
function onlyTheChange(c: BookingContext): boolean {
  const { edit, refused, leaving } = c.draft
  if (c.slash !== undefined || saysCancel(c.text) || c.text === '') return false
  if (leaving !== undefined) return true
  return edit === undefined ? refused === true : c.draft[`field:${edit}`] !== undefined
}

/** "cancel the badminton", while a room is being booked: that is not what is open. */
function otherNamed(c: BookingContext): Service | undefined {
  const own = serviceOf(c)
  if (own === undefined || c.slash !== undefined || c.text === '') return undefined
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const [first] = named
  if (first === undefined || named.some(({ service }) => service === own.id)) return undefined
  return findService(findHall(c.catalogue, first.hall), first.service ?? '')
}

/** A hold's time is over: said once, and the question stays open, since a late yes may still find room. */
export const lapsedStep: Step<BookingDraft> = {
  result(c, result: ResultOf<'expire'>, command) {
    const { hold } = c.draft
    const ours = command.do === 'expire' && hold?.booking === command.booking
    if (!result.ok || result.booking.state !== 'expired' || !ours || hold === undefined) return quiet
    c.note({ hold: { ...hold, version: result.booking.version, over: true } })
    const row = slotsOf(c)
    if (serviceOf(c) !== undefined && row.length > 0)
      c.say({ message: 'booking:lapsed', params: { slot: rowParam(row), service: { text: placeOf(c).service.name } } })
    return quiet
  },
}

export function due(_c: Context<BookingDraft>, body: EventBody & { type: 'due' }): Move | undefined {
  if (body.what !== 'holdExpired' || body.booking === undefined || body.version === undefined) return undefined
  return run({ do: 'expire', booking: body.booking, version: body.version }, 'lapsed')
}
