import { findHall, findService } from '../../domain/hall/catalogue.ts'
import { ok, refuse } from '../../domain/result.ts'
import { ownBooking } from '../own-booking.ts'
import type { UseCase } from '../service.ts'

/** Holds places while the guest fills in the form: anybody may. A hold that gives way must be the guest's own. */
export const reserve: UseCase<'reserve'> = async (command, asked) => {
  const { hall, service, marks, party, replaces } = command
  const rules = findService(findHall(asked.catalogue, hall), service)?.rules
  if (rules === undefined) return refuse('HALLO_SERVICE_UNAVAILABLE')
  if (replaces !== undefined) {
    const own = await ownBooking(replaces, asked)
    if (!own.ok) return own
  }
  return ok({
    type: 'reserve',
    key: `reserve:${asked.event}`,
    now: asked.now,
    actor: asked.person.id,
    person: asked.person.id,
    conversation: asked.conversation,
    ...(asked.network !== undefined && { network: asked.network }),
    hall,
    service,
    marks,
    party,
    hold: { kind: 'form', until: asked.now + rules.holdMinutes * 60_000 },
    replaces,
  })
}
