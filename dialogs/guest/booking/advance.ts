import { checkParty } from '../../../src/domain/booking/rules.ts'
import type { ErrorCode } from '../../../src/domain/errors.ts'
import { readAgain } from '../../../src/domain/form/form-fields.ts'
import { findService } from '../../../src/domain/hall/catalogue.ts'
import { slotOf, slotsOn } from '../../../src/domain/hall/slots.ts'
import { go, type Move, run } from '../../engine/dialog.ts'
import { bookedAlready } from './booked-already.ts'
import {
  type BookingContext,
  fieldContext,
  firstMissing,
  firstUnanswered,
  hallOf,
  isHeld,
  NO_WISH,
  placeOf,
  questionsOf,
  serviceOf,
} from './booking-draft.ts'
import { takeSaidBefore } from './early/said-before.ts'
import { putter, type StepName } from './fill-steps.ts'
import { bookableServices, hallsToChoose } from './free/bookable.ts'
import { offerNearest, placesWanted, viewsChosen } from './free/free-places.ts'
import { rounded } from './free/rounded.ts'
import { refusal } from './free/row-options.ts'
import { rowFor } from './free/slot-rows.ts'
import { takeKnown } from './known-answer.ts'
import { partiesOf } from './several/parties.ts'
import { beginAtFirst, wantParts } from './several/parts.ts'
import { otherHalf } from './when/half-supposed.ts'
import { wishOf } from './when/length-meant.ts'

type Put = (patch: Parameters<ReturnType<typeof putter>>[0], answers: StepName) => void

/**
 * What comes next: the first question that is not answered; or the places are held, as soon as slot and party are known;
 * then the fields that are left, and the confirmation.
 */
export function advance(c: BookingContext, put: Put = putter(c)): Move {
  takeObvious(c)
  takeSaidBefore(c, put)
  if (c.draft.known !== undefined && serviceOf(c) !== undefined) takeKnown(c, c.draft.known)
  dropInvalid(c, put)
  if (serviceOf(c) !== undefined) beginAtFirst(c)
  const refused = findSlots(c, put)
  if (refused !== undefined) return refused
  if (c.draft.leaving !== undefined && serviceOf(c) !== undefined) return go('leaving')
  if (c.draft.repeat !== undefined && serviceOf(c) !== undefined) return go('weeks')
  const missing = firstMissing(c)
  if (missing !== undefined) return go(missing)
  wantParts(c)
  if (isHeld(c)) return afterHold(c)
  return bookedAlready(c) === undefined ? hold(c) : go('twice')
}

/** Holds what is wanted; an earlier hold gives way in the same operation. */
function hold({ draft }: BookingContext): Move {
  const { hall, service, marks, party } = draft
  if (hall === undefined || service === undefined || marks === undefined || party === undefined)
    throw new Error('there is nothing to hold yet')
  const command = { do: 'reserve', hall, service, marks, party } as const
  return run(draft.hold === undefined ? command : { ...command, replaces: draft.hold.booking }, 'held')
}

/** Once the places are held. */
export function afterHold(c: BookingContext): Move {
  return go(c.draft.edit !== undefined || firstUnanswered(c) !== undefined ? 'field' : 'confirm')
}

/** Where there is one hall or one service to book, nobody is asked for it. */
export function takeObvious(c: BookingContext): void {
  if (hallOf(c) === undefined) {
    const [hall, ...others] = hallsToChoose(c.catalogue, c.draft.among)
    if (hall !== undefined && others.length === 0) c.note({ hall: hall.id })
  }
  if (serviceOf(c) === undefined) {
    const [service, ...others] = bookableServices(c.draft.hall, c.catalogue)
    if (service !== undefined && others.length === 0) c.note({ service: service.id })
  }
}

