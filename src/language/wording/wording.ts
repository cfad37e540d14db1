import type { FieldKind } from '../../domain/form/form.ts'
import type { WishWords } from './wish-words.ts'

/**
 * What people say around values, in one language. A further language is one more of these in `languages.ts`.
 * A pattern alone is only asked whether it is there; of a list the first that fits is read by its groups.
 */
export interface Wording {
  afterBooking: AfterBookingWords
  booking: BookingWords
  browse: BrowseWords
  ownBooking: OwnBookingWords
  politeness: PolitenessWords
  shift: ShiftWords
  lengthChange: LengthChangeWords
  which: WhichWords
  formAnswers: FormAnswerWords
  secondThoughts: SecondThoughtWords
  joining: JoiningWords
  repeats: RepeatWords
  wishes: WishWords
}

export type Thing = 'hall' | 'service' | 'date' | 'slot' | 'party'

export interface BookingWords {
  /** enough to begin with */
  book: RegExp
  /** leads to a value that may be better than the one said before */
  proposes: RegExp
  /** something said before is to be another */
  change: RegExp
  /** beside a mark at the end */
  question: RegExp
  /** "two slots", 连着三个时段: so many */
  slots: (text: string) => number | undefined
  /** a question whether something can be, also without its mark */
  whether: RegExp
  /** stands in no person's name */
  noName: RegExp
  /** another time than the chosen one; group 1 is the word that says which way */
  otherTime: readonly RegExp[]
  /** such a word that means later */
  later: RegExp
  first: RegExp
  /** as soon as it can be had, beside what is booked */
  soonest: RegExp
  last: RegExp
  /** the first or the last time of a day, in any sentence */
  firstWish: RegExp
  lastWish: RegExp
  /** whole messages: the answer of last time */
  same: RegExp
  /** a word of change, for what a form asks */
  edit: RegExp
  /** such a word beside the thing that it changes */
  edits: Readonly<Record<Thing, RegExp>>
  name: RegExp
  /** what a form asks, in other words than its own labels */
  fields: Readonly<Partial<Record<FieldKind, RegExp>>>
  /** group 1 is what it shall be instead, to the end */
  instead: readonly RegExp[]
  /** what stands behind that */
  please: RegExp
  /** which guest is spoken of, from 1 */
  guest: (text: string) => number | undefined
  sameAs: RegExp
  /** the first guest, or who writes */
  firstGuest: RegExp
  /** more than one court or room in one wish */
  severalUnits: RegExp
  lastTime: RegExp
  /** whole messages that ask for the first or the last of what is offered, or say it by how it lies; group 1 is the word that says which */
  endAsked: readonly RegExp[]
  /** all that stands between two things of which only the second is meant: "badminton, actually no, yoga" */
  putsRight: RegExp
  /** whole messages: nothing of what is offered will do */
  noneFits: RegExp
  /** a no, and behind it what is meant instead */
  noThenValue: RegExp
  /** a weekday's week is said with it */
  whichWeek: RegExp
}

/** The text is without the names of halls and services. */
export interface BrowseWords {
  /** whole messages only, since they are heard in the middle of a form as well; in the order in which they are tried */
  questions: Readonly<Record<'near' | 'where' | 'hours' | 'phone' | 'price' | 'list' | 'about', RegExp>>
  /** until when a booking can be cancelled */
  policy: RegExp
  /** what a service sets for all */
  rules: RegExp
  /** a question that no service answers */
  aside: RegExp
  /** what is free */
  free: RegExp
  /** when who writes is free */
  ownTime: RegExp
  /** what is free first, over all days in reach */
  earliest: RegExp
  /** anything at all, beside a day or a part of one */
  anything: RegExp
  /** anywhere: to be put on a waiting list, or told when a place comes free */
  queues: RegExp
  /** group 1 is what is looked for */
  search: readonly RegExp[]
  /** what somebody would like to have or do, days and sizes taken out */
  wanted: readonly RegExp[]
}

