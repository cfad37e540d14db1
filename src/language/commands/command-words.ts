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
  | 'sensitive'
  | 'notSensitive'
  | 'landline'
  | 'mobileOnly'
  | 'picturesOnly'
  | 'anyFile'
  | 'age'
  | 'pattern'
  | 'when'
  | 'why'
  | 'keep'
  | 'share'
  | 'ownPlaces'
  | 'takesPeople'
  | 'takesParty'
  | 'languages'

/** The states of bookings that a line asks for. */
export type StateWord = 'cancelled' | 'noShow' | 'pending' | 'expected' | 'checkedIn' | 'paid' | 'unpaid'

export type RoleWord = 'admin' | 'manager' | 'staff'

/** Prices: patterns of whole words, by currency (ISO 4217), and what stands around a number. */
export interface AmountWords {
  /** all names of currencies, each before those that it begins with */
  currency: RegExp
  free: RegExp
  /** a word for money that several currencies have */
  sharedCurrency: RegExp
  person: RegExp
  slot: RegExp
  booking: RegExp
  /** a sum in words, from ten on ("a hundred and twenty"), and what it comes to */
  sums: RegExp
  sumOf: (said: string) => number
}

/** That a price goes up or down by so much. */
export interface PriceChangeWords {
  up: RegExp
  down: RegExp
  /** right behind the number, and before it */
  percent: RegExp
  percentBefore: RegExp
  /** leads to what the price is to be: no change by so much */
  absolute: RegExp
  /** percent off, where the language counts what is left: 打八折 is 20 */
  discount: (text: string) => number | undefined
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
  /** "another" before a length: one more; with the flag g */
  another: RegExp
  /** a length that is all of it; and one that comes on top */
  inAll: RegExp
  onTop: RegExp
  /** group `n`: how many stand there, by what they are called: "two walk-ins" */
  standing: readonly RegExp[]
  /** of who stands there: one, or two */
  onePerson: RegExp
  /** one person more than the guest, or nobody else */
  plusOne: RegExp
  alone: RegExp
  couple: RegExp
  /** how many they are not: ", not three"; with the flag g */
  notSo: RegExp
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
  /** right before two days: all from one to the other */
  betweenLead: RegExp
  /** all that stands between weekdays that belong together */
  together: RegExp
  /** right before, and right behind, weekdays that are excepted */
  except: RegExp
  exceptBehind: RegExp
  /** groups: how many, days or weeks */
  next: RegExp
  weekUnit: RegExp
  /** names certain days, and not weekdays in general */
  certain: RegExp
  /** each of some days; with the flag g */
  each: RegExp
  /** right behind a day: groups: so many days or weeks from it on */
  lasting: RegExp
  /** from one day to another, months in digits: groups: month and day, month (perhaps none) and day */
  between: RegExp
  /** the months of festivals that stand before days instead of them */
  festivalMonths: Readonly<Record<string, number>>
  /** the whole week of a day is meant: "the week of christmas", 圣诞那一周 */
  weekOf: RegExp
  /** closed all day; with the flag g */
  closed: RegExp
  /** all that stands between such a word and the day behind it that it is about */
  closedBefore: RegExp
}

