import type { EventBody, RefusalResult, ResultOf } from '../../../../src/store/port/store.ts'
import { type Context, end, type Move, quiet, run, type Step } from '../../../engine/dialog.ts'
import { advance, afterHold } from '../advance.ts'
import { type BookingContext, type BookingDraft, placeOf, serviceOf, slotsOf, wanted } from '../booking-draft.ts'
import { offer } from '../free/free-places.ts'
import { rowParam } from '../free/row-options.ts'
import { keepPlace, sayDropped } from '../held/drop.ts'
import { goOnWithNext } from '../several/go-on-with-next.ts'
import { wishOf } from '../when/length-meant.ts'

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
    sayDropped(c)
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
