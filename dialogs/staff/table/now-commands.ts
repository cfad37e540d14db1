import { addDays } from '../../../src/domain/time/calendar.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import { staffsHall } from '../../../src/services/rights.ts'
import { go } from '../../engine/dialog.ts'
import { zoneOf } from '../commands/arguments/days-argument.ts'
import { hallArgument } from '../commands/arguments/place-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'
import { partArgument } from '../day/part-asked.ts'

const place = hallArgument({ may: staffsHall, allHalls: true })

/** `/next`, `/next afternoon`: who comes next today and has not been checked in. */
export const nextCommand: TableCommand = {
  word: 'next',
  aliases: ['下一位', '接下来', '下一个'],
  for: 'staff',
  args: [partArgument, place],
  act(c) {
    const today = localDate(c.now, zoneOf(c))
    c.note({ states: ['confirmed', 'pending'], from: today, to: today })
    return go('list')
  },
}

/** `/inside`: who is checked in and has not left. */
export const insideCommand: TableCommand = {
  word: 'inside',
  aliases: ['在场', '在场人数'],
  for: 'staff',
  args: [place],
  act(c) {
    const today = localDate(c.now, zoneOf(c))
    // what runs past midnight began yesterday
    c.note({ states: ['checkedIn'], from: addDays(today, -1), to: today })
    return go('list')
  },
}
