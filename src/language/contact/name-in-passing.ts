import { LANGUAGES } from '../languages.ts'
import { listParts } from '../text/list-parts.ts'
import type { NamePhrase } from './name-phrase.ts'
import { isFullName, nameAnswered, saidName } from './person-name.ts'

/** A person's name said beside something else: "saturday at 5, Nora Fields", 三位，写高远. */

const NAMES = LANGUAGES.map(({ personNames }) => personNames)
/** No name lies further on. */
const LOOKED_AT = 200

/** The one name in a message that is about something else. `beside`: it surely is. */
export function nameInPassing(message: string, beside: boolean): NamePhrase | undefined {
  const text = message.slice(0, LOOKED_AT)
  for (const { inPassing } of NAMES) {
    const phrase = inPassing(text, beside)
    if (phrase !== undefined) return phrase
  }
  return undefined
}

/** The name in an answer to the question for one, with whatever else was said; undefined where it is none. */
export const nameGiven = (text: string): string | undefined =>
  (saidName(text) ?? nameInPassing(text, true))?.name ?? nameAnswered(text)

/** Robin Park, 高远, 联系人高远: whatever else the words may mean, where a name is asked for it is one. */
export function isNothingButName(text: string): boolean {
  const plain = text.trim().replace(/[.。!！]$/, '')
  return NAMES.some(({ isNothingBut }) => isNothingBut(plain))
}

/** "Whitcombe, Harold and Jean", 王芳和李雷: names and nothing else, of more than one. */
export function isNamesOnly(text: string): boolean {
  const parts = text.length > LONGEST_ROW ? [] : listParts(text.trim().replace(/[.。!！]$/u, ''))
  return parts.length > 1 && parts.every(isOneName)
}

const LONGEST_ROW = 80

const isOneName = (part: string): boolean =>
  isFullName(part) ||
  (/^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){0,2}$/u.test(part) && part.split(' ').every((word) => isNamePart(word)))

/** A word with a capital that may be of a person's name: no day, no thing, no place. */
export const isNamePart = (word: string): boolean => NAMES.every((language) => language.isNamePart(word))
