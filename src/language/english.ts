import { ENGLISH_ACTS, ENGLISH_ANSWERS, ENGLISH_COMMON } from './acts/english/act-words.ts'
import { ENGLISH_CALENDAR } from './calendar/english/calendar-words.ts'
import { ENGLISH_DATES } from './calendar/english/date-rules.ts'
import { ENGLISH_GROUPS } from './calendar/english/group-words.ts'
import { ENGLISH_COMMAND_WORDS } from './commands/english/command-words.ts'
import { ENGLISH_CONTACT } from './contact/english/contact.ts'
import { ENGLISH_NAMES } from './contact/english/name-in-passing.ts'
import { ENGLISH_DRAFT } from './drafts/english/draft-words.ts'
import { ENGLISH_HALLS } from './halls/english/hall-words.ts'
import type { Language } from './language-words.ts'
import { ENGLISH_NAME_WORDS } from './names/english/name-words.ts'
import { ENGLISH_COUNTS } from './numbers/english/count-words.ts'
import { ENGLISH_GUESTS_NAMED } from './numbers/english/guests-named.ts'
import { ENGLISH_CHANGES } from './numbers/english/party-change.ts'
import { ENGLISH_PEOPLE } from './numbers/english/people.ts'
import { ENGLISH_PLACES } from './numbers/english/place-in-list.ts'
import { ENGLISH_QUESTIONS } from './questions/english/question-words.ts'
import { ENGLISH_NORMAL } from './text/english/normalize.ts'
import { ENGLISH_TEXT } from './text/english/text-words.ts'
import { ENGLISH_VERDICTS } from './verdict/english/verdict-english.ts'
import { ENGLISH_WORDING } from './wording/english/wording.ts'

export const ENGLISH: Language = {
  script: /[a-z]/,
  normal: ENGLISH_NORMAL,
  text: ENGLISH_TEXT,
  contact: ENGLISH_CONTACT,
  personNames: ENGLISH_NAMES,
  answers: ENGLISH_ANSWERS,
  common: ENGLISH_COMMON,
  acts: ENGLISH_ACTS,
  names: ENGLISH_NAME_WORDS,
  people: ENGLISH_PEOPLE,
  counts: ENGLISH_COUNTS,
  partyChanges: ENGLISH_CHANGES,
  guestsNamed: ENGLISH_GUESTS_NAMED,
  places: ENGLISH_PLACES,
  dates: ENGLISH_DATES,
  calendar: ENGLISH_CALENDAR,
  drafts: ENGLISH_DRAFT,
  groups: ENGLISH_GROUPS,
  halls: ENGLISH_HALLS,
  commands: ENGLISH_COMMAND_WORDS,
  questions: ENGLISH_QUESTIONS,
  verdict: ENGLISH_VERDICTS,
  wording: ENGLISH_WORDING,
}
