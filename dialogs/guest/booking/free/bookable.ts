import { findHall } from '../../../../src/domain/hall/catalogue.ts'
import type { Catalogue, Hall, Service } from '../../../../src/domain/hall/hall.ts'

/** Services of a hall that can be booked now; none where the hall is not known or not open. */
export function bookableServices(hall: string | undefined, catalogue: Catalogue): Service[] {
  const found = hall === undefined ? undefined : findHall(catalogue, hall)
  return found?.status === 'open' ? found.services.filter((service) => service.status === 'open') : []
}

/** Halls that have something to book. */
export const bookableHalls = (catalogue: Catalogue): Hall[] =>
  catalogue.halls.filter((hall) => bookableServices(hall.id, catalogue).length > 0)

export const placeKey = (hall: string, service: string): string => `${hall}/${service}`

/** The halls that a question for the hall offers: those that the service named is in, else all. */
export function hallsToChoose(catalogue: Catalogue, among: readonly string[] | undefined): Hall[] {
  const halls = bookableHalls(catalogue)
  const named = among && halls.filter((hall) => among.some((key) => key.startsWith(`${hall.id}/`)))
  return named === undefined || named.length === 0 ? halls : named
}

/** The services that a question for the service offers. */
export function servicesToChoose(hall: string, catalogue: Catalogue, among: readonly string[] | undefined): Service[] {
  const services = bookableServices(hall, catalogue)
  const named = among && services.filter((service) => among.includes(placeKey(hall, service.id)))
  return named === undefined || named.length === 0 ? services : named
}

/** The services that are meant, each with its hall, where one of several halls is still to be chosen. */
export const placesAmong = (catalogue: Catalogue, among: readonly string[]): { hall: Hall; service: Service }[] =>
  hallsToChoose(catalogue, among).flatMap((hall) =>
    bookableServices(hall.id, catalogue)
      .filter(({ id }) => among.includes(placeKey(hall.id, id)))
      .map((service) => ({ hall, service })),
  )

/** The one of them that costs least; undefined: two do, or their prices are of different kinds. */
export function cheapestOf(places: readonly { hall: Hall; service: Service }[]): Hall | undefined {
  const priced = places.flatMap(({ hall, service: { price } }) => (price === undefined ? [] : [{ hall, price }]))
  const [first, second] = [...priced].sort((a, b) => a.price.amount - b.price.amount)
  const alike = priced.every(
    ({ price: { per, currency } }) => per === first?.price.per && currency === first?.price.currency,
  )
  return priced.length === places.length && alike && first?.price.amount !== second?.price.amount
    ? first?.hall
    : undefined
}

/** The only hall of them that has room for so many; undefined: none has, or several. */
export function onlyRoomFor(places: readonly { hall: Hall; service: Service }[], party: number): Hall | undefined {
  const halls = new Set(places.filter(({ service }) => service.party.max >= party).map(({ hall }) => hall))
  return halls.size === 1 ? [...halls][0] : undefined
}