/** Of bookings that one has. */
export interface OwnBookingWords {
  /** wishes, by what shall become of the booking; group `of` says which one, `to` what it shall be instead */
  cancel: readonly RegExp[]
  party: readonly RegExp[]
  change: readonly RegExp[]
  /** whole messages: the start alone is to be another; group `to` */
  starts: readonly RegExp[]
  /** where no word divides them: group 1 is the booking, group 2 what it shall be instead */
  target: readonly RegExp[]
  /** the word for one */
  booking: RegExp
  /** one that is had, not one that is being made */
  own: RegExp
  /** nothing but a word that stands for one */
  pronoun: RegExp
  /** asks for all of them; group `which` says which ones */
  lists: readonly RegExp[]
  cancelledOnes: RegExp
  pastOnes: RegExp
  /** asks for those of a day */
  mineDay: RegExp
  /** what may stand beside that day, each of the words */
  besidesDay: RegExp
  details: RegExp
  sameTime: RegExp
  another: RegExp
  /** a wish beside the one that is under way */
  also: RegExp
  /** a thing that is had, by its name: "my meeting room" */
  ownThing: RegExp
  /** whole messages: one of several, by what it is: "the badminton one" */
  theOne: RegExp
  /** whole messages that would see one thing, of which one is had: "show me the meeting" */
  showsThe: RegExp
  shorter: RegExp
  longer: RegExp
  /** beside a length: it is all in all */
  inAll: RegExp
  /** before a length, to which it adds; group 1: what stands for one */
  longerBefore: RegExp
  /** at an end of a text: it says how it is, not when */
  now: RegExp
  /** before an end */
  until: RegExp
  /** beside two times: whatever lies between them will do */
  between: RegExp
  cancelWord: RegExp
  negator: RegExp
}

/** Said to be polite, whole messages only. */
export interface PolitenessWords {
  /** at the end, they change nothing: also behind another language's words */
  particles: readonly RegExp[]
  hello: RegExp
  thanks: RegExp
  bye: RegExp
  who: RegExp
}

/** How a booking is pushed on or brought forward. */
export interface ShiftWords {
  /** between what is not meant and what is: "not tomorrow, the day after" */
  instead: RegExp
  later: RegExp
  earlier: RegExp
  /** anywhere in a text in small letters: so many days on, below 0: back */
  days: (text: string) => number | undefined
}

/** How long something goes on, beside what it is now: groups `count` and `unit`. */
export interface LengthChangeWords {
  longer: readonly RegExp[]
  shorter: readonly RegExp[]
}

/** Of what is had: that it shall be otherwise, in words that name neither a change nor what it shall be. */
export interface SecondThoughtWords {
  /** one more, on the other day that stands beside it */
  wantsToo: RegExp
  /** the hour of what is had does not suit */
  tooEarly: RegExp
  tooLate: RegExp
  /** so many minutes are all that is needed */
  enough: (text: string) => number | undefined
  /** what was before a change suits better */
  original: RegExp
  /** one person in place of another: groups `is` and `was`; whether they are persons is known of what is had */
  swapped: readonly RegExp[]
  /** what is said comes on top, or may do so */
  besides: RegExp
  /** begins with a no, or puts something right */
  leadsNo: RegExp
  /** whose name it is: somebody else's */
  ofOther: RegExp
  /** the next such day after what is had */
  nextSuch: RegExp
  /** what is had is not to be, this time */
  notNow: RegExp
  /** one more, right beside what is had */
  nextTo: RegExp
  /** as soon as what is had is over */
  rightAfter: RegExp
  /** it is only thought of */
  hedges: RegExp
  /** another time is to be had where it is free: 如果周五有空就改过去 */
  ifFree: RegExp
  /** group `is`: who comes in place of somebody that is named elsewhere */
  comesInstead: readonly RegExp[]
  /** something is booked already, and spoken of: 我已经约了 */
  hasBooking: RegExp
  /** what is had, or shown, shall not be otherwise */
  leaves: RegExp
  /** whole messages: an hour that is proposed, group `n` */
  proposesHour: readonly RegExp[]
  /** it stays at a number: group `n` */
  staysAt: readonly RegExp[]
  /** moves it, and may be meant either way */
  unsureWay: RegExp
}

