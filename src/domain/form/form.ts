import type { Text } from '../text.ts'

/** Each has its own entry in `form-fields.ts`. */
export const FIELD_KINDS = [
  'text',
  'number',
  'name',
  'mobile',
  'email',
  'choice',
  'choices',
  'yesno',
  'date',
  'id-card',
  'terms',
  'file',
] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

export interface Field {
  /** `[a-z0-9-]+`, unique in its service; answers are keyed by it */
  id: string
  kind: FieldKind
  label: Text
  /** a sentence under the question */
  help?: Text
  required: boolean
  /** encrypted at rest, masked in chat */
  sensitive: boolean
  /** answered once for each guest of the party, instead of once for all */
  per?: 'guest'
  /** asked only where an earlier field's answer is one of these (of several choices: holds one of them) */
  when?: Condition
  /** sensitive: why it is asked; a word of the kind's own where left out */
  why?: Text
  /** sensitive: the answer is erased so many days after the booking's end; 90 where left out */
  keepDays?: number
  /** text: length limits in characters, and a pattern (whole value, `u` flag); number: limits; choices: how many */
  min?: number
  max?: number
  pattern?: string
  /** id-card: the person's years on the day they come, both included */
  age?: { min?: number; max?: number }
  /** mobile: a landline will do as well */
  landline?: true
  /** choice, choices */
  options?: readonly { id: string; label: Text }[]
  /** file: pictures only; left out: pictures and PDF */
  accept?: 'picture'
}

export interface Condition {
  /** another field of the form, before this one */
  field: string
  /** the answers that it is asked at: true, false, or ids of options */
  is: readonly (string | boolean)[]
}

/** A file as it is named: the content is the store's, encrypted. */
export type FileAnswer = {
  id: string
  name: string
  /** media type */
  type: string
  bytes: number
}

/**
 * mobile: E.164; date: YYYY-MM-DD; choice: the option's id; choices: ids, in the options' order; null: skipped (not
 * required).
 */
export type Answer = string | number | boolean | null | readonly string[] | FileAnswer

/**
 * By field id. Of a field that each guest answers, the first guest's answer stands under the id and the others' under
 * `<id>.<guest>` (from 2): `answerKey`.
 */
export type Answers = Readonly<Record<string, Answer>>
