import type { Booking } from '../../../../src/domain/booking/booking.ts'
import type { ErrorCode } from '../../../../src/domain/errors.ts'
import type { ResultOf } from '../../../../src/store/port/store.ts'
import { refusal } from '../../../common/refusal.ts'
import { whenOf } from '../../../common/show.ts'
import { end, go, type Move } from '../../../engine/dialog.ts'
import { rowToken } from '../../booking/free/slot-rows.ts'
import { aboutParams, timesOf } from '../lines.ts'
import { beforeOf } from '../meant/wish-meant.ts'
import { placeOf } from '../refer.ts'
import { toldDetails } from './details.ts'
import type { ManageContext } from './manage-draft.ts'
import { orNext } from './others.ts'
import { priceLines } from './price-lines.ts'

/** Another slot may do. */
const ABOUT_SLOT: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'HALLO_SLOT_FULL',
  'HALLO_SLOT_LEFT',
  'HALLO_SLOT_CLOSED',
  'HALLO_SLOT_PAST',
  'HALLO_SLOT_CLOSING',
  'HALLO_SLOT_BEYOND',
  'HALLO_SLOT_UNKNOWN',
])
/** Another number of guests may do. */
const ABOUT_PARTY: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['HALLO_PARTY_TOO_SMALL', 'HALLO_PARTY_TOO_LARGE'])

/** What came of a move or a change of the party. Where it was refused the old place is kept, and it is said so. */
export function changed(c: ManageContext, result: ResultOf<'change'>): Move {
  if (result.ok) return tell(c, result.booking)
  const { start = 0, end: until = 0, zone = 'UTC', count = 1 } = c.draft
  c.say(
    refusal({
      code: result.code,
      ...(result.params && { params: result.params }),
      ...(result.booking && { booking: result.booking }),
    }),
  )
  if (ABOUT_SLOT.has(result.code)) {
    c.say({ message: 'manage:unmoved', params: { when: whenOf({ start, end: until, zone }) } })
    c.note({ offers: (result.nearest ?? []).map((slot) => [rowToken(slot.mark, count), slot.left]) })
    return go('slot')
  }
  if (ABOUT_PARTY.has(result.code)) return go('party')
  return orNext(c, end())
}

function tell(c: ManageContext, booking: Booking): Move {
  const { start = 0, end: until = 0, zone = 'UTC' } = c.draft
  if (c.draft.act === 'details') {
    c.say({
      message: 'manage:corrected',
      params: { ...aboutParams(c, booking), now: { list: toldDetails(c) } },
      booking,
      files: ['ics'],
    })
    const { asks, said } = c.draft
    if (asks !== undefined && said?.[asks] === undefined) {
      c.note({ version: booking.version, said: undefined })
      return go('value')
    }
    const was = beforeOf(c, booking)
    return orNext(c, end({ booking: booking.id, what: 'moved', ...(was && { before: was }) }))
  }
  const moved = booking.start !== start || booking.end !== until
  const own = { start, end: until, zone }
  const before = booking.start === start ? timesOf(own) : whenOf(own)
  const params = { ...aboutParams(c, booking), count: booking.party, before }
  const resized = booking.party !== c.draft.size
  // who comes at the same hour and stays longer has moved nothing
  const kind = booking.start === start ? 'lengthened' : 'moved'
  const both = booking.start === start ? 'lengthenedBoth' : 'both'
  const message = moved ? `manage:${resized ? both : kind}` : 'manage:resized'
  const size = { slots: c.draft.count ?? 1, party: c.draft.size ?? booking.party }
  const lines = priceLines(placeOf(c, booking).service, size, { slots: booking.claims.length, party: booking.party })
  const { without = [] } = c.draft
  const gone = without.length > 0 ? [{ message: 'manage:without', params: { names: { list: without } } }] : []
  c.say({ message, params, lines: [...gone, ...lines], booking, files: ['ics'] })
  // The hall has not said yes yet: it sees what is asked now.
  if (booking.state === 'pending') c.tell({ staffOf: booking.hall }, { what: 'requested', booking: booking.id })
  const was = beforeOf(c, booking)
  return orNext(c, end({ booking: booking.id, what: 'moved', ...(was && { before: was }) }))
}
