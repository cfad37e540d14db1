import { phrase } from '../../../../src/language/wording/phrase.ts'
import { mayGive } from '../../../../src/services/rights.ts'
import type { Person, Role } from '../../../../src/store/port/store.ts'
import { page } from '../../../common/show.ts'
import { end, go } from '../../../engine/dialog.ts'
import { hash } from '../../../engine/hash.ts'
import type { Option } from '../../../engine/types.ts'
import { distinctColleagues, isAsker } from '../../distinct-colleagues.ts'
import { personName } from '../../name-of-person.ts'
import { roleParam } from '../../role-param.ts'
import type { Argument, CommandContext } from '../table-command.ts'

interface Had {
  person: Person
  role: Role
}

/** A colleague and the role that they have: `who`, `role` and `hall` of the draft; `name` where they have one. */
export const roleHolderArgument: Argument = {
  name: 'which',
  read(c, line) {
    const said = phrase(line.rest)
    if (said === '') return undefined
    const found = holders(c).filter(({ person }) => phrase(person.name ?? '') === said)
    if (found.length === 1) choose(c, found[0]!)
    return undefined
  },
  has: (c) => c.draft.who !== undefined,
  ask(c) {
    const all = holders(c)
    if (all.length === 0) {
      c.say({ message: 'roles:nobody' })
      return end()
    }
    const { options } = page(all, c.draft.page ?? 0, 8, option(c))
    return { kind: 'choice', message: 'roles:which', choices: options }
  },
  answer(c, { token }) {
    if (token === 'more') {
      c.note({ page: (c.draft.page ?? 0) + 1 })
      return go('which')
    }
    const found = token === undefined ? undefined : holders(c).find((each) => tokenOf(each) === token)
    if (found === undefined) return undefined
    choose(c, found)
    return 'taken'
  },
}

function choose(c: CommandContext, { person, role }: Had): void {
  c.set({
    who: person.id,
    name: person.name,
    role: role.role,
    hall: 'hall' in role ? role.hall : undefined,
  })
}

/** Who has a role that this person may take away; their own is not offered. */
const holders = (c: CommandContext): Had[] =>
  distinctColleagues(c)
    .filter((person) => !isAsker(c, person))
    .flatMap((person) => person.roles.filter((role) => mayGive(c.person, role)).map((role) => ({ person, role })))

/** A button has little room, and ids may be long. */
const tokenOf = ({ person, role }: Had): string =>
  `${role.role}:${hash(`${'hall' in role ? role.hall : ''} ${person.id}`)}`

const option =
  (c: CommandContext) =>
  (had: Had): Option => ({
    token: tokenOf(had),
    label: { message: 'roles:item', params: { name: personName(had.person, c), role: roleParam(c, had.role) } },
  })
