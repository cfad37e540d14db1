/** A platform in whose own browser it can be known whose account the page is opened by. */
export interface AccountLogIn {
  /** of the chat there */
  door: string
  /** where the platform sends the browser back to */
  path: string
  isBrowser(userAgent: string): boolean
  /** Where the browser is sent; it comes back to `back` with a `code` and this `state` (letters and digits, at most 128). */
  address(back: string, state: string): string
  /** The person of the account; undefined: the code is no good, or nobody's. Rejects where the platform is away. */
  personOf(code: string): Promise<string | undefined>
}
