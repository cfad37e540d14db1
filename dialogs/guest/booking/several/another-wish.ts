import { findHall, findService } from '../../../../src/domain/hall/catalogue.ts'
import { saysAnother } from '../../../../src/language/wording/own-booking-words.ts'
import { again, type Move } from '../../../engine/dialog.ts'
import { SURE } from '../../../engine/utterance.ts'
import type { BookingContext } from '../booking-draft.ts'

/**
 * "book another room tomorrow at 6", while this one waits for its yes: a wish of its own, which comes next; what is being booked
 * stays as it is. undefined: no such wish.
 */
export function anotherWish(c: BookingContext): Move | undefined {
  const { whens, party, doubt, duration, repeat } = c.reading
  const [when, second] = whens
  if (when === undefined || second !== undefined || doubt !== undefined || repeat !== undefined) return undefined
  if (!saysAnother(c.text) || when.start === undefined || c.draft.queued !== undefined) return undefined
  const named = c.names.matches.find(({ score, service }) => score >= SURE && service !== undefined)
  const hall = findHall(c.catalogue, named?.hall ?? c.draft.hall ?? '')
  const service = findService(hall, named?.service ?? c.draft.service ?? '')
  if (hall === undefined || service === undefined) return undefined
  c.note({
    queued: {
      hall: hall.id,
      service: service.id,
      date: when.date ?? c.draft.date ?? '',
      start: when.start,
      ...(when.end !== undefined && { end: when.end }),
      ...(duration !== undefined && { minutes: duration }),
      ...(party !== undefined && party.min === party.max && { party: party.min }),
    },
  })
  return again({ message: 'booking:next.another', params: { service: { text: service.name } } })
}
