import { bookingsOfDays } from '../../../services/hall-booking.ts'
import type { Fact } from '../fact.ts'

export const hallDaysFact: Fact<'hallDays'> = (days, { person, now }, store) =>
  bookingsOfDays(days, { person, now, store })
