import type { Wording } from '../wording.ts'
import { ENGLISH_AFTER_BOOKING } from './after-booking.ts'
import { ENGLISH_ASKED } from './asked-in-words.ts'
import { ENGLISH_BOOKING } from './booking-words.ts'
import { ENGLISH_BROWSE } from './browse-words.ts'
import { ENGLISH_FORM_ANSWERS } from './form-answers.ts'
import { ENGLISH_JOINING } from './joining-words.ts'
import { ENGLISH_LENGTH_CHANGE } from './length-change.ts'
import { ENGLISH_OWN_BOOKING } from './own-booking-words.ts'
import { ENGLISH_POLITENESS } from './politeness.ts'
import { ENGLISH_REPEATS } from './repeats.ts'
import { ENGLISH_SECOND_THOUGHTS } from './second-thoughts.ts'
import { ENGLISH_SHIFT } from './shift-words.ts'
import { ENGLISH_WHICH } from './which-booking.ts'
import { ENGLISH_WISHES } from './wishes.ts'

export const ENGLISH_WORDING: Wording = {
  afterBooking: ENGLISH_AFTER_BOOKING,
  asked: ENGLISH_ASKED,
  booking: ENGLISH_BOOKING,
  browse: ENGLISH_BROWSE,
  ownBooking: ENGLISH_OWN_BOOKING,
  politeness: ENGLISH_POLITENESS,
  shift: ENGLISH_SHIFT,
  lengthChange: ENGLISH_LENGTH_CHANGE,
  which: ENGLISH_WHICH,
  formAnswers: ENGLISH_FORM_ANSWERS,
  secondThoughts: ENGLISH_SECOND_THOUGHTS,
  joining: ENGLISH_JOINING,
  repeats: ENGLISH_REPEATS,
  wishes: ENGLISH_WISHES,
}
