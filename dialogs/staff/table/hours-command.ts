import { hallArgument, serviceArgument } from '../commands/arguments/place.ts'
import { weekArgument, weekOf } from '../commands/arguments/week.ts'
import type { Command } from '../commands/command.ts'
import { editAct, editDone, withServices } from '../halls/edit-act.ts'

/** `/hours 滨江 周一至周五 9:00-12:00 14:00-18:00`: a hall's hours, or one service's; days that aren't named stay. */
export const hoursCommand: Command = {
  word: 'hours',
  aliases: ['营业时间', '开放时间', '开馆时间'],
  for: 'manager',
  args: [hallArgument(), serviceArgument({ wholeHall: true }), weekArgument],
  act(c) {
    const named = weekOf(c)
    return editAct(
      c,
      withServices(c, (service) => {
        const weekly = service.schedule.weekly.map(
          (had, day) => named.find(({ days }) => days.includes(day))?.hours ?? had,
        )
        return { ...service, schedule: { ...service.schedule, weekly } }
      }),
    )
  },
  done: editDone,
}
