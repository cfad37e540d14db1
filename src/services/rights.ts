import type { Person, Role } from '../store/port/store.ts'

type Roles = Pick<Person, 'roles'>

/** Who may do what (DESIGN 3.7): an admin everything, a manager what concerns their hall, staff check guests in there. */
export const isAdmin = ({ roles }: Roles): boolean => roles.some(({ role }) => role === 'admin')

export const managesHall = (person: Roles, hall: string): boolean =>
  isAdmin(person) || person.roles.some((has) => has.role === 'manager' && has.hall === hall)

export const staffsHall = (person: Roles, hall: string): boolean =>
  isAdmin(person) || person.roles.some((has) => has.role !== 'admin' && has.hall === hall)

/** Admins give every role; managers make staff of their own hall. */
export const mayGive = (person: Roles, role: Role): boolean =>
  isAdmin(person) || (role.role === 'staff' && managesHall(person, role.hall))

/** Who hears of what happens in a hall: its staff and managers, where there are none the admins. */
export function reach(hall: string, colleagues: readonly Roles[]): 'staff' | 'admins' | 'nobody' {
  if (colleagues.some(({ roles }) => roles.some((has) => has.role !== 'admin' && has.hall === hall))) return 'staff'
  return colleagues.some(isAdmin) ? 'admins' : 'nobody'
}

/** Everybody who runs anything. */
export const runsSomething = (person: Roles): boolean => person.roles.some(({ role }) => role !== 'staff')
