import { localOf, offsetAt } from '../domain/time/zone.ts'

/** One booking as a calendar sees it. Instants are UTC ms; the texts are in one language already. */
export interface CalendarEvent {
  /** the same for every version of the booking, so that a newer file replaces the older event */
  uid: string
  sequence: number
  start: number
  end: number
  /** IANA zone in which the times are written */
  zone: string
  changedAt: number
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  summary: string
  location?: string
  description?: string
  /** where it is: degrees, north and east */
  place?: { latitude: number; longitude: number }
  /** where it can be looked at and changed: an absolute address */
  link?: string
  /** minutes before the start when the calendar shall remind; undefined: not at all */
  alarm?: number
}

/**
 * An iCalendar file (RFC 5545) with one event in the hall's local time. Its VTIMEZONE holds only the offsets that the event
 * meets, which is all that a reader needs and can't go stale. A cancelled event says so by its METHOD (RFC 5546), so
 * that opening the file takes it out of the calendar; one that adds has none, since calendars take it for an invitation
 * that has to be answered. The same booking makes the same bytes.
 */
export function calendarFile(event: CalendarEvent): string {
  const { zone, start, end } = event
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hallo//Hallo//EN',
    'CALSCALE:GREGORIAN',
    ...(event.status === 'CANCELLED' ? ['METHOD:CANCEL'] : []),
    ...timeZone(zone, start, end),
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `DTSTART;TZID=${zone}:${local(start, zone)}`,
    `DTEND;TZID=${zone}:${local(end, zone)}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.location === undefined ? [] : [`LOCATION:${escaped(event.location)}`]),
    ...(event.description === undefined ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    ...(event.link === undefined ? [] : [`URL:${event.link}`]),
    ...(event.place === undefined ? [] : [`GEO:${event.place.latitude};${event.place.longitude}`]),
    `STATUS:${event.status}`,
    'TRANSP:OPAQUE',
    ...alarmOf(event),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

/** Section 3.6.6: shown so long before the start; what is cancelled needs none. */
function alarmOf({ alarm, status, summary }: CalendarEvent): string[] {
  if (alarm === undefined || status === 'CANCELLED') return []
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:-PT${alarm}M`, `DESCRIPTION:${escaped(summary)}`, 'END:VALARM']
}

/** One observance for the offset at the start, and a second where the clocks change before the end. */
function timeZone(zone: string, start: number, end: number): string[] {
  const before = offsetAt(start, zone)
  const after = offsetAt(end, zone)
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observance(0, before, before)]
  if (after !== before) lines.push(...observance(changeBetween(start, end, zone), before, after))
  return [...lines, 'END:VTIMEZONE']
}

function observance(from: number, before: number, after: number): string[] {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    // The onset is written in the local time before the change.
    `DTSTART:${stamp(from + before)}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(after)}`,
    `END:${kind}`,
  ]
}

/** The first quarter of an hour with the new offset: no zone changes at other times. */
function changeBetween(start: number, end: number, zone: string): number {
  const quarter = 900_000
  const before = offsetAt(start, zone)
  for (let at = Math.floor(start / quarter) * quarter; at < end; at += quarter) {
    if (offsetAt(at, zone) !== before) return at
  }
  return end
}

const two = (value: number): string => String(value).padStart(2, '0')

function offset(ms: number): string {
  const minutes = Math.abs(Math.round(ms / 60_000))
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`
}

/** `20261124T150000` of a wall clock given as ms. */
const stamp = (wall: number): string => new Date(wall).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
const utc = (instant: number): string => `${stamp(instant)}Z`

function local(instant: number, zone: string): string {
  const { date, time } = localOf(instant, zone)
  return `${date.replaceAll('-', '')}T${time.replace(':', '')}00`
}

/** Section 3.3.11; a bare CR and other control characters have no place in a text. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r?\n|\r/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, '')

/** Section 3.1: at most 75 bytes a line, never within a character. */
function fold(line: string): string {
  if (line.length <= 24 || Buffer.byteLength(line) <= 75) return line
  let folded = ''
  let width = 0
  for (const character of line) {
    const bytes = Buffer.byteLength(character)
    if (width + bytes > 75) {
      folded += '\r\n '
      width = 1
    }
    folded += character
    width += bytes
  }
  return folded
}
