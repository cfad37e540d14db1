import { todayOf } from '../../../../src/domain/booking/rules.ts'
import type { Hall, Service } from '../../../../src/domain/hall/hall.ts'
import type { Slot } from '../../../../src/domain/hall/slot.ts'
import { addDays, clockMinutes, daysBetween } from '../../../../src/domain/time/calendar.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import { partyAfter } from '../../../../src/language/numbers/party-change.ts'
import type { Reading, When } from '../../../../src/language/reading.ts'
import { saysNextSuch } from '../../../../src/language/wording/second-thoughts.ts'
import { refusal } from '../../../common/refusal.ts'
import { end, go, type Move, run } from '../../../engine/dialog.ts'
import { rounded } from '../../booking/free/rounded.ts'
import { freeRows, nearestRows, rowByToken, rowFor, rowToken } from '../../booking/free/slot-rows.ts'
import { withinOf } from '../../booking/free/within.ts'
import { sameWeekdayIn, weekdayNear } from '../../booking/weekday-near.ts'
import { unchanged } from './keep-booking.ts'
import { type ManageContext, managedPlace } from './manage-draft.ts'
import { MOST_OFFERS, viewsBetween } from './move-room.ts'

/** Moves to what was said where that is one slot, else asks for what is missing. The length stays unless one is said. */
export function moveTo(c: ManageContext, heard: Reading, { sameTime }: { sameTime: boolean }): Move {
  const { hall, service } = managedPlace(c)
  if (hall === undefined || service === undefined) return end()
  const now = localOf(c.draft.start ?? c.now, hall.zone)
  const reading = withoutOwn(heard, now)
  const said: When = reading.whens[0] ?? { past: false, stated: [], assumed: [], span: [0, 0] }
  const { when, second } = weekdayNear(said, c.text, c.draft.day ?? now.date)
  if (reading.doubt === 'conflict' || reading.doubt === 'leftover') {
    c.say(refusal({ code: 'HALLO_DATE_CONFLICT' }))
    return go('day')
  }
  noteParty(c, reading)
  const within = withinOf(when)
  if (reading.doubt === 'ambiguous' && within === undefined) return offerWhens(c, hall, service, reading.whens)
  // without an hour it is put before the guest anyway
  if (second !== undefined && within === undefined && (sameTime || when.start !== undefined))
    return offerWhens(c, hall, service, [when, { ...when, date: second }])
  // "can it be next week" of what is on a sunday
  const inWeek = heard.whens.length === 1 ? sameWeekdayIn(when, now.date) : undefined
  const stated = inWeek ?? dayOf(when, c.draft.day ?? now.date)
  // 延到下一个周六 of what is on a saturday
  const next = when.start === undefined && when.stated.includes('weekday') && saysNextSuch(c.text)
  const onSame = stated <= now.date && daysBetween(stated, now.date) % 7 === 0
  const date = next && onSame ? addDays(now.date, 7) : stated
  if (date < todayOf(hall, c.now)) {
    c.say(refusal({ code: 'HALLO_DATE_PAST', params: { date } }))
    return go('day')
  }
  if (within !== undefined) {
    c.set({ day: date, offers: undefined, part: undefined, within, page: undefined })
    return go('slot')
  }
  if (when.start === undefined && !sameTime && when.dayPart === undefined && c.step !== 'day' && c.step !== 'slot') {
    const kept = atSameTime(c, hall, service, date)
    if (kept !== undefined) return kept
  }
  const start = when.start ?? (sameTime ? now.time : undefined)
  if (start === undefined) {
    c.set({
      day: date,
      offers: undefined,
      ...(when.dayPart !== undefined && { part: when.dayPart, within: undefined }),
    })
    return go('slot')
  }
  const length = (c.draft.count ?? 1) * service.schedule.slotMinutes
  const wish = when.end === undefined ? { start, minutes: reading.duration ?? length } : { start, end: when.end }
  const row = rowFor(hall, service, date, wish, c.now)
  const other = row.ok ? rounded(service, row.value, wish) : undefined
  if (other !== undefined) c.say(other)
  if (row.ok) return moveToRow(c, row.value)
  const around = row.code === 'HALLO_SLOT_BEYOND' ? String(row.params?.last ?? date) : date
  const { slots, places } = viewsBetween(c, addDays(around, -3), addDays(around, 7))
  const count = c.draft.count ?? 1
  const others = freeRows(slots, count, places).filter((slot) => slot.start !== c.draft.start)
  const near = nearestRows(others, around, start, MOST_OFFERS)
  c.set({ day: date, offers: near.map((slot) => [rowToken(slot.mark, count), slot.left]) })
  c.say(refusal(row))
  return go('slot')
}

/** "tomorrow's no good, let's do thursday": of two days that one is meant which the booking has not. */
function withoutOwn(reading: Reading, own: { date: string; time: string }): Reading {
  const { doubt, ...sure } = reading
  const others = sure.whens.filter(
    ({ date, start }) => date !== own.date || (start !== undefined && start !== own.time),
  )
  const days = new Set(sure.whens.map(({ date }) => date))
  if (doubt === 'leftover' || days.size < 2 || others.length === 0 || others.length === sure.whens.length)
    return reading
  return { ...sure, whens: others, ...(others.length > 1 && { doubt: 'ambiguous' as const }) }
}

