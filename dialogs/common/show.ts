import type { Booking } from '../../src/domain/booking/booking.ts'
import { findHall, findService } from '../../src/domain/hall/catalogue.ts'
import type { Catalogue, Hall, Price, Service } from '../../src/domain/hall/hall.ts'
import type { Status } from '../../src/domain/hall/status.ts'
import { localOf } from '../../src/domain/time/zone.ts'
import type { Person } from '../../src/store/port/store.ts'
import { hash } from '../engine/hash.ts'
import type { Option, Param } from '../engine/types.ts'

/** How halls, services and bookings are named in the texts of all dialogs, and which of them a person sees. */

/** Drafts are seen by those who run the hall, closed ones by nobody; paused ones are shown but not bookable. */
function isShown(status: Status, hall: Hall, person: Person): boolean {
  if (status === 'open' || status === 'paused') return true
  return (
    status === 'draft' &&
    person.roles.some((role) => role.role === 'admin' || (role.role === 'manager' && role.hall === hall.id))
  )
}

export const shownHalls = (catalogue: Catalogue, person: Person): Hall[] =>
  catalogue.halls.filter((hall) => isShown(hall.status, hall, person))

/** Recommended ones first, else in the hall's order. */
export const shownServices = (hall: Hall, person: Person): Service[] =>
  recommendedFirst(hall.services.filter((service) => isShown(service.status, hall, person)))

export const recommendedFirst = (services: readonly Service[]): Service[] =>
  [...services].sort((a, b) => Number(b.recommended ?? false) - Number(a.recommended ?? false))

export const isBookable = (hall: Hall, service: Service): boolean => hall.status === 'open' && service.status === 'open'

/** Weekday, full date, start–end: local to the hall, also where the booking has several slots. */
export function whenOf(booking: Pick<Booking, 'start' | 'end' | 'zone'>): Param {
  const from = localOf(booking.start, booking.zone)
  return { slot: { date: from.date, from: from.time, to: localOf(booking.end, booking.zone).time } }
}

/** The same of a booking that was named before: what it is still, or was until now. */
export function ownWhenOf(booking: Pick<Booking, 'start' | 'end' | 'zone'>): Param {
  return { ...(whenOf(booking) as Extract<Param, { slot: unknown }>), again: true }
}

/** The names of a booking's hall and service; their ids where they are gone from the catalogue. */
export function namesOf(
  booking: Pick<Booking, 'hall' | 'service'>,
  catalogue: Catalogue,
): { hall: Param; service: Param } {
  const hall = findHall(catalogue, booking.hall)
  const service = findService(hall, booking.service)
  return {
    hall: hall === undefined ? booking.hall : { text: hall.name },
    service: service === undefined ? booking.service : { text: service.name },
  }
}

export const priceParam = (price: Price): Param => ({
  message: `common:price.${price.per}`,
  params: { price: { money: price.amount, currency: price.currency } },
})

/** At most so many choices, then "more". */
export const MOST_CHOICES = 8

/**
 * One page of a list's choices, at most `most` with "more" (token `more`) in the last place; `number` counts the pages
 * up, and after the last comes the first.
 */
export function page<T, O>(
  items: readonly T[],
  number: number,
  most: number,
  option: (item: T) => O,
): { options: (O | Option)[]; shown: T[] } {
  if (items.length <= most) return { options: items.map(option), shown: [...items] }
  const size = most - 1
  const first = (number % Math.ceil(items.length / size)) * size
  const shown = items.slice(first, first + size)
  return { options: [...shown.map(option), { token: 'more', label: { message: 'common:choice.more' } }], shown }
}

/** A button carries at most 64 bytes, and its question's name needs some of them: long ids are shortened. */
const LONGEST_TOKEN = 28
const short = (id: string): string => (id.length <= LONGEST_TOKEN ? id : `#${hash(id)}`)

export const hallToken = (hall: Hall): string => `h:${short(hall.id)}`
export const serviceToken = (hall: Hall, service: Service): string => `s:${short(`${hall.id}/${service.id}`)}`

/** The hall or service that a token of `hallToken` or `serviceToken` names. */
export function fromToken(token: string, catalogue: Catalogue): { hall: Hall; service?: Service } | undefined {
  for (const hall of catalogue.halls) {
    if (hallToken(hall) === token) return { hall }
    for (const service of hall.services) if (serviceToken(hall, service) === token) return { hall, service }
  }
  return undefined
}
