import type { Booking } from '../domain/booking/booking.ts'
import type { Answers } from '../domain/form/form.ts'
import type { PartChange } from '../domain/hall/edit.ts'
import type { Mark } from '../domain/hall/slot.ts'
import type { Amendment, BookedOnly, Role } from '../store/port/store.ts'

/** As much of a booking as a closing keeps of it. */
type TouchedBooking = Pick<Booking, 'id' | 'hall' | 'start' | 'zone'>

/**
 * What a dialog wants done, at most one a turn. The service of the same name checks the role and makes the
 * `StoreCommand` (with actor, key, now, hold times); the store executes it inside the turn's commit.
 */
export type Command =
  /** hold places; `replaces`: the guest's own hold that gives way */
  | { do: 'reserve'; hall: string; service: string; marks: Mark[]; party: number; replaces?: string }
  /** `remark`: what the guest wants the staff to know, for which the form has no place */
  | { do: 'confirm'; booking: string; version: number; answers: Answers; remark?: string }
  | {
      do: 'change'
      booking: string
      version: number
      marks?: Mark[]
      party?: number
      answers?: Answers
      remark?: string
    }
  | { do: 'cancel'; booking: string; version: number }
  /** several bookings of a service by one yes (at most 12); `replaces`: the guest's own hold that gives way to the first */
  | {
      do: 'bookAll'
      hall: string
      service: string
      bookings: { marks: Mark[]; party: number }[]
      answers: Answers
      remark?: string
      replaces?: string
    }
  /** several of the guest's own bookings */
  | { do: 'cancelAll'; bookings: { booking: string; version: number }[] }
  /** for a guest at the desk or on the phone, by those who work in the hall; `arrived`: they are here */
  | { do: 'bookFor'; hall: string; service: string; marks: Mark[]; party: number; answers: Answers; arrived: boolean }
  /** staff change a guest's booking; or their last change of it, which made `version`, is taken back */
  | { do: 'amend'; booking: string; version: number; change: Amendment }
  | { do: 'takeBack'; booking: string; version: number }
  /** a guest's booking is cancelled by the hall */
  | { do: 'callOff'; booking: string; version: number; reason?: string }
  | { do: 'release'; booking: string }
  | { do: 'expire'; booking: string; version: number }
  | { do: 'link'; code: string; mobile: string }
  /** a code to be typed on another door, and one that another door shows; `sure`: also if the asker gives something */
  | { do: 'offerLink' }
  | { do: 'acceptLink'; code: string; sure: boolean }
  /** one of the asker's own devices */
  | { do: 'signOut'; device: string }
  | { do: 'claim'; code: string }
  /** a code that passes the asker's roles on to another session or account of theirs */
  | { do: 'logInCode' }
  | { do: 'invite'; role: Role; name?: string }
  | { do: 'revoke'; who: string; role: Role }
  | { do: 'announce'; text: string; halls?: string[]; only?: BookedOnly }
  | { do: 'stopTask'; id: string }
  /** local days, both included; the sheet's words are in that language */
  | { do: 'export'; halls: string[]; from: string; to: string; locale: string }
  | { do: 'approve'; booking: string; version: number; approve: boolean; reason?: string }
  /** all that is known of the asker, as a file */
  | { do: 'handOut' }
  /** the asker is forgotten; their bookings stay, without them */
  | { do: 'erase' }
  /** parts of the halls, against the version that was shown; or the change that made a version is taken back; `touched`: bookings whose time is gone, soonest first */
  | { do: 'edit'; expected: number; changes: PartChange[] | { undo: number }; touched?: TouchedBooking[] }
  /** the full contact data of a guest, for those who work in the hall */
  | { do: 'look'; booking: string }
  /** staff write to the guest of a booking, who is told in the same commit */
  | { do: 'message'; booking: string; text: string }
  /** the hall takes no more bookings by chat from the guest of a booking, or does again */
  | { do: 'block'; booking: string; blocked: boolean; reason?: string }
  /** to a guest's question, for those who work in its hall */
  | { do: 'answer'; question: string; text: string }
  /** `scanned`: the code at the hall's door */
  | { do: 'arrive'; booking: string; scanned?: boolean }
  /** `early`: before checking in begins, for who runs the hall */
  | { do: 'checkIn'; booking: string; version: number; came?: number; early?: boolean }
  | { do: 'undoCheckIn'; booking: string; version: number }
