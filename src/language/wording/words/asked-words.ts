/** Questions that are told by a few words, wherever they stand; the text is one clause, in small letters. */
export interface AskedWords {
  /** of two things or more: which costs less, takes more people, lasts longer, or is nearer */
  cheaper: RegExp
  larger: RegExp
  longer: RegExp
  nearer: RegExp
  /** … or is open longer */
  openLonger: RegExp
  /** by whose clock a time is meant */
  zone: RegExp
  /** whether one may be there before the time that is booked */
  early: RegExp
  /** whether one may come with nobody else */
  alone: RegExp
  /** whether somebody may take part */
  allowed: RegExp
  /** how many at most, with the number said: "so it's 4 maximum?" */
  limit: RegExp
  /** until when one can still come */
  lastToCome: RegExp
  /** whole messages, names blanked: the same is asked of something else, "and the studio?" */
  alsoOf: RegExp
  /** what something is for */
  why: RegExp
  /** whether it has to be paid for */
  costs: RegExp
  /** whether it costs much */
  dear: RegExp
  /** of the thing itself, by a pronoun */
  ofIt: RegExp
  /** at which times something is held */
  whenOn: RegExp
  /** whether one may have or do it, where it is a wish: "can we have the studio?" */
  toHave: RegExp
  /** for a place to sit, to wait or to leave things at: not for the way */
  roomTo: RegExp
  /** whether there is something, at the beginning or around it: "is there a teacher", 有老师吗 */
  thereIs: RegExp
  /** of who teaches there, or whether anybody does */
  teacher: RegExp
  /** the way to the place, and where it lies: a question that may be for its address */
  ofPlace: RegExp
  /** in a description: nothing has to be paid */
  gratis: RegExp
}
