import type { Text } from './text.ts'

/** Each has its own entry in `form-fields.ts`. */
export type FieldKind =
  | 'text'
  | 'number'
  | 'name'
  | 'mobile'
  | 'email'
  | 'choice'
  | 'yesno'
  | 'date'
  | 'id-card'
  | 'terms'

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
  /** text: length limits in characters, and a pattern (whole value, `u` flag); number: limits */
  min?: number
  max?: number
  pattern?: string
  /** id-card: the person's years on the day they come, both included */
  age?: { min?: number; max?: number }
  /** choice */
  options?: readonly { id: string; label: Text }[]
}

/** By field id. mobile: E.164; date: YYYY-MM-DD; choice: the option's id; null: skipped (not required). */
export type Answer = string | number | boolean | null
export type Answers = Readonly<Record<string, Answer>>
