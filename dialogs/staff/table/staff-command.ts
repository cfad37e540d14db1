import { onDuty } from '../../../src/domain/people/duty.ts'
import { managesHall, mayGive } from '../../../src/services/rights.ts'
import type { Person, Role } from '../../../src/store/port/store.ts'
import { done } from '../../engine/dialog.ts'
import type { MessageLine, Param } from '../../engine/types.ts'
import type { CommandContext, TableCommand } from '../commands/table-command.ts'
import { distinctColleagues, isAsker } from '../distinct-colleagues.ts'
import { personName } from '../name-of-person.ts'
import { roleParam } from '../role-param.ts'

/** `/staff`: who works here, everybody once, with all that they may do in the asker's halls. */
export const staffCommand: TableCommand = {
  word: 'staff',
  aliases: ['team', '员工列表', '员工', '工作人员'],
  for: 'manager',
  args: [],
  act(c) {
    const lines = distinctColleagues(c).flatMap((person) => lineOf(c, person))
    c.say({ message: 'roles:list', lines })
    return done
  },
}

function lineOf(c: CommandContext, person: Person): MessageLine[] {
  const roles = person.roles.filter((role) => seen(c.person, role))
  if (roles.length === 0) return []
  const name = personName(person, c)
  const who = isAsker(c, person) ? { message: 'roles:you', params: { name } } : name
  const role: Param = { list: roles.map((each) => roleParam(c, each)) }
  const on = onDuty(person.duty, c.now)
  const duty = on === undefined ? undefined : { message: on ? 'duty:is.on' : 'duty:is.off' }
  const params = { name: who, role: duty === undefined ? role : { row: [role, duty] } }
  return [{ message: 'roles:item', params }]
}

const seen = (person: Person, role: Role): boolean =>
  mayGive(person, role) || (role.role !== 'admin' && managesHall(person, role.hall))
