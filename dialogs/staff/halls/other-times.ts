import type { Booking } from '../../../src/domain/booking/booking.ts'
import { placesFor } from '../../../src/domain/booking/rules.ts'
import type { SlotView } from '../../../src/domain/hall/slot.ts'
import { addDays } from '../../../src/domain/time/calendar.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import type { Option } from '../../engine/types.ts'
import { placeOf } from '../../guest/mine/refer.ts'
import type { CommandContext } from '../commands/table-command.ts'

/** So many days around the booking's are looked at, and so many times are offered. */
const DAYS = 7
const OFFERED = 3

/** The nearest times to which a booking can be moved by one tap: as long as its own, in slots one after the other. */
export function otherTimes(c: CommandContext, booking: Booking): Option[] {
  const { hall, service } = placeOf(c, booking)
  const [claim] = booking.claims
  if (hall === undefined || service === undefined || claim === undefined) return []
  const day = localDate(booking.start, booking.zone)
  const today = localDate(c.now, booking.zone)
  const first = addDays(day, -DAYS)
  const slots = c.fact({
    need: 'availability',
    hall: hall.id,
    service: service.id,
    from: first < today ? today : first,
    to: addDays(day, DAYS),
    except: [booking.id],
  })
  const places = placesFor(service, booking.party)
  const free = rowsOf(slots, booking.claims.length, ({ status, left }) => status === 'open' && left >= places)
  const others = free.filter(({ mark }) => mark !== claim.mark)
  return onePerDay(others, booking)
    .slice(0, OFFERED)
    .sort((a, b) => a.start - b.start)
    .map(({ mark, date, from, to }) => ({
      token: `to:${booking.code}:${mark}`,
      label: { slot: { date, from, to } },
      is: { booking: booking.id, mark },
    }))
}

/** So many slots in a row that all fit, as one from the first's start to the last's end. */
function rowsOf(slots: readonly SlotView[], count: number, fits: (slot: SlotView) => boolean): SlotView[] {
  return slots.flatMap((first, i) => {
    const row = slots.slice(i, i + count)
    const joined = row.every((slot, at) => fits(slot) && (at === 0 || slot.start === row[at - 1]!.end))
    return row.length === count && joined ? [{ ...first, to: row.at(-1)!.to, end: row.at(-1)!.end }] : []
  })
}

/** Of each day the time that is nearest to the booking's by the clock; the nearest days first. */
function onePerDay(free: readonly SlotView[], { start }: Booking): SlotView[] {
  const days = new Map<string, SlotView>()
  const byClock = (slot: SlotView) => {
    const apart = Math.abs(slot.start - start) % DAY_MS
    return Math.min(apart, DAY_MS - apart)
  }
  for (const slot of free) {
    const best = days.get(slot.date)
    if (best === undefined || byClock(slot) < byClock(best)) days.set(slot.date, slot)
  }
  return [...days.values()].sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))
}

const DAY_MS = 86_400_000
