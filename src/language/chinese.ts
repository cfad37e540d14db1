import { CHINESE_ACTS, CHINESE_ANSWERS, CHINESE_COMMON } from './acts/chinese/act-words.ts'
import { CHINESE_CALENDAR } from './calendar/chinese/calendar-words.ts'
import { CHINESE_DATES } from './calendar/chinese/date-rules.ts'
import { CHINESE_GROUPS } from './calendar/chinese/group-words.ts'
import { CHINESE_COMMAND_WORDS } from './commands/chinese/command-words.ts'
import { CHINESE_CONTACT } from './contact/chinese/contact.ts'
import { CHINESE_NAMES } from './contact/chinese/name-in-passing.ts'
import { CHINESE_DRAFT } from './drafts/chinese/draft-words.ts'
import { CHINESE_HALLS } from './halls/chinese/hall-words.ts'
import type { Language } from './language-words.ts'
import { CHINESE_NAME_WORDS } from './names/chinese/name-words.ts'
import { CHINESE_COUNTS } from './numbers/chinese/count-words.ts'
import { CHINESE_GUESTS_NAMED } from './numbers/chinese/guests-named.ts'
import { CHINESE_CHANGES } from './numbers/chinese/party-change.ts'
import { CHINESE_PEOPLE } from './numbers/chinese/people.ts'
import { CHINESE_PLACES } from './numbers/chinese/place-in-list.ts'
import { CHINESE_QUESTIONS } from './questions/chinese/question-words.ts'
import { CHINESE_NORMAL } from './text/chinese/normalize.ts'
import { CHINESE_TEXT } from './text/chinese/text-words.ts'
import { HAN } from './text/normal.ts'
import { CHINESE_VERDICTS } from './verdict/chinese/verdict-chinese.ts'
import { CHINESE_WORDING } from './wording/chinese/wording.ts'

export const CHINESE: Language = {
  script: HAN,
  normal: CHINESE_NORMAL,
  text: CHINESE_TEXT,
  contact: CHINESE_CONTACT,
  personNames: CHINESE_NAMES,
  answers: CHINESE_ANSWERS,
  common: CHINESE_COMMON,
  acts: CHINESE_ACTS,
  names: CHINESE_NAME_WORDS,
  people: CHINESE_PEOPLE,
  counts: CHINESE_COUNTS,
  partyChanges: CHINESE_CHANGES,
  guestsNamed: CHINESE_GUESTS_NAMED,
  places: CHINESE_PLACES,
  dates: CHINESE_DATES,
  calendar: CHINESE_CALENDAR,
  drafts: CHINESE_DRAFT,
  groups: CHINESE_GROUPS,
  halls: CHINESE_HALLS,
  commands: CHINESE_COMMAND_WORDS,
  questions: CHINESE_QUESTIONS,
  verdict: CHINESE_VERDICTS,
  wording: CHINESE_WORDING,
}
