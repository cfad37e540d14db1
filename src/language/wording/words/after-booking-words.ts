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
  /** asks what is had, and not for one of it */
  ofAll: RegExp
  /** in a question: what was answered when it was booked */
  ofForm: RegExp
  sameTime: RegExp
  another: RegExp
  /** a wish beside the one that is under way */
  also: RegExp
  /** a thing that is had, by its name: "my meeting room" */
  ownThing: RegExp
  /** whole messages: one of several, by what it is: "the badminton one" */
  theOne: RegExp
  /** somebody shall do or bring something for what is had: "could you leave the heating on" */
  favour: RegExp
  /** an invoice or a receipt is spoken of: a name beside it is that of who pays */
  ofPaper: RegExp
  /** something is wanted beside what is had, and nothing is done with it: "we'd like a jug of water" */
  wantsThing: RegExp
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
  /** a whole message: assent, and a word for cancelling */
  cancelOnly: RegExp
  negator: RegExp
  /** a whole part of a message: an order to cancel what it is about */
  ordersCancel: RegExp
  /** a whole part of a message: an order to let go of what it names, where that is booked: "scrap the badminton" */
  dropsNamed: RegExp
}

/** How a booking is pushed on or brought forward. */
export interface ShiftWords {
  /** between what is not meant and what is: "not tomorrow, the day after" */
  instead: RegExp
  later: RegExp
  earlier: RegExp
  /** so much is put on the start, which moves it: 开始时间加一小时 */
  start: RegExp
  /** what follows that which is spoken of: "the one after that" */
  nextOne: RegExp
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
  /** behind what is asked for, whether it can't be: it asks no more */
  orAsks: RegExp
  /** another time is to be had where it is free: 如果周五有空就改过去 */
  ifFree: RegExp
  /** group `is`: who comes in place of somebody that is named elsewhere */
  comesInstead: readonly RegExp[]
  /** something is booked already, and spoken of: 我已经约了 */
  hasBooking: RegExp
  /** the one that is booked is told from what is being filled in: 我刚订好的那个 */
  bookedOne: RegExp
  /** before a service: what is being filled in shall become that, or one more is wanted */
  becomes: RegExp
  /** before a service: it is one that is known */
  definite: RegExp
  /** behind a service: something is wished of it */
  wishedOf: RegExp
  /** before what may come about: 要是下雨 */
  onCondition: RegExp
  /** what is had, or shown, shall not be otherwise */
  leaves: RegExp
  /** whole clauses: what was just wished is not to be */
  desists: RegExp
  /** in a clause of its own: what is being made is not wanted */
  noNew: RegExp
  /** beside a value: it is as it was */
  stays: RegExp
  /** whole messages: of a change, what it leaves as it is */
  keptParts: Record<'time' | 'size' | 'rest', RegExp>
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
  /** a change is asked for as a question: the signs of that, to be left out */
  asksPolitely: RegExp
  /** the same, in words that say it of nothing else */
  dropsIt: RegExp
  /** what is had can't be, where another time is offered */
  cantBe: RegExp
  /** another time is offered in its place */
  suits: RegExp
  /** between two clauses, where no mark is */
  joins: RegExp
  /** so it is supposed, and asked for a yes: 时间不变吧 */
  ifSo: RegExp
  /** in a question: whether what is had stands as it is said, or was changed */
  checks: RegExp
  /** a part of what is had, by its name: 人数 */
  checkedPart: RegExp
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
  /** what is had waits for a yes of the hall's: that yes is spoken of */
  approval: RegExp
  /** what was done is to be as it was */
  undoes: RegExp
  /** the booking itself is to be cancelled, whatever change of it was spoken of */
  cancelsRather: RegExp
  /** clauses: those who have booked do not come */
  notComing: RegExp
  /** a time that is said is the end */
  ends: RegExp
  /** the last part is given back: so many minutes */
  lastPart: (text: string) => number | undefined
  /** one more is to be beside what is had, at its hour */
  beside: RegExp
  /** to "move it, or a new one?": the first, and the second */
  moves: RegExp
  another: RegExp
  /** whole messages: so many more or fewer, as was just asked */
  resizes: RegExp
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
