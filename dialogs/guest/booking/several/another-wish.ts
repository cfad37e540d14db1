import { findHall, findService } from '../../../../src/domain/hall/catalogue.ts'
import { wantsChange } from '../../../../src/language/wording/booking-words.ts'
import { saysAlso, saysAnother } from '../../../../src/language/wording/own-booking-words.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import { again, type Move } from '../../../engine/dialog.ts'
import { SURE } from '../../../engine/utterance.ts'
import type { BookingContext } from '../booking-draft.ts'

/**
 * "book another room tomorrow at 6", "also book the room on friday", while this one is filled in: a wish of its own, which comes next; what is being booked
 * stays as it is. undefined: no such wish.
 */
export function anotherWish(c: BookingContext): Move | undefined {
  const { whens, party, doubt, duration, repeat } = c.reading
  const [when, second] = whens
  if (when === undefined || repeat !== undefined || doubt === 'conflict' || doubt === 'leftover') return undefined
  // two readings of one day, or two days
  if (second !== undefined && second.span[0] !== when.span[0]) return undefined
  if (c.draft.queued !== undefined || c.draft.marks === undefined || wantsChange(c.text)) return undefined
  const named = c.names.matches.find(({ score, service }) => score >= SURE && service !== undefined)
  // "the meeting room on friday as well"
  const also = saysAlso(c.text) && (named !== undefined || meansOnly(c.understood, 'book'))
  if (!also && !(saysAnother(c.text) && when.start !== undefined)) return undefined
  const hall = findHall(c.catalogue, named?.hall ?? c.draft.hall ?? '')
  const service = findService(hall, named?.service ?? c.draft.service ?? '')
  if (hall === undefined || service === undefined) return undefined
  c.note({
    queued: {
      hall: hall.id,
      service: service.id,
      date: when.date ?? c.draft.date ?? '',
      ...(when.start !== undefined && { start: when.start }),
      ...(when.end !== undefined && { end: when.end }),
      ...(duration !== undefined && { minutes: duration }),
      ...(party !== undefined && party.min === party.max && { party: party.min }),
    },
  })
  const once = service.id === c.draft.service ? 'booking:next.another' : 'booking:next.other'
  return again({ message: once, params: { service: { text: service.name } } })
}
