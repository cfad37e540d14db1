import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import type { Text } from '../../../src/domain/text.ts'
import { idOfName } from '../../../src/language/names/id-of-name.ts'

/** Copies begin as drafts, without the single days and hours of what they are copied from. */

export function copyOfHall(hall: Hall, name: Text, halls: readonly Hall[]): Hall {
  const { demo: _, notice: __, ...rest } = hall
  const id = newId(name, halls, 'hall')
  const services = hall.services.map((service) => ({
    ...withoutDays(service),
    pool: service.pool.replace(`${hall.id}/`, `${id}/`),
  }))
  return { ...rest, id, name, status: 'draft', services }
}

export function copyOfService(hall: Hall, service: Service, name: Text): Service {
  const { notice: _, ...rest } = withoutDays(service)
  const id = newId(name, hall.services, 'service')
  return { ...rest, id, name, status: 'draft', pool: `${hall.id}/${id}`, formVersion: 1 }
}

const withoutDays = (service: Service): Service => ({
  ...service,
  schedule: { ...service.schedule, exceptions: [], slots: {} },
})

function newId(name: Text, others: readonly { id: string }[], other: string): string {
  return idOfName(
    Object.values(name)[0] ?? '',
    others.map(({ id }) => id),
    other,
  )
}
