import { checkSlot, lastDayOf, todayOf } from '../../src/domain/booking/rules.ts'
import { usualOf } from '../../src/domain/booking/usual-of.ts'
import { findHall, findService } from '../../src/domain/hall/catalogue.ts'
import type { Hall, Service } from '../../src/domain/hall/hall.ts'
import type { Slot } from '../../src/domain/hall/slot.ts'
import { markOf } from '../../src/domain/hall/slots.ts'
import { addDays, weekdayOf } from '../../src/domain/time/calendar.ts'
import { says } from '../../src/language/wording/wishes.ts'
import { isBookable } from '../common/show.ts'
import { type Context, type Dialog, end, type Move, push } from '../engine/dialog.ts'
import type { Option } from '../engine/types.ts'
import { rowOf } from './booking/free/slot-rows.ts'

/** The latest bookings tell what is usual. */
const LOOKED_AT = 12

interface UsualOffer {
  hall: Hall
  service: Service
  party: number
  row: Slot[]
}

/** "The usual": what a guest books again and again, at its next time, with the answers of last time. */
export const usual: Dialog = {
  name: 'usual',
  first: 'usual',
  light: true,
  intents: [
    {
      certain: true,
      match(c) {
        if (c.below('booking') !== undefined || !says(c.text, 'usual')) return undefined
        return bookUsual(c) ?? none(c)
      },
    },
  ],
  steps: { usual: { ask: (c) => bookUsual(c) ?? none(c) } },
  ways: { usual: ['end'] },
}

function none(c: Context): Move {
  c.say({ message: 'booking:usual.none' })
  return end()
}

/** The hall and service of this person's usual booking; who has never been here is not looked up. */
export function usualPlace(c: Context): { hall: string; service: string } | undefined {
  return c.person.lastHall === undefined
    ? undefined
    : usualOf(c.fact({ need: 'bookings', when: 'all', limit: LOOKED_AT }).items)
}

export function bookUsual(c: Context): Move | undefined {
  const meant = meantBy(c)
  if (meant === undefined) return undefined
  const { hall, service, party, row } = meant
  const marks = row.map(({ mark }) => mark)
  return push('booking', { hall: hall.id, service: service.id, date: row[0]!.date, marks, party, again: true }, 'begin')
}

/** As a choice: what, and when it would be. */
export function usualOption(c: Context): Option | undefined {
  const meant = meantBy(c)
  if (meant === undefined) return undefined
  const { hall, service, row } = meant
  const slot = { date: row[0]!.date, from: row[0]!.from, to: row[row.length - 1]!.to }
  return {
    token: 'usual',
    label: { message: 'booking:usual.choice', params: { service: { text: service.name }, slot: { slot } } },
    is: { hall: hall.id, service: service.id, mark: row[0]!.mark },
  }
}

/** Its next time that can still be booked, and that is not booked already. */
function meantBy(c: Context): UsualOffer | undefined {
  if (c.person.lastHall === undefined) return undefined
  const bookings = c.fact({ need: 'bookings', when: 'all', limit: LOOKED_AT }).items
  const found = usualOf(bookings)
  const hall = found && findHall(c.catalogue, found.hall)
  const service = found && findService(hall, found.service)
  if (found === undefined || hall === undefined || service === undefined || !isBookable(hall, service)) return undefined
  const taken = new Set(
    bookings
      .filter(({ state }) => state === 'confirmed' || state === 'pending')
      .flatMap(({ claims }) => claims.map(({ mark }) => mark)),
  )
  const last = lastDayOf(hall, service, c.now)
  for (let date = todayOf(hall, c.now); date <= last; date = addDays(date, 1)) {
    if (weekdayOf(date) !== found.weekday) continue
    const row = rowOf(hall, service, markOf(date, found.from), found.count)
    if (row === undefined || row.some(({ mark }) => taken.has(mark))) continue
    if (row.every((slot) => checkSlot(hall, service, slot, c.now).ok)) return { hall, service, party: found.party, row }
  }
  return undefined
}
