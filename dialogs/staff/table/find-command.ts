import { readPaid, readStates } from '../../../src/language/commands/state-words.ts'
import { bookingCode } from '../../../src/language/text/booking-code.ts'
import { staffsHall } from '../../../src/services/rights.ts'
import { go } from '../../engine/dialog.ts'
import { daysArgument } from '../commands/arguments/days-argument.ts'
import { hallArgument } from '../commands/arguments/place-argument.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import type { Argument, TableCommand } from '../commands/table-command.ts'

const DIGITS = /^[+\d\s-]+$/
const days = daysArgument()
const who = textArgument({ name: 'text', message: 'day:askWho', most: 60 })

/** "cancelled", 未到: bookings in that state only. */
const statesArgument: Argument = {
  name: 'states',
  optional: true,
  read(c, line) {
    const said = readStates(line.open)
    if (said !== undefined) c.set({ states: [...line.take(said)] })
    return undefined
  },
  has: () => true,
  ask: () => go('text'),
}

/** "unpaid", 已付: only those that are noted as paid, or only those that are not. */
const paidArgument: Argument = {
  name: 'paid',
  optional: true,
  read(c, line) {
    const said = readPaid(line.open)
    if (said !== undefined) c.set({ paid: line.take(said) })
    return undefined
  },
  has: () => true,
  ask: () => go('text'),
}

/** `/find Ada`, `/find 8000`, `/find yoga friday`, also `/bookings Ada`: a guest's bookings by name, code or last digits, service, day, state and payment. */
export const findCommand: TableCommand = {
  word: 'find',
  aliases: ['查预约', '查', '查找', '预约列表'],
  for: 'staff',
  args: [
    hallArgument({ may: staffsHall, allHalls: true }),
    /** A name may look like a day, digits are a number's: what is no clear day is what is looked for. */
    {
      ...days,
      has: () => true,
      read(c, line) {
        if (!DIGITS.test(line.open) && bookingCode(line.open) === undefined) days.read(c, line)
        return undefined
      },
    },
    statesArgument,
    paidArgument,
    {
      ...who,
      has: (c) =>
        who.has(c) ||
        c.draft.service !== undefined ||
        c.draft.hall !== undefined ||
        c.draft.from !== undefined ||
        c.draft.states !== undefined ||
        c.draft.paid !== undefined,
    },
  ],
  act: () => go('list'),
}
