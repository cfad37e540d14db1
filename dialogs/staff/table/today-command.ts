import { staffsHall } from '../../../src/services/roles.ts'
import { go } from '../../engine/dialog.ts'
import { daysArgument } from '../commands/arguments/days.ts'
import { hallArgument } from '../commands/arguments/place.ts'
import type { Command } from '../commands/command.ts'

const days = daysArgument()

/** `/today`, `/today riverside friday`: who comes, in order of time, and how full it is. */
export const todayCommand: Command = {
  word: 'today',
  aliases: ['day', '今天', '今日', '当天'],
  for: 'staff',
  args: [hallArgument({ may: staffsHall, allHalls: true }), { ...days, has: () => true }],
  act: () => go('list'),
}
