import type { ActWords, AnswerWords, CommonWords } from './acts/act-words.ts'
import type { ContactWords, PersonNames } from './contact/contact-words.ts'
import type { NameWords } from './names/name-words.ts'
import type { NormalRules } from './text/normal-rules.ts'
import type { TextWords } from './text/text-words.ts'
import type { Wording } from './wording/wording.ts'

/** All that the readers know of one language, room by room. */
export interface Language {
  normal: NormalRules
  text: TextWords
  contact: ContactWords
  personNames: PersonNames
  answers: AnswerWords
  common: CommonWords
  acts: ActWords
  names: NameWords
  wording: Wording
}
