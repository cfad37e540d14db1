/** Long work in portions: notices on their way. */
export interface Tasks {
  /** The newest first; `open`: only those that are still being sent; `id`: that one, however old. */
  announcements(query: { open?: boolean; id?: string; limit: number }): Promise<Announcement[]>
  /** Notes how far it has got, only where it has got as far as `was`; false: somebody else was faster, or it was stopped. */
  advanceAnnouncement(id: string, was: string | undefined, now: Advance): Promise<boolean>
}

export interface Announcement {
  id: string
  text: string
  halls?: readonly string[]
  /** who made it, and where */
  by: string
  conversation: string
  /** UTC ms */
  at: number
  state: 'sending' | 'sent' | 'stopped'
  /** so many persons have got it */
  sent: number
  /** up to which person */
  after?: string
}
export type Advance = { after: string; sent: number } | { done: true }
