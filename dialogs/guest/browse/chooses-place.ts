import { isBookable } from '../../common/show.ts'
import type { Context } from '../../engine/dialog.ts'
import { SURE } from '../../engine/utterance.ts'
import { namedIn } from './subject.ts'

/** A booking that has no service yet has one now, and the day with it: it says itself what is free. */
export const choosesService = (c: Context): boolean => {
  const booking = c.below('booking')
  const { hall, service } = namedIn(c) ?? {}
  // "no pottery? what else is there?" chooses nothing
  const chosen = hall !== undefined && service !== undefined && isBookable(hall, service)
  return booking !== undefined && booking.service === undefined && chosen
}

/** "badminton at Riverside, how much is it?", where just that is asked for: the booking hears it too. */
export const choosesPlace = (c: Context): boolean =>
  c.open?.dialog === 'booking' && c.open.kind === 'choice' && choosesService(c)

/** What else there is: the thing itself is named apart, or has been refused. "do you do pottery?" asks for the thing. */
export const asksApart = ({ understood: { acts }, names, open }: Context): boolean =>
  (open?.dialog === 'booking' && open.step === 'hall') ||
  acts.some(
    ({ act, span }) =>
      act === 'services' &&
      names.matches.every(
        ({ score, spans }) => score < SURE || spans.every(([from, to]) => to <= span[0] || from >= span[1]),
      ),
  )
