import { says } from '../../../src/language/wording/wishes.ts'
import { end } from '../../engine/dialog.ts'
import type { Argument, TableCommand } from '../commands/table-command.ts'
import { editAct, editDone } from '../halls/edit-act.ts'

/** Only "off" is there to be said; the question shows which halls it is about. */
const offArgument: Argument = {
  name: 'off',
  read(c, line) {
    if (says(line.rest, 'off')) c.set({ off: true })
    return undefined
  },
  has: (c) => c.draft.off === true || c.catalogue.halls.every(({ demo }) => demo !== true),
  ask: (c) => ({
    kind: 'choice',
    message: 'setup:ask.demo',
    params: { halls: { list: c.catalogue.halls.filter(({ demo }) => demo).map(({ name }) => ({ text: name })) } },
    choices: [{ token: 'off', label: { message: 'setup:choice.demoOff' } }],
  }),
  answer(c, { token }) {
    if (token !== 'off') return undefined
    c.set({ off: true })
    return 'taken'
  },
}

/** `/demo off`: the sample halls go, all at once; who has booked there hears of it. */
export const demoCommand: TableCommand = {
  word: 'demo',
  aliases: ['示例', '演示'],
  for: 'admin',
  args: [offArgument],
  act(c) {
    const others = c.catalogue.halls.filter(({ demo }) => demo !== true)
    if (others.length < c.catalogue.halls.length) return editAct(c, others)
    c.say({ message: 'setup:noDemo' })
    return end()
  },
  done: editDone,
}
