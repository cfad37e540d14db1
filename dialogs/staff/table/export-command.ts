import { managesHall } from '../../../src/services/rights.ts'
import { daysArgument } from '../commands/arguments/days-argument.ts'
import { hallArgument } from '../commands/arguments/place-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'
import { damagedLines } from '../day/damaged-lines.ts'

/** `/export [hall] days`: who comes, as a workbook. */
export const exportCommand: TableCommand = {
  word: 'export',
  aliases: ['roster', '导出', '导出名单', '名单'],
  for: 'manager',
  args: [hallArgument({ allHalls: true, services: false }), daysArgument({ message: 'export:askDays', all: true })],
  act(c) {
    const { hall, from, to } = c.draft
    const own = c.catalogue.halls.map(({ id }) => id).filter((id) => managesHall(c.person, id))
    const halls = typeof hall === 'string' ? [hall] : own
    return { run: { do: 'export', halls, from: String(from), to: String(to), locale: c.locale } }
  },
  done(c, { count = 0, file, damaged = 0 }) {
    const params = { count, name: file?.name ?? '' }
    if (file !== undefined) c.say({ message: 'export:done', params, lines: damagedLines(damaged), kept: [file] })
  },
}
