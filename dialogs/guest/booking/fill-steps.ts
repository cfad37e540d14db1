import type { BookingContext, BookingDraft } from './booking-draft.ts'
import { firstMissing, firstUnanswered } from './booking-draft.ts'
import { bookableServices } from './free/bookable.ts'

/** The questions of a booking, in their order. */
const ORDER = ['hall', 'service', 'date', 'slot', 'party', 'field', 'confirm'] as const
export type StepName = (typeof ORDER)[number]

const rank = (step: string): number => {
  const found = ORDER.indexOf((step === 'offer' ? 'slot' : step) as StepName)
  return found < 0 ? 0 : found
}

/**
 * Writes what one message says to the draft, so that "back" goes over its parts one by one as if each had been asked:
 * a part counts as the answer to its own question where all before it are answered, else it belongs to the part before.
 * What changes something earlier, or is said where a question is asked anew, belongs to the question it was said at.
 */
export function putter(c: BookingContext): (patch: Partial<BookingDraft>, answers: StepName) => void {
  const began = c.step
  const anew = rank(firstOpen(c)) > rank(began)
  let last = began
  return (patch, answers) => {
    const step = answers === 'service' && bookableServices(c.draft.hall, c.catalogue).length === 1 ? 'hall' : answers
    const own = !anew && rank(step) > rank(began) && rank(step) <= rank(firstOpen(c))
    if (own && rank(step) > rank(last)) last = step
    c.set(patch, own ? step : last)
  }
}

/** Another hall; the service that was named before is taken with it. */
export function putHall(c: BookingContext, put: ReturnType<typeof putter>, hall: string): void {
  const named = (c.draft.among ?? []).filter((key) => key.startsWith(`${hall}/`))
  put({ hall, among: named.length > 1 ? named : undefined, page: undefined }, 'hall')
  if (named.length === 1) put({ service: named[0]!.slice(hall.length + 1) }, 'service')
}

/** The first question that nothing has been said to yet; a time that was said will become slots. */
function firstOpen(c: BookingContext): StepName {
  const first = firstMissing(c, c.draft.start === undefined ? undefined : 'slot')
  return first ?? (firstUnanswered(c) === undefined ? 'confirm' : 'field')
}
