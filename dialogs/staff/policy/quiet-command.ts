import { readHourRanges } from '../../../src/language/commands/times/hour-ranges.ts'
import { readOnOff } from '../../../src/language/halls/on-off.ts'
import { end } from '../../engine/dialog.ts'
import { hallArgument, placeIn } from '../commands/arguments/place-argument.ts'
import type { Argument, TableCommand } from '../commands/table-command.ts'
import { quietParam } from '../halls/differences.ts'
import { editAct, editDone, withHall } from '../halls/edit-act.ts'

const NIGHT = { from: '22:00', to: '08:00' }

const hoursArgument: Argument = {
  name: 'quiet',
  read(c, line) {
    const [range] = readHourRanges(line.open)
    if (range?.value !== undefined) {
      const [from, to] = range.value
      c.set({ quiet: { from, to } })
    } else if (readOnOff(line.open)?.value === false) c.set({ quiet: 'off' })
    return undefined
  },
  has: (c) => c.draft.quiet !== undefined,
  ask(c) {
    const now = quietParam(placeIn(c).hall?.quiet)
    return {
      kind: 'choice',
      message: 'duty:askQuiet',
      lines: [{ message: 'duty:quietNow', params: { hours: now } }],
      choices: [
        { token: 'q:night', label: `${NIGHT.from}–${NIGHT.to}` },
        { token: 'q:off', label: { message: 'duty:choice.noQuiet' } },
      ],
    }
  },
  answer(c, { token }) {
    if (token !== 'q:night' && token !== 'q:off') return undefined
    c.set({ quiet: token === 'q:night' ? NIGHT : 'off' })
    return 'taken'
  },
}

/** `/quiet riverside 22:00-8:00`, `/免打扰 滨江 晚上10点到早上8点`, `/quiet off`: when only who is on duty is told. */
export const quietCommand: TableCommand = {
  word: 'quiet',
  aliases: ['免打扰', '静音时段'],
  for: 'manager',
  args: [hallArgument({ services: false }), hoursArgument],
  act(c) {
    const { hall } = placeIn(c)
    if (hall === undefined) return end()
    const { quiet } = c.draft
    return editAct(
      c,
      withHall(c, hall.id, ({ quiet: _, ...each }) =>
        quiet === 'off' ? each : { ...each, quiet: quiet as typeof NIGHT },
      ),
    )
  },
  done: editDone,
}
