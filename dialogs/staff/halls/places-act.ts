import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { end } from '../../engine/dialog.ts'
import { actionIn } from '../commands/arguments/action-argument.ts'
import type { CommandContext, CommandEffect } from '../commands/table-command.ts'
import { editAct, withHall } from './edit-act.ts'

/** Whether a place is a person's or a booking's, of all that share them; and with which service they are shared. */
export function placesAct(c: CommandContext, { hall, service }: { hall: Hall; service: Service }): CommandEffect {
  const action = actionIn(c)
  const changed = (change: (each: Service) => Service): CommandEffect =>
    editAct(
      c,
      withHall(c, hall.id, (at) => ({ ...at, services: at.services.map(change) })),
    )
  if (action === 'takesPeople' || action === 'takesParty') {
    const takes = action === 'takesPeople' ? 'people' : 'party'
    return changed((each) => (each.pool === service.pool ? { ...each, takes } : each))
  }
  const other = hall.services.find(({ id }) => id === c.draft.shared)
  const pool = action === 'ownPlaces' ? ownPool(hall, service) : other?.pool
  if (pool === undefined) return end()
  // bookings count where they were made: with other places they would be counted nowhere
  const booked = c
    .fact({ need: 'coming', hall: hall.id })
    .bookings.filter((each) => each.claims.some((claim) => claim.pool === service.pool))
  if (pool !== service.pool && booked.length > 0) {
    c.say({ message: 'edit:poolBooked', params: { count: booked.length } })
    return end()
  }
  return changed((each) => (each.id === service.id ? { ...each, pool } : each))
}

/** Places of its own, under a name that nobody has. */
function ownPool(hall: Hall, service: Service): string {
  const taken = new Set(hall.services.filter(({ id }) => id !== service.id).map(({ pool }) => pool))
  if (!taken.has(service.pool)) return service.pool
  const names = [service.id, ...Array.from({ length: taken.size + 1 }, (_, i) => `${service.id}-${i + 2}`)]
  return `${hall.id}/${names.find((name) => !taken.has(`${hall.id}/${name}`))!}`
}
