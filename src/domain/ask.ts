/** What an open question wants; doors choose the keyboard by it, the reader weighs its readings by it. */
export type AskKind =
  | 'choice'
  | 'date'
  | 'slot'
  | 'number'
  | 'text'
  | 'phone'
  | 'email'
  | 'confirm'
  | 'code'
  | 'id'
  | 'terms'
  | 'none'
