import { findHall, findService } from '../../domain/hall/catalogue.ts'
import { keyHash, numberOf, numberOfKey } from '../decide/code.ts'
import type { StoreCommand } from '../port/store.ts'
import { limitOfPerson } from './counting/limit-docs.ts'
import { slotId } from './counting/marks.ts'
import { ALL, type Known } from './fetched-facts.ts'

/**
 * Fetches together what a decision on bookings will ask for one after the other (`decided`), in no more than three goes. A
 * person's limits come before the person (`fetched-facts.ts`).
 */
export async function prefetch(known: Known, command: StoreCommand): Promise<void> {
  const { hash } = known.facts
  if (command.type === 'reserve') {
    const { person, key, hall, service, marks } = command
    const number = numberOfKey({ hash }, key, keyHash({ hash }, key), 0)
    await Promise.all([
      known.fetch('catalogue', ALL),
      known.fetch('limits', limitOfPerson(person)),
      known.fetch('bookings', String(number)),
    ])
    const found = findService(findHall(known.facts.catalogue(), hall), service)
    const slots = found === undefined ? [] : marks.map((mark) => known.fetchSlot(slotId(found.pool, mark)))
    await Promise.all([known.fetch('persons', person), ...slots])
    return
  }
  const number = 'booking' in command && typeof command.booking === 'string' ? numberOf(command.booking) : undefined
  if (number === undefined) return
  await Promise.all([known.fetch('catalogue', ALL), known.fetch('bookings', String(number))])
  const person = known.facts.booking(number)?.booking.person
  if (person === undefined) return
  await known.fetch('limits', limitOfPerson(person))
  await known.fetch('persons', person)
}
