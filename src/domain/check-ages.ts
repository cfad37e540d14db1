import type { Answers } from './form.ts'
import { readAnswer } from './form-fields.ts'
import type { Service } from './hall.ts'
import { ok, type Result } from './result.ts'

/** Whether everybody is of the age that the form asks for on that local day: it may be another than when they answered. */
export function checkAges(service: Pick<Service, 'fields'> | undefined, answers: Answers, date: string): Result<true> {
  for (const field of service?.fields ?? []) {
    const answer = answers[field.id]
    if (field.age === undefined || typeof answer !== 'string') continue
    const read = readAnswer(field, answer, { date })
    if (!read.ok) return read
  }
  return ok(true)
}
