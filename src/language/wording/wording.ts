import type { WishWords } from './wish-words.ts'

/**
 * What people say around values, in one language. A further language is one more of these in `languages.ts`.
 * A pattern alone is only asked whether it is there; of a list the first that fits is read by its groups.
 */
export interface Wording {
  booking: BookingWords
  wishes: WishWords
}

export type Thing = 'hall' | 'service' | 'date' | 'slot' | 'party'

export interface BookingWords {
  /** enough to begin with */
  book: RegExp
  /** something said before is to be another */
  change: RegExp
  /** beside a mark at the end */
  question: RegExp
  /** stands in no person's name */
  noName: RegExp
  /** another time than the chosen one; group 1 is the word that says which way */
  otherTime: readonly RegExp[]
  /** such a word that means later */
  later: RegExp
  first: RegExp
  last: RegExp
  /** whole messages: the answer of last time */
  same: RegExp
  /** a word of change, for what a form asks */
  edit: RegExp
  /** such a word beside the thing that it changes */
  edits: Readonly<Record<Thing, RegExp>>
  name: RegExp
  /** group 1 is what it shall be instead, to the end */
  instead: readonly RegExp[]
  /** what stands behind that */
  please: RegExp
  /** which guest is spoken of, from 1 */
  guest: (text: string) => number | undefined
  sameAs: RegExp
  /** the first guest, or who writes */
  firstGuest: RegExp
  lastTime: RegExp
  /** a weekday's week is said with it */
  whichWeek: RegExp
}
