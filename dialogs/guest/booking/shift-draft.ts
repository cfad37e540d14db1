import { slotsOn } from '../../../src/domain/hall/slots.ts'
import { addDays, clockMinutes, clockOf } from '../../../src/domain/time/calendar.ts'
import { afterUntil } from '../../../src/language/wording/own-booking-words.ts'
import { daysShifted, saysNextOne, wayShifted } from '../../../src/language/wording/shift-words.ts'
import { hoursShifted, readFor } from '../../common/read-for.ts'
import { questionsIn } from '../../engine/act-meaning.ts'
import { type BookingContext, placeOf, serviceOf, slotsOf } from './booking-draft.ts'
import { saysLength } from './length-beside.ts'

const DAY = 1440

/** Where a shift leads: a day and a start, HH:mm; `from` unknown: nothing has been said that it could count from. */
type Shift = { date: string; start: string; end?: string } | 'nothing'

/**
 * "half an hour earlier", 再晚一个小时: counted from the time of the draft, where the reader, which knows no draft, counts from now.
 * undefined: no such wish, or one with a day or a time of its own.
 */
export function shiftMeant(c: BookingContext): Shift | undefined {
  if (c.draft.date === undefined || serviceOf(c) === undefined) return undefined
  const start = slotsOf(c)[0]?.from ?? c.draft.start
  const next = start === undefined || !saysNextOne(c.text) ? undefined : nextOne(c, start)
  if (next !== undefined) return next
  const days = c.reading.excluded === undefined && isChange(c) ? daysShifted(c.text) : undefined
  // "next week's one" of what is next week already
  const within = c.reading.whens.some(
    ({ date, until }) => date !== undefined && until !== undefined && date <= c.draft.date! && c.draft.date! <= until,
  )
  if (days !== undefined && start !== undefined)
    return { date: addDays(c.draft.date, within ? 0 : days), start: startBesideDays(c, start) }
  const way = wayShifted(c.text)
  if (way === undefined) return undefined
  const { duration, whens } = readFor(c, way.rest, placeOf(c))
  const [when, another] = whens
  const bare = when?.start === undefined && when?.dayPart === undefined
  const end = (bare ? when?.end : undefined) ?? untilSaid(c.text)
  // "thursday, and an hour later"
  const day = bare && when?.until === undefined && when?.past !== true ? when?.date : undefined
  if (duration === undefined || another !== undefined || (when !== undefined && (end ?? day) === undefined))
    return undefined
  // with an end behind it it is no act of its own: "an hour earlier and finish at 12"
  const told = (end ?? day) !== undefined && !isQuestionOnly(c)
  if (!told && !c.understood.acts.some(({ act }) => act === 'shift')) return undefined
  const from = clockMinutes(start ?? '')
  if (from === undefined) return 'nothing'
  const to = from + (way.later ? duration : -duration)
  const shifted = { date: addDays(day ?? c.draft.date, Math.floor(to / DAY)), start: clockOf((to + DAY) % DAY) }
  return end === undefined
    ? shifted
    : { ...shifted, end: end > shifted.start ? end : clockOf(((clockMinutes(end) ?? 0) + DAY / 2) % DAY) }
}

/** "the day after, at eight", 后一天，晚一个小时: another hour goes with the days. HH:mm */
function startBesideDays(c: BookingContext, start: string): string {
  const minutes = hoursShifted(c, c.text, placeOf(c))
  if (minutes !== undefined) return clockOf(((clockMinutes(start) ?? 0) + minutes + DAY) % DAY)
  return c.reading.whens.find(({ stated }) => stated.includes('start'))?.start ?? start
}

/** "can't today, the one after": what begins next, where its day is out that of the next day at the same hour, or its first. */
function nextOne(c: BookingContext, start: string): Shift | undefined {
  const { date: own = '' } = c.draft
  const { whens, excluded = [] } = c.reading
  if (whens.some(({ date }) => date !== undefined && date !== own) || questionsIn(c.understood).includes('free'))
    return undefined
  const { hall, service } = placeOf(c)
  const out =
    excluded.some(({ date }) => date === own) ||
    c.understood.entities.some(({ slot, polarity }) => slot === 'day' && polarity === 'excluded')
  for (let ahead = out ? 1 : 0; ahead <= DAYS_LOOKED_AT; ahead++) {
    const date = addDays(own, ahead)
    const starts = slotsOn(hall, service, date).map(({ from }) => from)
    const next = ahead === 0 ? starts.find((from) => from > start) : starts.includes(start) && out ? start : starts[0]
    if (next !== undefined) return { date, start: next }
  }
  return undefined
}

const DAYS_LOOKED_AT = 14

/** Asked what is, and no wish. */
const isQuestionOnly = ({ understood }: BookingContext): boolean => questionsIn(understood).length > 0

/** "and go until 1": a bare hour. HH:mm */
function untilSaid(text: string): string | undefined {
  const hour = /^\s*(\d{1,2})(?![\d:.,])/.exec(afterUntil(text) ?? '')?.[1]
  return hour === undefined || Number(hour) > 24 ? undefined : clockOf((Number(hour) * 60) % DAY)
}

const CHANGES: ReadonlySet<string> = new Set(['shift', 'change', 'inform', 'again', 'keep', 'book', 'deny'])
const isChange = ({ understood: { acts } }: BookingContext): boolean => acts.every(({ act }) => CHANGES.has(act))

/** "a bit later", 稍微早一点行吗: which way, where no amount is said. */
export function vaguelyShifted(c: BookingContext): 'earlier' | 'later' | undefined {
  const { acts } = c.understood
  if (acts.length === 0 || !acts.every(({ act }) => act === 'shift')) return undefined
  const { duration, whens, party } = c.reading
  if (duration !== undefined || whens.length > 0 || party !== undefined || saysLength(c)) return undefined
  if (daysShifted(c.text) !== undefined) return undefined
  const way = wayShifted(c.text)
  return way === undefined ? undefined : way.later ? 'later' : 'earlier'
}
