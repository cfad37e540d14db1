import type { Word } from '../reading.ts'

/** Whole messages, of the normalised text. */
export interface AnswerWords {
  yes: RegExp
  no: RegExp
  /** a yes, or only words of praise: "great" */
  praise: RegExp
  /** a yes on a condition, at the beginning: "yes but" */
  yesBut: RegExp
  /** the end of a clause that asks whether what is shown is so: 一共90对吧 */
  checks: RegExp
  /** a yes, and another wish behind it */
  yesAnd: RegExp
  /** a yes at the beginning, with no mark behind it */
  leadsYes: RegExp
  /** in what follows a yes: it may ask, or wish, or take the yes back */
  holdsBack: RegExp
}

/** The words that work everywhere, as whole messages; of the normalised text, where 一 is 1. */
export type CommonWords = Readonly<Record<Word, RegExp>>

/** What stands around what is meant. */
export interface ActWords {
  /** said before it and behind it, for politeness */
  politeStart: RegExp
  politeEnd: RegExp
  /** of a short message: numerals as digits, as `CommonWords` have them */
  withDigits: (text: string) => string
  /** up to what stands directly before an entity: "not in the morning but" wants what follows */
  notBut: RegExp
  /** small words between what excludes an entity and the entity: "not on" */
  beforeExcluded: RegExp
  /** the same between an entity and what excludes it: 都 of 周三都不行 */
  afterExcluded: RegExp
  /** behind a length of time, which makes it a move: "an hour later" */
  moved: RegExp
  /** names of currencies behind a number */
  currency: RegExp
  /** a whole message that greets by a part of the day, and says no time: "evening!" */
  greeting: RegExp
  /** a word of a sentence about oneself, or of people: what holds one is no thing to be booked */
  noThing: RegExp
  /** before a thing: what is done with it, where words stand without blanks */
  doing: RegExp
  /** begins a clause that tells of somebody: "she deserves it" */
  subject: RegExp
  /** the same within a word that is written without spaces */
  noThingWithin: RegExp
  /** names of persons by how they are written: where they stand in the text as typed (UTF-16); `known`: words that phrases have */
  writtenNames: (typed: string, known: ReadonlySet<string>) => [number, number][]
}
