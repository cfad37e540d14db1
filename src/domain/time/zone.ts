import { fromWallMs, wallMs } from './calendar.ts'

/**
 * Local time of IANA zones. The zone is always the hall's; the server's own never matters. Instants are UTC
 * milliseconds. The runtime's zone data is asked once for each quarter of an hour and zone, since no zone changes its
 * offset at other times (since 1972), and asking costs microseconds.
 */

const QUARTER = 900_000
const DAY = 86_400_000
/** Bounds the memory: about a megabyte, and far more than a busy service touches. */
const REMEMBERED = 20_000

interface Zone {
  format: Intl.DateTimeFormat
  offsets: Map<number, number>
}

const zones = new Map<string, Zone>()

/** Whether the runtime knows the zone by this name. Fixed offsets (`+08:00`) are no IANA zones. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    formatFor(zone)
    return true
  } catch {
    return false
  }
}

/** What local time is ahead of UTC at that instant, in milliseconds. An unknown zone is a fault. */
export function offsetAt(instant: number, zone: string): number {
  let known = zones.get(zone)
  if (known === undefined) {
    known = { format: formatFor(zone), offsets: new Map() }
    zones.set(zone, known)
  }
  const quarter = Math.floor(instant / QUARTER)
  let offset = known.offsets.get(quarter)
  if (offset === undefined) {
    offset = readOffset(known.format, quarter * QUARTER)
    if (known.offsets.size >= REMEMBERED) known.offsets.clear()
    known.offsets.set(quarter, offset)
  }
  return offset
}

/** The local day and clock of an instant. */
export const localOf = (instant: number, zone: string): { date: string; time: string } =>
  fromWallMs(instant + offsetAt(instant, zone))

/** The local day of an instant, YYYY-MM-DD. */
export const localDate = (instant: number, zone: string): string => localOf(instant, zone).date

/** The instant with the zone's offset, ISO 8601 to the second: `2026-11-23T09:00:00+08:00`. */
export function isoOf(instant: number, zone: string): string {
  const offset = offsetAt(instant, zone)
  const { date, time } = fromWallMs(instant + offset)
  const seconds = String(Math.floor(((((instant + offset) % 60_000) + 60_000) % 60_000) / 1000)).padStart(2, '0')
  const away = Math.abs(Math.round(offset / 60_000))
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date}T${time}:${seconds}${offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`
}

/**
 * When the local clock shows `minutes` after midnight of `date` (1440 and more: the next day). Undefined where a DST
 * change skips that time; the first of the two where it comes twice.
 */
export function instantOf(date: string, minutes: number, zone: string): number | undefined {
  const wall = wallMs(date, minutes)
  const [before, after] = offsetsAround(wall, zone)
  const first = wall - Math.max(before, after)
  if (offsetAt(first, zone) === Math.max(before, after)) return first
  const second = wall - Math.min(before, after)
  return offsetAt(second, zone) === Math.min(before, after) ? second : undefined
}

/**
 * The same for the end of something: a skipped time means the instant that the clock would have shown without the
 * change, so that what was begun keeps its length.
 */
export function endInstantOf(date: string, minutes: number, zone: string): number {
  const wall = wallMs(date, minutes)
  return instantOf(date, minutes, zone) ?? wall - offsetsAround(wall, zone)[0]
}

/** Offsets a day before and after: a zone changes at most once in between, and none is more than 14 hours from UTC. */
function offsetsAround(wall: number, zone: string): [number, number] {
  return [offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)]
}

function formatFor(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
}

function readOffset(format: Intl.DateTimeFormat, instant: number): number {
  const part: Record<string, string> = {}
  for (const { type, value } of format.formatToParts(instant)) part[type] = value
  const wall = Date.UTC(
    Number(part.year),
    Number(part.month) - 1,
    Number(part.day),
    Number(part.hour),
    Number(part.minute),
    Number(part.second),
  )
  return wall - Math.floor(instant / 1000) * 1000
}
