/** How a command is said in plain words. */
export interface PlainRule {
  /** its word in the table */
  word: string
  /** the whole message is like this (without "please" and marks at its ends) */
  is: RegExp
  /** what says the command and nothing of its arguments; global, so that all of it goes */
  drop: RegExp
  /** put before what is left: the command's own word for what was said */
  says?: string
  /** what its arguments are read from, with the groups of `is` for `$name`, instead of what is left */
  rest?: string
  /** only where a service, a hall, or what guests are asked is named */
  of?: 'service' | 'hall' | 'field'
  /** only where no service and no hall is named: a person is meant */
  unnamed?: true
  /** a whole text may follow; others are short */
  long?: true
  /** as a question it asks for something, and is no command: "are you closed on Monday?", 周一闭馆吗 */
  asks?: true
  /** where a booking is under way it is about that: 周六改成9点到11点 */
  maybeBooking?: true
}
