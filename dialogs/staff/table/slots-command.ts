import type { HourRange } from '../../../src/domain/hall/schedule.ts'
import { hoursOn, rangeMinutes } from '../../../src/domain/hall/slots.ts'
import { end } from '../../engine/dialog.ts'
import { daysArgument, daysToCome } from '../commands/arguments/days-argument.ts'
import { hallArgument, placeIn, serviceArgument } from '../commands/arguments/place-argument.ts'
import { rangesIn, spanArgument } from '../commands/arguments/span-argument.ts'
import type { Command } from '../commands/table-command.ts'
import { daysOf, withDay } from '../halls/closing.ts'
import { editAct, editDone, withServices } from '../halls/edit-act.ts'

/** More is the week's hours: `/hours`. */
const MOST_DAYS = 31

const hours = spanArgument()
const days = daysArgument()

/** `/slots 滨江 羽毛球 这周六 19:00-21:00`: hours besides those of the day. */
export const slotsCommand: Command = {
  word: 'slots',
  aliases: ['加开', '加场', '加时'],
  for: 'manager',
  args: [hallArgument(), serviceArgument({ wholeHall: true }), days, hours],
  reads: [hallArgument(), hours, days],
  act(c) {
    const { hall, service: named } = placeIn(c)
    if (hall === undefined) return end()
    const span = daysToCome(c, hall, MOST_DAYS)
    if (span === undefined) return end()
    const more = rangesIn(c)
    const services = named === undefined ? hall.services : [named]
    const clash = services.some(({ schedule }) => daysOf(span).some((date) => overlaps(hoursOn(schedule, date), more)))
    if (clash) {
      c.say({ message: 'edit:extraOverlap' })
      return end()
    }
    return editAct(
      c,
      withServices(c, (service) => {
        const { schedule } = service
        const exceptions = daysOf(span).reduce((list, date) => {
          const had = list.find((each) => each.date === date)
          const all = [...hoursOn(schedule, date), ...more].sort((a, b) => rangeMinutes(a)[0] - rangeMinutes(b)[0])
          return withDay(list, { ...had, date, hours: all })
        }, schedule.exceptions)
        return { ...service, schedule: { ...schedule, exceptions } }
      }),
    )
  },
  done: editDone,
}

const overlaps = (had: readonly HourRange[], more: readonly HourRange[]): boolean =>
  had.some((a) => {
    const [from, to] = rangeMinutes(a)
    return more.some((b) => rangeMinutes(b)[0] < to && rangeMinutes(b)[1] > from)
  })
