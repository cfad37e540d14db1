import { capacityOf } from '../../../src/domain/booking/rules.ts'
import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { type SlotView, UNLIMITED } from '../../../src/domain/hall/slot.ts'
import type { MessageLine } from '../../engine/types.ts'
import type { CommandContext } from '../commands/table-command.ts'

const MOST_SERVICES = 12

/** How full the services of halls are on a local day: what is taken of all their places. Services that share a pool are one. */
export function fullnessLines(c: CommandContext, halls: readonly Hall[], date: string): MessageLine[] {
  const { service: only } = c.draft
  const counted = halls
    .flatMap((hall) =>
      onePerPool(hall.services.filter(({ id, status }) => (only ?? id) === id && status === 'open')).map((service) => ({
        service,
        need: { need: 'availability', hall: hall.id, service: service.id, from: date, to: date } as const,
      })),
    )
    .slice(0, MOST_SERVICES)
  c.want(...counted.map(({ need }) => need))
  return counted.flatMap(({ service, need }): MessageLine[] => {
    const share = takenShare(service, c.fact(need))
    // A day that nobody has booked yet needs no line.
    if (share === undefined || share === 0) return []
    return [{ message: 'day:full', params: { service: { text: service.name }, percent: Math.round(share * 100) } }]
  })
}

function onePerPool(services: readonly Service[]): Service[] {
  const pools = new Set<string>()
  return services.filter(({ pool }) => !pools.has(pool) && pools.add(pool))
}

/** 0 … 1; undefined where nothing is open, or places are unlimited. */
function takenShare(service: Service, slots: readonly SlotView[]): number | undefined {
  let [all, taken] = [0, 0]
  for (const { mark, left, status } of slots) {
    const capacity = capacityOf(service, mark)
    if (capacity === UNLIMITED || status === 'closed') continue
    all += capacity
    taken += capacity - left
  }
  return all === 0 ? undefined : taken / all
}
