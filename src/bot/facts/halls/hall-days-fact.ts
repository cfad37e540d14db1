import { findBookings } from '../../../services/find-bookings.ts'
import type { Fact } from '../fact.ts'

export const hallDaysFact: Fact<'hallDays'> = ({ need: _, ...search }, { person, now }, store) =>
  findBookings(search, { person, now, store })
