import { findHall, findService } from '../../../../src/domain/hall/catalogue.ts'
import type { Service } from '../../../../src/domain/hall/hall.ts'
import { saysYesAnd } from '../../../../src/language/acts/answer.ts'
import type { NameMatch } from '../../../../src/language/names/names.ts'
import { partyDifference } from '../../../../src/language/numbers/party-change.ts'
import { isQuestion, wantsBooking, wantsChange } from '../../../../src/language/wording/booking-words.ts'
import { saysAlso, saysAnother } from '../../../../src/language/wording/own-booking-words.ts'
import { meansOnly, questionsIn, wishesIn } from '../../../engine/act-meaning.ts'
import { again, type Move } from '../../../engine/dialog.ts'
import { SURE } from '../../../engine/utterance.ts'
import { type BookingContext, serviceOf } from '../booking-draft.ts'

/**
 * "book another room tomorrow at 6", "also book the room on friday", while this one is filled in: a wish of its own, which comes next; what is being booked
 * stays as it is. undefined: no such wish.
 */
export function anotherWish(c: BookingContext): Move | undefined {
  const [when] = c.reading.whens
  if (c.draft.queued !== undefined) return undefined
  const named = serviceNamed(c) !== undefined
  // "the meeting room on friday as well"
  const also = saysAlso(c.text) && (named || meansOnly(c.understood, 'book'))
  const same = serviceOf(c)
  if (same !== undefined && isOneMore(c)) {
    c.note({ queued: { hall: c.draft.hall!, service: same.id } })
    return again({ message: 'booking:next.another', params: { service: { text: same.name } } })
  }
  if (!also && !(saysAnother(c.text) && when?.start !== undefined)) return undefined
  const service = queueWish(c)
  if (service === undefined) return undefined
  const once = service.id === c.draft.service ? 'booking:next.another' : 'booking:next.other'
  return again({ message: once, params: { service: { text: service.name } } })
}

/** "one more court please", 再来一间, at the summary, and nothing of when. */
const isOneMore = ({ text, open, reading, understood }: BookingContext): boolean =>
  open?.dialog === 'booking' &&
  open.kind === 'confirm' &&
  saysAnother(text) &&
  !isQuestion(text) &&
  !wantsChange(text) &&
  partyDifference(text) === undefined &&
  reading.whens.length === 0 &&
  (reading.party ?? reading.contact ?? reading.duration ?? reading.repeat ?? reading.answer) === undefined &&
  wishesIn(understood).every((act) => BESIDE_YES.has(act))

/** "yes, and book the room on friday at 2", at the summary: what is shown is agreed to, and the other wish waits for it. false: no such wish, and no yes. */
export function queueBesideYes(c: BookingContext): boolean {
  if (!saysYesAnd(c.text) || c.draft.queued !== undefined) return false
  const named = serviceNamed(c)
  const wishes = wishesIn(c.understood)
  const books = wishes.includes('book') || wantsBooking(c.text) || saysAlso(c.text) || saysAnother(c.text)
  const other = named !== undefined && named.service !== c.draft.service
  if (!books && !other) return false
  // "yes, and what does badminton cost on friday?" is answered, and takes the place of nothing
  if (!wantsBooking(c.text) && questionsIn(c.understood).length > 0) return true
  return wishes.every((act) => BESIDE_YES.has(act)) && queueWish(c) !== undefined
}

const BESIDE_YES: ReadonlySet<string> = new Set(['affirm', 'again', 'book', 'change', 'choose', 'free'])

const serviceNamed = ({ names }: BookingContext): NameMatch | undefined =>
  names.matches.find(({ score, service }) => score >= SURE && service !== undefined)

/** Keeps what the message wishes for until this booking is settled; undefined: it is not one wish, or one of change. */
function queueWish(c: BookingContext): Service | undefined {
  const { whens, party, doubt, duration, repeat } = c.reading
  const [when, second] = whens
  if (when === undefined || repeat !== undefined || doubt === 'conflict' || doubt === 'leftover') return undefined
  // two readings of one day, or two days
  if (second !== undefined && second.span[0] !== when.span[0]) return undefined
  if (c.draft.marks === undefined || wantsChange(c.text)) return undefined
  const named = serviceNamed(c)
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
  return service
}
