import type { Booking, Reply } from '../chat/protocol.ts'
import { fill, type Locale, type Texts } from '../texts.ts'
import type { Taps } from './answers.ts'
import { attachment, picture } from './attachment.ts'
import { h } from './dom.ts'
import { when } from './when.ts'

/** The booking does not take place: its calendar file takes it out of the calendar again. */
const OFF: ReadonlySet<string> = new Set(['cancelled', 'cancelledByStaff', 'declined', 'expired'])

/** The booking as one shows it at the door: state, time, a code that can be read across a desk, QR picture, calendar file. */
export function ticket(booking: Booking, reply: Reply, texts: Texts, locale: Locale, taps: Taps): HTMLElement {
  const { day, times } = when(booking, locale)
  const facts = h(
    'div',
    { class: 'facts' },
    h('p', { class: `badge ${booking.state}` }, texts.state[booking.state] ?? booking.state),
    h('p', { class: 'when' }, h('span', {}, day), ' ', h('span', {}, times)),
    h('p', { class: 'label' }, texts.code),
    h('p', { class: 'code' }, booking.code),
    ...(reply.files ?? []).map((file) => attachment(file, texts, OFF.has(booking.state))),
    ...doings(booking, texts, locale, taps),
  )
  const pictures = (reply.images ?? []).map(picture)
  const label = fill(texts.bookingOf, { code: booking.code })
  return h('section', { class: `ticket ${booking.state}`, 'aria-label': label }, facts, ...pictures)
}

/** Where it is, and what can still be done about it. */
function doings({ code, state, address, own }: Booking, texts: Texts, locale: Locale, { onText }: Taps): HTMLElement[] {
  if (OFF.has(state) || state === 'noShow') return []
  const found: HTMLElement[] = []
  if (address !== undefined) {
    const href = mapOf(address, locale)
    const title = fill(texts.mapOf, { address })
    found.push(h('a', { class: 'quiet', href, target: '_blank', rel: 'noopener noreferrer', title }, texts.map))
  }
  if (own === false || (state !== 'confirmed' && state !== 'pending'))
    return found.length === 0 ? [] : [h('p', { class: 'doings' }, ...found)]
  for (const [label, says] of [
    [texts.moveIt, texts.moveSays],
    [texts.cancelIt, texts.cancelItSays],
  ] as const) {
    const button = h('button', { type: 'button', class: 'quiet' }, label)
    button.setAttribute('aria-label', `${label} ${code}`)
    button.addEventListener('click', () => onText(fill(says, { code })))
    found.push(button)
  }
  return [h('p', { class: 'doings' }, ...found)]
}

/** A map that most readers of the language can open. */
const mapOf = (address: string, locale: Locale): string =>
  locale === 'zh-CN'
    ? `https://uri.amap.com/search?keyword=${encodeURIComponent(address)}`
    : `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`
