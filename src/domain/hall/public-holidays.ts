import { createRequire } from 'node:module'
import type Holidays from 'date-holidays'
import { LegalHoliday, SolarDay } from 'tyme4ts'

/**
 * Public holidays by country. Mainland China's (`CN`) are those that the State Council orders each year, with the make-up days
 * (调休) that are worked in return, as far as tyme4ts knows them. Of a year that is not ordered yet only the days that the law fixes are known: the
 * days around them that will be free, and those that will be worked, are not. Other countries' are date-holidays'.
 */

/** `off`: a public holiday; `work`: a day of the weekend that is worked instead; undefined: a day like any other. */
export type DayKind = 'off' | 'work' | undefined

/** ISO 3166 country, or one of its parts: `CN`, `GB`, `GB-ENG`. `date`: local day, YYYY-MM-DD. */
export function dayKind(country: string, date: string): DayKind {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  if (country === 'CN') {
    if (isOrdered(year)) return orderedInChina(year, month, day)
    return isFreeByLaw(year, month, day) ? 'off' : undefined
  }
  return holidaysOf(country, year).has(date) ? 'off' : undefined
}

/** Whether all public holidays of the year are known, with the days that are worked in return. */
export const holidaysKnown = (country: string, year: number): boolean => country !== 'CN' || isOrdered(year)

/** Every order since 2001 frees the first of May. */
const isOrdered = (year: number): boolean => LegalHoliday.fromYmd(year, 5, 1) !== null

/** 全国年节及纪念日放假办法, article 2, as in force since 2025: 13 days a year. */
const SOLAR: ReadonlySet<string> = new Set(['1-1', '5-1', '5-2', '10-1', '10-2', '10-3'])
const LUNAR: ReadonlySet<string> = new Set(['1-1', '1-2', '1-3', '5-5', '8-15'])

function isFreeByLaw(year: number, month: number, day: number): boolean {
  if (SOLAR.has(`${month}-${day}`)) return true
  const date = SolarDay.fromYmd(year, month, day)
  // In a leap month (below 0) no feast is kept.
  const lunarOf = (of: SolarDay): string =>
    `${of.getLunarDay().getLunarMonth().getMonthWithLeap()}-${of.getLunarDay().getDay()}`
  if (LUNAR.has(lunarOf(date)) || lunarOf(date.next(1)) === '1-1') return true
  const term = date.getTermDay()
  return term.getSolarTerm().getName() === '清明' && term.getDayIndex() === 0
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
