import { isDeepStrictEqual } from 'node:util'
import type { DayException } from '../../../src/domain/hall/schedule.ts'
import { addDays, weekdayOf } from '../../../src/domain/time/calendar.ts'
import { daysOf } from './closing-days.ts'

/** Days in a row that change alike; `weekdays`: of those only these (0 is Monday). */
export interface DayRun {
  from: string
  to: string
  weekdays?: readonly number[]
  /** these of them stay as they are */
  except?: readonly string[]
  was?: DayException
  now?: DayException
}

/** From so many runs on days that change alike every week are told together: a season is no list of weeks. */
const MANY = 4

/** What days have of their own that they had not, or have no more. */
export function runsOf(was: readonly DayException[], now: readonly DayException[]): DayRun[] {
  const changes = changesOf(was, now)
  const runs: (DayRun & { key: string })[] = []
  for (const { date, key, ...change } of changes) {
    const last = runs.at(-1)
    if (last !== undefined && last.key === key && addDays(last.to, 1) === date) last.to = date
    else runs.push({ from: date, to: date, key, ...change })
  }
  return runs.length > MANY ? (seasonOf(changes) ?? runs) : runs
}

interface DayChange {
  date: string
  key: string
  was?: DayException
  now?: DayException
}

function changesOf(was: readonly DayException[], now: readonly DayException[]): DayChange[] {
  const dates = [...new Set([...was, ...now].map(({ date }) => date))].sort()
  const of = (list: readonly DayException[], date: string) => list.find((each) => each.date === date)
  return dates.flatMap((date) => {
    const [before, after] = [of(was, date), of(now, date)]
    if (isDeepStrictEqual(before, after)) return []
    const key = JSON.stringify([before, after].map((day) => [day?.hours, day?.note]))
    return [{ date, key, ...(before && { was: before }), ...(after && { now: after }) }]
  })
}

/** All days from the first to the last one, each as its weekday; undefined: they are not so. */
function seasonOf(changes: readonly DayChange[]): DayRun[] | undefined {
  const keys = new Map<number, string>()
  for (const { date, key } of changes) {
    const day = weekdayOf(date)
    if ((keys.get(day) ?? key) !== key) return undefined
    keys.set(day, key)
  }
  const [from, to] = [changes[0]!.date, changes.at(-1)!.date]
  const left = daysOf({ from, to }).filter(
    (date) => keys.has(weekdayOf(date)) && changes.every((each) => each.date !== date),
  )
  // a weekday or two are told by their dates
  if (left.length > MOST_LEFT || keys.size < LEAST_WEEKDAYS) return undefined
  return [...new Set(keys.values())].map((key) => {
    const { was, now } = changes.find((each) => each.key === key)!
    const weekdays = [...keys].flatMap(([day, its]) => (its === key ? [day] : [])).sort()
    const except = left.filter((date) => weekdays.includes(weekdayOf(date)))
    return { from, to, weekdays, except, ...(was && { was }), ...(now && { now }) }
  })
}

/** Public holidays stay as they are; more is no season. */
const MOST_LEFT = 4
const LEAST_WEEKDAYS = 3
