import type { HoldKind } from '../../../domain/booking/booking.ts'
import type { Answers } from '../../../domain/form/form.ts'
import type { Mark } from '../../../domain/hall/slot.ts'
import type { CommandBase } from './command-base.ts'

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

/** The guests of a booking did not come, by the hall's rule, which says `due` (UTC ms); nothing happens where they did, or it says otherwise. */
export interface MissCommand extends CommandBase {
  type: 'miss'
  booking: string
  due: number
}
