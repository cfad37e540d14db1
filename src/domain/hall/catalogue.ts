import type { Catalogue, Hall, Service } from './hall.ts'

const FEW = 8
const indexes = new WeakMap<readonly Hall[], Map<string, Hall>>()

/** The hall of that id; undefined where there is none. The index lives as long as the catalogue's halls. */
export function findHall(catalogue: Pick<Catalogue, 'halls'>, hall: string): Hall | undefined {
  // Few are looked through faster than any index, and this is asked many times a message.
  if (catalogue.halls.length <= FEW) {
    for (const each of catalogue.halls) if (each.id === hall) return each
    return undefined
  }
  let index = indexes.get(catalogue.halls)
  if (index === undefined) {
    index = new Map(catalogue.halls.map((each) => [each.id, each]))
    indexes.set(catalogue.halls, index)
  }
  return index.get(hall)
}

export function findService(hall: Hall | undefined, service: string): Service | undefined {
  // asked for many times a message: without a closure
  for (const each of hall?.services ?? []) if (each.id === service) return each
  return undefined
}