/** Another day was said and no hour: the booking's own is put before the guest, where it can be had. */
function atSameTime(c: ManageContext, hall: Hall, service: Service, date: string): Move | undefined {
  const now = localOf(c.draft.start ?? c.now, hall.zone)
  const minutes = (c.draft.count ?? 1) * service.schedule.slotMinutes
  const row = rowFor(hall, service, date, { start: now.time, minutes }, c.now)
  if (!row.ok || date === now.date) return undefined
  const { slots, places } = viewsBetween(c, date, date)
  const first = row.value[0]!.mark
  const free = freeRows(slots, row.value.length, places).find(({ mark }) => mark === first)
  if (free === undefined) return undefined
  if (c.draft.agreed === true) return moveToRow(c, row.value)
  c.set({ day: date, offers: [[rowToken(first, row.value.length), free.left]] })
  return go('sure')
}

/** "to friday 4pm, for 6": both are changed in one command. */
function noteParty(c: ManageContext, { party }: Reading): void {
  if (party === undefined || party.min !== party.max) return
  // "to 3, and add one more person" is of one more
  const size = partyAfter(c.text, party.min, c.draft.size) ?? party.min
  // "same 3 people but at 5pm" to “2 people?”: as many as there are
  if (size !== c.draft.size || c.draft.party !== undefined) c.note({ party: size === c.draft.size ? undefined : size })
}

/** A time alone is of the day asked about, else of the booking's own, whatever day the reader supposes. */
function dayOf(when: When, own: string): string {
  const stated = when.stated.includes('date') || when.stated.includes('weekday')
  return when.date !== undefined && (stated || when.start === undefined) ? when.date : own
}

/** Two days or times may be meant: both are offered, none is taken. */
function offerWhens(c: ManageContext, hall: Hall, service: Service, whens: readonly When[]): Move {
  const own = localOf(c.draft.start ?? c.now, hall.zone)
  const minutes = (c.draft.count ?? 1) * service.schedule.slotMinutes
  const offers: [string, number][] = []
  for (const when of whens.slice(0, 4)) {
    const start = when.start ?? own.time
    // 改成9点到10点: so long as is said
    const wish = when.end === undefined || when.start === undefined ? { start, minutes } : { start, end: when.end }
    const row = rowFor(hall, service, dayOf(when, c.draft.day ?? own.date), wish, c.now)
    if (row.ok) offers.push([rowToken(row.value[0]!.mark, row.value.length), Number.MAX_SAFE_INTEGER])
  }
  // "like 6.30" where slots begin at whole hours: what is near is offered
  const hour = offers.length === 0 ? nearerHalf(whens, own.time) : undefined
  if (hour !== undefined) return moveTo(c, { whens: [hour], rest: '' }, { sameTime: false })
  if (offers.length === 0) return go('day')
  // "still at six?" of what is at six: the other half of the day can't be had
  const [only, another] = offers
  const row = another === undefined && only !== undefined ? rowByToken(hall, service, only[0]) : undefined
  if (row?.[0]?.start === c.draft.start && row !== undefined) return moveToRow(c, row)
  // "to eight" where the other eight can't be had: shown before it is made
  if (row !== undefined) {
    c.note({ preview: true })
    return moveToRow(c, row)
  }
  // what is said of an hour next is of the day that they are all on
  const days = new Set(offers.map(([token]) => rowByToken(hall, service, token)?.[0]?.date))
  const [day] = days
  c.set({ offers, ...(days.size === 1 && day !== undefined && { day }) })
  return go('slot')
}

/** Of one hour in either half of the day that which is nearer to the booking's own. */
function nearerHalf(whens: readonly When[], own: string): When | undefined {
  const [first] = whens
  if (first === undefined || whens.some(({ start, date }) => start === undefined || date !== first.date))
    return undefined
  const far = ({ start = '' }: When): number => Math.abs((clockMinutes(start) ?? 0) - (clockMinutes(own) ?? 0))
  return whens.reduce((best, when) => (far(when) < far(best) ? when : best), first)
}

/** Runs the move; the store gives the old place up only when the new one is had. */
export function moveToRow(c: ManageContext, row: readonly Slot[]): Move {
  if (row[0]!.start === c.draft.start && row[row.length - 1]!.end === c.draft.end && c.draft.party === undefined)
    return unchanged(c)
  c.note({ day: row[0]!.date })
  if (c.draft.preview === true) {
    c.note({ preview: undefined })
    c.set({ offers: [[rowToken(row[0]!.mark, row.length), 0]] })
    return go('sure')
  }
  const { id = '', version = 0, party } = c.draft
  const marks = row.map((slot) => slot.mark)
  const change = { do: 'change', booking: id, version, marks } as const
  return run(party === undefined ? change : { ...change, party }, 'changing')
}
