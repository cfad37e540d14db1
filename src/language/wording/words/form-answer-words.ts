type Level = 'new' | 'some' | 'been' | 'often'

/** What a sentence answers to a question of a form. */
export interface FormAnswerWords {
  /** short forms written out, as options may have them */
  expanded: (text: string) => string
  /** anywhere: an address for mail, or a note, that may be left out and is */
  leftOut: Readonly<Record<'email' | 'text', RegExp>>
  /** a whole part: there is nothing to be noted */
  nothing: RegExp
  /** in a question's words: it asks for a note */
  noteLabel: RegExp
  /** would not give what is asked, or asks whether it has to be given */
  refuses: RegExp
  /** names a paper that is no identity card of the mainland, or says that somebody has none */
  otherPaper: RegExp
  /** of all who come */
  everyone: RegExp
  /** before an option, to the end */
  negated: RegExp
  unsure: RegExp
  /** whoever is spoken of brings it along */
  ownThings: RegExp
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
  /** a whole clause that tells the hall of who comes, what they bring or how it shall be: for the staff */
  tellsStaff: readonly RegExp[]
  /** in such a clause: it is of the booking itself, or of who comes along */
  tellsNoStaff: RegExp
  /** of one of those who come, told by what they are: "the older one", 小的 */
  ofSomebody: RegExp
  /** anywhere: a name that is to stand beside the one that stands */
  addsName: RegExp
  /** a whole message: who stands on the list of those who come */
  whoIsOn: RegExp
  /** between "nothing to note" and what is noted all the same */
  noteBehind: RegExp
  /** around a number, which is of all who come: "for all 3 of us"; with the flag g */
  countOfAll: RegExp
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
  /** never done before: it answers whether somebody has, and nothing else */
  firstTime: RegExp
  asksBefore: RegExp
  no: RegExp
  yes: RegExp
  /** a whole message: every one of several options */
  allOfThem: RegExp
  /** around what somebody is or has, and says nothing of it; with the flag g */
  aboutOneself: RegExp
  /** an ending that a name may be without: 鞋子 */
  suffix: RegExp
  /** to leave the whole */
  leaves: RegExp
  /** around one of several options, and says nothing; with the flag g */
  around: RegExp
  /** how well somebody knows a thing: who begins, who has done it some times, who has been here, who does it often */
  levels: Readonly<Record<Level, RegExp>>
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
