import type { DraftData } from '../../../dialogs/engine/types.ts'
import type { Booking } from '../../domain/booking/booking.ts'
import type { Catalogue } from '../../domain/hall/hall.ts'
import { isoOf } from '../../domain/time/zone.ts'
import type { BookingView, DraftView } from './reply.ts'

/** A booking as the chat protocol shows it; times carry the hall's offset. */
export function bookingView(booking: Booking, address?: string, own = true): BookingView {
  return {
    id: booking.id,
    code: booking.code,
    state: booking.state,
    version: booking.version,
    hall: booking.hall,
    service: booking.service,
    marks: booking.claims.map((claim) => claim.mark),
    start: isoOf(booking.start, booking.zone),
    end: isoOf(booking.end, booking.zone),
    zone: booking.zone,
    party: booking.party,
    ...(address !== undefined && { address }),
    ...(!own && { own: false as const }),
  }
}

/** A draft as the chat protocol shows it. `holdUntil` carries the hall's offset, UTC's where the hall is not known. */
export function draftView(draft: DraftData, catalogue: Catalogue): DraftView {
  const { holdUntil, ...rest } = draft
  if (holdUntil === undefined) return rest
  const zone = catalogue.halls.find((hall) => hall.id === draft.hall)?.zone ?? 'UTC'
  return { ...rest, holdUntil: isoOf(holdUntil, zone) }
}
