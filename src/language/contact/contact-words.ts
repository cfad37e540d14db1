import type { NamePhrase } from './name-phrase.ts'

/** What stands around e-mail addresses and telephone numbers. */
export interface ContactWords {
  /** leads to the address, right before it */
  emailLead: RegExp
  /** leads to the number, right before it */
  phoneLead: RegExp
  /** says that digits are a number to call */
  phoneCue: RegExp
  /** left over beside a number, and nobody's name: "sorry", 不好意思 */
  talkBeside: RegExp
  /** words that may stand beside a number in any order, and are nobody's name, written small */
  talkWords: ReadonlySet<string>
  /** leads to an identity number, right before it */
  idLead: RegExp
  /** only the end of a number is said, up to its last digit */
  phoneEnd: RegExp
  /** between two numbers: the second takes the place of the first */
  numberRight: RegExp
  /** right before a number that is not the one, and between it and the one that is */
  numberNot: RegExp
  numberIs: RegExp
  /** right behind a number that was wrong */
  numberWrong: RegExp
  /** a digit too few or too many was typed, of a number */
  digitSlip: RegExp
  /** a street with its number, as people write where they live, without what leads to it */
  street: RegExp
  /** what a question for such an address is called */
  addressLabel: RegExp
}

/** Names of persons, as a language writes and says them. */
export interface PersonNames {
  /** what a text that names somebody has in it: the other patterns are dear */
  sign: RegExp
  /** a name that is said to be one: 我叫王芳, "my name is Ada Lovelace" */
  said: (text: string) => NamePhrase | undefined
  /** words said before a name, one at a time, and behind it */
  openers: RegExp
  closers: RegExp
  /** whose name it is: "my mother, " */
  relation: RegExp
  /** words behind a name that are no part of it any more */
  end: RegExp
  /** at the end of a name: "Anna's (number)" */
  owner: RegExp
  /** without what ends a sentence in speech: 黄丽丽哈 */
  withoutParticle: (name: string) => string
  /** a full name, by its surname, and nothing else */
  isFull: (text: string) => boolean
  /** what is left beside a number can be nothing else; `alone`: nothing else was said beside the two */
  isBare: (text: string, alone: boolean) => boolean
  /** the name right before a number or behind it */
  besideNumber: (text: string) => string | undefined
  /** right beside a number, a name needs no more than to be no other word: priya, 小敏 */
  isBeside: (text: string) => boolean
  /** a part of a message with a number, between marks, that can only be a name */
  isPartOfMessage: (part: string) => boolean
  /** behind so many people: 3位 刘洋 */
  afterCount: (text: string) => NamePhrase | undefined
  /** an answer to the question for a name is one; undefined: written as other languages are */
  isAnswer: (name: string) => boolean | undefined
  /** a name and words around it, in an answer to the question for one */
  fromAnswer: (text: string) => string | undefined
  /** the one name in a message about something else; `beside`: it surely is */
  inPassing: (text: string, beside: boolean) => NamePhrase | undefined
  /** such a name and nothing else */
  isNothingBut: (text: string) => boolean
  /** the name with the part put right that the text says: "it's Leigh, not Lee" */
  putRight: (text: string, name: string) => string | undefined
  /** without it nothing is put right by a sign of the name */
  signCue: RegExp
  /** a word with a capital that may be of a person's name: no day, no thing, no place */
  isNamePart: (word: string) => boolean
}
