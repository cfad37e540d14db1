import type { Answer, Field } from '../../src/domain/form.ts'
import { mask } from '../../src/domain/mask.ts'
import type { Param } from '../types.ts'

/** An answer as it is shown: sensitive ones masked, choices by their label, dates in full. */
export function answerParam(field: Field, answer: Answer): Param {
  if (answer === null) return { message: 'booking:field.none' }
  if (field.sensitive) return String(mask(field, answer))
  if (typeof answer === 'boolean') return { message: answer ? 'booking:field.yes' : 'booking:field.no' }
  if (typeof answer === 'number') return answer
  if (field.kind === 'date') return { date: answer }
  const option = field.kind === 'choice' ? field.options?.find((each) => each.id === answer) : undefined
  return option === undefined ? answer : { text: option.label }
}
