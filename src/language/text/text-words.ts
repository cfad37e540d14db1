/** Words around what is meant, in a text as typed or in its normalised form. */
export interface TextWords {
  /** words that only hold a wish together: what they stand beside has been read; with the flag g */
  glue: RegExp
  /** right before the second of two times: it is the end of the first: "End time:" */
  endLabel: RegExp
  /** right behind it: 4点结束 */
  endsBehind: RegExp
  /** labels of a form's lines: days and times, hours alone, how many people, what is booked and where */
  whenLabel: RegExp
  hourLabel: RegExp
  peopleLabel: RegExp
  thingLabel: RegExp
  /** how many people as such a line says it; group 1: the number */
  peopleCount: RegExp
  /** that number where it is not in digits */
  numeral: (said: string) => number
  /** parts what is listed: "and" */
  listBetween: RegExp
}
