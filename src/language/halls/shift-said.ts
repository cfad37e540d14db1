import { clockOf } from '../../domain/time/calendar.ts'
import type { ArgumentMatch } from '../commands/argument-match.ts'
import { readWeekdaysSaid } from '../commands/times/weekdays-said.ts'

/** Weekdays (0 is Monday) on which only the opening or only the closing changes; `HH:mm`. */
export interface DayShift {
  days: number[]
  opens?: string
  closes?: string
  /** the closing was said as an hour of a twelve-hour clock, so it may be twelve later: "close at 9" */
  half?: true
}

const ENGLISH =
  /(?<!\p{L})(open|start|clos|shut|until|till)\p{L}*(?:\s+(?:up|at|from|until|till|only))*\s+(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?(?![\d\p{L}-])/giu
const CHINESE =
  /(早上|上午|中午|下午|傍晚|晚上)?\s*(\d{1,2})(?:[:：](\d\d)|点(半)?)\s*(?:就|才|开始)?\s*(开门|营业|开放|开馆|关门|打烊|闭馆|关)/gu

/** "we open at 8 on saturdays", 周六晚上9点关门. undefined: no weekday, or neither hour is said. */
export function readShift(text: string): ArgumentMatch<DayShift> | undefined {
  const days = readWeekdaysSaid(text)
  const shift: DayShift = { days: [...new Set(days.flatMap(({ value }) => value))] }
  const spans: (readonly [number, number])[] = days.flatMap((each) => [...each.spans])
  for (const match of text.matchAll(ENGLISH)) {
    const [, word = '', hour = '', minute = '0', half] = match
    const pm = half?.toLowerCase() === 'pm' && Number(hour) < 12
    put(shift, /^(?:open|start)/i.test(word), (Number(hour) + (pm ? 12 : 0)) * 60 + Number(minute), half === undefined)
    spans.push([match.index, match.index + match[0].length])
  }
  for (const match of text.matchAll(CHINESE)) {
    const [, part = '', hour = '', minute = '0', half, word = ''] = match
    const later = /下午|傍晚|晚上/.test(part) && Number(hour) < 12
    const at = (Number(hour) + (later ? 12 : 0)) * 60 + (half === undefined ? Number(minute) : 30)
    put(shift, /^[开营]/.test(word), at, part === '')
    spans.push([match.index, match.index + match[0].length])
  }
  const said = shift.opens !== undefined || shift.closes !== undefined
  return shift.days.length === 0 || !said ? undefined : { value: shift, spans }
}

function put(shift: DayShift, opens: boolean, minutes: number, half: boolean): void {
  if (minutes > 1440) return
  if (opens) shift.opens = clockOf(minutes)
  else {
    shift.closes = minutes === 1440 ? '24:00' : clockOf(minutes)
    if (half && minutes <= 720) shift.half = true
  }
}
