import type { ActWords, AnswerWords, CommonWords } from './acts/act-words.ts'
import type { CalendarRules, CalendarWords, GroupWords } from './calendar/calendar-words.ts'
import type { CommandWords } from './commands/command-words.ts'
import type { ContactWords, PersonNames } from './contact/contact-words.ts'
import type { DraftWords } from './drafts/draft-words.ts'
import type { HallWords } from './halls/hall-words.ts'
import type { NameWords } from './names/name-words.ts'
import type { CountWords } from './numbers/count-words.ts'
import type { GuestsNamed, PartyWords } from './numbers/party-words.ts'
import type { PeopleWords } from './numbers/people.ts'
import type { PlaceWords } from './numbers/place-words.ts'
import type { QuestionWords } from './questions/question-words.ts'
import type { NormalRules } from './text/normal-rules.ts'
import type { TextWords } from './text/text-words.ts'
import type { VerdictWords } from './verdict/verdict-words.ts'
import type { Wording } from './wording/wording.ts'

/** All that the readers know of one language, room by room. */
export interface Language {
  /** a normalised text without it says nothing in this language */
  script: RegExp
  normal: NormalRules
  text: TextWords
  contact: ContactWords
  personNames: PersonNames
  answers: AnswerWords
  common: CommonWords
  acts: ActWords
  names: NameWords
  people: PeopleWords
  counts: CountWords
  partyChanges: PartyWords
  guestsNamed: GuestsNamed
  places: PlaceWords
  dates: CalendarRules
  calendar: CalendarWords
  drafts: DraftWords
  groups: GroupWords
  halls: HallWords
  commands: CommandWords
  questions: QuestionWords
  verdict: VerdictWords
  wording: Wording
}
