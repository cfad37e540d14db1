import { readAnswerKey } from '../form/asked-fields.ts'
import type { Answers } from '../form/form.ts'
import { readAnswer } from '../form/form-fields.ts'
import type { Service } from '../hall/hall.ts'
import { ok, type Result } from '../result.ts'

/** Whether everybody of the party is of the age that the form asks for on that local day: it may be another than when they answered. */
export function checkAges(service: Pick<Service, 'fields'> | undefined, answers: Answers, date: string): Result<true> {
  const aged = service?.fields.filter((field) => field.age !== undefined) ?? []
  if (aged.length === 0) return ok(true)
  for (const [key, answer] of Object.entries(answers)) {
    const field = aged.find(({ id }) => id === readAnswerKey(key).field)
    if (field === undefined || typeof answer !== 'string') continue
    const read = readAnswer(field, answer, { date })
    if (!read.ok) return read
  }
  return ok(true)
}
