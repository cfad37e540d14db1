import type { Hall } from '../../../../src/domain/hall/hall.ts'
import { addDays, daysBetween } from '../../../../src/domain/time/calendar.ts'
import { localDate } from '../../../../src/domain/time/zone.ts'
import { readDaysSaid } from '../../../../src/language/commands/times/days-said.ts'
import { refusal } from '../../../common/refusal.ts'
import type { Option } from '../../../engine/types.ts'
import type { Argument, CommandContext } from '../table-command.ts'
import { placeIn } from './place-argument.ts'

/** Local days, both included, as `from` and `to` of the draft; `all`: from the first to the last that there may be. */
export function daysArgument(options: { message?: string; all?: true } = {}): Argument {
  const { message = 'command:ask.days', all } = options
  return {
    name: 'days',
    read(c, line) {
      const zone = zoneOf(c)
      const said = readDaysSaid(line.open, { now: new Date(c.now).toISOString(), zone, locale: c.locale })
      if (said === undefined || (said.value === 'all' && all !== true)) return undefined
      const days = line.take(said)
      if (days === 'unclear') return refusal({ code: 'HALLO_DATE_UNREADABLE' })
      c.set(days === 'all' ? ALL : days)
      return undefined
    },
    has: (c) => c.draft.from !== undefined,
    ask: (c) => ({
      kind: all === true ? 'choice' : 'date',
      message,
      choices: SPANS.filter(fits(all)).map((span) => option(c, span)),
    }),
    answer(c, { token }) {
      const span = SPANS.find((each) => `d:${each}` === token)
      if (span === undefined) return undefined
      c.set(daysOf(c, span))
      return 'taken'
    },
  }
}

/** From before the first booking to after the last. */
const ALL = { from: '2000-01-01', to: '2199-12-31' } as const

const SPANS = ['today', 'tomorrow', 'week', 'month', 'all'] as const
type Span = (typeof SPANS)[number]

const fits = (all: true | undefined) => (span: Span) => (all === true ? span !== 'tomorrow' : LENGTHS[span] === 1)

const LENGTHS: Readonly<Record<Span, number>> = { today: 1, tomorrow: 1, week: 7, month: 30, all: 0 }

function daysOf(c: CommandContext, span: Span): { from: string; to: string } {
  if (span === 'all') return ALL
  const today = localDate(c.now, zoneOf(c))
  const from = span === 'tomorrow' ? addDays(today, 1) : today
  return { from, to: addDays(from, LENGTHS[span] - 1) }
}

const option = (_: CommandContext, span: Span): Option => ({
  token: `d:${span}`,
  label: { message: `command:days.${span}` },
})

/** The hall's zone; where none is named that of the last one, else of the first. */
export function zoneOf(c: CommandContext): string {
  const hall = placeIn(c).hall ?? c.catalogue.halls.find(({ id }) => id === c.person.lastHall) ?? c.catalogue.halls[0]
  return hall?.zone ?? 'UTC'
}

/** The days said, none of them past and at most so many; undefined: it has been said what is wrong with them. */
export function daysToCome(c: CommandContext, hall: Hall, most: number): { from: string; to: string } | undefined {
  const [from, to] = [String(c.draft.from), String(c.draft.to)]
  if (from < localDate(c.now, hall.zone)) c.say(refusal({ code: 'HALLO_DATE_PAST', params: { date: from } }))
  else if (daysBetween(from, to) >= most) c.say({ message: 'edit:daysMany', params: { max: most } })
  else return { from, to }
  return undefined
}
