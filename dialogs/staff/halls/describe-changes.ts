import { findHall, findService } from '../../../src/domain/hall/catalogue.ts'
import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import type { MessageLine, Param } from '../../engine/types.ts'
import { placeParam } from '../commands/arguments/place-argument.ts'
import { type Difference, hallDifferences, serviceDifferences } from './differences.ts'
import { hallStanding, serviceStanding } from './standing-lines.ts'

/** More lines than this are no preview that anybody reads on a phone. */
const MOST_LINES = 16

/** What differs between the halls as they are and as they are to be, a line each; what is alike in services of a hall is told once. */
export function describeChanges(before: readonly Hall[], after: readonly Hall[]): MessageLine[] {
  const lines = [
    ...after.flatMap((now) => {
      const was = findHall({ halls: before }, now.id)
      if (was === undefined)
        return [{ message: 'edit:new', params: { place: placeParam({ hall: now }) } }, ...hallStanding(now)]
      return was === now ? [] : [...ownLines(was, now), ...linesOfServices(was, now)]
    }),
    ...before
      .filter(({ id }) => findHall({ halls: after }, id) === undefined)
      .map((hall) => ({ message: 'edit:gone', params: { place: placeParam({ hall }) } })),
  ]
  if (lines.length <= MOST_LINES) return lines
  const left = lines.length - MOST_LINES + 1
  return [...lines.slice(0, MOST_LINES - 1), { message: 'edit:more', params: { count: left } }]
}

const lineOf = (place: Param, { part, params }: Difference): MessageLine => ({
  message: `edit:is.${part}`,
  params: { place, ...params },
})

const ownLines = (was: Hall, now: Hall): MessageLine[] =>
  hallDifferences(was, now).map((difference) => lineOf(placeParam({ hall: now }), difference))

function linesOfServices(was: Hall, now: Hall): MessageLine[] {
  const alike = new Map<string, { difference: Difference; services: Service[] }>()
  const others: MessageLine[] = []
  for (const service of now.services) {
    const old = findService(was, service.id)
    if (old === undefined) others.push(...serviceStanding({ hall: now, service }))
    else
      for (const difference of serviceDifferences(old, service, { was: was.services, now: now.services })) {
        const key = JSON.stringify(difference)
        const group = alike.get(key) ?? { difference, services: [] }
        group.services.push(service)
        alike.set(key, group)
      }
  }
  for (const service of was.services)
    if (findService(now, service.id) === undefined)
      others.push({ message: 'edit:gone', params: { place: placeParam({ hall: now, service }) } })
  const told = [...alike.values()].map(({ difference, services }) => lineOf(placeOf(now, services), difference))
  return [...told, ...others]
}

/** "Meeting room and Badminton, Riverside Hall"; all services of a hall are the hall. */
function placeOf(hall: Hall, services: readonly Service[]): Param {
  if (services.length === hall.services.length && services.length > 1) return placeParam({ hall })
  const [only] = services
  if (services.length === 1) return placeParam({ hall, service: only! })
  const service: Param = { list: services.map(({ name }) => ({ text: name })) }
  return { message: 'common:serviceAt', params: { service, hall: { text: hall.name } } }
}
