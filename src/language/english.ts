import { ENGLISH_ACTS, ENGLISH_ANSWERS, ENGLISH_COMMON } from './acts/english/act-words.ts'
import { ENGLISH_CONTACT } from './contact/english/contact.ts'
import { ENGLISH_NAMES } from './contact/english/name-in-passing.ts'
import type { Language } from './language.ts'
import { ENGLISH_NAME_WORDS } from './names/english/name-words.ts'
import { ENGLISH_NORMAL } from './text/english/normalize.ts'
import { ENGLISH_TEXT } from './text/english/text-words.ts'
import { ENGLISH_WORDING } from './wording/english/wording.ts'

export const ENGLISH: Language = {
  normal: ENGLISH_NORMAL,
  text: ENGLISH_TEXT,
  contact: ENGLISH_CONTACT,
  personNames: ENGLISH_NAMES,
  answers: ENGLISH_ANSWERS,
  common: ENGLISH_COMMON,
  acts: ENGLISH_ACTS,
  names: ENGLISH_NAME_WORDS,
  wording: ENGLISH_WORDING,
}
