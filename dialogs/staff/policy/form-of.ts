import type { Field } from '../../../src/domain/form/form.ts'
import type { MessageLine, Param } from '../../engine/types.ts'

/** A form's fields, as those who run the service see them. */

export const fieldParam = ({ label, kind, required, per, options, min, max }: Field): Param => ({
  row: [
    { text: label },
    { message: `form:kind.${kind}` },
    { message: required ? 'form:need.required' : 'form:need.optional' },
    ...(per === 'guest' ? [{ message: 'form:perGuest' }] : []),
    ...(options === undefined ? [] : [{ list: options.map((option): Param => ({ text: option.label })) }]),
    ...(min === undefined && max === undefined ? [] : [`${min ?? ''}–${max ?? ''}`]),
  ],
})

export const formLines = (fields: readonly Field[]): MessageLine[] =>
  fields.map((field, i) => ({ message: 'form:line', params: { number: i + 1, field: fieldParam(field) } }))
