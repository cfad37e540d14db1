import { placesFor } from '../../../src/domain/booking/rules.ts'
import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import type { Slot, SlotView } from '../../../src/domain/hall/slot.ts'
import { slotsOn } from '../../../src/domain/hall/slots.ts'
import { ok, type Result, refuse } from '../../../src/domain/result.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import { minutesBetween, rowOf } from '../../guest/booking/free/slot-rows.ts'
import type { CommandContext } from '../commands/table-command.ts'

/** The slots that staff can have for a guest: also those that run already, more in a row and further ahead than guests may. */

/** Of a slot that runs at least so much is left. */
const LEAST_LEFT_MS = 10 * 60_000
const MOST_IN_A_ROW = 48

/** Local day and time; `end` or `minutes` make it longer than one slot. */
export interface StaffWish {
  date: string
  start: string
  end?: string
  minutes?: number
}

/** The slots that a time said means, or why it can't be. Whether there is room is the store's to know. */
export function staffRow(hall: Hall, service: Service, wish: StaffWish, now: number): Result<Slot[]> {
  const slots = slotsOn(hall, service, wish.date)
  if (slots.length === 0) return refuse('HALLO_DATE_CLOSED', { date: wish.date })
  const first = slots.find(({ from }) => from === wish.start)
  if (first === undefined) return refuse('HALLO_SLOT_UNKNOWN')
  if (now >= first.end) return refuse('HALLO_SLOT_PAST')
  const minutes = wish.end === undefined ? wish.minutes : minutesBetween(first.from, wish.end)
  const count = minutes === undefined ? 1 : Math.max(1, Math.ceil(minutes / service.schedule.slotMinutes))
  const row = count > MOST_IN_A_ROW ? undefined : rowOf(hall, service, first.mark, count)
  return row === undefined ? refuse('HALLO_SLOT_CLOSED') : ok(row)
}

/** Slots of the local days that have room for the party and are not over, the one that runs with them. */
export function staffSlots(
  c: CommandContext,
  place: { hall: Hall; service: Service },
  query: { from: string; to: string; party: number; except?: string },
): SlotView[] {
  const { hall, service } = place
  const { from, to, party, except } = query
  const slots = c.fact({
    need: 'availability',
    hall: hall.id,
    service: service.id,
    from,
    to,
    ...(except !== undefined && { except: [except] }),
  })
  const places = placesFor(service, party)
  return slots.filter(({ left, end, status }) => left >= places && end > c.now && status !== 'closed')
}

/** Where a walk-in goes: the slot that runs, unless it is nearly over, else the next of today. */
export function slotForNow(
  c: CommandContext,
  place: { hall: Hall; service: Service },
  party: number,
): SlotView | undefined {
  const today = localDate(c.now, place.hall.zone)
  return staffSlots(c, place, { from: today, to: today, party }).find(({ end }) => end - c.now >= LEAST_LEFT_MS)
}
