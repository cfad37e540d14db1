import { CHINESE_ACTS, CHINESE_ANSWERS, CHINESE_COMMON } from './acts/chinese/act-words.ts'
import { CHINESE_CONTACT } from './contact/chinese/contact.ts'
import { CHINESE_NAMES } from './contact/chinese/name-in-passing.ts'
import type { Language } from './language.ts'
import { CHINESE_NAME_WORDS } from './names/chinese/name-words.ts'
import { CHINESE_NORMAL } from './text/chinese/normalize.ts'
import { CHINESE_TEXT } from './text/chinese/text-words.ts'
import { CHINESE_WORDING } from './wording/chinese/wording.ts'

export const CHINESE: Language = {
  normal: CHINESE_NORMAL,
  text: CHINESE_TEXT,
  contact: CHINESE_CONTACT,
  personNames: CHINESE_NAMES,
  answers: CHINESE_ANSWERS,
  common: CHINESE_COMMON,
  acts: CHINESE_ACTS,
  names: CHINESE_NAME_WORDS,
  wording: CHINESE_WORDING,
}
