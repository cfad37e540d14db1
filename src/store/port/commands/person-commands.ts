import type { FileInfo } from '../files.ts'
import type { Passkey, Role } from '../person.ts'
import type { CommandBase } from './command-base.ts'

/** On a new device: by code and mobile number; limited tries. Links the asker to the booking's person. */
export interface LinkCommand extends CommandBase {
  type: 'link'
  person: string
  /** where the try comes from (`Incoming.network`) */
  network?: string
  code: string
  mobile: string
}

/**
 * A code to be typed on another door: who types it there becomes one with whoever shows it. Refused on a device that a
 * booking's code and number have linked: it can't give what is not its own.
 */
export interface OfferLinkCommand extends CommandBase {
  type: 'offerLink'
  /** the session or account that shows it */
  device: string
  door: string
  conversation: string
  until: number
}

/**
 * Takes a link's code: the two are one person from then on. What the shower has goes to the typer, roles too. What the typer
 * has booked and said goes to the shower only where `sure` (else `HALLO_LINK_SURE`), and a role never does (`HALLO_LINK_ROLE_HERE`).
 */
export interface AcceptLinkCommand extends CommandBase {
  type: 'acceptLink'
  /** the session or account that types it, and where */
  device: string
  door: string
  conversation: string
  /** where the try comes from (`Incoming.network`) */
  network?: string
  code: string
  sure: boolean
}

/** A device of the person is linked to nobody any more, and its tokens of before are no good. */
export interface SignOutCommand extends CommandBase {
  type: 'signOut'
  person: string
  device: string
}

/**
 * `/claim <code>`: the setup code makes its sender admin, an invitation's code gives the role that it names; each works
 * once. The setup code's SHA-256 in hex stands in `meta('setupCode')`; a success puts `used` there, in the same operation.
 * Letters' case and blanks around the code don't matter: the service has put both right.
 */
export interface ClaimCommand extends CommandBase {
  type: 'claim'
  /** the session or account: the role is its own, not that of a person it is linked to */
  person: string
  /** where the try comes from (`Incoming.network`) */
  network?: string
  /** where the code was typed (`Incoming.door`) */
  door?: string
  code: string
}

/** An invitation to a role: a code that works once, until `until`. `name`: what colleagues will call the person. */
export interface InviteCommand extends CommandBase {
  type: 'invite'
  role: Role
  name?: string
  until: number
}

/** A code by which another session or account gets the roles of the one that asks, as they are then, and is linked to its person. */
export interface LogInCodeCommand extends CommandBase {
  type: 'logInCode'
  /** the session or account whose roles they are */
  device: string
  /** where it was asked for (`Incoming.door`): one of the page is good on a messenger only */
  door?: string
  until: number
}

/** A session with a role can be come back to by this passkey. At most 10; the oldest goes. */
export interface KeepPasskeyCommand extends CommandBase {
  type: 'keepPasskey'
  device: string
  passkey: Passkey
}

/** A passkey was shown to be at hand; refused where its counter has not gone up, since then it may be a copy. */
export interface UsePasskeyCommand extends CommandBase {
  type: 'usePasskey'
  device: string
  passkey: string
  counter: number
}

/** Takes a role away, from all that the person has it by. The last admin stays. */
export interface RevokeCommand extends CommandBase {
  type: 'revoke'
  person: string
  role: Role
}

/** The time to keep a booking's sensitive answers is over: they are erased, and what was said in its chat until then. */
export interface ForgetCommand extends CommandBase {
  type: 'forget'
  booking: string
}

/**
 * All that is known of a person is erased: answers, name, accounts, files and what was said. Their bookings stay, without
 * the person (`ERASED`): the hall still knows how many come. A role and its name stay, since colleagues depend on them.
 */
export interface EraseCommand extends CommandBase {
  type: 'erase'
  person: string
}

/**
 * A person who has no booking and no role, and has said nothing since `idleSince` (UTC ms, real clock), is erased with all that
 * was said. It is on no list: an older backup that is restored loses them again by their age.
 */
export interface LapseCommand extends CommandBase {
  type: 'lapse'
  person: string
  idleSince: number
}

/** Staff have looked at a guest's full contact data: noted, one entry a look. */
export interface LookCommand extends CommandBase {
  type: 'look'
  booking: string
}

/** Staff write to a guest about a booking: noted, without what they wrote. */
export interface MessageCommand extends CommandBase {
  type: 'message'
  booking: string
}

/** A person has been given all that is known of them: noted. The file itself is kept before. */
export interface HandOutCommand extends CommandBase {
  type: 'handOut'
  file: FileInfo
}

/**
 * The hall of a booking takes no more bookings from its guest by themselves (their account and their number), or does again. What they
 * have booked stays. Of who is blocked already nothing changes.
 */
export interface BlockCommand extends CommandBase {
  type: 'block'
  booking: string
  blocked: boolean
  reason?: string
}

/** A role that somebody was invited to, or has taken up. */
export interface Invitation {
  /** of a log-in code: the first that it passes on */
  role: Role
  name?: string
  /** it passes on the roles of `by`; `door`: where it was made */
  logIn?: { door?: string }
  /** only for whoever has just made it */
  code?: string
  /** who made it */
  by: string
  until: number
}

/** A code of one door that makes another one its own, once. */
export interface LinkOffer {
  /** only for whoever has just made it */
  code?: string
  /** the session or account that shows it, at which door, and where to tell that it was taken */
  device: string
  door: string
  conversation: string
  /** the person it is of, and since when */
  by: string
  at: number
  until: number
}
