import { placeNamed } from '../../../../src/language/numbers/place-in-list.ts'
import type { When } from '../../../../src/language/reading.ts'
import type { BookingContext } from '../booking-draft.ts'

const isDay = (other: string | undefined): other is string => other !== undefined && !other.includes('T')

const namesNoDay = ({ date, stated }: When): boolean =>
  date === undefined || !(stated.includes('date') || stated.includes('weekday'))

/** "tuesday or thursday" | "both, at 7": the day that was taken and the one that is offered beside it, where no day is named. */
export function twoDays(
  { draft, reading, names }: BookingContext,
  other: string | undefined,
): [string, string] | undefined {
  if (draft.date === undefined || !isDay(other) || names.matches.length > 0) return undefined
  return reading.whens.every((when) => namesNoDay(when)) ? [draft.date, other] : undefined
}

/** "the second one, 7pm", 后一天晚上七点: of those two the other. Without an hour it is a place in the list of times. */
export function otherDayMeant(c: BookingContext, other: string | undefined): string | undefined {
  const days = twoDays(c, other)
  const [only, another] = c.understood.entities.filter(({ slot }) => slot === 'ordinal')
  const timed = c.reading.whens.some(({ start, dayPart }) => (start ?? dayPart) !== undefined)
  if (days === undefined || !timed || only === undefined || another !== undefined) return undefined
  const place = placeNamed(c.text.slice(...only.span))
  return place === 1 || place === 'later' || place === 'last' ? days[1] : undefined
}
