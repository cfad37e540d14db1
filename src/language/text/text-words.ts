/** That somebody writes in another language than the one they are answered in. */
interface SpokenWords {
  /** BCP 47: in which they are answered then */
  tag: string
  /** a text, without what is said in every language, that is in this one */
  shows: RegExp
  /** BCP 47 tags ('' where none is known) of those to whom this tells it */
  toWhom: RegExp
}

/** Words around what is meant, in a text as typed or in its normalised form. */
export interface TextWords {
  /** numbers of a list in signs, in order, one to ten; empty: digits alone are used */
  listSigns: string
  /** words that only hold a wish together: what they stand beside has been read; with the flag g */
  glue: RegExp
  /** right before the second of two times: it is the end of the first: "End time:" */
  endLabel: RegExp
  /** right behind it: 4点结束 */
  endsBehind: RegExp
  /** the same in a sentence: "and finish at" */
  endLead: RegExp
  /** labels of a form's lines: days and times, hours alone, how many people, what is booked and where */
  whenLabel: RegExp
  /** of the end, and of whoever books */
  endLine: RegExp
  personLabel: RegExp
  hourLabel: RegExp
  /** how the hour behind such a label is said in a sentence */
  hourSaid: (digits: string) => string
  peopleLabel: RegExp
  thingLabel: RegExp
  /** labels that may stand without a mark, before what they are of; with the flags g and i */
  bareLabel: RegExp
  /** how many people as such a line says it; group 1: the number */
  peopleCount: RegExp
  /** that number where it is not in digits */
  numeral: (said: string) => number
  /** what shows a message to be in this language, for who reads another */
  spoken: SpokenWords
  /** parts what is listed: "and" */
  listBetween: RegExp
  /** parts what is said of one person and of another: "but" */
  personBetween: RegExp
  /** said of who writes */
  oneself: RegExp
  /**
   * A message in the language's own script, where it was written in another one's letters: "mingtian xiawu", 明天下午. `names`: of what can be booked, by
   * their letters; `short`: few short words count too, where no name is asked for; or with words typed in short written out. undefined: it is not written so
   */
  spelledOut?: (text: string, names: ReadonlyMap<string, string>, short: boolean) => string | undefined
}
