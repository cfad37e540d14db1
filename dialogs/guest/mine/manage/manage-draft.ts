import type { Booking } from '../../../../src/domain/booking/booking.ts'
import type { Answers } from '../../../../src/domain/form/form.ts'
import type { Hall, Service } from '../../../../src/domain/hall/hall.ts'
import type { DayPart } from '../../../../src/language/reading.ts'
import type { OwnBookingWish } from '../../../../src/language/wording/own-booking-words.ts'
import type { Context } from '../../../engine/dialog.ts'
import type { EarlierSlot, Json } from '../../../engine/types.ts'
import type { TimeBounds } from '../../booking/free/within.ts'
import { placeOf } from '../refer.ts'

/** A booking that is still to be changed, with what its question names, since a result can look nothing up. */
type Waiting = Pick<Booking, 'code' | 'hall' | 'service' | 'start' | 'end' | 'zone'>

/** What is to be done with which booking. Plain JSON, kept small. */
export type ManageDraft = {
  act?: OwnBookingWish['act'] | 'details' | 'undo' | 'extend'
  /** another name, number or address */
  said?: {
    name?: string
    mobile?: string
    email?: string
    option?: { field: string; id: string }
    /** other answers to the form, by their keys */
    form?: Answers
  }
  /** which of them is still to be said */
  asks?: 'name' | 'mobile' | 'email'
  /** the form's answers before that, by field */
  answers?: Answers
  /** what it was before the last change, to be put back */
  before?: EarlierSlot
  /** the change is put before the guest before it is made */
  preview?: boolean
  /** minutes that it shall last longer, or (below 0) less; `to`: all in all */
  length?: { by: number } | { to: number }
  /** of which the same is wished afterwards, and what it is: keys of this draft */
  others?: Waiting[]
  wish?: Json
  /** that it shall be so of this one too was said */
  agreed?: true
  /** something to be booked was said with the yes, and is to be said again */
  unheard?: true
  /** the words for it are an hour, and no number of people */
  timed?: true
  /** so many guests more */
  more?: number
  /** the guest, from 1, whose name is to be another */
  whose?: number
  /** guests on the list, from 1, who do not come, and their names */
  gone?: number[]
  without?: string[]
  /** it shall be shorter, by so much as is still to be said */
  shorter?: true
  /** the time that was asked for, of a booking that is begun with it: its draft's own keys */
  asked?: Json
  /** slots of the booking as they are */
  marks?: string[]
  /** the words that say where it shall go or how many shall come */
  to?: string
  /** of the booking meant; `codes`: of those that may be */
  code?: string
  codes?: string[]
  /** "which one?" is asked even where there is only one, since another was meant */
  listed?: boolean
  /** as it was shown: a command names the version */
  id?: string
  version?: number
  hall?: string
  service?: string
  /** what it is now: UTC ms, zone, number of slots, guests */
  start?: number
  end?: number
  zone?: string
  count?: number
  size?: number
  /** what it shall be: local day, part of the day, guests */
  day?: string
  part?: DayPart
  /** "after 3", "before 5" */
  within?: TimeBounds
  party?: number
  /** slots offered instead of one that can't be had: tokens of rows (`slot-rows.ts`) and the places left */
  offers?: [token: string, left: number][]
  /** first choice of the list's page */
  page?: number
}

export type ManageContext = Context<ManageDraft>

/** Hall and service of the booking that is being changed. */
export const managedPlace = (c: ManageContext): { hall?: Hall; service?: Service } =>
  placeOf(c, { hall: c.draft.hall ?? '', service: c.draft.service ?? '' })
