import type { Field, FileAnswer } from '../form/form.ts'
import type { Text } from '../text.ts'
import type { Coordinates } from './coordinates.ts'
import type { HallAnswer } from './hall-answers.ts'
import type { QuietHours } from './quiet-hours.ts'
import type { Schedule } from './schedule.ts'
import type { ChatSettings } from './setting-names.ts'
import type { Status } from './status.ts'

export interface Hall {
  /** `[a-z0-9-]+`, unique */
  id: string
  name: Text
  description?: Text
  address?: Text
  /** for guests who send where they are */
  location?: Coordinates
  phone?: string
  /** IANA zone; every local day and time of the hall is in it */
  zone: string
  /** shown where the hall is looked at; the content is the store's, under the same id */
  pictures?: readonly Picture[]
  /** BCP 47 tags; the first is the fallback */
  languages: readonly string[]
  status: Status
  /** told to guests while it is paused: why, and until when */
  notice?: Text
  /** a sample to try things with: `/demo off` takes all of them away */
  demo?: boolean
  /** to what guests ask; those of a service come before */
  answers?: readonly HallAnswer[]
  /** what staff have to ask of a guest for whom they book: their number, or not */
  desk?: {
    mobile: 'optional' | 'required'
    /** guests who scan the code at the door check in by themselves; else staff are told that they are here */
    selfCheckIn?: boolean
  }
  /** when only who is on duty is told of guests' questions and requests */
  quiet?: QuietHours
  /** of guests who were not checked in */
  noShows?: NoShowRules
  services: readonly Service[]
}

export interface NoShowRules {
  /** marked by itself so many minutes after the end; undefined: by staff only */
  markMinutes?: number
  /** who did not come so often in so many days books by phone, or waits for the hall's word */
  limit?: { count: number; days: number; needs: 'approval' | 'phone' }
}

export interface Picture extends FileAnswer {
  /** what it shows, for those who can't see it */
  alt?: Text
}

export interface Service {
  /** `[a-z0-9-]+`, unique in its hall */
  id: string
  name: Text
  description?: Text
  category?: Text
  /** as of a hall */
  pictures?: readonly Picture[]
  price?: Price
  /** one place a person, or one a booking whatever its size */
  takes: 'people' | 'party'
  party: { min: number; max: number }
  /** what has the places: `<hall>/<service>`, or `<hall>/<pool>` where services share one */
  pool: string
  schedule: Schedule
  rules: Rules
  fields: readonly Field[]
  /** raised whenever the fields change; answers are kept with it */
  formVersion: number
  status: Status
  /** told to guests while it is paused: why, and until when */
  notice?: Text
  /** listed before the others */
  recommended?: boolean
  /** staff have to approve each booking */
  approval?: boolean
  answers?: readonly HallAnswer[]
}

export interface Price {
  /** integer in the currency's minor units */
  amount: number
  /** ISO 4217 */
  currency: string
  per: 'slot' | 'person' | 'booking'
}

export interface Rules {
  /** the last bookable day is today + horizonDays, in the hall's zone */
  horizonDays: number
  /** booking closes so many minutes before the start */
  closesMinutes: number
  /** how many bookings of the service that are not over one person may have; undefined: unlimited */
  perPerson?: number
  /** how many of one person may begin in one slot, on one local day, in one week (Monday to Sunday), those that are over too; undefined: unlimited */
  perSlot?: number
  perDay?: number
  perWeek?: number
  /** cancelling and moving: never, until the start, or until so many minutes before it */
  cancel: 'never' | 'start' | { minutes: number }
  /** guests are reminded so many minutes before the start; undefined: 24 hours, 0: not at all */
  remindMinutes?: number
  /** guests may check in so many minutes before the start; undefined: 60 */
  checkInMinutes?: number
  /** how long places are held for somebody who fills in the form, in minutes */
  holdMinutes: number
}

/** All halls as they stand at one version, with what was set of the service; it changes as a whole, by `changeCatalogue`. */
export interface Catalogue {
  version: number
  halls: readonly Hall[]
  /** of the service itself; left out: none was changed in the chat */
  settings?: ChatSettings
}
