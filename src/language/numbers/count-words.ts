/** What tells that a number alone is a size, or is none. */
export interface CountWords {
  /** words with which a size may be said without digits: the other patterns are dear */
  sign: RegExp
  /** beside a number in a question: how many may come, and not how many do */
  most: RegExp
  /** with the flag g, group 1: how many of a thing, at a question that wants a number */
  ofThings: RegExp
  /** asks whether somebody is one of those who come; the end of the text is that of the question */
  whoCounts: RegExp
  /** behind a number: it is an hour, a date, or counts something else than people */
  noPeople: RegExp
  /** leads to a number that is a size, with a number before it as group 1 where it is one of two: "for 4", "for 4 or " */
  forNumber: RegExp
  /** such a number of something unnamed, groups 1 (perhaps) and 2: 4个 */
  unnamed: RegExp
  /** before a number where a number is asked for, between two, and behind it */
  lead: RegExp
  between: RegExp
  tail: RegExp
  /** between two numbers of which the second counts: "six, no seven"; and who writes beside a number: "4 and me" */
  fix: RegExp
  andMe: RegExp
  /** counts people: 位 */
  counter: RegExp
  /** the whole answer: two, or who writes */
  couple: RegExp
  myself: RegExp
  /** a size or a length, of which the words leave open which is meant: "2 people or 3 hours" */
  sizeOrLength: RegExp
  /** anywhere in a number alone: it is no exact one */
  aboutSo: RegExp
  /** a number said by the name of something else, in digits: 十一 is a festival too */
  inDigits: (text: string) => string
  /** right before a number: it is a time or a place */
  timed: RegExp
  /** before a number that stands right before a time, and between the two: "was 3 for" (quarter past seven) */
  saysCount: RegExp
  joinsTime: RegExp
  /** "for my wife": whom it is for, and not how many come */
  forTheirs: RegExp
  /** something that is for one of them, who is no guest more or less: "somewhere for my wife to sit" */
  theirThing: RegExp
  /** somebody else than who writes comes, and brings somebody */
  theyCome: RegExp
  present: RegExp
  /** who writes comes too */
  oneself: RegExp
  /** a size that holds as of now: "we are 3 | now", 我们现在 | 三个人 */
  weAre: RegExp
  nowBehind: RegExp
  nowBefore: RegExp
  /** behind a number, at a question for one: it counts things, as in "2 guitars"; 2把 */
  things: RegExp
  /** some of those who come and the others, each with what they need or are: no size */
  someOf: RegExp
  /** how old somebody is: neither an hour nor how many come: "she's 9"; with the flag g */
  age: RegExp
}
