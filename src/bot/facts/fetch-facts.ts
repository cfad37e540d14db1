import { type FactResults, type Need, needKey } from '../../../dialogs/engine/needs.ts'
import { auditFact } from './audit-fact.ts'
import { availabilityFact } from './availability-fact.ts'
import { bookingFact } from './booking-fact.ts'
import { bookingsFact } from './bookings-fact.ts'
import { codesInPictureFact } from './codes-in-picture-fact.ts'
import { colleaguesFact } from './colleagues-fact.ts'
import { devicesFact } from './devices-fact.ts'
import { diagnosisFact } from './diagnosis-fact.ts'
import type { Fact, FactScope, FactSources } from './fact.ts'
import { fitsFact } from './fits-fact.ts'
import { arrivalsFact } from './halls/arrivals-fact.ts'
import { audienceFact } from './halls/audience-fact.ts'
import { blockedGuestsFact } from './halls/blocked-guests-fact.ts'
import { closingsFact } from './halls/closings-fact.ts'
import { codeHallFact } from './halls/code-hall-fact.ts'
import { comingFact } from './halls/coming-fact.ts'
import { guestBlockFact } from './halls/guest-block-fact.ts'
import { guestBookingsFact } from './halls/guest-bookings-fact.ts'
import { hallBookingFact } from './halls/hall-booking-fact.ts'
import { hallDaysFact } from './halls/hall-days-fact.ts'
import { hallFiguresFact } from './halls/hall-figures-fact.ts'
import { hallsEditFact } from './halls/halls-edit-fact.ts'
import { reachFact } from './halls/reach-fact.ts'
import { requestsFact } from './halls/requests-fact.ts'
import { toldFact } from './halls/told-fact.ts'
import { keptFact } from './kept-fact.ts'
import { noticesFact } from './notices-fact.ts'
import { questionFact, questionsFact, waitingFact } from './question-fact.ts'
import { spanFact } from './span-fact.ts'

const FACTS: { readonly [Kind in keyof FactResults]: Fact<Kind> } = {
  availability: availabilityFact,
  booking: bookingFact,
  bookings: bookingsFact,
  bookingsBetween: spanFact,
  hallBooking: hallBookingFact,
  hallDays: hallDaysFact,
  hallFigures: hallFiguresFact,
  arrivals: arrivalsFact,
  requests: requestsFact,
  reach: reachFact,
  colleagues: colleaguesFact,
  audience: audienceFact,
  notices: noticesFact,
  closings: closingsFact,
  audit: auditFact,
  diagnosis: diagnosisFact,
  hallsEdit: hallsEditFact,
  coming: comingFact,
  devices: devicesFact,
  kept: keptFact,
  codesInPicture: codesInPictureFact,
  fits: fitsFact,
  told: toldFact,
  question: questionFact,
  questions: questionsFact,
  waiting: waitingFact,
  guestBlock: guestBlockFact,
  blockedGuests: blockedGuestsFact,
  guestBookings: guestBookingsFact,
  codeHall: codeHallFact,
}

/** Fetches what a step needs, all at once, into `fetched` by its key. */
export async function fetchFacts(
  needs: readonly Need[],
  asking: FactScope,
  sources: FactSources,
  fetched: Map<string, unknown>,
): Promise<void> {
  await Promise.all(
    needs.map(async (need) => {
      // A need goes to the fact of its own kind.
      const fact = FACTS[need.need] as Fact<typeof need.need>
      fetched.set(needKey(need), await fact(need as never, asking, sources))
    }),
  )
}
