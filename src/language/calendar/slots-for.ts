import type { ErrorCode } from '../../domain/errors.ts'
import type { SlotView } from '../../domain/hall/slot.ts'
import { minutesOf } from '../../domain/time/calendar.ts'
import type { When } from '../reading.ts'
import { inDayPart } from './day-parts.ts'

export interface SlotsFor {
  /** in order of time; where a range or a length was said: the slots in a row that cover it */
  fits: SlotView[]
  /** where none fits: the nearest that can be had before and after the time said */
  before?: SlotView
  after?: SlotView
  /** why none fits */
  why?: ErrorCode
}

/**
 * The slots that a reading means, of those given (all of a pool, in any order, of the days in question). Times are the
 * hall's local ones, as in the slots. `duration` in minutes: as many in a row as it takes.
 */
export function slotsFor(when: When, slots: readonly SlotView[], duration?: number): SlotsFor {
  const sorted = [...slots].sort((a, b) => a.start - b.start)
  const days = sorted.filter((slot) => onDay(when, slot))
  const { wanted, whole } = wantedOf(when, days, duration)
  if (whole && wanted.every((slot) => slot.status === 'open')) return { fits: wanted }
  if (!exact(when)) {
    const open = wanted.filter((slot) => slot.status === 'open')
    if (open.length > 0) return { fits: open }
  }
  return { fits: [], ...nearest(when, sorted), why: reason(when, wanted, days, sorted) }
}

/** One start was said, so that all of its slots must be free; a part of the day or "after 3" only filters. */
const exact = (when: When): boolean =>
  when.start !== undefined && !when.assumed.some((each) => each.convention === 'open-end')

function onDay(when: When, slot: SlotView): boolean {
  if (when.date === undefined) return true
  return slot.date >= when.date && slot.date <= (when.until ?? when.date)
}

/** `whole`: nothing of what was asked for is missing from the schedule */
interface SlotMatch {
  wanted: SlotView[]
  whole: boolean
}

function wantedOf(when: When, days: readonly SlotView[], duration: number | undefined): SlotMatch {
  if (exact(when)) return inARow(when, days, duration)
  const { start, end, dayPart } = when
  const wanted = days.filter((slot) => {
    if (start !== undefined && slot.from < start) return false
    if (end !== undefined && (slot.to > end || slot.to <= slot.from)) return false
    return dayPart === undefined || inDayPart(dayPart, slot.from)
  })
  return { wanted, whole: wanted.length > 0 }
}

function inARow(when: When, days: readonly SlotView[], duration: number | undefined): SlotMatch {
  const first = days.find((slot) => slot.from === when.start)
  if (!first) return { wanted: [], whole: false }
  let length = duration ?? 0
  if (when.end !== undefined) {
    length = minutesOf(when.end) - minutesOf(when.start!)
    if (length <= 0) length += 1440
  }
  const row = [first]
  const until = first.start + length * 60_000
  for (let last = first; last.end < until; ) {
    const next = days.find((slot) => slot.start === last.end)
    if (!next) return { wanted: row, whole: false }
    row.push(next)
    last = next
  }
  return { wanted: row, whole: true }
}

function nearest(when: When, sorted: readonly SlotView[]): { before?: SlotView; after?: SlotView } {
  const date = when.date ?? sorted[0]?.date ?? ''
  const at = `${date}T${when.start ?? (when.dayPart === undefined ? '00:00' : '12:00')}`
  const open = sorted.filter((slot) => slot.status === 'open')
  const before = open.findLast((slot) => `${slot.date}T${slot.from}` < at)
  const after = open.find((slot) => `${slot.date}T${slot.from}` > at)
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) }
}

function reason(
  when: When,
  wanted: readonly SlotView[],
  days: readonly SlotView[],
  all: readonly SlotView[],
): ErrorCode {
  if (when.past) return when.start === undefined ? 'HALLO_DATE_PAST' : 'HALLO_SLOT_PAST'
  const refused = wanted.find((slot) => slot.status !== 'open')
  if (refused && exact(when)) {
    if (refused.status === 'past') return 'HALLO_SLOT_PAST'
    if (refused.status === 'beyond') return 'HALLO_SLOT_BEYOND'
    return refused.status === 'full' ? 'HALLO_SLOT_FULL' : 'HALLO_SLOT_CLOSED'
  }
  // the row runs past closing time
  if (exact(when) && wanted.length > 0) return 'HALLO_SLOT_CLOSED'
  if (days.length === 0) {
    const last = all.at(-1)
    return last && when.date !== undefined && when.date > last.date && all.length > 0
      ? 'HALLO_SLOT_BEYOND'
      : 'HALLO_DATE_CLOSED'
  }
  if (days.every((slot) => slot.status === 'beyond')) return 'HALLO_SLOT_BEYOND'
  if (days.every((slot) => slot.status === 'past')) return 'HALLO_DATE_PAST'
  if (days.every((slot) => slot.status === 'full' || slot.status === 'past')) return 'HALLO_DATE_FULL'
  if (days.every((slot) => slot.status === 'closed')) return 'HALLO_DATE_CLOSED'
  if (wanted.length === 0) return 'HALLO_SLOT_UNKNOWN'
  return wanted.every((slot) => slot.status === 'past') ? 'HALLO_SLOT_PAST' : 'HALLO_SLOT_FULL'
}
