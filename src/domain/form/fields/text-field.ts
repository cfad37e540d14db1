import { ok, type Result, refuse } from '../../result.ts'
import { fieldPattern, SLOW_PATTERN_MOST } from '../field-pattern.ts'
import type { Answer, Field } from '../form.ts'

/** Where the field sets no limit: a note, not an essay; it is shown again at the confirmation and in the roster. */
const LONGEST = 500

interface SlowPatterns {
  /** whether the whole value fits a pattern that is not linear; left out: none does */
  fitsSlow?: (pattern: string, value: string) => boolean
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Characters as a person counts them: an emoji or a letter with its accents is one. */
export function lengthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  let length = 0
  for (const _ of segmenter.segment(text)) length++
  return length
}

/** Composed form, line ends as `\n`, without control characters and halves of characters; HTML stays as it is: text. */
const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .normalize('NFC')
    .trim()

export function readText(field: Field, text: string, { fitsSlow }: SlowPatterns = {}): Result<Answer> {
  const value = cleanText(text)
  const max = field.max ?? LONGEST
  // No need to count the characters of a novel: a character has rarely more than a dozen code units.
  const length = value.length > max * 32 ? Number.POSITIVE_INFINITY : lengthOf(value)
  if (length > max) return refuse('HALLO_FIELD_TOO_LONG', { field: field.id, max })
  const min = field.min ?? (field.required ? 1 : 0)
  if (length < min) return refuse('HALLO_FIELD_TOO_SHORT', { field: field.id, min })
  if (field.pattern === undefined) return ok(value)
  const pattern = fieldPattern(field.pattern)
  if (!pattern.linear && value.length > SLOW_PATTERN_MOST)
    return refuse('HALLO_FIELD_TOO_LONG', { field: field.id, max: SLOW_PATTERN_MOST })
  const fits = pattern.linear ? pattern.test(value) : fitsSlow?.(field.pattern, value) === true
  return fits ? ok(value) : refuse('HALLO_FIELD_PATTERN', { field: field.id })
}
