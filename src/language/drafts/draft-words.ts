/** What people say of a booking that is only filled in: whole pieces, which a message is made of (`made-of.ts`). */
export interface DraftWords {
  /** it shall not be: "forget the second one", 不约新的了 */
  leaves: RegExp
  /** what is had before is enough: "keep my old one", 一块就一块 */
  stays: RegExp
  /** why it is left: "wrong button", 我再想想 */
  excuse: RegExp
  /** anywhere: it is put off, whatever day is said with it */
  putsOff: RegExp
  /** "thank you dear", 麻烦您了 */
  manners: RegExp
  /** agrees to what is shown, and to nothing else: 就这样定下来, "put it through" */
  agrees: RegExp
  /** nothing is to be added to it or changed: "no changes", 没别的要求 */
  noMore: RegExp
  /** "no", before what agrees: of what was asked last, or that nothing is missing */
  bareNo: RegExp
  /** whether or not: 中不中 */
  anyhow: RegExp
  /** says nothing by itself: "oh", 那就 */
  small: RegExp
}
