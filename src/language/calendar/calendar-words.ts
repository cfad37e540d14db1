import type { Rule } from '../text/scan.ts'

/** Rules, and the sign without which none of them can have anything to say. */
export type RuleKind = readonly [sign: RegExp, rules: readonly Rule[]]

/** Dates and times as a language says them, in the normalised text. */
export interface CalendarRules {
  /** whether a text is, perhaps in part, of this language */
  applies: (text: string) => boolean
  /** whether who reads this language (BCP 47) in this zone (IANA) writes the day before the month in digits */
  dayFirst: (locale: string, zone: string) => boolean
  kinds: readonly RuleKind[]
}

/** What stands beside digits that are a date or a time, or are none; patterns without marks and blanks at their ends. */
export interface CalendarWords {
  /** behind a number: it is money */
  money: RegExp
  /** a part of the day, a weekday or an hour that follows a day */
  besideTime: RegExp
  /** between the ends of a range of times, or of digits that are hours where a time is asked for */
  rangeJoin: RegExp
  hoursJoin: RegExp
  looseJoin: RegExp
  /** behind four digits and four, or behind a number with a point: it counts something */
  countedRange: RegExp
  countedDecimal: RegExp
  /** behind a number where a time is asked for: it counts something, or is no hour */
  countedLoose: RegExp
  /** right before a number: it is how many come */
  sizeLead: RegExp
  /** between a day and its hour: words that only hesitate */
  hedge: RegExp
  /** before a number with a point: it is a time, or a day */
  timeLead: RegExp
  dayLead: RegExp
  /** before two numbers with a hyphen: a range of times */
  rangeLead: RegExp
  /** small words that belong to the time, or to the day, that they stand before */
  beforeTime: RegExp
  beforeDay: RegExp
  /** behind an hour in words, for politeness */
  please: RegExp
  /** digits written so that the rules read hours in them, where this language has such a way */
  asHours?: (digits: string) => string
  /** looks like a part of a date or time, and was not read */
  left: RegExp
  /** behind a number, with the blank before: it is none of a date */
  noDate: RegExp
  /** belongs to a date where it touches it, before and behind */
  touchesBefore: RegExp
  touchesBehind: RegExp
  /** right before and behind a day: how long something has been so already, "since sunday", 周日|一直疼到现在 */
  sinceBefore: RegExp
  sinceBehind: RegExp
  /** something date-like in a text too long to be read; without regard to case */
  dateLike: RegExp
  /** right behind a number: it is a price of each */
  perUnit: RegExp
  /** right before a number that counts some of those who come */
  ofThem: RegExp
  /** behind a number: of so many it is said how they are, "two are in wheelchairs" */
  ofThemBehind: RegExp
  /** right behind a number: it is an hour */
  hourSign: RegExp
}

/** What links the parts of one day, of one range, or one reading and the next; each is all that stands between, or ends there. */
export interface GroupWords {
  clockLink: RegExp
  dayLink: RegExp
  /** between the parts of one day: "the 20th | of | next month" */
  dayGlue: RegExp
  /** at the end, before a full stop that belongs to the word: "sept." */
  shortened: RegExp
  /** "between 3 | and | 4": before both, and between them */
  betweenLead: RegExp
  and: RegExp
  /** between a start and an end that are both bounds: "after 3 but before 5" */
  bounds: RegExp
  /** another choice */
  orLink: RegExp
  /** two days of which either will do, said by the words around both: each "#" stands for one of them */
  choice: RegExp
  /** from one to another: "to" right before it; a "to" somewhere in the sentence links nothing */
  toLink: RegExp
  /** a word that changes something: what stands behind it is no other choice */
  change: RegExp
  /** "friday, no, saturday": the last counts */
  fixLink: RegExp
  /** 八点，还是七点吧: what stands between both, "#" for the second, and what follows it */
  ratherLink: RegExp
  /** until a day as all that is said of when, from the text's beginning; and where its word begins */
  onlyUntil: RegExp
  until: RegExp
  /** rules out the day or time behind it, or before it, over no more than three blanks: more stand where a name or a number was; the flag i is not needed */
  ruledBefore: RegExp
  ruledAfter: RegExp
  /** right behind what the guest has come to, after others: "wednesday it is" */
  settles: RegExp
  /** several of them at once: "mornings"; and what rules out those alone */
  plural: RegExp
  ruledPlural: RegExp
  /** between what is ruled out and the next: its clause ends */
  clauseEnd: RegExp
  /** between several that are ruled out together: all but the last, and before the last */
  listComma: RegExp
  listEnd: RegExp
  /** what rules out is said of several: "monday and tuesday don't work" */
  ruledMany: RegExp
  /** what rules out is "not", and the time has a bound of its own: "not before 4" is read as "from 4" already */
  not: RegExp
  /** within `ruledBefore`: who is not there, so that a bound says when they are: "busy until 6" */
  away: RegExp
  awayUntil: RegExp
  /** within `ruledAfter`: only earlier would do, or only later */
  tooLate: RegExp
  tooEarly: RegExp
  bound: RegExp
  /** right behind: it is asked, or liked best, and not ruled out */
  asks: RegExp
  /**
   * a clause that tells what somebody has to do anyway, one that wishes something, or says that it would do, and what parts such clauses
   * beside a mark; `behind`: what is told stands behind its day; `past`: one that tells of a visit that was
   */
  ownPlans?: { tells: RegExp; wishes: RegExp; fits: RegExp; parts: RegExp; past: RegExp; behind?: true }
}
