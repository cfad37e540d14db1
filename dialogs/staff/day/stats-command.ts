import { findService } from '../../../src/domain/hall/catalogue.ts'
import type { Hall } from '../../../src/domain/hall/hall.ts'
import { addDays, daysBetween, weekdayOf } from '../../../src/domain/time/calendar.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import { CERTAIN, findNames } from '../../../src/language/names/names.ts'
import type { Figures } from '../../../src/services/figures/hall-figures.ts'
import { staffsHall } from '../../../src/services/rights.ts'
import { done } from '../../engine/dialog.ts'
import type { MessageLine, Param, Params } from '../../engine/types.ts'
import { daysArgument } from '../commands/arguments/days-argument.ts'
import { hallArgument } from '../commands/arguments/place-argument.ts'
import type { CommandContext, TableCommand } from '../commands/table-command.ts'
import { damagedLines } from './damaged-lines.ts'
import { hallsSeen } from './found-bookings.ts'

const MOST_SERVICES = 8
/** So many days with today, where none are named. */
const DAYS = 7

const days = daysArgument()

/** `/stats`, `/stats riverside last week`, `/统计 羽毛球 上个月`: what became of the bookings of some days, each service by itself. */
export const statsCommand: TableCommand = {
  word: 'stats',
  aliases: ['statistics', '统计', '数据统计'],
  for: 'staff',
  withPlace: true,
  args: [hallArgument({ may: staffsHall, allHalls: true }), { ...days, has: () => true }],
  act(c) {
    const asked = hallsSeen(c).map((hall) => ({ hall, need: { need: 'hallFigures', ...askedOf(c, hall) } as const }))
    c.want(...asked.map(({ need }) => need))
    for (const { hall, need } of asked) tell(c, hall, need)
    return done
  },
}

function askedOf(c: CommandContext, hall: Hall): { hall: string; from: string; to: string; service?: string } {
  const { from, to, service } = c.draft
  const today = localDate(c.now, hall.zone)
  const first = typeof from === 'string' ? from : addDays(today, 1 - DAYS)
  const last = typeof to === 'string' ? to : typeof from === 'string' ? from : today
  return {
    hall: hall.id,
    from: first === today ? beginning(today, last) : first,
    to: last,
    ...(typeof service === 'string' && !namesSeveral(c) && { service }),
  }
}

/** "this month" is read from today on, as guests mean it: what was before belongs to it. */
export function beginning(today: string, last: string): string {
  if (last === today) return today
  if (weekdayOf(last) === 6 && daysBetween(today, last) < 7) return addDays(last, -6)
  const endsMonth = addDays(last, 1).endsWith('-01')
  return endsMonth && last.slice(0, 7) === today.slice(0, 7) ? `${today.slice(0, 7)}-01` : today
}

/** Services are compared: each gets its line. */
function namesSeveral(c: CommandContext): boolean {
  const { matches } = findNames(c.text, c.catalogue)
  return (
    new Set(matches.flatMap(({ service, score }) => (service === undefined || score < CERTAIN ? [] : [service]))).size >
    1
  )
}

function tell(c: CommandContext, hall: Hall, need: ReturnType<typeof askedOf> & { need: 'hallFigures' }): void {
  const { all, services, busiest, cut, damaged } = c.fact(need)
  const { from, to } = need
  const span: Param =
    from === to ? { date: from } : { message: 'day:span', params: { from: { date: from }, to: { date: to } } }
  const only = findService(hall, need.service ?? '')
  const place: Param = only === undefined ? { text: hall.name } : { text: only.name }
  if (services.length === 0) {
    c.say({ message: 'day:nobody', params: { place, days: span } })
    return
  }
  const lines = services.length < 2 ? [] : services.slice(0, MOST_SERVICES).map((each) => lineOf(hall, each))
  if (busiest !== undefined)
    lines.push({
      message: from === to ? 'day:stats.busiestTime' : 'day:stats.busiest',
      params: { time: busiest.time, date: { date: busiest.date } },
    })
  if (cut) lines.push({ message: 'day:cut' })
  c.say({
    message: 'day:stats.head',
    params: { place, days: span, ...params(all) },
    lines: [...lines, ...damagedLines(damaged)],
  })
}

const params = ({ bookings, people, came, noShows, cancelled, byHall }: Figures): Params => ({
  count: bookings,
  people,
  came,
  noShows,
  cancelled,
  byHall,
})

function lineOf(hall: Hall, { service, figures }: { service: string; figures: Figures }): MessageLine {
  const found = findService(hall, service)
  const name: Param = found === undefined ? service : { text: found.name }
  return { message: 'day:stats.line', params: { service: name, ...params(figures) } }
}