/** A change keeps all that is still valid and drops the rest: with a word where it was the guest's own. */
function dropInvalid(c: BookingContext, put: Put): void {
  const { draft } = c
  const hall = hallOf(c)
  if (draft.service !== undefined && hall !== undefined && findService(hall, draft.service) === undefined)
    put({ service: undefined }, 'service')
  const service = serviceOf(c)
  if (hall === undefined || service === undefined) return
  if (draft.marks?.some((mark) => slotOf(hall, service, mark) === undefined)) put(wishOf(c), 'slot')
  dropAnswers(c, put)
  if (draft.party === undefined) return
  const { party } = draft
  const size = checkParty(service, party)
  if (size.ok) return
  put({ party: undefined }, 'party')
  // said before it was known of what: two bookings are offered for so many, as where it is said now
  if (size.code === 'HALLO_PARTY_TOO_LARGE' && draft.tooMany === undefined) {
    c.note({ tooMany: party })
    if (partiesOf(c) !== undefined) {
      c.say({ message: 'booking:split.told', params: { count: party, max: service.party.max } })
      return
    }
    c.note({ tooMany: undefined })
  }
  c.say(refusal(size.code, size.params))
}

/** Another service may ask the same differently: what does not answer its fields is asked anew. */
function dropAnswers(c: BookingContext, put: Put): void {
  const moved = c.step === 'hall' || c.step === 'service' || c.names.matches.length > 0
  if (!moved && serviceOf(c)?.fields.some(({ age }) => age !== undefined) !== true) return
  for (const { field, key } of questionsOf(c)) {
    const answer = c.draft[`field:${key}`]
    // An age is another on another day.
    if (answer === undefined || !(moved || field.age !== undefined)) continue
    const read = readAgain(field, answer, fieldContext(c))
    if (read.ok) continue
    put({ [`field:${key}`]: undefined }, 'field')
    if (field.age !== undefined) c.say(refusal(read.code, read.params))
  }
}

/** A time said becomes slots as soon as service and day are known; or else the nearest that can be had are offered. */
function findSlots(c: BookingContext, put: Put): Move | undefined {
  const { date, minutes, marks, party } = c.draft
  const { start, end } = timesMeant(c)
  if (date === undefined || start === undefined || marks !== undefined || serviceOf(c) === undefined) return undefined
  const { hall, service } = placeOf(c)
  const wish = { start, ...(end !== undefined && { end }), ...(minutes !== undefined && { minutes }) }
  const row = rowFor(hall, service, date, wish, c.now)
  // a length that can't be had must not refuse what is said next
  if (!row.ok && row.code === 'HALLO_SLOT_TOO_MANY') put({ minutes: undefined, end: undefined }, 'slot')
  if (!row.ok) return offerNearest(c, row.code, row.params ?? {}, date, start)
  const chosen = row.value.map((slot) => slot.mark)
  const other = rounded(service, row.value, wish)
  if (other !== undefined) c.say(other)
  // The store decides at the hold; but who is still to be asked for the party should not be asked in vain.
  if (party === undefined) {
    const full = isFull(c, date, chosen)
    if (full !== undefined) return offerNearest(c, full, {}, date, start)
  }
  put({ marks: chosen, date: row.value[0]!.date, ...NO_WISH, offers: undefined }, 'slot')
  return undefined
}

/** "7 o'clock", said before it was known of what: in the half of the day in which a slot begins then. */
function timesMeant(c: BookingContext): { start?: string | undefined; end?: string | undefined } {
  const { start, end, date, halfSupposed } = c.draft
  if (!halfSupposed || start === undefined || date === undefined) return { start, end }
  const [hall, service] = [hallOf(c), serviceOf(c)]
  if (!hall || !service) return { start, end }
  const starts = slotsOn(hall, service, date).map(({ from }) => from)
  const other = otherHalf(start)
  if (starts.includes(start) || !starts.includes(other)) return { start, end }
  return { start: other, end: end === undefined ? undefined : otherHalf(end) }
}

function isFull(c: BookingContext, date: string, marks: readonly string[]): ErrorCode | undefined {
  const full = viewsChosen(c, date, marks).some((view) => view.left < placesWanted(c))
  return full ? 'HALLO_SLOT_FULL' : undefined
}
