import { qrPng } from '../../reports/qr-picture.ts'
import { isStillTheirs } from '../../services/kept-file-rights.ts'
import type { Store } from '../../store/port/store.ts'
import type { Clock } from '../clock.ts'
import { bookingCalendar, calendarName } from '../draw/booking-calendar.ts'
import { CALENDAR, type FileRef, type ImageRef, readDayId } from '../draw/file-ref.ts'
import { dayPicture } from './day-picture.ts'

export interface ContentSources {
  store: Pick<Store, 'booking' | 'bookings' | 'catalogue' | 'file' | 'fileInfo' | 'person'>
  clock: Clock
  /** the service's own address, for links in files */
  origin?: string
}

export interface Content {
  name: string
  type: string
  content: Uint8Array
}

/** What a reply's file or picture holds now; undefined where it is no more. A QR picture is a PNG here. */
export async function contentOf(
  ref: FileRef | ImageRef,
  { store, clock, origin }: ContentSources,
): Promise<Content | undefined> {
  if (ref.of === 'kept') {
    const now = clock.now()
    const info = await store.fileInfo(ref.id, now)
    // A send may have waited for hours.
    if (info === undefined || !(await isStillTheirs(info, store))) return undefined
    const file = await store.file(ref.id, now)
    return file && { name: file.name, type: file.type, content: file.content }
  }
  if (ref.of === 'day') {
    const content = await dayPicture(ref, { store, clock })
    return content && { name: `${readDayId(ref.id)?.date}.png`, type: 'image/png', content }
  }
  const booking = await store.booking({ id: ref.id })
  if (booking === undefined) return undefined
  if (ref.of === 'qr') return { name: `${booking.code}.png`, type: 'image/png', content: await qrPng(booking.code) }
  const calendar = bookingCalendar(booking, await store.catalogue(), ref.locale, origin)
  return { name: calendarName(booking), type: CALENDAR, content: Buffer.from(calendar) }
}
