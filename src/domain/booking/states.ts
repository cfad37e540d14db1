import type { BookingState } from './booking.ts'

/** Sets of states that stores and readers go by. */

type States = readonly BookingState[]

/** Their places count; a hold's only until its `until`. */
export const HOLDING_STATES: States = ['held', 'pending', 'confirmed', 'checkedIn']
/** No bookings yet, or never: only their guest and the clock look at them. */
export const HOLD_STATES: States = ['held', 'expired']
/** What a guest still has before them, until its end. */
export const UPCOMING_STATES: States = ['confirmed', 'pending', 'checkedIn']
/** What a guest has behind them, from its end on. */
export const PAST_STATES: States = ['confirmed', 'checkedIn', 'noShow']
export const CANCELLED_STATES: States = ['cancelled', 'cancelledByStaff', 'declined']
/** They count for a limit per person until their end, as an unexpired hold does. */
export const COUNTING_STATES: States = ['confirmed', 'pending']
/** They count for a limit of a day or a week, also when they are over. */
export const DAY_COUNTING_STATES: States = ['confirmed', 'pending', 'checkedIn', 'noShow']
/** Their guests are told what concerns the hall, until their end. */
export const TOLD_STATES: States = ['confirmed', 'pending']
/** Who comes, or came: what a roster is about. */
export const COMING_STATES: States = ['pending', 'confirmed', 'checkedIn', 'noShow']
/** They may still be moved, resized or cancelled. */
export const CHANGEABLE_STATES: States = ['held', 'pending', 'confirmed']
/** They stand: staff may still change their time and size. */
export const STANDING_STATES: States = ['pending', 'confirmed', 'checkedIn']
