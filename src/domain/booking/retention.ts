import { readAnswerKey } from '../form/asked-fields.ts'
import type { Answers, Field } from '../form/form.ts'
import type { Service } from '../hall/hall.ts'
import type { Booking } from './booking.ts'

/** Where the form says nothing else. */
export const KEEP_DAYS = 90
const DAY_MS = 86_400_000

type Form = Pick<Service, 'fields'> | undefined

/** So many days after the booking's end a sensitive answer is erased. What no form names any more counts as sensitive. */
const keepDays = (field: Field | undefined): number | undefined =>
  field === undefined || field.sensitive ? (field?.keepDays ?? KEEP_DAYS) : undefined

/** When the first of the answers has to be erased (UTC ms); undefined: none has to. */
export function eraseAt({ end, answers }: Pick<Booking, 'end' | 'answers'>, service: Form): number | undefined {
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

const daysFor = (key: string, service: Form): number | undefined =>
  keepDays(service?.fields.find(({ id }) => id === readAnswerKey(key).field))
