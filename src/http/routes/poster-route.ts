import { createHash } from 'node:crypto'
import { type RequestHandler, Router } from 'express'
import { type Speaker, speakerFor } from '../../bot/draw/draw-text.ts'
import { findHall, findService } from '../../domain/hall/catalogue.ts'
import type { Hall, Service } from '../../domain/hall/hall.ts'
import { inLocale, type Text } from '../../domain/text.ts'
import { qrPicture } from '../../reports/qr-picture.ts'
import type { Store } from '../../store/port/store.ts'
import { escaped } from '../html.ts'
import { Problem } from '../problem.ts'

/** Where else a hall is booked: a platform's name, and its link that opens the chat at this hall. */
export type ChatLinks = (payload: string) => Promise<readonly { name: string; url: string }[]>

const STYLE = `body{font:1.1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:44rem;padding:0 1rem;text-align:center;color:#111}
h1{font-size:2.4rem;line-height:1.2;margin:1rem 0 .5rem}p{margin:.4rem 0}
main{display:flex;flex-wrap:wrap;justify-content:center;gap:2rem;margin:2rem 0}
figure{margin:0;max-width:18rem}figure svg{width:100%;height:auto}figcaption{font-weight:600}
small{display:block;font-weight:400;overflow-wrap:anywhere}@media print{body{margin:0 auto}.screen{display:none}}`
const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

/**
 * `GET /print/<hall>`: a page to hang up, with a QR code for each way to book the hall, one of its services (`?service=<id>`) or to check
 * in at its door (`?checkin`). Everybody may see it, as the hall itself:
 * drafts and closed halls have none.
 */
export function poster(parts: { store: Pick<Store, 'catalogue'>; origin?: string; links?: ChatLinks }): Router {
  const router = Router()
  router.get('/print/:hall', headers, async (request, response) => {
    const hall = findHall(await parts.store.catalogue(), String(request.params.hall))
    if (hall === undefined || (hall.status !== 'open' && hall.status !== 'paused'))
      throw new Problem(404, 'HALLO_NOT_FOUND')
    const { lang, service: wanted, checkin } = request.query
    const service = typeof wanted === 'string' ? findService(hall, wanted) : undefined
    if (wanted !== undefined && !(service?.status === 'open' || service?.status === 'paused'))
      throw new Problem(404, 'HALLO_NOT_FOUND')
    const here = service === undefined && checkin !== undefined
    const speaker = speakerFor(typeof lang === 'string' ? lang : (request.get('accept-language') ?? ''))
    const origin = parts.origin ?? `${request.protocol}://${request.get('host')}`
    const payload = here
      ? `checkin_${hall.id}`
      : service === undefined
        ? `hall_${hall.id}`
        : `book_${service.id}_${hall.id}`
    const query = here
      ? `checkin=${hall.id}`
      : `hall=${hall.id}${service === undefined ? '' : `&service=${service.id}`}`
    const others = (await parts.links?.(payload)) ?? []
    const codes = [{ name: speaker.text('poster:page'), url: `${origin}/?${query}` }, ...others]
    response.type('html').send(await htmlOf({ hall, service, here }, codes, speaker))
  })
  return router
}

const headers: RequestHandler = (_request, response, next) => {
  response.set({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'none'; style-src ${STYLE_HASH}; frame-ancestors 'none'`,
  })
  next()
}

interface Subject {
  hall: Hall
  service: Service | undefined
  /** for the door of the hall: who comes checks in */
  here: boolean
}

async function htmlOf(
  { hall, service, here }: Subject,
  codes: readonly { name: string; url: string }[],
  speaker: Speaker,
): Promise<string> {
  const shown = (text: Text) => escaped(inLocale(text, speaker.locale, hall.languages))
  const open = hall.services.filter(({ status }) => status === 'open' || status === 'paused')
  const figures = await Promise.all(
    codes.map(
      async ({ name, url }) =>
        `<figure>${await qrPicture(url, 'svg')}<figcaption>${escaped(name)}<small>${escaped(url)}</small></figcaption></figure>`,
    ),
  )
  const lines = [
    ...(hall.address === undefined ? [] : [shown(hall.address)]),
    ...(hall.phone === undefined ? [] : [escaped(hall.phone)]),
    ...(service === undefined && !here ? [open.map(({ name }) => shown(name)).join(' · ')] : []),
  ]
  const title = service === undefined ? shown(hall.name) : `${shown(service.name)} · ${shown(hall.name)}`
  const howTo = escaped(speaker.text(here ? 'poster:checkIn' : 'poster:howTo'))
  return `<!doctype html><html lang="${speaker.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${STYLE}</style></head><body><h1>${title}</h1>
${lines.map((line) => `<p>${line}</p>`).join('\n')}
<main>${figures.join('')}</main><p>${howTo}</p>
<p class="screen"><small>${escaped(speaker.text('poster:print'))}</small></p></body></html>`
}
