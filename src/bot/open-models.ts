import { setImmediate as nextTurn } from 'node:timers/promises'
import { openAhead } from '../../dialogs/engine/model-for.ts'
import type { Person } from '../store/port/person.ts'

/** Opens what guests' words are understood by, and what those of people who run a hall, while other messages are answered. */
export const openGuests = (locale: string): Promise<void> | undefined => openAhead(locale, 'guests', nextTurn)
export const openStaff = (locale: string): Promise<void> | undefined => openAhead(locale, 'staff', nextTurn)

/** The same for what somebody writes: `undefined` where all is open, which is so but in the first seconds of a process. */
export function openFor({
  locale,
  person,
}: {
  locale: string
  person: Pick<Person, 'roles'>
}): Promise<void> | undefined {
  const guests = openGuests(locale)
  const staff = person.roles.length === 0 ? undefined : openStaff(locale)
  return guests && staff ? guests.then(() => staff) : (staff ?? guests)
}
