/** How the hall's word on a request is said in one language. */
export interface VerdictWords {
  yes: readonly string[]
  no: readonly string[]
  /** of these, what says it without naming whose request */
  alone: readonly string[]
  /** may stand between the word and whom it is about */
  between: readonly string[]
  /** asks what is undecided */
  list: RegExp
}
