import type { Hall } from '../../../domain/hall/hall.ts'
import { isQuiet } from '../../../domain/hall/quiet-hours.ts'
import { onDuty } from '../../../domain/people/duty.ts'
import { hasEnded } from '../../../domain/people/role-lasts.ts'
import type { Person } from '../../port/person.ts'

/**
 * Who is told of what happens in a hall (its id): of its staff and managers those who are not off duty, in quiet hours those who are on
 * duty; a session on the page whose role is over is nobody. Somebody is always told: where these are none, the managers, then the admins, then all, whatever they have said.
 */
export function staffToTell(
  id: string,
  { hall, colleagues, now }: { hall: Hall | undefined; colleagues: readonly Person[]; now: number },
): readonly Person[] {
  const worksAs = (person: Person, ...roles: string[]): boolean =>
    person.roles.some((has) => has.role !== 'admin' && has.hall === id && roles.includes(has.role))
  const here = colleagues.filter((each) => worksAs(each, 'staff', 'manager'))
  const admins = colleagues.filter(({ roles }) => roles.some(({ role }) => role === 'admin'))
  const isThere = (person: Person): boolean => onDuty(person.duty, now) !== false && !hasEnded(person, now)
  const isCalled = (person: Person): boolean => onDuty(person.duty, now) === true && !hasEnded(person, now)
  const hears = isQuiet(hall, now) ? isCalled : isThere
  const managers = here.filter((each) => worksAs(each, 'manager'))
  const everybody = here.length > 0 ? here : admins
  const inOrder = [here.filter(hears), managers.filter(isThere), admins.filter(isThere), everybody]
  return inOrder.find((found) => found.length > 0) ?? []
}