/** What is said of what is booked, besides the wishes for it. */
export interface AfterBookingWords {
  /** group `kept`: what is not to be cancelled with the others */
  kept: readonly RegExp[]
  /** of a name, at the end of a text: group `is` takes the place of group `was` */
  putRight: readonly RegExp[]
  /** whole messages that are for the staff; group `said`: what, without the words that ask for it */
  remark: readonly RegExp[]
  /** a note is spoken of by its name */
  asNote: RegExp
  /** those on the list who are not named beside it */
  othersOfThem: RegExp
  /** of two values the second is what there is: "3 hours instead of 2", 不是两个小时 */
  insteadOf: RegExp
  /** a note that was left shall be there no more */
  noteOff: RegExp
  /** what is had is not wanted any more, in words that elsewhere leave what is under way */
  givesUp: RegExp
  /** what is had can't be, where another time is offered */
  cantBe: RegExp
  /** another time is offered in its place */
  suits: RegExp
  /** between two clauses, where no mark is */
  joins: RegExp
  /** so it is supposed, and asked for a yes: 时间不变吧 */
  ifSo: RegExp
  /** "what if we are late": asked, and not told */
  whatIf: RegExp
  /** "back to two", 还是两个: as it was before a change */
  asBefore: RegExp
  /** why somebody may not come, and nothing of what shall be instead */
  mishap: RegExp
  /** beside the name of somebody on the list: they do not come */
  away: RegExp
  /** "only Tom and Max are coming": nobody else does */
  onlyThese: RegExp
  /** one value rather than another: groups `to` and `was`, the words for each */
  rather: readonly RegExp[]
  /** all that is booked but what was just named */
  theRest: RegExp
  /** asks why what is booked was called off */
  whyCancelled: RegExp
  /** how many come to what is had, beside a number of people */
  willBe: RegExp
  /** only the start is to be another */
  keepsEnd: RegExp
  /** a word that moves and changes nothing else: a bare number beside it is an hour */
  movesOnly: RegExp
  /** beside a name: what is had shall be under it */
  under: RegExp
  /** a part of a name is said: groups `last`, `first` */
  namePart: readonly RegExp[]
  /** the day of what is had */
  thatDay: RegExp
  /** the same, as the whole message */
  onlyThatDay: RegExp
  /** what is had can't be made */
  cantCome: RegExp
  /** beside a time: what is given up is to be had then instead */
  rebooks: RegExp
  /** what was done is to be as it was */
  undoes: RegExp
  /** a time that is said is the end */
  ends: RegExp
  /** the last part is given back: so many minutes */
  lastPart: (text: string) => number | undefined
  /** one more is to be beside what is had, at its hour */
  beside: RegExp
  /** to "move it, or a new one?": the first, and the second */
  moves: RegExp
  another: RegExp
  /** beside such a word: it is not to be, or something else */
  otherwise: RegExp
  /** right behind such words: group `who`, the name that they lead to */
  passedTo: readonly RegExp[]
  /** asks what there is, rather than whether one thing can be */
  open: RegExp
  /** whole messages: it is well, with no yes to anything */
  fine: RegExp
  /** the same once more is for somebody else; group `who`, where the words lead to a name */
  forAnother: readonly RegExp[]
  /** as it is, also in its size */
  justSo: RegExp
  /** one is to be booked for somebody: beside those words it is one more, and not another size */
  oneFor: RegExp
  /** group `who`: the name of whom was just spoken of: "he's Ray" */
  calledSo: readonly RegExp[]
  /** what somebody is to who writes, before their name */
  kin: RegExp
  /** somebody else comes instead, or is to have what is booked; group `who`, where the words lead to a name */
  passesOn: readonly RegExp[]
}

/** Which of several bookings is meant by its place among them, in lower case. */
export interface WhichWords {
  /** behind a day, at the beginning of what follows it: the one that is booked for it is meant */
  ofThatDay: RegExp
  /** behind what says which one, and no number: "the 5 december one" */
  lone: RegExp
  /** before a day, at the end of what leads to it: "the one on" */
  leadsToDay: RegExp
  all: RegExp
  /** of each of them, in words that count nothing */
  each: RegExp
  later: RegExp
  earlier: RegExp
  last: RegExp
  /** of three, the second */
  middle: RegExp
  place: RegExp
  /** from 0, of a text in which there may be a place */
  placeOf: (text: string) => number | undefined
}

type Level = 'new' | 'some' | 'been' | 'often'

