import type { Service } from '../../../src/domain/hall/hall.ts'
import { daysBetween } from '../../../src/domain/time/calendar.ts'
import { end } from '../../engine/dialog.ts'
import { hallArgument, serviceArgument } from '../commands/arguments/place-argument.ts'
import { rangesIn } from '../commands/arguments/span-argument.ts'
import { weekArgument, weekOf } from '../commands/arguments/week-argument.ts'
import type { Command, CommandContext } from '../commands/table-command.ts'
import { daysOf, withDay } from '../halls/closing.ts'
import { editAct, editDone, withServices } from '../halls/edit-act.ts'

/** More days with hours of their own are the week's. */
const MOST_DAYS = 31

/** `/hours 滨江 周一至周五 9:00-12:00 14:00-18:00`, `/hours riverside 24 december 10:00-14:00`: days that aren't named stay. */
export const hoursCommand: Command = {
  word: 'hours',
  aliases: ['营业时间', '开放时间', '开馆时间'],
  for: 'manager',
  args: [hallArgument(), serviceArgument({ wholeHall: true }), weekArgument],
  act(c) {
    const { from, to } = c.draft
    if (from === undefined)
      return editAct(
        c,
        withServices(c, (service) => onWeekdays(c, service)),
      )
    if (daysBetween(String(from), String(to)) >= MOST_DAYS) {
      c.say({ message: 'edit:daysMany', params: { max: MOST_DAYS } })
      return end()
    }
    return editAct(
      c,
      withServices(c, (service) => onDays(c, service)),
    )
  },
  done: editDone,
}

function onWeekdays(c: CommandContext, service: Service): Service {
  const { schedule } = service
  const named = weekOf(c)
  const weekly = schedule.weekly.map((had, day) => named.find(({ days }) => days.includes(day))?.hours ?? had)
  return { ...service, schedule: { ...schedule, weekly } }
}

function onDays(c: CommandContext, service: Service): Service {
  const { schedule } = service
  const exceptions = daysOf({ from: String(c.draft.from), to: String(c.draft.to) }).reduce((list, date) => {
    const had = list.find((each) => each.date === date)
    return withDay(list, { ...had, date, hours: rangesIn(c) })
  }, schedule.exceptions)
  return { ...service, schedule: { ...schedule, exceptions } }
}
