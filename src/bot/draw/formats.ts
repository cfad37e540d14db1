import { localDate, localOf } from '../../domain/time/zone.ts'

/** How one language writes days, times, money, lengths and lists. */
export interface Formats {
  /** weekday and full date of a local day, YYYY-MM-DD */
  date(day: string): string
  /** weekday, full date, start–end of local times (HH:mm); an end not after its start is marked as the next day's */
  slot(slot: { date: string; from: string; to: string }): string
  /** the same of what was named before: the year stands there only where it is not that of `now` */
  slotAgain(slot: { date: string; from: string; to: string }, now: number): string
  /** HH:mm of an instant (UTC ms) in a zone, with the day where it is not that of `now` */
  instant(instant: number, zone: string, now: number): string
  /** `amount` in the currency's minor units (ISO 4217) */
  money(amount: number, currency: string): string
  /** a length in the largest units that say it exactly: "1 hour 30 minutes" */
  minutes(length: number): string
  seconds(length: number): string
  bytes(size: number): string
  number(value: number): string
  list(items: readonly string[]): string
  /** by the language's comma alone: "15:00, 16:00", 15:00、16:00 */
  commas(items: readonly string[]): string
}

/**
 * What `common.json` says of a language: `intl`, whose conventions numbers, lists and money follow, and how the parts of
 * a day and a slot stand together.
 */
export interface Patterns {
  intl: string
  /** weekday, day, month, monthName, year */
  date: string
  /** date, from, to */
  slot: string
  slotNextDay: string
  /** date, time */
  instant: string
}

/** Puts values into a pattern, as into any text. */
type Fill = (pattern: string, values: Readonly<Record<string, string | number>>) => string

/** Days drawn lately: a chat speaks of the same few days again and again. Bounded, so that it can't grow for ever. */
const DAYS_KEPT = 1000

/** The year in a day's pattern, with the word that belongs to it. */
const YEAR = /[\s,]*\{\{year\}\}\p{L}?/u

/** Makes the formats of one language; Intl's formatters are expensive, so they are made once and kept. */
export function makeFormats(patterns: Patterns, fill: Fill): Formats {
  const { intl } = patterns
  const weekday = new Intl.DateTimeFormat(intl, { timeZone: 'UTC', weekday: 'long' })
  const monthName = new Intl.DateTimeFormat(intl, { timeZone: 'UTC', month: 'long' })
  const number = new Intl.NumberFormat(intl)
  const conjunction = new Intl.ListFormat(intl, { type: 'conjunction' })
  const together = new Intl.ListFormat(intl, { type: 'unit', style: 'narrow' })
  // what stands between the first two of three
  const comma = conjunction.formatToParts(['1', '2', '3'])[1]?.value ?? ', '
  const units = new Map<string, Intl.NumberFormat>()
  const currencies = new Map<string, { formatter: Intl.NumberFormat; minor: number }>()
  const days = new Map<string, string>()

  function unit(value: number, name: string): string {
    let formatter = units.get(name)
    if (formatter === undefined) {
      formatter = new Intl.NumberFormat(intl, { style: 'unit', unit: name, unitDisplay: 'long' })
      units.set(name, formatter)
    }
    return formatter.format(value)
  }

  function length(value: number, parts: readonly (readonly [size: number, name: string])[]): string {
    const said: string[] = []
    let left = Math.ceil(value)
    for (const [size, name] of parts) {
      const whole = Math.floor(left / size)
      if (whole > 0) said.push(unit(whole, name))
      left -= whole * size
    }
    return said.length > 0 ? together.format(said) : unit(0, parts[parts.length - 1]![1])
  }

  const slot = (
    { date: day, from, to }: { date: string; from: string; to: string },
    draw: (day: string) => string,
  ): string => fill(to <= from ? patterns.slotNextDay : patterns.slot, { date: draw(day), from, to })

  const ofYear = patterns.date.replace(YEAR, '')
  const dateOfYear = (day: string): string => drawDay(day, ofYear)

  function drawDay(day: string, pattern: string): string {
    const at = new Date(`${day}T00:00:00Z`)
    return fill(pattern, {
      weekday: weekday.format(at),
      day: at.getUTCDate(),
      month: at.getUTCMonth() + 1,
      monthName: monthName.format(at),
      year: at.getUTCFullYear(),
    })
  }

  function date(day: string): string {
    const known = days.get(day)
    if (known !== undefined) return known
    const drawn = drawDay(day, patterns.date)
    if (days.size >= DAYS_KEPT) days.clear()
    days.set(day, drawn)
    return drawn
  }

  return {
    date,
    slot: (named) => slot(named, date),
    slotAgain: (named, now) =>
      slot(named, named.date.slice(0, 4) === new Date(now).toISOString().slice(0, 4) ? dateOfYear : date),
    instant(instant, zone, now) {
      const wall = localOf(instant, zone)
      if (wall.date === localDate(now, zone)) return wall.time
      return fill(patterns.instant, { date: date(wall.date), time: wall.time })
    },
    money(amount, currency) {
      let kept = currencies.get(currency)
      if (kept === undefined) {
        const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const
        const formatter = new Intl.NumberFormat(intl, options)
        kept = { formatter, minor: 10 ** (formatter.resolvedOptions().maximumFractionDigits ?? 2) }
        currencies.set(currency, kept)
      }
      return kept.formatter.format(amount / kept.minor)
    },
    minutes: (value) =>
      length(value, [
        [1440, 'day'],
        [60, 'hour'],
        [1, 'minute'],
      ]),
    seconds: (value) =>
      length(value, [
        [3600, 'hour'],
        [60, 'minute'],
        [1, 'second'],
      ]),
    bytes(size) {
      if (size < 1024) return unit(size, 'byte')
      if (size < 1024 ** 2) return unit(Math.floor(size / 1024), 'kilobyte')
      return unit(Math.floor((size / 1024 ** 2) * 10) / 10, 'megabyte')
    },
    number: (value) => number.format(value),
    list: (items) => conjunction.format(items),
    commas: (items) => items.join(comma),
  }
}
