import type { Booking } from '../../domain/booking/booking.ts'
import { findHall, findService } from '../../domain/hall/catalogue.ts'
import type { Catalogue } from '../../domain/hall/hall.ts'
import { inLocale } from '../../domain/text.ts'
import { type CalendarEvent, calendarFile } from '../../reports/calendar-file.ts'
import { speakerFor } from './draw-text.ts'

/** The chat reminds the day before; the calendar when it is time to go. */
const ALARM_MINUTES = 60

/** So many files are remembered for each version of the catalogue. */
const NEWEST = 100
const newest = new WeakMap<Catalogue, Map<string, string>>()

/**
 * A booking's `.ics` file in the guest's language, as it stands now. A reply tells its size and is followed by the request
 * for it, so the newest are remembered. `origin`: the service's own address, where it is known.
 */
export function bookingCalendar(booking: Booking, catalogue: Catalogue, locale: string, origin?: string): string {
  const known = newest.get(catalogue) ?? new Map<string, string>()
  newest.set(catalogue, known)
  const key = `${origin} ${locale} ${booking.id} ${booking.version} ${booking.state} ${booking.changedAt}`
  const file = known.get(key) ?? draw(booking, catalogue, locale, origin)
  known.set(key, file)
  if (known.size > NEWEST) known.delete(known.keys().next().value!)
  return file
}

function draw(booking: Booking, catalogue: Catalogue, locale: string, origin: string | undefined): string {
  const hall = findHall(catalogue, booking.hall)
  const service = findService(hall, booking.service)
  const languages = hall?.languages ?? []
  // A hall or service that is gone is still named by its id.
  const hallName = hall === undefined ? booking.hall : inLocale(hall.name, locale, languages)
  const serviceName = service === undefined ? booking.service : inLocale(service.name, locale, languages)
  const address = hall?.address && inLocale(hall.address, locale, languages)
  return calendarFile({
    uid: `${booking.id}@hallo`,
    sequence: booking.version,
    start: booking.start,
    end: booking.end,
    zone: booking.zone,
    changedAt: booking.changedAt,
    status: statusOf(booking),
    summary: `${serviceName} · ${hallName}`,
    location: address === undefined ? hallName : `${hallName}, ${address}`,
    ...(hall?.location && { place: hall.location }),
    ...(origin !== undefined && { link: `${origin}/` }),
    alarm: ALARM_MINUTES,
    description: speakerFor(locale).text('files:note', { code: booking.code, party: booking.party }),
  })
}

/** The name that a download gets. */
export const calendarName = (booking: Booking): string => `hallo-${booking.code}.ics`

function statusOf({ state }: Booking): CalendarEvent['status'] {
  switch (state) {
    case 'confirmed':
    case 'checkedIn':
    case 'noShow':
      return 'CONFIRMED'
    case 'held':
    case 'pending':
      return 'TENTATIVE'
    case 'cancelled':
    case 'cancelledByStaff':
    case 'declined':
    case 'expired':
      return 'CANCELLED'
  }
}
