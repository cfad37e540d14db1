import { createRequire } from 'node:module'
import type Holidays from 'date-holidays'
import { LegalHoliday } from 'tyme4ts'

/**
 * Public holidays by country. Mainland China's (`CN`) are those that the State Council orders each year, with the make-up days
 * (调休) that are worked in return, as far as tyme4ts knows them; other countries' are date-holidays'.
 */

/** `off`: a public holiday; `work`: a day of the weekend that is worked instead; undefined: a day like any other. */
export type DayKind = 'off' | 'work' | undefined

/** ISO 3166 country, or one of its parts: `CN`, `GB`, `GB-ENG`. `date`: local day, YYYY-MM-DD. */
export function dayKind(country: string, date: string): DayKind {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  if (country === 'CN') return orderedInChina(year, month, day)
  return holidaysOf(country, year).has(date) ? 'off' : undefined
}

export function orderedInChina(year: number, month: number, day: number): DayKind {
  const holiday = LegalHoliday.fromYmd(year, month, day)
  return holiday === null ? undefined : holiday.isWork() ? 'work' : 'off'
}

/** Whether holidays are known of it. */
export function isHolidayCountry(country: string): boolean {
  if (country === 'CN') return true
  const [name = '', part] = country.split('-')
  const all = new (library())()
  const parts = all.getStates(name, 'en') as Record<string, string> | undefined
  return name in all.getCountries('en') && (part === undefined || (parts !== undefined && part in parts))
}

const known = new Map<string, ReadonlySet<string>>()

function holidaysOf(country: string, year: number): ReadonlySet<string> {
  const key = `${country} ${year}`
  let days = known.get(key)
  if (days === undefined) {
    const [name = '', part] = country.split('-')
    const calendar = part === undefined ? new (library())(name) : new (library())(name, part)
    const holidays = calendar.getHolidays(year).filter(({ type }) => type === 'public')
    days = new Set(holidays.flatMap(({ date, end, start }) => daysBetween(date, start, end)))
    if (known.size >= 100) known.clear()
    known.set(key, days)
  }
  return days
}

/** Some holidays last for several days; `date` is local, start and end are instants. */
function daysBetween(date: string, start: Date, end: Date): string[] {
  const first = date.slice(0, 10)
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000))
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + at * 86_400_000).toISOString().slice(0, 10),
  )
}

/** Large, and only few halls need it: loaded when the first of them does. */
let loaded: typeof Holidays | undefined
function library(): typeof Holidays {
  if (loaded === undefined) {
    const module = createRequire(import.meta.url)('date-holidays') as typeof Holidays & { default?: typeof Holidays }
    loaded = module.default ?? module
  }
  return loaded
}
