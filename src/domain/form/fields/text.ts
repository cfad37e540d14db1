import { ok, type Result, refuse } from '../../result.ts'
import type { Answer, Field } from '../form.ts'

/** Where the field sets no limit: a note, not an essay; it is shown again at the confirmation and in the roster. */
const LONGEST = 500

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
const patterns = new Map<string, RegExp>()

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

export function readText(field: Field, text: string): Result<Answer> {
  const value = cleanText(text)
  const max = field.max ?? LONGEST
  // No need to count the characters of a novel: a character has rarely more than a dozen code units.
  const length = value.length > max * 32 ? Number.POSITIVE_INFINITY : lengthOf(value)
  if (length > max) return refuse('HALLO_FIELD_TOO_LONG', { field: field.id, max })
  const min = field.min ?? (field.required ? 1 : 0)
  if (length < min) return refuse('HALLO_FIELD_TOO_SHORT', { field: field.id, min })
  if (field.pattern !== undefined && !patternOf(field.pattern).test(value))
    return refuse('HALLO_FIELD_PATTERN', { field: field.id })
  return ok(value)
}

/** For the whole value, with the `u` flag. Whether it is a pattern at all is checked where fields are made. */
function patternOf(source: string): RegExp {
  let pattern = patterns.get(source)
  if (pattern === undefined) {
    pattern = new RegExp(`^(?:${source})$`, 'u')
    if (patterns.size >= 200) patterns.clear()
    patterns.set(source, pattern)
  }
  return pattern
}
