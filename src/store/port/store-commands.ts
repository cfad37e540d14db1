import type { Booking, HoldKind } from '../../domain/booking/booking.ts'
import type { ErrorCode, ErrorParams } from '../../domain/errors.ts'
import type { Answers } from '../../domain/form/form.ts'
import type { PartChange } from '../../domain/hall/edit.ts'
import type { Mark, SlotView } from '../../domain/hall/slot.ts'
import type { FileInfo } from './files.ts'
import type { HallsEdit } from './halls.ts'
import type { Passkey, Person, Role } from './person.ts'
import type { GuestQuestion } from './questions.ts'
import type { BookedOnly, ClosingTask, Task } from './tasks.ts'

export interface Commands {
  /** A command without a conversation: REST, jobs, imports. */
  execute<Command extends StoreCommand>(command: Command): Promise<ResultOf<Command['type']>>
}

/**
 * `key` makes it happen once: repeating a key that succeeded returns the first answer and changes nothing. A refusal is
 * not remembered by its key, only by its event (DESIGN 3.2).
 */
export type StoreCommand =
  | ReserveCommand
  | ConfirmCommand
  | ChangeCommand
  | CancelCommand
  | BookAllCommand
  | CancelAllCommand
  | AmendCommand
  | TakeBackCommand
  | ReleaseCommand
  | ExpireCommand
  | LinkCommand
  | OfferLinkCommand
  | AcceptLinkCommand
  | SignOutCommand
  | ClaimCommand
  | InviteCommand
  | LogInCodeCommand
  | KeepPasskeyCommand
  | UsePasskeyCommand
  | RevokeCommand
  | ApproveCommand
  | ArriveCommand
  | CheckInCommand
  | UndoCheckInCommand
  | ExportCommand
  | AnnounceCommand
  | StopTaskCommand
  | ForgetCommand
  | EraseCommand
  | LapseCommand
  | HandOutCommand
  | LookCommand
  | EditCommand
  | AskCommand
  | AnswerCommand
  | BlockCommand
  | MissCommand

interface CommandBase {
  key: string
  now: number
  /** for the audit log: the person, or `system` */
  actor: string
}

/** Places for a party, all or none. With `replaces`, the person's own hold gives way in the same operation. */
export interface ReserveCommand extends CommandBase {
  type: 'reserve'
  person: string
  /** where it comes from (`Incoming.network`); undefined: holds are not counted by address */
  network?: string
  conversation?: string
  hall: string
  service: string
  marks: readonly Mark[]
  party: number
  hold: { kind: HoldKind; until: number }
  /** book at once (REST, import): no hold in between */
  confirmed?: boolean
  answers?: Answers
  replaces?: string
  /** made for a guest at the desk: confirmed at once, by the rules for staff; `arrived`: they are here, and checked in with it */
  byStaff?: { arrived: boolean }
}

/** held → confirmed (pending where the service needs approval). A hold that is over is reserved anew, silently. */
export interface ConfirmCommand extends CommandBase {
  type: 'confirm'
  booking: string
  version: number
  answers: Answers
  /** for the staff's note */
  remark?: string
}

/** Moves or resizes a held, pending or confirmed booking; the old places stay until the new ones are had. */
export interface ChangeCommand extends CommandBase {
  type: 'change'
  booking: string
  version: number
  marks?: readonly Mark[]
  party?: number
  answers?: Answers
  /** for the staff's note: nothing else changes with it, and it is taken until the end */
  remark?: string
  /** a hold's new end */
  until?: number
}

export interface CancelCommand extends CommandBase {
  type: 'cancel'
  booking: string
  version: number
  by: 'guest' | 'staff'
  reason?: string
}

/** Several bookings of a service at once, by one yes and without holds; at most 12, each all or none of its own. */
export interface BookAllCommand extends CommandBase {
  type: 'bookAll'
  person: string
  conversation?: string
  hall: string
  service: string
  bookings: readonly { marks: readonly Mark[]; party: number }[]
  answers: Answers
  /** for the staff's note of each */
  remark?: string
  /** the person's own hold that the first of them takes the place of */
  replaces?: string
}

/** Several of a guest's own bookings, each by its policy. */
export interface CancelAllCommand extends CommandBase {
  type: 'cancelAll'
  bookings: readonly { booking: string; version: number }[]
}

/** What staff change of a guest's booking; several at once are all or none. */
export interface Amendment {
  marks?: readonly Mark[]
  party?: number
  answers?: Answers
  /** for each other; empty: none any more */
  note?: string
  paid?: boolean
  /** so many of the party are here */
  came?: number
  /** the guests did not come, or left before its end: what is left of it is given back */
  ended?: 'noShow' | 'left'
}

/** By the rules for staff: room and opening hours, no limits of guests. How it stood before is kept with it. */
export interface AmendCommand extends CommandBase {
  type: 'amend'
  booking: string
  version: number
  change: Amendment
}

/** The last change by staff, which made `version`, is taken back, cancelling too; refused where it has been changed since. */
export interface TakeBackCommand extends CommandBase {
  type: 'takeBack'
  booking: string
  version: number
}

/** Gives a hold back that its guest no longer wants; no error where it is over already. */
export interface ReleaseCommand extends CommandBase {
  type: 'release'
  booking: string
}

/** The time of a hold, or of a request that nobody decided on, is over (by `now`); nothing happens to one that was confirmed or prolonged. */
export interface ExpireCommand extends CommandBase {
  type: 'expire'
  booking: string
  version: number
}

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

/** pending → confirmed, or declined with a reason; its places are given back then. */
export interface ApproveCommand extends CommandBase {
  type: 'approve'
  booking: string
  version: number
  approve: boolean
  reason?: string
}

