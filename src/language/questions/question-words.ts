/** What makes a sentence a question or a remark. */
export interface QuestionWords {
  /** it is asked, and nothing is to change */
  asked: RegExp
  /** something is asked, in whatever words: "can I get a receipt", 穿什么去 */
  asksAny: RegExp
  /** leads from what is said to what is asked: "and" */
  joiner: RegExp
  /** whether what was just said is all right, or to do it: nothing is to be known */
  onlyAgrees: RegExp
  /** such a word at the end asks */
  asksAtEnd: RegExp
  /** before and behind the thing that is asked about, at the ends of what is left over: "does it have", 有, 没 */
  askedLead: RegExp
  askedEnd: RegExp
  /** begins with a negation */
  negates: RegExp
}
