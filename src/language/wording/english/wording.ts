import type { Wording } from '../wording.ts'
import { ENGLISH_BOOKING } from './booking-words.ts'
import { ENGLISH_WISHES } from './wishes.ts'

export const ENGLISH_WORDING: Wording = {
  booking: ENGLISH_BOOKING,
  wishes: ENGLISH_WISHES,
}
