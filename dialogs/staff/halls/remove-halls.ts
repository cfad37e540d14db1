import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { end } from '../../engine/dialog.ts'
import { placeParam } from '../commands/arguments/place-argument.ts'
import type { CommandContext, CommandEffect } from '../commands/table-command.ts'
import { editAct, guestLines, withHall } from './edit-act.ts'

/** A hall or service is taken away only where nobody is booked any more: a booking without its place can't be moved. */
export function removeAct(c: CommandContext, { hall, service }: { hall: Hall; service?: Service }): CommandEffect {
  const coming = c
    .fact({ need: 'coming', hall: hall.id })
    .bookings.filter((booking) => service === undefined || booking.service === service.id)
  if (coming.length > 0) {
    const place = placeParam({ hall, ...(service && { service }) })
    const [, ...lines] = guestLines(c, coming)
    c.say({ message: 'edit:stillBooked', params: { place, count: coming.length }, lines })
    return end()
  }
  if (service === undefined)
    return editAct(
      c,
      c.catalogue.halls.filter(({ id }) => id !== hall.id),
    )
  return editAct(
    c,
    withHall(c, hall.id, (each) => ({ ...each, services: each.services.filter(({ id }) => id !== service.id) })),
  )
}
