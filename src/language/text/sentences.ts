import { matchesOf } from './matches-of.ts'

/** What ends a sentence; a full stop within a number ("9.30") or an address ends none. */
const SENTENCE = /(?:[^.。!！?？;；\n]|\.(?=\S))+(?:[.。!！?？;；\n]+\s*|$)/gu
const COMMA = /[^,，]+(?:[,，]\s*|$)/gu

const cutBy = (pattern: RegExp, text: string): string[] => matchesOf(text, pattern).map(({ 0: part }) => part)

/** The sentences, each with the marks that end it; together they are the text, but for marks at its beginning. */
export const sentencesOf = (text: string): string[] => cutBy(SENTENCE, text)

/** What commas part. */
export const commaPartsOf = (text: string): string[] => cutBy(COMMA, text)
