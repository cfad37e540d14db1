import type { Field } from '../../../src/domain/form/form.ts'
import type { MessageLine, Param, Params } from '../../engine/types.ts'

/** A form's fields, as those who run the service see them. */

export const fieldParam = ({ label, kind, required, per, options, min, max, ...rest }: Field): Param => ({
  row: [
    { text: label },
    { message: `form:kind.${kind}` },
    { message: required ? 'form:need.required' : 'form:need.optional' },
    ...(per === 'guest' ? [{ message: 'form:perGuest' }] : []),
    ...(options === undefined ? [] : [{ list: options.map((option): Param => ({ text: option.label })) }]),
    ...(min === undefined && max === undefined ? [] : [`${min ?? ''}–${max ?? ''}`]),
    ...detailParams(rest),
  ],
})

type Details = Pick<Field, 'sensitive' | 'age' | 'pattern' | 'when' | 'why' | 'keepDays' | 'landline' | 'accept'>

/** What is seldom set of a field. */
function detailParams({ sensitive, age, pattern, when, why, keepDays, landline, accept }: Details): Param[] {
  const is = (message: string, params: Params = {}): Param => ({ message: `form:detail.${message}`, params })
  return [
    ...(sensitive ? [is('sensitive')] : []),
    ...(age === undefined ? [] : [is('age', { years: `${age.min ?? ''}–${age.max ?? ''}` })]),
    ...(pattern === undefined ? [] : [is('pattern', { pattern })]),
    ...(when === undefined ? [] : [is('when', { field: when.field, answers: { list: when.is.map(String) } })]),
    ...(why === undefined ? [] : [is('why', { why: { text: why } })]),
    ...(keepDays === undefined ? [] : [is('keep', { count: keepDays })]),
    ...(landline === true ? [is('landline')] : []),
    ...(accept === 'picture' ? [is('pictures')] : []),
  ]
}

export const formLines = (fields: readonly Field[]): MessageLine[] =>
  fields.map((field, i) => ({ message: 'form:line', params: { number: i + 1, field: fieldParam(field) } }))
