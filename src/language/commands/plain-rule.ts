/** How a command is said in plain words. */
export interface PlainRule {
  /** its word in the table */
  word: string
  /** the whole message is like this (without "please" and marks at its ends) */
  is: RegExp
  /** what says the command and nothing of its arguments; global, so that all of it goes */
  drop: RegExp
  /** a whole text may follow; others are short */
  long?: true
}
