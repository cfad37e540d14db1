import { lastDayOf, todayOf } from '../../../src/domain/booking/rules.ts'
import { findService } from '../../../src/domain/hall/catalogue.ts'
import { refusal } from '../../common/refusal.ts'
import { isBookable } from '../../common/show.ts'
import { end, type Move, type Question } from '../../engine/dialog.ts'
import type { Say } from '../../engine/types.ts'
import { slotsWithin } from '../booking/free/within.ts'
import { type BrowseContext, hallOf, tell } from './browse-draft.ts'
import { bookable, freeAtLine, freeLine, freeOn, type Offering } from './free.ts'
import { choice, serviceOption } from './options.ts'

export function askFree(c: BrowseContext): Question | Move {
  const hall = hallOf(c)
  const { date = '' } = c.draft
  const service = findService(hall, c.draft.service ?? '')
  const places: Offering[] =
    hall !== undefined && service !== undefined && isBookable(hall, service) ? [{ hall, service }] : bookable(c, hall)
  const late = places.filter((place) => date > lastDayOf(place.hall, place.service, c.now))
  const some = places.filter((place) => !late.includes(place))
  const past = some.length > 0 && date < todayOf(some[0]!.hall, c.now)
  if (past || some.length === 0) {
    if (places.length === 0) c.say(refusal({ code: 'HALLO_SERVICE_UNAVAILABLE' }))
    else c.say(past ? refusal({ code: 'HALLO_DATE_PAST', params: { date } }) : tooFar(c, late))
    return end()
  }
  const { part, at } = c.draft
  const free = freeOn(c, some, date).map((slots) => slotsWithin(slots, part === undefined ? {} : { part }))
  const lines = some.map((place, i) => (at === undefined ? freeLine(place, free[i]!) : freeAtLine(place, free[i]!, at)))
  const choices = some
    .filter((_, i) => free[i]!.length > 0)
    .map((place) => serviceOption(place.hall, place.service, date))
  return tell(c, {
    message: 'browse:freeOn',
    params: { date: { date } },
    lines,
    choices: [...choices, choice('halls')],
  })
}

/** The last day of the one that goes furthest. */
function tooFar(c: BrowseContext, places: readonly Offering[]): Say {
  const last = places.map(({ hall, service }) => lastDayOf(hall, service, c.now)).sort()
  return refusal({ code: 'HALLO_SLOT_BEYOND', params: { last: last[last.length - 1]! } })
}
