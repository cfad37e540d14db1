import type { Answer, Field } from '../../../src/domain/form/form.ts'
import { mask } from '../../../src/domain/form/mask-answer.ts'
import type { Param } from '../../engine/types.ts'

/** An answer as it is shown: sensitive ones masked, choices by their labels, dates in full, files by their names. */
export function answerParam(field: Field, answer: Answer): Param {
  if (answer === null || (Array.isArray(answer) && answer.length === 0)) return { message: 'booking:field.none' }
  const shown = mask(field, answer)
  if (typeof shown === 'boolean') return { message: shown ? 'booking:field.yes' : 'booking:field.no' }
  if (shown === null || typeof shown === 'number') return shown ?? ''
  if (typeof shown === 'object') {
    if ('name' in shown) return shown.name
    return { list: shown.map((id) => optionParam(field, id)) }
  }
  if (field.sensitive) return shown
  if (field.kind === 'date') return { date: shown }
  return field.kind === 'choice' ? optionParam(field, shown) : shown
}

function optionParam(field: Field, id: string): Param {
  const option = field.options?.find((each) => each.id === id)
  return option === undefined ? id : { text: option.label }
}
