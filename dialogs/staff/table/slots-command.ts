import type { HourRange } from '../../../src/domain/hall/schedule.ts'
import { hoursOn, rangeMinutes } from '../../../src/domain/hall/slots.ts'
import { daysBetween } from '../../../src/domain/time/calendar.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import { refusal } from '../../common/refusal.ts'
import { end } from '../../engine/dialog.ts'
import { daysArgument } from '../commands/arguments/days-argument.ts'
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
    const [from, to] = [String(c.draft.from), String(c.draft.to)]
    const { hall, service: named } = placeIn(c)
    if (hall === undefined) return end()
    if (from < localDate(c.now, hall.zone)) {
      c.say(refusal({ code: 'HALLO_DATE_PAST', params: { date: from } }))
      return end()
    }
    if (daysBetween(from, to) >= MOST_DAYS) {
      c.say({ message: 'edit:daysMany', params: { max: MOST_DAYS } })
      return end()
    }
    const more = rangesIn(c)
    const services = named === undefined ? hall.services : [named]
    const clash = services.some(({ schedule }) =>
      daysOf({ from, to }).some((date) => overlaps(hoursOn(schedule, date), more)),
    )
    if (clash) {
      c.say({ message: 'edit:extraOverlap' })
      return end()
    }
    return editAct(
      c,
      withServices(c, (service) => {
        const { schedule } = service
        const exceptions = daysOf({ from, to }).reduce((list, date) => {
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
