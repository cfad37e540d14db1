/** How sure the reading of a desk's sentence has to be, 0 to 1. */

/** From so much on a reading is taken, and by so much it must lead the next; where a guest of the hall is named, less will do. */
export const TAKEN = 0.5
export const LEAD = 0.2
export const TAKEN_OF_GUEST = 0.3
export const LEAD_OF_GUEST = 0.05
/** Without a guest who is known, a sentence about one is taken only from so much on. */
export const TAKEN_OF_NOBODY = 0.8
/** From so much on a caller is meant, though a number stands there as guests give theirs. */
export const SURELY_FOR_ANOTHER = 0.9
/** Where somebody who has booked is named by place and hour. */
export const TAKEN_OF_PLACE = 0.6
/** From so much on somebody on the telephone wants a booking, though nothing that can be booked is named. */
export const LEAST_OF_CALLER = 0.3
/** From so much on it counts for more than a rule. */
export const SURER = 0.8
