import { createHash } from 'node:crypto'
import { speakerFor } from '../../bot/draw/draw-text.ts'
import type { Booking } from '../../domain/booking/booking.ts'
import { findHall, findService } from '../../domain/hall/catalogue.ts'
import type { Catalogue } from '../../domain/hall/hall.ts'
import { inLocale, type Text } from '../../domain/text.ts'
import { localOf } from '../../domain/time/zone.ts'
import { qrPicture } from '../../reports/qr-picture.ts'
import { escaped } from '../html.ts'

const STYLE = `body{font:1.1rem/1.6 system-ui,sans-serif;margin:2rem auto;max-width:30rem;padding:0 1rem;text-align:center;color:#111}
h1{font-size:1.5rem;line-height:1.3}svg{width:12rem;height:auto}strong{font-size:1.3rem;letter-spacing:.1em}`
const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

/** Goes with the page, beside the headers of all answers. */
export const CALENDAR_PAGE_POLICY = `default-src 'none'; style-src ${STYLE_HASH}; frame-ancestors 'none'`

/**
 * Instead of a booking's calendar file, for a browser that saves no files: the booking, its code to show at the door, and how to get the file
 * by the same address.
 */
export async function calendarPage(booking: Booking, catalogue: Catalogue, locale: string): Promise<string> {
  const { text, formats, ...speaker } = speakerFor(locale)
  const hall = findHall(catalogue, booking.hall)
  const service = findService(hall, booking.service)
  const languages = hall?.languages ?? []
  const shown = (name: Text | undefined, id: string) =>
    escaped(name === undefined ? id : inLocale(name, locale, languages))
  const title = `${shown(service?.name, booking.service)} · ${shown(hall?.name, booking.hall)}`
  const { date, time: from } = localOf(booking.start, booking.zone)
  const { time: to } = localOf(booking.end, booking.zone)
  const lines = [
    formats.slot({ date, from, to }),
    text(`common:state.${booking.state}`),
    ...(hall?.address === undefined ? [] : [inLocale(hall.address, locale, languages)]),
  ]
  return `<!doctype html><html lang="${speaker.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${STYLE}</style></head><body><h1>${title}</h1>
${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
${await qrPicture(booking.code, 'svg')}<p><strong>${booking.code}</strong></p>
<p>${escaped(text('files:openElsewhere'))}</p></body></html>`
}
