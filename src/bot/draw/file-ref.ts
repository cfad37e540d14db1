import type { Booking } from '../../domain/booking/booking.ts'
import type { Catalogue } from '../../domain/hall/hall.ts'
import type { FileInfo } from '../../store/port/store.ts'
import { bookingCalendar, calendarName } from './booking-calendar.ts'

/**
 * A file or picture by what it is: a booking's calendar file (`ics`) or the QR picture of its code (`qr`), or a kept file. Each
 * door brings it its own way; only HTTP makes addresses.
 */
export interface FileRef {
  of: 'ics' | 'kept'
  /** the booking's, or the kept file's */
  id: string
  /** the language of what is drawn in it */
  locale: string
  name: string
  /** media type */
  type: string
  bytes: number
  /** fetched with the session's token only */
  own?: true
}
export interface ImageRef {
  /** `day`: the timetable of a hall's day, drawn anew each time (`dayId`) */
  of: 'qr' | 'kept' | 'day'
  id: string
  locale: string
  /** what it shows, in the guest's language */
  alt: string
}

/** Whose timetable of which hall's local day: only who works there gets it. `person`: the session or account, whose role it is. */
export const dayId = ({ date, hall, person }: DayName): string => `${date}~${hall}~${person}`

interface DayName {
  date: string
  hall: string
  person: string
}

export function readDayId(id: string): DayName | undefined {
  const [, date, hall, person] = /^(\d{4}-\d\d-\d\d)~([a-z0-9-]+)~(.+)$/.exec(id) ?? []
  return date === undefined || hall === undefined || person === undefined ? undefined : { date, hall, person }
}

export const CALENDAR = 'text/calendar; charset=utf-8'

/** The calendar file is drawn to tell its size. */
export const calendarRef = (booking: Booking, catalogue: Catalogue, locale: string, origin?: string): FileRef => ({
  of: 'ics',
  id: booking.id,
  locale,
  name: calendarName(booking),
  type: CALENDAR,
  bytes: Buffer.byteLength(bookingCalendar(booking, catalogue, locale, origin)),
})

export const keptRef = ({ id, name, type, bytes, own }: FileInfo, locale: string): FileRef => ({
  of: 'kept',
  id,
  locale,
  name,
  type,
  bytes,
  ...(own === true && { own }),
})

/** Replies written by an earlier version hold addresses instead; what they name is read from them. */
export function refOfAddress(url: string): Pick<FileRef, 'id' | 'locale'> & { of: FileRef['of'] | ImageRef['of'] } {
  const [, name = '', locale = 'en'] = /\/([^/?]+)\?l=([^&]+)/.exec(url) ?? []
  const [, id = '', kind] = /^(.+)\.(ics|svg|kept|own)$/.exec(decodeURIComponent(name)) ?? []
  return { of: kind === 'svg' ? 'qr' : kind === 'ics' ? 'ics' : 'kept', id, locale: decodeURIComponent(locale) }
}
