import { findHall } from '../../../../src/domain/hall/catalogue.ts'
import type { Hall } from '../../../../src/domain/hall/hall.ts'
import { beginsAnew } from '../../../../src/language/commands/leading-name.ts'
import { CERTAIN, findNames } from '../../../../src/language/names/names.ts'
import { isAdmin, managesHall } from '../../../../src/services/rights.ts'
import { hash } from '../../../engine/hash.ts'
import type { Option, Param } from '../../../engine/types.ts'
import type { Argument, CommandContext } from '../table-command.ts'

/**
 * Whom an announcement is for: the hall that it begins with (`hall`), else all of the sender's. A hall that is only spoken of ("Riverside
 * is closed today") may be meant either way, so it is asked (`spoken`).
 */
export const audienceArgument: Argument = {
  name: 'hall',
  read(c, line) {
    const named = findNames(line.open, { version: c.catalogue.version, halls: ownHalls(c) }).matches.find(
      ({ score, service }) => score >= CERTAIN && service === undefined,
    )
    const [from, to] = named?.spans[0] ?? [0, 0]
    if (named === undefined || line.open.slice(0, from).trim() !== '') return undefined
    if (beginsAnew(line.open.slice(to))) {
      line.take({ value: named.hall, spans: [[0, to]] })
      c.set({ hall: named.hall })
    } else if (ownHalls(c).length > 1) c.set({ spoken: named.hall })
    return undefined
  },
  has: (c) => c.draft.spoken === undefined || c.draft.hall !== undefined || c.draft.everywhere === true,
  ask(c) {
    const hall = findHall(c.catalogue, String(c.draft.spoken))
    return { kind: 'choice', message: 'announce:askWhom', choices: hall === undefined ? [] : options(hall) }
  },
  answer(c, { token }) {
    if (token === 'all') c.set({ everywhere: true })
    else if (token?.startsWith('h:') === true) c.set({ hall: c.draft.spoken })
    else return undefined
    return 'taken'
  },
}

const options = ({ id, name }: Hall): Option[] => [
  { token: `h:${hash(id)}`, label: { message: 'announce:choice.hall', params: { hall: { text: name } } } },
  { token: 'all', label: { message: 'announce:choice.all' } },
]

const ownHalls = ({ catalogue, person }: CommandContext): Hall[] =>
  catalogue.halls.filter(({ id }) => managesHall(person, id))

/** Managers speak to their halls' guests; undefined: to everybody's. */
export function audienceOf(c: CommandContext): string[] | undefined {
  if (typeof c.draft.hall === 'string') return [c.draft.hall]
  return isAdmin(c.person) ? undefined : ownHalls(c).map(({ id }) => id)
}

export function audienceParam(c: CommandContext): Param {
  const halls = audienceOf(c)
  if (halls === undefined) return { message: 'announce:anywhere' }
  return { list: halls.map((id) => ({ text: findHall(c.catalogue, id)?.name ?? { en: id } })) }
}
