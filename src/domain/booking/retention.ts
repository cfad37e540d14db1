import { readAnswerKey } from '../form/asked-fields.ts'
import type { Answers, Field } from '../form/form.ts'
import type { Service } from '../hall/hall.ts'
import { KEEP } from '../keep-times.ts'
import type { Booking } from './booking.ts'

/** Where the form says nothing else. */
export const KEEP_DAYS = 90
const DAY_MS = 86_400_000

type Form = Pick<Service, 'fields'> | undefined

/** So many days after the booking's end a sensitive answer is erased. What no form names any more counts as sensitive. */
const keepDays = (field: Field | undefined): number | undefined =>
  field === undefined || field.sensitive ? (field?.keepDays ?? KEEP_DAYS) : undefined

type BookingAnswers = Pick<Booking, 'end' | 'answers' | 'state' | 'changedAt' | 'conversation'>

/**
 * When the first of the answers has to be erased, or what was typed for a hold that was given up (UTC ms), where the form asks what
 * is sensitive; undefined: nothing has to. `draftsMs`: how long that is kept.
 */
export function eraseAt(
  { end, answers, state, changedAt, conversation }: BookingAnswers,
  service: Form,
  draftsMs: number = KEEP.drafts,
): number | undefined {
  if (state === 'expired')
    return conversation !== undefined && asksSensitive(service) ? changedAt + draftsMs : undefined
  let first: number | undefined
  for (const key in answers) {
    const days = daysFor(key, service)
    if (days !== undefined && (first === undefined || end + days * DAY_MS < first)) first = end + days * DAY_MS
  }
  return first
}

/** The answers that may still be kept at `now`. */
export const keptAnswers = ({ end, answers }: Pick<Booking, 'end' | 'answers'>, service: Form, now: number): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([key]) => {
      const days = daysFor(key, service)
      return days === undefined || end + days * DAY_MS > now
    }),
  )

const asksSensitive = (service: Form): boolean => service?.fields.some(({ sensitive }) => sensitive) ?? true

const daysFor = (key: string, service: Form): number | undefined =>
  keepDays(service?.fields.find(({ id }) => id === readAnswerKey(key).field))
