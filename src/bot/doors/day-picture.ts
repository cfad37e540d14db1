import type { Booking } from '../../domain/booking/booking.ts'
import { mask } from '../../domain/form/mask-answer.ts'
import { findHall, findService } from '../../domain/hall/catalogue.ts'
import type { Catalogue } from '../../domain/hall/hall.ts'
import { inWorker } from '../../reports/in-worker.ts'
import { timetableOf } from '../../reports/timetable.ts'
import { dayBookings } from '../../services/day-bookings.ts'
import type { Store } from '../../store/port/store.ts'
import type { Clock } from '../clock.ts'
import { drawParam } from '../draw/draw-param.ts'
import { speakerFor } from '../draw/draw-text.ts'
import { readDayId } from '../draw/file-ref.ts'

interface DaySources {
  store: Pick<Store, 'bookings' | 'catalogue' | 'person'>
  clock: Clock
}

/** Drawn one after the other: a hundred people who open it at once don't take all cores from those who book. */
let drawing: Promise<unknown> = Promise.resolve()

/**
 * The timetable of a hall's day as a PNG, as the day stands now, drawn in a thread of its own. undefined: for somebody who works there no
 * longer, or of a hall that is gone.
 */
export async function dayPicture(
  { id, locale }: { id: string; locale: string },
  { store, clock }: DaySources,
): Promise<Buffer | undefined> {
  const day = readDayId(id)
  const person = day && (await store.person({ id: day.person }))
  if (day === undefined || person === undefined) return undefined
  const catalogue = await store.catalogue()
  const now = clock.now()
  const [hall, bookings] = [findHall(catalogue, day.hall), await dayBookings(day, { person, now, store })]
  if (hall === undefined || bookings === undefined) return undefined
  const speaker = speakerFor(locale)
  const canvas = { speaker, catalogue, now }
  const timetable = timetableOf({ hall, date: day.date }, bookings, {
    day: speaker.formats.date(day.date),
    text: (text) => String(drawParam({ text }, canvas)),
    name: (booking) => nameOf(booking, catalogue),
    state: (shade) => speaker.text(`common:state.${shade}`),
    more: (count) => speaker.text('day:picture.more', { count }),
    beside: (services) => speaker.text('day:picture.beside', { services: speaker.formats.list(services) }),
    nobody: speaker.text('day:picture.nobody'),
  })
  const drawn = drawing.then(() => inWorker('timetable', timetable))
  drawing = drawn.catch(() => undefined)
  return Buffer.from(await drawn)
}

/** As in lists: masked where the form says so; the code where no name was asked. */
function nameOf(booking: Booking, catalogue: Catalogue): string {
  const service = findService(findHall(catalogue, booking.hall), booking.service)
  const field = service?.fields.find(({ kind }) => kind === 'name')
  const name = field && booking.answers[field.id]
  return field === undefined || name === undefined || name === null ? booking.code : String(mask(field, name))
}
