/** The wall clock of an instant in a zone. */
export interface Wall {
  /** YYYY-MM-DD */
  date: string
  /** HH:mm */
  time: string
  /** ISO 8601 with the zone's offset then, to the second: `2026-11-24T15:00:00+08:00` */
  iso: string
}

// An Intl formatter takes 20–50 µs to make and 1 µs to use; zones are few (one a hall).
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone)
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formatters.set(zone, formatter)
  }
  return formatter
}

/** `instant`: UTC ms; `zone`: IANA. Throws a RangeError for an unknown zone (zones are checked when halls are loaded). */
export function wallClock(instant: number, zone: string): Wall {
  const part: Record<string, string> = {}
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) part[type] = value
  const date = `${part.year}-${part.month}-${part.day}`
  const time = `${part.hour}:${part.minute}`
  const asUtc = Date.parse(`${date}T${time}:${part.second}Z`)
  const offset = Math.round((asUtc - Math.floor(instant / 1000) * 1000) / 60_000)
  const sign = offset < 0 ? '-' : '+'
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0')
  return { date, time, iso: `${date}T${time}:${part.second}${sign}${hours}:${minutes}` }
}
