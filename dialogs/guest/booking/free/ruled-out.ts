import type { SlotView } from '../../../../src/domain/hall/slot.ts'
import { addDays, clockMinutes, clockOf, weekdayOf } from '../../../../src/domain/time/calendar.ts'
import { inDayPart } from '../../../../src/language/calendar/day-parts.ts'
import type { DayPart, When } from '../../../../src/language/reading.ts'

/** What a guest does not want: never offered until they say otherwise. */
export type RuledOut = { days?: string[]; weekdays?: number[]; parts?: DayPart[]; starts?: string[] }

/** What the words add to it; bounds ("not before 4") are no part of it. */
export function ruledOut(before: RuledOut | undefined, excluded: readonly When[]): RuledOut {
  const out = { days: [...(before?.days ?? [])], weekdays: [...(before?.weekdays ?? [])] }
  const [parts, starts] = [[...(before?.parts ?? [])], [...(before?.starts ?? [])]]
  for (const { date, until = date, stated, dayPart, start, assumed } of excluded) {
    if (assumed.some(({ convention }) => convention === 'weekend')) out.weekdays.push(5, 6)
    else if (date !== undefined && stated.includes('weekday')) out.weekdays.push(weekdayOf(date))
    else if (date !== undefined && stated.includes('date') && until !== undefined)
      for (let day = date; day <= until && out.days.length < MOST; day = addDays(day, 1)) out.days.push(day)
    else if (dayPart !== undefined) parts.push(dayPart)
    else if (start !== undefined) {
      starts.push(start)
      // "after 5 but not 7": which half is only supposed
      if (assumed.some(({ field }) => field === 'half')) starts.push(clockOf(((clockMinutes(start) ?? 0) + 720) % 1440))
    }
  }
  return {
    ...(out.days.length > 0 && { days: [...new Set(out.days)] }),
    ...(out.weekdays.length > 0 && { weekdays: [...new Set(out.weekdays)] }),
    ...(parts.length > 0 && { parts: [...new Set(parts)] }),
    ...(starts.length > 0 && { starts: [...new Set(starts)] }),
  }
}

const MOST = 31

/** Those of the slots that are not ruled out. */
export function allowed<View extends Pick<SlotView, 'date' | 'from'>>(
  slots: readonly View[],
  not: RuledOut | undefined,
): readonly View[] {
  if (not === undefined) return slots
  return slots.filter(
    ({ date, from }) =>
      not.days?.includes(date) !== true &&
      not.weekdays?.includes(weekdayOf(date)) !== true &&
      not.starts?.includes(from) !== true &&
      not.parts?.some((part) => inDayPart(part, from)) !== true,
  )
}

/** A day or time that is said now is wanted after all. */
export function withoutWanted(
  not: RuledOut | undefined,
  { date, start, dayPart }: Partial<When>,
): RuledOut | undefined {
  if (not === undefined) return undefined
  const left: RuledOut = {
    ...(not.days && { days: not.days.filter((day) => day !== date) }),
    ...(not.weekdays && {
      weekdays: not.weekdays.filter((day) => date === undefined || day !== weekdayOf(date)),
    }),
    ...(not.parts && {
      parts: not.parts.filter((part) => part !== dayPart && (start === undefined || !inDayPart(part, start))),
    }),
    ...(not.starts && { starts: not.starts.filter((each) => each !== start) }),
  }
  return Object.values(left).some((list) => list.length > 0) ? left : undefined
}
