import { trimEnd } from '../../domain/trim.ts'
import { WORDINGS } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import type { PolitenessWords } from './wording.ts'

export type Politeness = Exclude<keyof PolitenessWords, 'particles'>

const LANGUAGES = WORDINGS.map(({ politeness }) => politeness)
const ANY = inAnyLanguage(LANGUAGES)
const KINDS = Object.keys(ANY) as Politeness[]

/** `text`: as typed; manners and punctuation at the ends do not matter. */
export function politenessIn(text: string): Politeness | undefined {
  if (text.length > 40) return undefined
  const plain = trimEnd(text.normalize('NFKC').toLowerCase(), /[\s.,!?~…。,、;:]/).trim()
  const bare = LANGUAGES.flatMap(({ particles }) => particles).reduce((rest, each) => rest.replace(each, ''), plain)
  return KINDS.find((kind) => ANY[kind].test(plain) || ANY[kind].test(bare))
}
