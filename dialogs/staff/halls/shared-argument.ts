import { readAction } from '../../../src/language/commands/action-words.ts'
import { CERTAIN, findNames } from '../../../src/language/names/names.ts'
import type { Option } from '../../engine/types.ts'
import { actionIn } from '../commands/arguments/action-argument.ts'
import { placeIn } from '../commands/arguments/place-argument.ts'
import type { Argument, CommandContext } from '../commands/table-command.ts'

/**
 * The other service of the hall whose places are shared ("share with pilates"), as `shared` of the draft. Read before the places, so that
 * the other name is not taken for the thing itself.
 */
export const sharedArgument: Argument = {
  name: 'shared',
  read(c, line) {
    const said = readAction(line.open, ['share'])
    if (said === undefined) return undefined
    const [, to] = said.spans[0]!
    const [match] = findNames(line.open.slice(to), c.catalogue).matches.filter(({ score }) => score >= CERTAIN)
    if (match?.service === undefined) return undefined
    const [at, end] = match.spans[0]!
    line.take({ value: match.service, spans: [[to + at, to + end]] })
    c.set({ shared: match.service })
    return undefined
  },
  has: (c) => actionIn(c) !== 'share' || c.draft.shared !== undefined,
  ask: (c) => ({ kind: 'choice', message: 'edit:ask.shared', choices: others(c).map(option) }),
  answer(c, { token }) {
    const other = others(c).find((_, i) => token === `s:${i}`)
    if (other === undefined) return undefined
    c.set({ shared: other.id })
    return 'taken'
  },
}

const others = (c: CommandContext) => {
  const { hall, service } = placeIn(c)
  return hall?.services.filter(({ id }) => id !== service?.id) ?? []
}

const option = ({ name }: ReturnType<typeof others>[number], i: number): Option => ({
  token: `s:${i}`,
  label: { text: name },
})
