import { staffsHall } from '../../../src/services/rights.ts'
import { go } from '../../engine/dialog.ts'
import { daysArgument } from '../commands/arguments/days-argument.ts'
import { hallArgument } from '../commands/arguments/place-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'
import { partArgument } from '../day/part-asked.ts'

const days = daysArgument()

/** `/today`, `/today riverside friday`: who comes, in order of time, and how full it is. */
export const todayCommand: TableCommand = {
  word: 'today',
  aliases: ['day', '今天', '今日', '当天'],
  for: 'staff',
  args: [partArgument, hallArgument({ may: staffsHall, allHalls: true }), { ...days, has: () => true }],
  act: () => go('list'),
}
