import type { Wording } from '../wording.ts'
import { CHINESE_BOOKING } from './booking-words.ts'
import { CHINESE_WISHES } from './wishes.ts'

export const CHINESE_WORDING: Wording = {
  booking: CHINESE_BOOKING,
  wishes: CHINESE_WISHES,
}
