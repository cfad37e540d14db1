import type { Text } from './text.ts'

/** Kinds that come later (ID number, several choices, per guest) get their own entry in `form-fields.ts`. */
export type FieldKind = 'text' | 'number' | 'name' | 'mobile' | 'email' | 'choice' | 'yesno' | 'date'

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
  /** choice */
  options?: readonly { id: string; label: Text }[]
}

/** By field id. mobile: E.164; date: YYYY-MM-DD; choice: the option's id; null: skipped (not required). */
export type Answer = string | number | boolean | null
export type Answers = Readonly<Record<string, Answer>>
