import { findHall } from '../../src/domain/hall/catalogue.ts'
import type { Role } from '../../src/store/port/store.ts'
import type { Context } from '../engine/dialog.ts'
import type { Param } from '../engine/types.ts'

/** "staff of Riverside Hall", as a parameter. */
export function roleParam(c: Context, role: Role): Param {
  if (role.role === 'admin') return { message: 'roles:role.admin' }
  const hall = findHall(c.catalogue, role.hall)
  return {
    message: 'roles:roleAt',
    params: {
      role: { message: `roles:role.${role.role}` },
      hall: hall === undefined ? role.hall : { text: hall.name },
    },
  }
}
