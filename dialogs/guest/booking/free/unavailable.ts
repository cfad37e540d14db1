import { findHall, findService } from '../../../../src/domain/hall/catalogue.ts'
import type { NameMatch } from '../../../../src/language/names/names.ts'
import { asksAny } from '../../../../src/language/questions/asks-any.ts'
import { isQuestion } from '../../../../src/language/wording/booking-words.ts'
import type { Context } from '../../../engine/dialog.ts'
import type { MessageLine, Say } from '../../../engine/types.ts'
import { refusal } from './row-options.ts'

/** What is named can't be booked now: why, where the hall says so, and to a question who can tell more. */
export function unavailable(
  { catalogue, text }: Context,
  { hall: id, service: of }: Pick<NameMatch, 'hall' | 'service'>,
): Say {
  const hall = findHall(catalogue, id)
  const service = findService(hall, of ?? '')
  const why = service?.notice ?? hall?.notice ?? service?.description
  const asks = hall?.phone !== undefined && service?.notice === undefined && (isQuestion(text) || asksAny(text))
  const lines: MessageLine[] = [
    ...(why === undefined ? [] : [{ message: 'browse:text', params: { text: { text: why } } }]),
    ...(asks ? [{ message: 'browse:phone', params: { hall: { text: hall.name }, phone: hall.phone! } }] : []),
  ]
  return { ...refusal(of === undefined ? 'HALLO_HALL_UNAVAILABLE' : 'HALLO_SERVICE_UNAVAILABLE'), lines }
}
