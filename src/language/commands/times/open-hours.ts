import type { HourRange } from '../../../domain/hall/schedule.ts'
import { LANGUAGES as ALL } from '../../languages.ts'
import type { ArgumentMatch } from '../argument-match.ts'
import { readClock } from './hour-ranges.ts'

/** Where a time needs no word beside it, any time would do: such languages are the last. */
const LANGUAGES = ALL.map(({ commands }) => commands.partsOfDay).toSorted(
  (a, b) => Number(a.at[0] === '') - Number(b.at[0] === ''),
)

/** A single time stands for the slot that it lies in. */
const minuteAfter = (time: string): string =>
  time.replace(/\d\d$/, (minute) => String(Math.min(59, Number(minute) + 1)).padStart(2, '0'))

/** "friday afternoon", "after 3pm", 下午三点以后, "at 3pm": hours with an open end, the slot at a time, or a part of the day. */
export function readPartOfDay(text: string): ArgumentMatch<HourRange> | undefined {
  const open = timedOpenEnd(text)
  if (open !== undefined) return open
  // "tonight, 8pm": the hour says more than the part of the day
  for (const { at } of LANGUAGES) {
    const then = readClock(text, at)
    if (then !== undefined) return { ...then, value: [then.value, minuteAfter(then.value)] }
  }
  for (const { parts, bareAt } of LANGUAGES) {
    for (const [words, value] of parts) {
      const found = words.exec(text)
      if (found === null) continue
      const span = [found.index, found.index + found[0].length] as const
      return hourIn(text, bareAt, value, span) ?? { value, spans: [span] }
    }
  }
  return bareHour(text)
}

/** "after 3pm", 三点以前, "before 6": hours with an open end. */
export const readOpenEnd = (text: string): ArgumentMatch<HourRange> | undefined => timedOpenEnd(text) ?? bareHour(text)

function timedOpenEnd(text: string): ArgumentMatch<HourRange> | undefined {
  for (const { from, until } of LANGUAGES) {
    const since = readClock(text, from)
    if (since !== undefined) return { ...since, value: [since.value, '24:00'] }
    const end = readClock(text, until)
    if (end !== undefined) return { ...end, value: ['00:00', end.value] }
  }
  return undefined
}

/** "friday night at 8": the part of the day says which eight. */
function hourIn(
  text: string,
  bareAt: RegExp,
  [from, until]: HourRange,
  part: readonly [number, number],
): ArgumentMatch<HourRange> | undefined {
  const said = bareAt.exec(text)
  const hour = Number(said?.groups?.hour)
  if (said === null || !(hour > 0 && hour <= 12)) return undefined
  const hours = [hour % 12, (hour % 12) + 12].map((each) => `${String(each).padStart(2, '0')}:00`)
  const time = hours.find((each) => each >= from && each < until)
  if (time === undefined) return undefined
  return { value: [time, minuteAfter(time)], spans: [part, [said.index, said.index + said[0].length]] }
}

/** "after 6": in the hours of halls one to seven is the afternoon's. */
function bareHour(text: string): ArgumentMatch<HourRange> | undefined {
  for (const { bare } of LANGUAGES) {
    const found = bare.exec(text)
    const { from, until } = found?.groups ?? {}
    const hour = Number(from ?? until)
    if (found === null || !(hour > 0 && hour < 24)) continue
    const time = `${String(hour < 8 ? hour + 12 : hour).padStart(2, '0')}:00`
    const value: HourRange = from === undefined ? ['00:00', time] : [time, '24:00']
    return { value, spans: [[found.index, found.index + found[0].length]] }
  }
  return undefined
}

/** Whether an hour at these offsets begins something or ends it: "after 5", 五点以后. undefined: it is only an hour. */
export function openEndSaid(text: string, [start, end]: readonly [number, number]): 'from' | 'until' | undefined {
  for (const { from, until } of LANGUAGES) {
    if (stands(text, start, end, until)) return 'until'
    if (stands(text, start, end, from)) return 'from'
  }
  return undefined
}

/** The word may be read as part of the hour. */
function stands(text: string, start: number, end: number, [before, behind]: readonly [string, string]): boolean {
  if (before !== '')
    return (
      new RegExp(`^(?:${before})`, 'iu').test(text.slice(start, end)) ||
      new RegExp(`(?:${before})$`, 'iu').test(text.slice(0, start))
    )
  return (
    new RegExp(`^(?:${behind})`, 'iu').test(text.slice(end)) ||
    new RegExp(`(?:${behind})$`, 'iu').test(text.slice(start, end))
  )
}
