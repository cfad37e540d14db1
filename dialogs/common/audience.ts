import { isAdmin, runsSomething } from '../../src/services/rights.ts'
import type { Person } from '../../src/store/port/store.ts'

/** Who is shown a command; whether one may be used where is the services' to decide. */
export type Audience = 'everyone' | 'staff' | 'manager' | 'admin'

const MAY: { [who in Audience]: (person: Pick<Person, 'roles'>) => boolean } = {
  everyone: () => true,
  staff: ({ roles }) => roles.length > 0,
  manager: runsSomething,
  admin: isAdmin,
}

export const mayUse = (who: Audience, person: Pick<Person, 'roles'>): boolean => MAY[who](person)
