import type { Answers } from '../../domain/form/form.ts'
import type { Duty } from '../../domain/people/duty.ts'

/** Who people are to the house, and what they may do in it. */

export type Role = { role: 'admin' } | { role: 'manager' | 'staff'; hall: string }

export interface Person {
  id: string
  locale?: string
  /** what colleagues and the platform call the person, encrypted at rest */
  name?: string
  roles: readonly Role[]
  /** answers of last time by field id, encrypted at rest */
  answers: Answers
  lastHall?: string
  /** tokens issued before (UTC ms) are no good */
  tokensFrom?: number
  createdAt: number
  /** halls that take no bookings from the person by chat */
  blocks?: readonly Block[]
  /** of who works in a hall: off duty they are told of nothing, on duty in quiet hours too */
  duty?: Duty
  /** how the session or account comes by its role */
  signIn?: SignIn
  /** the id of the linked device by which the person was found: `tokensFrom` and `signIn` are its own, and so are roles unless `proved` */
  device?: string
  /** of a linked device: both ends were signed in (`AcceptLinkCommand`), so it has the person's roles */
  proved?: true
}

/** A session's or an account's own, like its roles. */
export interface SignIn {
  /** a session on the page has its role until then (UTC ms), or longer by a newer token */
  until?: number
  /** by a code of that session or account; else it was invited itself */
  by?: string
  /** by which the session is come back to after its role has ended */
  passkeys?: readonly Passkey[]
}

/** A WebAuthn credential; ids and keys are base64url. */
export interface Passkey {
  id: string
  publicKey: string
  /** as the device last said it; 0: it counts nothing */
  counter: number
  transports?: readonly string[]
  /** UTC ms */
  since: number
}

/** A hall takes no bookings from a guest by themselves, until staff take it back; staff still book for them. */
export interface Block {
  hall: string
  /** which of the staff, and when (UTC ms) */
  by: string
  at: number
  /** id of the booking by which they were meant */
  booking: string
  /** for colleagues, encrypted at rest */
  reason?: string
}

export interface PersonPatch {
  locale?: string
  /** a language that counts only where there is none: that of the first answer */
  spoken?: string
  name?: string
  /** a name that counts only where there is none: the platform's */
  called?: string
  answers?: Answers
  lastHall?: string
  roles?: readonly Role[]
  tokensFrom?: number
  duty?: Duty
}

/** A session or an account of a person. */
export interface Device {
  id: string
  /** where it last spoke; undefined: nowhere yet */
  door?: string
  /** first seen, UTC ms */
  since: number
  /** linked since, UTC ms; undefined: the first of all */
  linked?: number
  /** by a code that was shown on one door and typed on the other; else by a booking's code and number */
  proved?: true
  /** it last spoke, UTC ms, real clock */
  seen?: number
}