/** The guest says that they are here: noted once, the version stays. Not before the service lets them. */
export interface ArriveCommand extends CommandBase {
  type: 'arrive'
  booking: string
  /** by the code at the hall's door: where the hall allows it, that checks them in */
  scanned?: boolean
}

/** confirmed → checkedIn, from so long before the start as the service says until the end. */
export interface CheckInCommand extends CommandBase {
  type: 'checkIn'
  booking: string
  version: number
  /** so many of the party are here; left out: all of them */
  came?: number
  /** also before checking in begins: a manager has said so */
  early?: boolean
}

/** checkedIn → confirmed, as long as the booking is not over. */
export interface UndoCheckInCommand extends CommandBase {
  type: 'undoCheckIn'
  booking: string
  version: number
}

/** A notice for everybody with a booking that is not over, in these halls or (none named) anywhere; sent by the jobs. */
export interface AnnounceCommand extends CommandBase {
  type: 'announce'
  text: string
  halls?: readonly string[]
  only?: BookedOnly
  /** where to tell how it went */
  conversation: string
}

/** What is done stays done; no more is. */
export interface StopTaskCommand extends CommandBase {
  type: 'stopTask'
  task: string
}

/** A roster was made: noted in the audit log. The file itself is kept before. */
export interface ExportCommand extends CommandBase {
  type: 'export'
  halls: readonly string[]
  from: string
  to: string
  rows: number
  /** so many bookings of these days can't be read, and are not in it */
  damaged?: number
  file: FileInfo
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

/** A person has been given all that is known of them: noted. The file itself is kept before. */
export interface HandOutCommand extends CommandBase {
  type: 'handOut'
  file: FileInfo
}

/**
 * A change of the halls, all parts or none. What others have changed since `expected` is left as it is; where it is one of
 * these parts, the change is refused. `undo`: the change that made that version is taken back.
 */
export interface EditCommand extends CommandBase {
  type: 'edit'
  /** the catalogue's version that was shown */
  expected: number
  changes: readonly PartChange[] | { undo: number }
  /** whose time it takes away: the same commit begins the task that asks after their answers */
  closing?: Omit<ClosingTask['body'], 'edit'> & { conversation: string }
}

/** What a guest asks is kept for the hall's staff; one that is open already is not asked twice. */
export interface AskCommand extends CommandBase {
  type: 'ask'
  question: GuestQuestion
}

/** An answer to a question of a guest, and to all that wait for the same. */
export interface AnswerCommand extends CommandBase {
  type: 'answer'
  question: string
  text: string
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

/** The guests of a booking did not come, by the hall's rule, which says `due` (UTC ms); nothing happens where they did, or it says otherwise. */
export interface MissCommand extends CommandBase {
  type: 'miss'
  booking: string
  due: number
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

export type CommandType = StoreCommand['type']

/** What a command that succeeded answers. */
interface Results {
  reserve: { booking: Booking }
  confirm: { booking: Booking }
  change: { booking: Booking }
  cancel: { booking: Booking }
  /** those that were had, and why the others were not */
  bookAll: { bookings: Booking[]; refused: RefusedOne[] }
  cancelAll: { bookings: Booking[]; refused: RefusedOne[] }
  amend: { booking: Booking }
  takeBack: { booking: Booking }
  release: { booking: Booking }
  expire: { booking: Booking }
  approve: { booking: Booking }
  arrive: { booking: Booking }
  checkIn: { booking: Booking }
  undoCheckIn: { booking: Booking }
  link: { booking: Booking; person: Person }
  offerLink: { offer: LinkOffer & { code: string } }
  /** `person`: as the typer is found from now on */
  acceptLink: { person: Person; offer: LinkOffer; door: string; conversation: string }
  signOut: { device: string }
  claim: { person: Person; invitation?: Invitation }
  invite: { invitation: Invitation & { code: string } }
  logInCode: { invitation: Invitation & { code: string } }
  keepPasskey: { person: Person }
  usePasskey: { person: Person }
  revoke: { person: Person }
  announce: { task: Task }
  stopTask: { task: Task }
  export: { file: FileInfo; count: number }
  handOut: { file: FileInfo }
  look: { booking: Booking }
  edit: { edit: HallsEdit }
  ask: { question: GuestQuestion }
  answer: { questions: GuestQuestion[] }
  block: { booking: Booking }
  miss: { booking: Booking }
  forget: { booking: Booking }
  /** so many bookings were theirs */
  erase: { count: number }
  lapse: { count: number }
}

/** Nothing was changed. */
export interface RefusalResult {
  ok: false
  code: ErrorCode
  params?: ErrorParams
  /** as it stands (settled, changed …) */
  booking?: Booking
  /** as it stands: somebody else has answered it */
  question?: GuestQuestion
  /** a refused reservation: the nearest that would take this party, nearest first, read in the same operation */
  nearest?: SlotView[]
}

/** One of several that could not be done; `at`: which, from 0. */
export type RefusedOne = RefusalResult & { at: number }

/** `repeated`: this key had succeeded before. */
export type ResultOf<Type extends CommandType> =
  | RefusalResult
  | { [One in Type]: { ok: true; repeated?: boolean } & Results[One] }[Type]

/** Of any command. */
export type CommandResult =
  | RefusalResult
  | {
      ok: true
      repeated?: boolean
      booking?: Booking
      person?: Person
      invitation?: Invitation
      offer?: LinkOffer
      door?: string
      conversation?: string
      file?: FileInfo
      task?: Task
      count?: number
      damaged?: number
      edit?: HallsEdit
      device?: string
      question?: GuestQuestion
      questions?: GuestQuestion[]
      bookings?: Booking[]
      refused?: RefusedOne[]
    }
