import { findHall, findService } from '../../src/domain/hall/catalogue.ts'
import type { Catalogue, Hall, Service } from '../../src/domain/hall/hall.ts'
import type { Json } from '../engine/types.ts'

/** Hall and service that the drafts speak of, the last one first; a service only together with its hall. */
export function aboutOf(catalogue: Catalogue, drafts: readonly Readonly<Json>[]): { hall?: Hall; service?: Service } {
  for (let i = drafts.length - 1; i >= 0; i--) {
    const { hall: id, service } = drafts[i]!
    const hall = typeof id === 'string' ? findHall(catalogue, id) : undefined
    if (hall === undefined) continue
    const found = typeof service === 'string' ? findService(hall, service) : undefined
    return found === undefined ? { hall } : { hall, service: found }
  }
  return {}
}
