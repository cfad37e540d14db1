import { lastDayOf, todayOf } from '../../../src/domain/booking/rules.ts'
import { findService } from '../../../src/domain/hall/catalogue.ts'
import { type SlotView, UNLIMITED } from '../../../src/domain/hall/slot.ts'
import { asksHowFull } from '../../../src/language/wording/browse-words.ts'
import { refusal } from '../../common/refusal.ts'
import { isBookable } from '../../common/show.ts'
import { meansOnly } from '../../engine/act-meaning.ts'
import { doneBriefly, end, type Move, type Question } from '../../engine/dialog.ts'
import type { Say } from '../../engine/types.ts'
import { slotsWithin } from '../booking/free/within.ts'
import { type BrowseContext, hallOf, tell } from './browse-draft.ts'
import { allOn, bookable, freeAtLine, freeLine, freeOn, type Offering } from './free.ts'
import { choice, dayOption, serviceOption } from './options.ts'

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
  const { part, at, also = [] } = c.draft
  const [only] = some
  if (also.length > 0 && only !== undefined) return tell(c, comparedDays(c, only, [date, ...also]))
  const free = freeOn(c, some, date).map((slots) => slotsWithin(slots, part === undefined ? {} : { part }))
  const markAt = (slots: readonly SlotView[]) =>
    at === undefined ? undefined : slots.find(({ from }) => from === at)?.mark
  // of many services those that are free then
  const then = some.length > 1 && free.some((slots) => markAt(slots) !== undefined)
  const told = some.map((place, i) => ({ place, slots: free[i]! }))
  const shown = then ? told.filter(({ slots }) => markAt(slots) !== undefined) : told
  const lines = shown.map(({ place, slots }) =>
    at === undefined ? freeLine(place, slots) : freeAtLine(place, slots, at),
  )
  const choices = shown
    .filter(({ slots }) => slots.length > 0)
    .map(({ place, slots }) => serviceOption(place.hall, place.service, markAt(slots) ?? date))
  return tell(c, {
    message: 'browse:freeOn',
    params: { date: { date } },
    lines,
    choices: [...choices, choice('halls')],
  })
}

/** "is it busy then?", of a time that is held for the guest: what is left of it. */
export function tellHeldFree(c: BrowseContext): Move | undefined {
  const held = c.below('booking')
  const { hall, service } = c.about
  if (c.open?.dialog !== 'booking' || hall === undefined || service === undefined || !asksHowFull(c.text))
    return undefined
  if (!Array.isArray(held?.marks) || typeof held.date !== 'string' || !meansOnly(c.understood, 'free')) return undefined
  const { date, marks } = held
  const { whens, party, contact, excluded } = c.reading
  if ((party ?? contact ?? excluded) !== undefined || whens.some((when) => (when.date ?? date) !== date))
    return undefined
  const [slots = []] = allOn(c, [{ hall, service }], date)
  const own = slots.filter(({ mark }) => marks.includes(mark))
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const count = Math.min(...own.map(({ left }) => left))
  const slot = { slot: { date, from: first.from, to: last.to } }
  const told = service.takes === 'people' && count < UNLIMITED
  c.say(told ? { message: 'browse:heldLeft', params: { slot, count } } : { message: 'browse:held', params: { slot } })
  return doneBriefly
}

/** "is friday or saturday quieter?": how many times and places each of the days has left. */
function comparedDays(c: BrowseContext, place: Offering, dates: readonly string[]): Say {
  const { hall, service } = place
  const { part } = c.draft
  c.want(
    ...dates.map((date) => ({
      need: 'availability' as const,
      hall: hall.id,
      service: service.id,
      from: date,
      to: date,
    })),
  )
  const days = dates.map((date) => {
    const slots = slotsWithin(freeOn(c, [place], date)[0] ?? [], part === undefined ? {} : { part })
    // of what has no end there is no sum
    const counted = service.takes === 'people' && slots.every(({ left }) => left < UNLIMITED)
    return { date, slots, left: counted ? slots.reduce((sum, slot) => sum + slot.left, 0) : undefined }
  })
  return {
    message: 'browse:daysFree',
    params: { service: { text: service.name } },
    lines: days.map(({ date, slots, left }) => ({
      message: left === undefined ? 'browse:freeDay' : 'browse:dayLeft',
      params: { date: { date }, count: slots.length, ...(left !== undefined && { left }) },
    })),
    choices: days.filter(({ slots }) => slots.length > 0).map(({ date }) => dayOption(hall, service, date)),
  }
}

/** The last day of the one that goes furthest. */
function tooFar(c: BrowseContext, places: readonly Offering[]): Say {
  const last = places.map(({ hall, service }) => lastDayOf(hall, service, c.now)).sort()
  return refusal({ code: 'HALLO_SLOT_BEYOND', params: { last: last[last.length - 1]! } })
}
