import { clockMinutes } from '../../../../src/domain/time/calendar.ts'
import type { When } from '../../../../src/language/reading.ts'
import { wantsBooking, wantsChange } from '../../../../src/language/wording/booking-words.ts'
import { joinsTimes, tellsWhenFree } from '../../../../src/language/wording/several-days.ts'
import { questionsIn } from '../../../engine/act-meaning.ts'
import { type BookingContext, serviceOf } from '../booking-draft.ts'
import { minutesBetween } from '../free/slot-rows.ts'
import { inHalf } from '../when/half-supposed.ts'
import { MOST_PARTS } from './parts.ts'

/** "friday 9-11 and 2-4", 明天九点和下午三点各一场: the times of which each is wanted, two of them or more of one day. undefined: none such. */
export function slotsApart(c: BookingContext): { days: string[]; first: When } | undefined {
  const { whens, doubt, duration } = c.reading
  if (whens.length < 2 || doubt === 'leftover' || wantsChange(c.text) || tellsWhenFree(c.text)) return undefined
  if (questionsIn(c.understood).includes('free') && !wantsBooking(c.text)) return undefined
  const each = firstReadings(c)
  if (each.length < 2 || each.length > MOST_PARTS) return undefined
  const dates = new Set(each.map(({ date }) => date))
  if (dates.size === each.length || (doubt === 'conflict' && dates.size > 1)) return undefined
  if (!joinsTimes(c.text, each) || overlap(each)) return undefined
  const sorted = [...each].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const slot = serviceOf(c)?.schedule.slotMinutes
  const lengths = sorted.map(({ start, end }) => (end === undefined ? (duration ?? slot) : minutesBetween(start!, end)))
  const alike = new Set(lengths).size === 1
  const days = sorted.map((when) => (alike || when.end === undefined ? key(when) : `${key(when)}/${when.end}`))
  return { days, first: sorted[0]! }
}

const key = ({ date, start }: When): string => `${date}T${start}`

/** What stands at one place of the text is said once, whatever it may mean as well. */
function firstReadings(c: BookingContext): When[] {
  const seen = new Set<number>()
  const found: When[] = []
  for (const when of c.reading.whens) {
    if (seen.has(when.span[0])) continue
    seen.add(when.span[0])
    const meant = inHalf(c, when)
    const date = meant.date ?? c.draft.date
    const open = meant.assumed.some(({ convention }) => convention === 'open-end')
    if (date === undefined || meant.start === undefined || meant.past || open) return []
    if (meant.until !== undefined && meant.until !== date) return []
    if (!found.some((other) => other.date === date && other.start === meant.start)) found.push({ ...meant, date })
  }
  return found
}

/** Two at once are no two visits: the one may put the other right. */
const overlap = (each: readonly When[]): boolean =>
  each.some((one) =>
    each.some(
      (other) =>
        one !== other &&
        one.date === other.date &&
        one.start! <= other.start! &&
        one.end !== undefined &&
        one.end > one.start! &&
        (clockMinutes(one.end) ?? 0) > (clockMinutes(other.start!) ?? 0),
    ),
  )
