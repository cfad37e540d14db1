/** The wall clock of an instant in a zone. */
export interface Wall {
  /** YYYY-MM-DD */
  date: string
  /** HH:mm */
  time: string
  /** ISO 8601 with the zone's offset then, to the second: `2026-11-24T15:00:00+08:00` */
  iso: string
}

const MINUTE = 60_000
/** Zones change their offset on a quarter of the hour by UTC (all of them since 1972). */
const QUARTER = 15 * MINUTE
/** About 4 MB; then all are forgotten. */
const OFFSETS_KEPT = 40_000

const formatters = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()

/** `instant`: UTC ms; `zone`: IANA. Throws a RangeError for an unknown zone (zones are checked when halls are loaded). */
export function wallClock(instant: number, zone: string): Wall {
  const offset = offsetAt(instant, zone)
  const local = new Date(instant + offset * MINUTE).toISOString()
  const sign = offset < 0 ? '-' : '+'
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0')
  return { date: local.slice(0, 10), time: local.slice(11, 16), iso: `${local.slice(0, 19)}${sign}${hours}:${minutes}` }
}

/** Minutes that the zone is ahead of UTC. Intl takes 5 µs to say it and a chat asks for the same hours, so it is kept. */
function offsetAt(instant: number, zone: string): number {
  const quarter = Math.floor(instant / QUARTER)
  const key = `${zone} ${quarter}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    offset = askIntl(quarter * QUARTER, zone)
    if (offsets.size >= OFFSETS_KEPT) offsets.clear()
    offsets.set(key, offset)
  }
  return offset
}

function askIntl(instant: number, zone: string): number {
  const part: Record<string, string> = {}
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) part[type] = value
  const asUtc = Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:00Z`)
  return (asUtc - instant) / MINUTE
}

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
    })
    formatters.set(zone, formatter)
  }
  return formatter
}
