import type { AskKind } from '../domain/form/ask.ts'

/** The reader's door: what a message says about dates, sizes and wishes. The reader is `read.ts`. */
export type OpeningHours = (date: string) => [start: string, end: string][]
export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'

export interface ReadContext {
  /** ISO instant */
  now: string
  /** IANA zone of the hall */
  zone: string
  /** BCP 47 */
  locale: string
  /** what the open question wants */
  expects?: AskKind
  /** opening hours of a local day: settles the half of the day where the text does not */
  hours?: OpeningHours
}

export type Word = 'cancel' | 'back' | 'help' | 'restart' | 'language' | 'mine' | 'human' | 'more' | 'skip' | 'same'

export interface Reading {
  /** alternatives, best first */
  whens: When[]
  /**
   * days that come again: weekdays, 0 is Monday (none: that of the day said beside it), days from one to the next, so many weeks, or
   * until that day (YYYY-MM-DD)
   */
  repeat?: { weekdays: number[]; step: number; count?: number; untilDay?: string }
  /** days and times that were said not to be wanted: "not friday", 周三不行 */
  excluded?: When[]
  /** as said: 0, -1 and 1.5 are for the rules to refuse */
  party?: { min: number; max: number }
  /** the names of all who come, where they are listed: "for Tom, Lily and Max" */
  guests?: string[]
  /** how old somebody is, where one age is said: “she's 9”; neither an hour nor a size */
  age?: number
  /** where adults and children were told apart; together they are the party */
  ages?: { adults: number; children: number }
  /** minutes */
  duration?: number
  /** minutes that it may be as well: 180 of "2 or 3 hours", of which `duration` is the shorter */
  orDuration?: number
  /** days or nights that a stay takes: 3 nights, 住三晚; slots are hours, so it is no length of theirs */
  stay?: number
  answer?: 'yes' | 'no'
  word?: Word
  /** mobile is E.164 */
  contact?: { name?: string; mobile?: string; email?: string }
  /** the name in `contact` is only what was left beside a number: nothing says that it is one, and it is not written as one */
  guessedName?: true
  /** where no mobile number is said: a landline (E.164), or digits that are no telephone number; for a field that takes it, or says why not */
  otherNumber?: string
  /** a mobile number beside the one in `contact`, E.164 */
  secondMobile?: string
  /** a street with its number, as typed, for a field that asks for one */
  address?: string
  /** conflict, leftover: ask, never trust; ambiguous: take the first and show the other */
  doubt?: 'conflict' | 'leftover' | 'ambiguous'
  /** the words that raised the doubt, as typed */
  unclear?: string
  /** a time was said that no clock shows, as typed: 25:00; it is `unclear`, and the rest in no doubt */
  noClock?: string
  /** a day was said that no calendar has: 30 February, the 31st of June */
  impossible?: true
  /** what none of these explains */
  rest: string
}

export interface When {
  /** YYYY-MM-DD */
  date?: string
  /** last day of a range of days */
  until?: string
  /** HH:mm */
  start?: string
  /** HH:mm; not after start: next day */
  end?: string
  dayPart?: DayPart
  /** before now */
  past: boolean
  stated: ('date' | 'weekday' | 'start' | 'end' | 'half' | 'dayPart')[]
  /** never passed off as stated */
  assumed: { field: string; convention: string }[]
  /** UTF-16 offsets in the text as typed */
  span: [number, number]
}
