/** What guests ask that nobody has answered yet, and what was not understood. */
export interface Questions {
  /** The newest first, of those that are kept for 90 days. */
  questions(query: QuestionQuery): Promise<GuestQuestion[]>
}

export interface GuestQuestion {
  id: string
  /** who asked; an answer goes to the conversation */
  person: string
  conversation: string
  /** the hall that was spoken of */
  hall?: string
  /** `open` and `answered`: the hall's staff were asked; `unread`: it was not understood */
  state: 'open' | 'answered' | 'unread'
  /** the id of the answer that is missing (`src/domain/hall/hall-answers.ts`) */
  topic?: string
  /** as the guest wrote it, without names, numbers and addresses */
  text: string
  /** UTC ms by the service's clock */
  at: number
  answer?: { text: string; by: string; at: number; key: string }
}

export type QuestionQuery = { limit: number } & (
  | { id: string }
  | { person: string; state: GuestQuestion['state'] }
  /** `hall` left out: of all halls, and of none */
  | { hall?: string; state?: GuestQuestion['state'] }
)
