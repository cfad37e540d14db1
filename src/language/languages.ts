import { CHINESE } from './chinese.ts'
import { ENGLISH } from './english.ts'
import type { Language } from './language-words.ts'

/**
 * The languages that are read. Where what is found first counts, those with a script of their own stand first: Latin letters are in
 * anybody's sentences.
 */
export const LANGUAGES: readonly Language[] = [CHINESE, ENGLISH]

export const WORDINGS = LANGUAGES.map(({ wording }) => wording)
