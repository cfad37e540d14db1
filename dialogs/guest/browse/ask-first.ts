import { findService } from '../../../src/domain/hall/catalogue.ts'
import type { SlotView } from '../../../src/domain/hall/slot.ts'
import type { DayPart } from '../../../src/language/reading.ts'
import { refusal } from '../../common/refusal.ts'
import { isBookable, serviceToken } from '../../common/show.ts'
import { end, type Move, type Question } from '../../engine/dialog.ts'
import type { MessageLine, Option, Param } from '../../engine/types.ts'
import { slotsWithin } from '../booking/free/within.ts'
import { type BrowseContext, hallOf, tell } from './browse-draft.ts'
import { bookable, freeAhead, type Offering } from './free.ts'
import { choice } from './options.ts'

type First = { place: Offering; slot: SlotView }

/** The first free time of what is spoken of, or of each service of all halls, soonest first; a tap books it. */
export function askFirst(c: BrowseContext): Question | Move {
  const hall = hallOf(c)
  const service = findService(hall, c.draft.service ?? '')
  const places: Offering[] =
    hall !== undefined && service !== undefined && isBookable(hall, service) ? [{ hall, service }] : bookable(c, hall)
  if (places.length === 0) {
    c.say(refusal({ code: 'HALLO_SERVICE_UNAVAILABLE' }))
    return end()
  }
  const found = firstFree(c, places, c.draft.part)
  // "that's good, for two": the only one that was named
  const [first, another] = found
  if (first !== undefined && another === undefined && c.below('booking') === undefined)
    c.keepInMind({ hall: first.place.hall.id, service: first.place.service.id, ...timeOf(first.slot) })
  const lines = found.map(
    ({ place, slot }): MessageLine => ({ message: 'browse:firstLine', params: words(place, slot) }),
  )
  return tell(c, {
    message: found.length === 0 ? 'browse:noFirst' : 'browse:first',
    lines,
    choices: [...found.map(option), choice('halls')],
  })
}

/** The first of each place, in a part of the day if one is wanted, soonest first. */
export const firstFree = (c: BrowseContext, places: readonly Offering[], part: DayPart | undefined): First[] =>
  freeAhead(c, places)
    .map((slots, at): First | undefined => {
      const [slot] = slotsWithin(slots, part === undefined ? {} : { part })
      return slot && { place: places[at]!, slot }
    })
    .filter((first) => first !== undefined)
    .sort((a, b) => a.slot.start - b.slot.start)

const timeOf = ({ date, from }: SlotView) => ({ date, start: from, part: undefined, within: undefined })

const words = ({ hall, service }: Offering, { date, from, to }: SlotView): Record<string, Param> => ({
  service: { text: service.name },
  hall: { text: hall.name },
  slot: { slot: { date, from, to } },
})

const option = ({ place, slot }: First): Option => ({
  token: `${serviceToken(place.hall, place.service)}@${slot.mark}`,
  label: { message: 'browse:firstChoice', params: words(place, slot) },
  is: { hall: place.hall.id, service: place.service.id, mark: slot.mark },
})
