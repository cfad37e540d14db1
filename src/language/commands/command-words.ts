import type { PartOfDayWords } from './part-of-day-words.ts'
import type { PlainRule } from './plain-rule.ts'

/** What is done with a hall, a service or a form field. */
export type ActionWord =
  | 'picture'
  | 'new'
  | 'copy'
  | 'remove'
  | 'draft'
  | 'limit'
  | 'horizon'
  | 'capacity'
  | 'rename'
  | 'relabel'
  | 'address'
  | 'phone'
  | 'location'
  | 'zone'
  | 'describe'
  | 'category'
  | 'unrecommend'
  | 'recommend'
  | 'order'
  | 'pause'
  | 'open'
  | 'close'
  | 'required'
  | 'optional'
  | 'perGuest'
  | 'once'
  | 'options'
  | 'help'
  | 'range'

/** The states of bookings that a line asks for. */
export type StateWord = 'cancelled' | 'noShow' | 'pending' | 'expected' | 'checkedIn'

export type RoleWord = 'admin' | 'manager' | 'staff'

/** Prices: patterns of whole words, by currency (ISO 4217), and what stands around a number. */
export interface AmountWords {
  /** all names of currencies, each before those that it begins with */
  currency: RegExp
  free: RegExp
  person: RegExp
  slot: RegExp
  booking: RegExp
}

/** What staff say of a guest's booking in one line. */
export interface GuestLineWords {
  /** right behind a number: it is no count of people */
  noCount: RegExp
  /** right before a number: it is an hour, or the name of a room */
  beforeHour: RegExp
  /** "more" before a length of time; with the flag g */
  more: RegExp
  /** no part of a name; with the flag g */
  fillers: RegExp
  /** left of such words; with the flag g */
  leftovers: RegExp
  /** is no name alone */
  noName: RegExp
}

/** Days and weekdays in a line. */
export interface DayWords {
  all: RegExp
  /** between two days, and between two weekdays */
  until: RegExp
  through: RegExp
  /** all that stands between weekdays that belong together */
  together: RegExp
  /** groups: how many, days or weeks */
  next: RegExp
  weekUnit: RegExp
  /** names certain days, and not weekdays in general */
  certain: RegExp
  /** closed all day; with the flag g */
  closed: RegExp
}

/** Hours as staff write them. */
export interface ClockWords {
  /** the half of the day, before the hour */
  half: RegExp
  /** such a half is the later one; and it is noon's, where eleven is before it */
  late: RegExp
  noon: RegExp
  /** hours in words */
  hour: RegExp
  hourIn: (said: string) => number
  /** behind the hour */
  sign: RegExp
  /** behind that sign: minutes, as two digits */
  minutes: RegExp
  minutesIn: (said: string) => string
  /** between two hours */
  to: RegExp
  /** behind two numbers: they are no hours */
  noHours: RegExp
}

/** Small words of lines and plain commands. */
export interface LineWords {
  /** said before a command for politeness */
  manners: RegExp
  /** before a place that is said first: what has to stand there, and what may */
  placeLead: RegExp
  placeAt: RegExp
  /** leads to the name that a copy is to have */
  copyName: RegExp
  /** between an old name and a new one */
  newName: RegExp
  noLimit: RegExp
  /** behind a name: it is part of the sentence that goes on: "Riverside | is closed" */
  goesOn: RegExp
  /** in a list: leads to the thing that is to come after, or before it; to the end of the line */
  before: RegExp
  behind: RegExp
  /** "remember", of an answer just given: the whole message in small letters */
  remember: RegExp
}

/** That the hours of some days are to be those of others. */
export interface CopyWords {
  /** groups: the days that are copied, and those that get them, where they are said */
  copies: readonly RegExp[]
  /** weeks from this one on */
  weeks: readonly (readonly [RegExp, number])[]
  /** group: how many */
  severalWeeks: RegExp
  week: RegExp
  everyDay: RegExp
}

export interface CommandWords {
  actions: Readonly<Record<ActionWord, RegExp>>
  states: Readonly<Record<StateWord, RegExp>>
  roles: Readonly<Record<RoleWord, RegExp>>
  line: LineWords
  amount: AmountWords
  /** names of currencies as whole words, by ISO 4217 */
  currencies: Readonly<Record<string, RegExp>>
  guestLine: GuestLineWords
  days: DayWords
  clock: ClockWords
  partsOfDay: PartOfDayWords
  copy: CopyWords
  /** one to ten, in small letters */
  numbers: Readonly<Record<string, number>>
  /** the same as digits where they count something: 三周 */
  withDigits: (text: string) => string
  /** how many of a party are here, of a whole message; group: that number; `number`: pattern of any number */
  came: (number: string) => readonly RegExp[]
  /** words for one or several weekdays (0 is Monday), and where they stand */
  weekdays: (text: string) => { days: readonly number[]; span: readonly [number, number] }[]
  /** why: groups of what follows words for it; and of what follows a name, where nothing else leads to it */
  reasons: readonly RegExp[]
  reasonBehindName: RegExp
  /** commands in plain words: changes of a hall, the others, and those of the desk; the first that fits counts */
  shape: readonly PlainRule[]
  plain: readonly PlainRule[]
  desk: readonly PlainRule[]
}
