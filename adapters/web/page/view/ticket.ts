import type { Booking, Reply } from '../chat/protocol.ts'
import { fill, type Locale, type Texts } from '../texts.ts'
import { attachment, picture } from './attachment.ts'
import { h } from './dom.ts'
import { when } from './when.ts'

/** The booking does not take place: its calendar file takes it out of the calendar again. */
const OFF: ReadonlySet<string> = new Set(['cancelled', 'cancelledByStaff', 'declined', 'expired'])

/** The booking as one shows it at the door: state, time, a code that can be read across a desk, QR picture, calendar file. */
export function ticket(booking: Booking, reply: Reply, texts: Texts, locale: Locale): HTMLElement {
  const { day, times } = when(booking, locale)
  const facts = h(
    'div',
    { class: 'facts' },
    h('p', { class: `badge ${booking.state}` }, texts.state[booking.state] ?? booking.state),
    h('p', { class: 'when' }, h('span', {}, day), ' ', h('span', {}, times)),
    h('p', { class: 'label' }, texts.code),
    h('p', { class: 'code' }, booking.code),
    ...(reply.files ?? []).map((file) => attachment(file, texts, OFF.has(booking.state))),
  )
  const pictures = (reply.images ?? []).map(picture)
  const label = fill(texts.bookingOf, { code: booking.code })
  return h('section', { class: `ticket ${booking.state}`, 'aria-label': label }, facts, ...pictures)
}
