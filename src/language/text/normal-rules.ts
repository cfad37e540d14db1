import type { Normal } from './normal.ts'

/** How a language's texts become what the rules for them want. */
export interface NormalRules {
  /** one character, in lower case, for another that means the same: a traditional one and its simplified one */
  characters: ReadonlyMap<string, string>
  /** of a text of narrow characters in lower case; the result is as long as it was */
  sameLength: (text: string) => string
  /** words as the rules know them, digits for number words; `typed`: the text as typed */
  rewrite: (normal: Normal, typed: string) => Normal
}
