import { once } from 'node:events'
import { type RequestHandler, type Response, Router } from 'express'
import type { Clock } from '../../bot/clock.ts'
import { dayPicture } from '../../bot/doors/day-picture.ts'
import { bookingCalendar, calendarName } from '../../bot/draw/booking-calendar.ts'
import { CALENDAR } from '../../bot/draw/file-ref.ts'
import { isWechatBrowser } from '../../bot/wechat-browser.ts'
import { qrPicture } from '../../reports/qr-picture.ts'
import { isStillTheirs } from '../../services/kept-file-rights.ts'
import type { Store } from '../../store/port/store.ts'
import { guestOf } from '../authenticate.ts'
import type { FileAddresses } from '../file-address.ts'
import { Problem } from '../problem.ts'
import { CALENDAR_PAGE_POLICY, calendarPage } from './calendar-page.ts'

/** `GET /files/<id>?…`: a booking's calendar file as it stands now, its code as a QR picture, or the timetable of a hall's day. */
export function files(parts: {
  store: Pick<Store, 'booking' | 'bookings' | 'catalogue' | 'person' | 'fileInfo' | 'filePiece'>
  /** lets only known tokens pass */
  known: RequestHandler
  addresses: FileAddresses
  clock: Clock
  /** the service's own address, for links in files */
  origin?: string
}): Router {
  const router = Router()
  router.get('/:id', (request, response, next) => {
    const file = parts.addresses.read(request.params.id, request.query)
    return file?.kind === 'own' && file.until === undefined ? parts.known(request, response, next) : next()
  })
  router.get('/:id', async (request, response) => {
    const file = parts.addresses.read(request.params.id, request.query)
    if (file?.kind === 'own') {
      const { until } = file
      const theirs =
        until === undefined
          ? await isTheirs(file.booking, guestOf(request, response).person, parts)
          : parts.clock.now() < until
      if (!theirs) throw new Problem(404, 'HALLO_FILE_UNKNOWN')
    }
    if (file?.kind === 'kept' || file?.kind === 'own') {
      await sendKept(response, file.booking, parts)
      return
    }
    if (file?.kind === 'day') {
      const picture = await dayPicture({ id: file.booking, locale: file.locale }, parts)
      if (picture === undefined) throw new Problem(404, 'HALLO_FILE_UNKNOWN')
      response.set({ 'cache-control': 'private, no-store', 'content-type': 'image/png' }).send(picture)
      return
    }
    const booking = file && (await parts.store.booking({ id: file.booking }))
    if (file === undefined || booking === undefined) throw new Problem(404, 'HALLO_FILE_UNKNOWN')
    if (file.kind === 'svg') {
      // A code never changes, so neither does its picture.
      response.set({ 'cache-control': 'private, max-age=31536000, immutable', 'content-type': 'image/svg+xml' })
      response.send(await qrPicture(booking.code, 'svg'))
      return
    }
    const catalogue = await parts.store.catalogue()
    // It shows nothing of a file, and saves none.
    if (isWechatBrowser(request.get('user-agent') ?? '')) {
      response.set({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CALENDAR_PAGE_POLICY })
      response.send(await calendarPage(booking, catalogue, file.locale))
      return
    }
    const calendar = bookingCalendar(booking, catalogue, file.locale, parts.origin)
    response.set({ 'content-type': CALENDAR, 'content-disposition': `attachment; filename="${calendarName(booking)}"` })
    response.send(calendar)
  })
  return router
}

/** Also where one of the two persons has since been linked to the other. */
async function isTheirs(
  file: string,
  person: string,
  { store, clock }: { store: Pick<Store, 'person' | 'fileInfo'>; clock: Clock },
): Promise<boolean> {
  const info = await store.fileInfo(file, clock.now())
  if (info === undefined) return false
  const [owner, asker] = await Promise.all([store.person({ id: info.person }), store.person({ id: person })])
  return owner !== undefined && owner.id === asker?.id
}

/** Piece by piece, no faster than it is read. Whatever it is, it is saved and not shown: nothing that was sent here runs in this place. */
async function sendKept(
  response: Response,
  id: string,
  { store, clock }: { store: Pick<Store, 'person' | 'fileInfo' | 'filePiece'>; clock: Clock },
): Promise<void> {
  const now = clock.now()
  const info = await store.fileInfo(id, now)
  if (info === undefined || !(await isStillTheirs(info, store))) throw new Problem(404, 'HALLO_FILE_UNKNOWN')
  response.attachment(info.name).set({
    'content-type': info.type,
    'content-length': String(info.bytes),
    'cache-control': 'private, no-store',
  })
  for (let piece = 0; !response.destroyed; piece += 1) {
    const content = await store.filePiece(id, piece, now)
    if (content === undefined) break
    if (response.write(content)) await new Promise(setImmediate)
    else await Promise.race([once(response, 'drain'), once(response, 'close')])
  }
  response.end()
}
