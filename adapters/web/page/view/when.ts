import type { Booking } from '../chat/protocol.ts'
import type { Locale } from '../texts.ts'

/**
 * Day and times of a booking in the hall's own zone, whatever the device's; where the two differ, the zone stands
 * beside them.
 */
export function when(booking: Pick<Booking, 'start' | 'end' | 'zone'>, locale: Locale): { day: string; times: string } {
  const zone = booking.zone
  const start = new Date(booking.start)
  // English as the service writes it: day before month.
  const language = locale === 'en' ? 'en-GB' : locale
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: zone })
  try {
    const day = format({ weekday: 'short', year: 'numeric', month: locale === 'en' ? 'short' : 'long', day: 'numeric' })
    const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    const times = `${time.format(start)}–${time.format(new Date(booking.end))}`
    const there = offset(start, zone)
    return { day: day.format(start), times: there === offset(start, undefined) ? times : `${times} (${there})` }
  } catch {
    // A zone or a time that this browser does not know: as the service wrote it.
    return { day: booking.start, times: booking.end }
  }
}

function offset(at: Date, timeZone: string | undefined): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
}