/** What a sentence answers to a question of a form. */
export interface FormAnswerWords {
  /** short forms written out, as options may have them */
  expanded: (text: string) => string
  /** anywhere: an address for mail, or a note, that may be left out and is */
  leftOut: Readonly<Record<'email' | 'text', RegExp>>
  /** would not give what is asked, or asks whether it has to be given */
  refuses: RegExp
  /** of all who come */
  everyone: RegExp
  /** before an option, to the end */
  negated: RegExp
  unsure: RegExp
  /** holds a negator, and denies nothing; with the flag g */
  noMatter: RegExp
  /** words that are a yes or a no whatever stands beside them */
  plainYes: RegExp
  plainNo: RegExp
  /** a number before what is wanted: "two harnesses" */
  counted: RegExp
  /** in a question's words: what asks, and not what it is about */
  asking: RegExp
  /** an ending of such a word: "removal" of what shall be "removed" */
  thingEnd: RegExp
  /** a clause beside a yes that wants or brings something: "and we need two rackets" */
  needsBeside: RegExp
  /** a whole clause that tells what is needed, or what the hall should know of who comes; nothing that is booked here */
  needsAlone: RegExp
  /** right behind a thing: who comes has it: 鞋自己带 */
  ownBehind: RegExp
  /** right behind a thing, as in a list: "parking yes", "parking: no" */
  yesBehind: RegExp
  noBehind: RegExp
  /** before an option within a sentence: "a tour in | english", 用|英文 */
  optionLead: RegExp
  /** the words that an option begins with and that are none of its name: "With a | skipper" */
  optionStart: RegExp
  /** right before a thing: it is not wanted, it is */
  needless: RegExp
  needed: RegExp
  /** before what somebody can do, to the end: "none of us can", 都会 */
  able: RegExp
  unable: RegExp
  /** a question for what somebody can do, and a whole answer that says so */
  asksAble: RegExp
  ableWhole: RegExp
  /** all that stands before the last sign of a thing, 不|急; and what may follow it */
  barelyNot: RegExp
  barelySo: RegExp
  saidEnd: RegExp
  /** in a question that asks for those who are young, and what says that nobody is */
  under: RegExp
  grown: RegExp
  no: RegExp
  yes: RegExp
  /** a whole message: every one of several options */
  allOfThem: RegExp
  /** an ending that a name may be without: 鞋子 */
  suffix: RegExp
  /** to leave the whole */
  leaves: RegExp
  /** around one of several options, and says nothing; with the flag g */
  around: RegExp
  /** how well somebody knows a thing: who begins, who has done it some times, who has been here, who does it often */
  levels: Readonly<Record<Level, RegExp>>
}

/** Small words around and between what is meant. */
export interface JoiningWords {
  and: RegExp
  /** days with no word between them: with an hour, or where they are three, each is meant */
  row: RegExp
  /** anywhere beside several days: each of them is meant */
  all: RegExp
  or: RegExp
  /** behind several things: any of them will do */
  either: RegExp
  /** before one more thing, with the marks before it; with the flag g */
  another: RegExp
  /** between two wishes for what is had, with the marks before it; with the flag g */
  joinsWishes: RegExp
  /** until then, of a time */
  before: RegExp
  politeStart: RegExp
  politeEnd: RegExp
}

/** Days that come again and again. */
export interface RepeatWords {
  /** group `days`: on which weekdays, where they are said; `second`: in every second week; `daily`: on each day, `workdays`: but for weekends */
  every: readonly RegExp[]
  /** groups 1 and 2: the first and the last weekday of a row */
  dayRange: readonly RegExp[]
  /** group 1: how many, group 2: of which weekday */
  /** behind a day: and the same day a week on, "and the one after" */
  alsoNext: readonly RegExp[]
  next: readonly RegExp[]
  /** group 1: so many weeks or times */
  times: readonly RegExp[]
  /** group 1: so many days, where each day is meant */
  days: readonly RegExp[]
  /** group 1: so many months */
  months: readonly RegExp[]
  /** group 1: the words that say until when */
  until: readonly RegExp[]
  /** the same, where each day is meant: "from tomorrow to thursday" */
  lastDay: readonly RegExp[]
  /** group 1: a count and nothing else */
  countAlone: readonly RegExp[]
  /** about what is not wanted */
  unwanted: RegExp
  /** of `days` as found: 0 is Monday */
  weekdays: (list: string) => number[]
  /** weekdays of which any will do, said as if they came again: the text, as long as it was, with each of them singly */
  anyDays: (text: string) => string | undefined
  /** of a count as found that is not in digits; 0: none of this language */
  countIn: (said: string) => number
}