/** Hours as staff write them. */
export interface ClockWords {
  /** behind an hour: of the afternoon or evening, of the morning; with the flag g */
  lateBehind: RegExp
  earlyBehind: RegExp
  /** bare hours of a sentence that holds the first and not the second are of the later half: "sunday evenings 6 to 7" */
  evenings: RegExp
  mornings: RegExp
  /** the half of the day, before the hour */
  half: RegExp
  /** a day's evening, right before an hour */
  lateDay: RegExp
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
  /** as people type on a telephone, and as the rules have it: "ppl", "cant"; particles at the end are nothing */
  spellings: readonly (readonly [RegExp, string])[]
  /** said before a command for politeness */
  manners: RegExp
  /** and behind it, where it was put as a question */
  mannersEnd: RegExp
  /** before a place that is said first: what has to stand there, and what may */
  placeLead: RegExp
  placeAt: RegExp
  /** between a command's word and the place that it is about, nothing else beside them: "of" */
  placeOf: RegExp
  /** it is not as it should be: "too long" */
  tooMuch: RegExp
  /** right behind it, and nothing by itself */
  tooMuchEnd: RegExp
  /** of those, such as are said of a price */
  tooDear: RegExp
  /** leads to a price */
  costs: string
  /** right before that: "is", 有点 */
  isSo: RegExp
  /** before what it is to be instead: "so let's have" */
  makesIt: RegExp
  /** behind it: "is enough" */
  isEnough: RegExp
  /** before a command's word: "show me the", and nothing of its arguments */
  shows: RegExp
  /** how somebody can be called is asked */
  asksNumber: RegExp
  /** leads to the name that a copy is to have */
  copyName: RegExp
  /** between an old name and a new one */
  newName: RegExp
  noLimit: RegExp
  /** up to the second of two numbers: "from 10 to" */
  raised: RegExp
  /** so many places more than there are, or fewer */
  more: RegExp
  fewer: RegExp
  /** behind a name: it is part of the sentence that goes on: "Riverside | is closed" */
  goesOn: RegExp
  /** in a list: leads to the thing that is to come after, or before it; to the end of the line */
  before: RegExp
  behind: RegExp
  /** the same: leads to the thing that it changes places with */
  swap: RegExp
  /** between two changes of one message, or two names of one change */
  joins: RegExp
  /** of a part of a sentence: nothing changes of it */
  stays: RegExp
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

/** Small words of what those who run a hall wish, where no rule of plain commands has read it. */
export interface WishWords {
  /** every week, and no certain day: "mondays", 每周一, "from now on" */
  weekly: RegExp
  /** what was said last is for another day too; `day`: which */
  alsoThen: readonly RegExp[]
  /** what was closed last is to be open again: the whole message */
  openAgain: readonly RegExp[]
  /** groups `name`, `other`, `more`: something new that is like another thing, and what is different */
  like: readonly RegExp[]
  /** group `other`: what something is to be as, with the words for that */
  sameAs: readonly RegExp[]
  /** nothing is to be changed: the whole message */
  leave: RegExp
  /** it is to be as it was, and what is */
  back: Readonly<Record<'asBefore' | 'price' | 'hours' | 'places' | 'name', RegExp>>
  /** what it is not to be: behind what it is to be ("10, not 5"), and before it ("not 5 but 10") */
  notSo: RegExp
  notSoBefore: RegExp
  /** words beside a service's name that are no part of it; with the flag g */
  noService: RegExp
  /** it comes beside what there is: "as well" */
  beside: RegExp
  /** a price for some guests or hours only */
  partly: RegExp
  /** a part of some weekdays is held or open no more */
  partEnded: RegExp
  /** an hour, with what leads to it */
  hour: RegExp
  /** group: what is closed, said before the days */
  closesThing: readonly RegExp[]
  /** the whole of what is said for the hall instead of its name */
  hallItself: RegExp
  /** leads to the name, the address or the text that something is to have */
  valueLead: RegExp
  /** said behind it, and no part of it */
  valueEnd: RegExp
  /** leads to what guests are to read on a day */
  guestsRead: RegExp
  /** ends it: behind "tell visitors …" nothing more is said of what they are to read, as in "when they book" */
  guestsReadEnd: RegExp
  /** leads to days that are left out: "except" */
  except: RegExp
  /** group: days that are left out, where the word for it stands behind them: 12月29号除外 */
  exceptBehind: RegExp
  /** in what guests are to read: groups: the day, and the text: "on the 3rd | that the lift is broken" */
  guestsReadThat: RegExp
  /** from when on something is to count, which no change can: "from january", 一月起; from the start of the sentence or before a weekday */
  since: RegExp
  /** the same at the end, of a day; group: it, with its word */
  sinceDay: RegExp
  /** said before the name of something new: "a new service called" */
  newThing: RegExp
  /** leads to what all who have booked are to read: "tell everyone that" */
  announceLead: RegExp
  /** until when something is paused, with what follows: all of it is read by guests */
  until: RegExp
  /** says that something is closed, and why nothing; with the flag g */
  closing: RegExp
  /** a kind of place, by itself no reason: "the climbing wall" */
  placeNoun: RegExp
  /** left at the end of a reason when the days behind it are taken: "away from"; with the flag g */
  dangling: RegExp
  /** left at the beginning of a reason when what stood before it is taken: "the till …" */
  leading: RegExp
  /** a reason that is named as one, anywhere in a sentence; group 1: the reason */
  namedReason: RegExp
  /** leads to the reason */
  because: RegExp
  /** said before what puts a preview right: "no wait", "make it", 不对 */
  corrects: RegExp
  /** and behind it: 吧 */
  correctsEnd: RegExp
}

/** For whom an announcement is. */
export interface AudienceWords {
  /** leads to it: "tell" */
  verb: RegExp
  /** a word of it, at the beginning of what is left: "everybody", "who booked", "of" */
  word: RegExp
  /** of those words, such as mean people: "everybody" */
  people: RegExp
  /** of those words, such as belong to what follows: "the" */
  article: RegExp
  /** verbs that may set a rule as well: "remind" */
  maybeRule: RegExp
  /** what goes on to say which of them, by something that no booking is picked by */
  others: RegExp
  /** right behind the people: they are those who ask something */
  asking: RegExp
  /** stands between it and what is said: "that", "know", 说 */
  says: RegExp
}

/** Small words of what those at the desk wish for a guest; group: what is meant. */
export interface GuestWishWords {
  why: readonly RegExp[]
  /** right behind a guest's name: that their booking is to be cancelled */
  calledOff: RegExp
  /** says that only some of a party came */
  partly: RegExp
  /** behind a guest's name and a mark: no reason of the hall's, but what the guest does, or a courtesy */
  notWhy: RegExp
  remark: readonly RegExp[]
  rightName: readonly RegExp[]
  /** one of the party came, without a number */
  alone: readonly RegExp[]
  /** until when, with its word */
  until: readonly RegExp[]
  /** guests by the hour at which they come: groups `hour`, `minute` and the `half` of the day */
  atHour: readonly RegExp[]
  /** one word, or one Han character, of those that describe a booking or its guests beside their hour: “the lads for the | 11am” */
  besideHour: RegExp
  /** asks who else has booked or comes: the staff's to see */
  others: RegExp
  /** the same, and surely nothing else */
  othersOnly: RegExp
  /** a sentence about what somebody else has booked: group `who` */
  anothers: readonly RegExp[]
  /** the sentence is about who says it */
  speaker: RegExp
  /** leads to what somebody is called: groups `who` (Latin: its first word) and perhaps their `title` */
  calledSo: readonly RegExp[]
  /** behind a name: another one follows */
  andMore: RegExp
  /** behind a guest's name, at either end: it says what is to be done, and nothing of them */
  tellsNothing: RegExp
  /** a guest is to be told something: what stands right before their name, and right behind it; group `text`: what they are told, empty where it isn't said yet */
  tells: readonly { before: RegExp; behind: RegExp }[]
  /** the same of whom a word stands for: “tell her that …” */
  tellsThem: RegExp
  /** the same as it is said to the guest: “her court” is “your court” */
  toGuest: (text: string) => string
  /** who or what was named before: “jane | can we give her an hour more” */
  pronoun: RegExp
  /** said behind a wish for politeness */
  excuse: RegExp
  /** before an hour: that something ends, or begins, then */
  beforeHour: RegExp
  /** somebody comes late */
  late: RegExp
  /** of what may come about later: “yet” */
  yet: RegExp
  /** two bookings are to change places */
  swap: RegExp
  /** money was given back */
  refund: RegExp
  /** how full it is, or what is on: also a guest's question */
  fullness: RegExp
  /** somebody on the telephone is spoken of */
  caller: RegExp
  /** of a `half`: the second one */
  afternoon: RegExp
  /** of an hour and of minutes in words; NaN: none, minutes that aren't said are 0 */
  hourOf: (words: string) => number
  minuteOf: (words: string | undefined) => number
}

/** Questions of those who work in a hall for how something is done. */
export interface HowWords {
  /** groups: the `wish`, and the `verb` where the language puts it behind */
  asks: readonly RegExp[]
  /** what it may be about, the narrower first, and the command that does it */
  topics: readonly (readonly [RegExp, string])[]
}

export interface CommandWords {
  how: HowWords
  actions: Readonly<Record<ActionWord, RegExp>>
  states: Readonly<Record<StateWord, RegExp>>
  roles: Readonly<Record<RoleWord, RegExp>>
  line: LineWords
  wishes: WishWords
  audience: AudienceWords
  guestWish: GuestWishWords
  amount: AmountWords
  priceChange: PriceChangeWords
  /** names of currencies as whole words, by ISO 4217 */
  currencies: Readonly<Record<string, RegExp>>
  guestLine: GuestLineWords
  days: DayWords
  clock: ClockWords
  partsOfDay: PartOfDayWords
  copy: CopyWords
  /** one to ten, in small letters */
  numbers: Readonly<Record<string, number>>
  /** days of one month as dates of their own: "24 and 25 december", 12月24号、25号 */
  withMonths: (text: string) => string
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
  /** of what no other rule has read: changes told by what a sentence holds, in any order */
  frames: readonly PlainRule[]
  plain: readonly PlainRule[]
  desk: readonly PlainRule[]
}
