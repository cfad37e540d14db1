/**
 * The text without the characters at its ends that `droppable` (a pattern for one code unit) matches. A pattern such as
 * `[.!\s]+$` looks again from each of a thousand blanks in the middle; this looks at each character once.
 */
export function trim(text: string, droppable: RegExp): string {
  let start = 0
  while (start < text.length && droppable.test(text[start]!)) start += 1
  return trimEnd(text.slice(start), droppable)
}

export function trimEnd(text: string, droppable: RegExp): string {
  let end = text.length
  while (end > 0 && droppable.test(text[end - 1]!)) end -= 1
  return text.slice(0, end)
}
