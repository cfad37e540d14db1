import type { Wording } from '../wording.ts'
import { CHINESE_AFTER_BOOKING } from './after-booking.ts'
import { CHINESE_ASKED } from './asked-in-words.ts'
import { CHINESE_BOOKING } from './booking-words.ts'
import { CHINESE_BROWSE } from './browse-words.ts'
import { CHINESE_FORM_ANSWERS } from './form-answers.ts'
import { CHINESE_JOINING } from './joining-words.ts'
import { CHINESE_LENGTH_CHANGE } from './length-change.ts'
import { CHINESE_OWN_BOOKING } from './own-booking-words.ts'
import { CHINESE_POLITENESS } from './politeness.ts'
import { CHINESE_REPEATS } from './repeats.ts'
import { CHINESE_SECOND_THOUGHTS } from './second-thoughts.ts'
import { CHINESE_SHIFT } from './shift-words.ts'
import { CHINESE_WHICH } from './which-booking.ts'
import { CHINESE_WISHES } from './wishes.ts'

export const CHINESE_WORDING: Wording = {
  afterBooking: CHINESE_AFTER_BOOKING,
  asked: CHINESE_ASKED,
  booking: CHINESE_BOOKING,
  browse: CHINESE_BROWSE,
  ownBooking: CHINESE_OWN_BOOKING,
  politeness: CHINESE_POLITENESS,
  shift: CHINESE_SHIFT,
  lengthChange: CHINESE_LENGTH_CHANGE,
  which: CHINESE_WHICH,
  formAnswers: CHINESE_FORM_ANSWERS,
  secondThoughts: CHINESE_SECOND_THOUGHTS,
  joining: CHINESE_JOINING,
  repeats: CHINESE_REPEATS,
  wishes: CHINESE_WISHES,
}
