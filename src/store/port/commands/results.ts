import type { Booking } from '../../../domain/booking/booking.ts'
import type { ErrorCode, ErrorParams } from '../../../domain/errors.ts'
import type { SlotView } from '../../../domain/hall/slot.ts'
import type { FileInfo } from '../files.ts'
import type { HallsEdit } from '../halls.ts'
import type { Person } from '../person.ts'
import type { GuestQuestion } from '../questions.ts'
import type { Task } from '../tasks.ts'
import type { Invitation, LinkOffer } from './person-commands.ts'
import type { CommandType, StoreCommand } from './store-commands.ts'

export interface Commands {
  /** A command without a conversation: REST, jobs, imports. */
  execute<Command extends StoreCommand>(command: Command): Promise<ResultOf<Command['type']>>
}

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
  message: { booking: Booking }
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
