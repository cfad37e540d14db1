import { matchesOf } from './matches-of.ts'

/** What parts a sentence, in any language; a colon and a dash may lead to what belongs to it. */
const MARKS = '，。；！？…,.;!?\n'
const CLAUSE = new RegExp(`[^${MARKS}]+[?？]?`, 'gu')

/** Where the clause begins that stands at this index. */
export function clauseStart(text: string, at: number): number {
  for (let before = at - 1; before >= 0; before -= 1) if (MARKS.includes(text[before]!)) return before + 1
  return 0
}

/** The clauses, trimmed, a question with its mark, and where each begins. */
export function clausesOf(text: string): { text: string; from: number }[] {
  return matchesOf(text, CLAUSE).map(({ index, 0: part }) => ({
    text: part.trim(),
    from: index + part.length - part.trimStart().length,
  }))
}

/** "Bill Nye - is there a lift?": a dash between words parts them as a comma does; the places in the text stay. */
export const dashAsComma = (text: string): string => text.replace(/(?<=\p{L}\s)[-–—](?=\s\p{L})/gu, ',')
