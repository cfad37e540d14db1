import type { Booking } from '../../src/domain/booking/booking.ts'
import type { ErrorCode, ErrorParams } from '../../src/domain/errors.ts'
import type { Say } from '../engine/types.ts'

/** An error's own sentence as a reply, with the thing as it stands where there is one. */
export function refusal(no: { code: ErrorCode; params?: ErrorParams; booking?: Booking }): Say {
  const error = no.params === undefined ? { error: no.code } : { error: no.code, params: no.params }
  const say: Say = { message: 'common:error', params: { error }, code: no.code }
  return no.booking === undefined ? say : { ...say, booking: no.booking }
}
