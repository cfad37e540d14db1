import type { Hall } from '../../../src/domain/hall/hall.ts'
import { type DeskSaid, readDesk } from '../../../src/language/halls/desk-said.ts'
import { end } from '../../engine/dialog.ts'
import type { Json } from '../../engine/types.ts'
import { hallArgument, placeIn } from '../commands/arguments/place-argument.ts'
import type { Argument, TableCommand } from '../commands/table-command.ts'
import { editAct, editDone, withHall } from '../halls/edit-act.ts'
import { deskLines } from '../halls/standing-lines.ts'

const OFFERED: Readonly<Record<string, DeskSaid>> = {
  selfOn: { selfCheckIn: true },
  selfOff: { selfCheckIn: false },
  required: { mobile: 'required' },
  optional: { mobile: 'optional' },
}

const settingArgument: Argument = {
  name: 'desk',
  read(c, line) {
    const said = readDesk(line.open)
    if (said !== undefined) c.set({ desk: said as Json })
    return undefined
  },
  has: (c) => c.draft.desk !== undefined,
  ask(c) {
    const { hall } = placeIn(c)
    return {
      kind: 'choice',
      message: 'rules:desk.ask',
      lines: hall === undefined ? [] : deskLines(hall),
      choices: Object.keys(OFFERED).map((token) => ({
        token: `d:${token}`,
        label: { message: `rules:desk.choice.${token}` },
      })),
    }
  },
  answer(c, { token = '' }) {
    const offered = token.startsWith('d:') ? OFFERED[token.slice(2)] : undefined
    if (offered === undefined) return undefined
    c.set({ desk: offered as Json })
    return 'taken'
  },
}

/** `/desk riverside self check-in on`, `/desk riverside number required`, `/前台设置 滨江 自助签到 关`: how guests are received. */
export const deskCommand: TableCommand = {
  word: 'desk',
  aliases: ['前台设置', '前台规则'],
  for: 'manager',
  args: [hallArgument({ services: false }), settingArgument],
  corrects: [settingArgument],
  act(c) {
    const { hall } = placeIn(c)
    if (hall === undefined) return end()
    return editAct(
      c,
      withHall(c, hall.id, (each) => withDesk(each, c.draft.desk as DeskSaid | undefined)),
    )
  },
  done: editDone,
}

/** What is not said stays. */
function withDesk(hall: Hall, { selfCheckIn, mobile }: DeskSaid = {}): Hall {
  const { desk, ...rest } = hall
  const self = selfCheckIn ?? desk?.selfCheckIn ?? false
  const number = mobile ?? desk?.mobile ?? 'optional'
  if (!self && number === 'optional') return rest
  return { ...rest, desk: { mobile: number, ...(self && { selfCheckIn: true }) } }
}
