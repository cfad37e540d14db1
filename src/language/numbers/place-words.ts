/** Of a text in lower case: a place in a list, from 0. */
export interface PlaceWords {
  /** whole messages, in the order of the places */
  ordinals: readonly RegExp[]
  /** such a message that can't be of a month */
  ofList: RegExp
  /** said of how often somebody was here, by what stands around the ordinal */
  isOccasion: (before: string, after: string) => boolean
  /** an ordinal that may say what comes before the rest, and what then stands around it, a line break in its place */
  beforehand: { said: RegExp; around: RegExp }
  /** what stands before a number makes it what is pointed at, and no place: 这一类 */
  pointed: RegExp
  /** what stands before an ordinal makes it a day of the month: "on the first" */
  ofMonth: RegExp
  /** from an ordinal on: it is one of the times of a day, "first session", 第一场 */
  ofTimes: RegExp
  /** behind a number: it counts things, and is no place */
  counts: RegExp
  last: RegExp
  /** a whole message: the one in the middle */
  middle: RegExp
  /** the later of two */
  later: RegExp
  earlier: RegExp
  /** an ordinal or a number in words; undefined: none */
  placeIn: (text: string) => number | undefined
  /** a whole message that names a place in a list by its number, which is in group 1, and may be a day of the month too: 2号 */
  numbered: RegExp
  /** a whole message that is a number in digits (group 1) and assent or manners: "yes, 4" */
  assented: RegExp
}
