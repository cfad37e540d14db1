import { checkParty, placesFor } from '../../../../src/domain/booking/rules.ts'
import { type BookingContext, placeOf, serviceOf } from '../booking-draft.ts'
import { viewsChosen } from '../free/free-places.ts'

/** Two halves, the larger first; undefined where two are not enough, or each guest has answers of their own. */
export function partiesOf(c: BookingContext): [number, number] | undefined {
  const { tooMany } = c.draft
  const service = serviceOf(c)
  if (tooMany === undefined || service === undefined || service.fields.some(({ per }) => per === 'guest'))
    return undefined
  const first = Math.ceil(tooMany / 2)
  const second = tooMany - first
  // one room is had once at a time
  const { capacity } = service.schedule
  if (capacity !== undefined && capacity < placesFor(service, first) + placesFor(service, second)) return undefined
  return checkParty(service, first).ok && checkParty(service, second).ok ? [first, second] : undefined
}

/** Both fit into the slots chosen, or none are yet. */
export function isRoomFor(c: BookingContext, parties: readonly number[]): boolean {
  const { date, marks } = c.draft
  if (date === undefined || marks === undefined) return true
  const places = parties.reduce((sum, party) => sum + placesFor(placeOf(c).service, party), 0)
  return viewsChosen(c, date, marks).every(({ left }) => left >= places)
}
