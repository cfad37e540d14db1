import type { Booking, Reply } from '../chat/protocol.ts'
import { fill, type Locale, type Texts } from '../texts.ts'
import { attachment, picture } from './attachment.ts'
import { h } from './dom.ts'

/** The booking as one shows it at the door: state, time, a code that can be read across a desk, QR picture, calendar file. */
export function ticket(booking: Booking, reply: Reply, texts: Texts, locale: Locale): HTMLElement {
  const facts = h(
    'div',
    { class: 'facts' },
    h('p', { class: `badge ${booking.state}` }, texts.state[booking.state] ?? booking.state),
    h('p', { class: 'when' }, when(booking, locale)),
    h('p', { class: 'label' }, texts.code),
    h('p', { class: 'code' }, booking.code),
    ...(reply.files ?? []).map((file) => attachment(file, texts)),
  )
  const pictures = (reply.images ?? []).map(picture)
  const label = fill(texts.bookingOf, { code: booking.code })
  return h('section', { class: `ticket ${booking.state}`, 'aria-label': label }, facts, ...pictures)
}

/**
 * Day and times in the hall's own zone, whatever the device's; where the two differ, the zone stands beside them.
 */
function when(booking: Booking, locale: Locale): string {
  const zone = booking.zone
  const start = new Date(booking.start)
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
  try {
    const day = format({ weekday: 'short', year: 'numeric', month: locale === 'en' ? 'short' : 'long', day: 'numeric' })
    const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    const times = `${time.format(start)}–${time.format(new Date(booking.end))}`
    const elsewhere = offset(start, zone) !== offset(start, undefined)
    return `${day.format(start)} · ${times}${elsewhere ? ` (${offset(start, zone)})` : ''}`
  } catch {
    // A zone or a time that this browser does not know: as the service wrote it.
    return `${booking.start} – ${booking.end}`
  }
}

function offset(at: Date, timeZone: string | undefined): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
}
