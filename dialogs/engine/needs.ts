import type { Booking } from '../../src/domain/booking/booking.ts'
import type { SlotView } from '../../src/domain/hall/slot.ts'
import type { ClosingAnswer } from '../../src/services/closing-answers.ts'
import type { Diagnosis } from '../../src/services/diagnosis.ts'
import type { FiguresAsked, HallFigures } from '../../src/services/figures/hall-figures.ts'
import type { BookingSearch, SearchResult } from '../../src/services/find-bookings.ts'
import type { BlockedGuest } from '../../src/services/guests/blocked-guests.ts'
import type { HallBookings } from '../../src/services/hall-booking.ts'
import type {
  Announcement,
  AuditEntry,
  BookedOnly,
  ClosingTask,
  Device,
  GuestQuestion,
  HallsEdit,
  Page,
  Person,
} from '../../src/store/port/store.ts'

/**
 * What a step may ask to know, and what it is answered with, by its name. A further fact is an entry here and a file in
 * `src/bot/facts/`.
 */
interface FactKinds {
  availability: {
    asks: { hall: string; service: string; from: string; to: string; except?: string[] }
    gives: SlotView[]
  }
  /** only ever the person's own; undefined where there is none */
  booking: { asks: { id?: string; code?: string }; gives: Booking | undefined }
  bookings: {
    asks: { when: 'upcoming' | 'past' | 'cancelled' | 'held' | 'all'; after?: string; limit: number }
    gives: Page<Booking>
  }
  /** the person's own bookings that start within [from, to), UTC ms */
  bookingsBetween: { asks: { from: number; to: number }; gives: Booking[] }
  /** a booking of a hall that the person works in, and who has checked it in or decided on it */
  hallBooking: { asks: { id?: string; code?: string }; gives: { booking: Booking; by?: string } | undefined }
  /** bookings of a hall that the person works in which start on these local days, by name, digits, service, state; counted to the last one */
  hallDays: { asks: BookingSearch; gives: SearchResult }
  /** how many bookings of these local days of a hall that the person works in were made, came about, or did not */
  hallFigures: { asks: FiguresAsked; gives: HallFigures }
  /** the hall of a code, for those who work in any; undefined: there is no such code */
  codeHall: { asks: { code: string }; gives: string | undefined }
  /** all bookings of the guest of this one (its id), in the halls that the person works in; at most 500 */
  guestBookings: { asks: { booking: string }; gives: Booking[] }
  /** whether the hall of a booking (its id) that the person works in takes none from its guest, and who has said so */
  guestBlock: { asks: { booking: string }; gives: { at: number; by?: string; reason?: string } | undefined }
  /** whom the halls in which the person works take no bookings from by chat, the last one first; at most 500 */
  blockedGuests: { asks: NoParams; gives: BlockedGuest[] }
  /** how the guest of a booking (its id) in their halls hears of a change: by a messenger, on the page when they come back, or not at all */
  told: { asks: { booking: string }; gives: 'messenger' | 'page' | 'nobody' }
  /** guests who wait to be checked in, in the halls that the person works in */
  arrivals: { asks: NoParams; gives: HallBookings }
  /** bookings that wait for the hall's word, in the halls that the person works in: the next ones first */
  requests: { asks: NoParams; gives: HallBookings }
  /** who can be told of what happens in the hall */
  reach: { asks: { hall: string }; gives: 'staff' | 'admins' | 'nobody' }
  /** a question of the person's own, or of a hall that they work in, and who has answered it */
  question: { asks: { id: string }; gives: { question: GuestQuestion; by?: string } | undefined }
  /** how many of the person's own questions are open, whether this one is, and whether somebody else waits for the same */
  waiting: { asks: { hall: string; topic: string }; gives: { open: number; same: boolean; others: boolean } }
  /** what guests asked of the halls that the person works in, the newest first; at most 500 */
  questions: { asks: NoParams; gives: GuestQuestion[] }
  /** everybody with a role, for those who may give one */
  colleagues: { asks: NoParams; gives: Person[] }
  /** how many an announcement would reach (at most 10,000 are counted), for those who may make one */
  audience: { asks: { halls: string[]; only?: BookedOnly }; gives: number }
  /** the newest announcements; `id`: that one only */
  notices: { asks: { id?: string }; gives: Announcement[] }
  /** how the service does, for its admins; undefined for anybody else */
  diagnosis: { asks: NoParams; gives: Diagnosis | undefined }
  /** closings of the halls that the person runs, the newest first, with what became of each booking; `id`: that one only */
  closings: { asks: { id?: string }; gives: { task: ClosingTask; answers: ClosingAnswer[] }[] }
  /** what staff did in the halls that the person runs, the newest first; `what`: of that kind only */
  audit: { asks: { what?: string; limit: number }; gives: AuditEntry[] }
  /** the change that made that version of the halls, for those who run all of what it changed */
  hallsEdit: { asks: { version: number }; gives: HallsEdit | undefined }
  /** who comes to a hall that the person runs, from now on, soonest first; at most 1,000 */
  coming: { asks: { hall: string }; gives: { bookings: Booking[]; damaged: number } }
  /** sessions and accounts of the person, as far as this one may see them */
  devices: { asks: NoParams; gives: Device[] }
  /** whether the store has this file of the person's */
  kept: { asks: { file: string }; gives: boolean }
  /** the texts of the QR codes in a picture of the person's that the store has */
  codesInPicture: { asks: { file: string }; gives: string[] }
  /** whether the whole value fits a field's pattern that may take long (`src/domain/form/field-pattern.ts`) */
  fits: { asks: { pattern: string; value: string }; gives: boolean }
}
type NoParams = Record<never, never>

export type Need = { [Kind in keyof FactKinds]: { need: Kind } & FactKinds[Kind]['asks'] }[keyof FactKinds]
export type FactResults = { [Kind in keyof FactKinds]: FactKinds[Kind]['gives'] }

/** Names a need's answer in `StepFacts.fetched`: the same for the same question, in whatever order it is written. */
export function needKey(need: Need): string {
  const asked = need as Record<string, unknown>
  let key: string = need.need
  for (const name of Object.keys(asked).sort())
    if (name !== 'need' && asked[name] !== undefined) key += `|${name}=${quoted(asked[name])}`
  return key
}

/** As JSON; ids and days, which nearly all are, need no escapes. */
const quoted = (value: unknown): string =>
  typeof value === 'string' && !value.includes('"') && !value.includes('\\') ? `"${value}"` : JSON.stringify(value)

/** Interrupts a step whose facts are not there yet; `step` turns it into `{ needs }`. Never leaves the engine. */
export class Missing extends Error {
  readonly needs: Need[]
  constructor(needs: Need[]) {
    super('facts are missing')
    this.needs = needs
  }
}
// A stack trace for an everyday interruption would cost more than the step itself.
Object.defineProperty(Missing.prototype, 'stack', { value: '' })
