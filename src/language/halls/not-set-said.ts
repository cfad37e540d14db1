import { LANGUAGES } from '../languages.ts'
import { firstFound } from '../text/in-any-language.ts'
import type { NotSet } from './hall-words.ts'

const ALL = LANGUAGES.map(({ halls }) => halls.notSet)
const KINDS: readonly NotSet[] = [
  'month',
  'late',
  'code',
  'payment',
  'gap',
  'shortest',
  'members',
  'priceApart',
  'language',
  'dayTotal',
  'rota',
]

/** Which of them a sentence is about. */
export const notSetSaid = (text: string): NotSet | undefined =>
  KINDS.find((kind) => firstFound(ALL, (words) => words[kind], text) !== undefined)
