import { clockOf, endClockOf } from '../../domain/time/calendar.ts'
import type { ArgumentMatch } from '../commands/argument-match.ts'
import { readPartOfDay } from '../commands/times/open-hours.ts'
import { readWeekdaysSaid } from '../commands/times/weekdays-said.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { readShiftBy } from './shift-by.ts'

/** Weekdays (0 is Monday) on which only the opening or only the closing changes; `HH:mm`. */
export interface DayShift {
  days: number[]
  opens?: string
  closes?: string
  /** the closing was said as an hour of a twelve-hour clock, so it may be twelve later: "close at 9" */
  half?: true
  /** so was the opening: "not before 6" of an evening class */
  halfOpens?: true
  /** the day's hours stay as long as they are: a class is moved */
  whole?: true
  /** it is to be longer than now: "longer, until 10" */
  longer?: true
  /** instead: so many minutes later than now, below 0 earlier */
  opensBy?: number
  closesBy?: number
}

const ANY = inAnyLanguage(
  LANGUAGES.map(({ halls: { shiftBy } }) => ({
    onlyPart: shiftBy.onlyPart,
    longer: shiftBy.later,
    asWhole: shiftBy.asWhole,
  })),
)

/** "we open at 8 on saturdays", 周六晚上9点关门. undefined: no weekday, or neither hour is said. */
export function readShift(text: string): ArgumentMatch<DayShift> | undefined {
  const days = readWeekdaysSaid(text)
  const said = readShiftSaid(text)
  if (days.length === 0 || said === undefined) return undefined
  const value = { days: [...new Set(days.flatMap((each) => each.value))], ...said.value }
  return { value, spans: [...days.flatMap((each) => [...each.spans]), ...said.spans] }
}

/** Open in no other part of the day: of every day, where none is said. */
export const saysOnlyPart = (text: string): boolean => ANY.onlyPart.test(text)

/** The same without the days. */
export function readShiftSaid(text: string): ArgumentMatch<Omit<DayShift, 'days'>> | undefined {
  const shift: Omit<DayShift, 'days'> = {}
  const spans: (readonly [number, number])[] = []
  for (const { opens, minutes, half, spans: said } of LANGUAGES.flatMap(({ halls }) => halls.shifts(text))) {
    put(shift, opens, minutes, half)
    spans.push(...said)
  }
  if (shift.opens !== undefined && ANY.asWhole.test(text)) {
    shift.whole = true
    const [word] = text.match(ANY.asWhole) ?? ['']
    spans.push([text.indexOf(word), text.indexOf(word) + word.length])
  }
  if (shift.half === true && ANY.longer.test(text)) shift.longer = true
  const by = readShiftBy(text)
  if (by !== undefined && shift.opens === undefined && shift.closes === undefined) {
    if (by.opens) shift.opensBy = by.minutes
    else shift.closesBy = by.minutes
    spans.push([0, text.length])
  }
  const part = spans.length === 0 && ANY.onlyPart.test(text) ? readPartOfDay(text) : undefined
  if (part !== undefined) {
    // "only in the morning": the end, or the beginning, of the day goes
    const [from, until] = part.value
    if (from === '00:00') shift.closes = until
    else shift.opens = from
    spans.push([0, text.length])
  }
  const said = [shift.opens, shift.closes, by].some((each) => each !== undefined)
  return said ? { value: shift, spans } : undefined
}

function put(shift: Omit<DayShift, 'days'>, opens: boolean, minutes: number, half: boolean): void {
  if (minutes > 1440) return
  if (opens) {
    shift.opens = clockOf(minutes)
    if (half && minutes < 720) shift.halfOpens = true
  } else {
    shift.closes = endClockOf(minutes)
    if (half && minutes <= 720) shift.half = true
  }
}
