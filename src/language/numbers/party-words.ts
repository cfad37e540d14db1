/** How a party's size changes. */
export interface PartyWords {
  /** of a text in lower case: by how many more people come than was known, below 0: fewer, 0: fewer, and how many is not said. undefined: it says no difference */
  difference: (text: string) => number | undefined
  /** by how many a further booking of the same is for more people, below 0: fewer; where a language tells it from one more booking */
  compared?: (text: string) => number | undefined
  /** the number beside it comes on top of those known */
  more: RegExp
  fewer: RegExp
  /** such words alone; with the flag g */
  differenceWords: RegExp
  /** stands for a number at the beginning, where there are such words */
  article: readonly RegExp[]
  /** groups `was` and `is`: a number that takes the place of the other */
  putRight: readonly RegExp[]
  /** of a number as found there that is not in digits; undefined: none of this language */
  countIn: (said: string) => number | undefined
  /** group 1 is how many come in all: "add a third person" */
  all: readonly RegExp[]
  /** a number in digits and nothing else */
  countAlone: RegExp
}

/** People by their names, beside what they do; group `who`: one or several. */
export interface GuestsNamed {
  away: RegExp
  comes: RegExp
  /** without such a word who comes may have been known to */
  surely: RegExp
  between: RegExp
  /** may be a person's name: no pronoun, no thing */
  isPerson: (word: string) => boolean
}
