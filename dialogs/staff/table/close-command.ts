import type { Service } from '../../../src/domain/hall/hall.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import { namesDate } from '../../../src/language/commands/names-date.ts'
import { readWeekdaysSaid } from '../../../src/language/commands/times/weekdays-said.ts'
import { saysHour, saysUntil, saysWeekly } from '../../../src/language/commands/wishes/wish-said.ts'
import { end, push } from '../../engine/dialog.ts'
import type { Json, JsonValue } from '../../engine/types.ts'
import { daysArgument, daysToCome, zoneOf } from '../commands/arguments/days-argument.ts'
import { hallArgument, placeIn, serviceArgument } from '../commands/arguments/place-argument.ts'
import { closingReasonArgument, reasonIn } from '../commands/arguments/reason-argument.ts'
import { rangesIn, spanArgument } from '../commands/arguments/span-argument.ts'
import { beyondEdge, edgeArgument, edgeIn, inOpenHours, isBy, isLonger } from '../commands/closing-edge.ts'
import type { Argument, CommandContext, CommandEffect, TableCommand } from '../commands/table-command.ts'
import { closed, daysOf } from '../halls/closing-days.ts'
import { editAct, editDone, withServices } from '../halls/edit-act.ts'

/** Longer is no closing of some days, but of the service: `/service … close`. */
const MOST_DAYS = 62

const anyHours = spanArgument({ optional: true })
/** An hour that nobody has read closes no whole day. */
const hours: Argument = {
  ...anyHours,
  // from when on it is closed is said: "tonight" is the day
  read: (c, line) => (edgeIn(c) === undefined ? anyHours.read(c, line) : undefined),
  has: (c) => c.draft.ranges !== undefined || c.draft.hourLeft !== true,
}
const reason: Argument = {
  ...closingReasonArgument,
  read(c, line) {
    const hourLeft = c.draft.ranges === undefined && edgeIn(c) === undefined && saysHour(line.text)
    c.note({ hourLeft: hourLeft || undefined })
    return closingReasonArgument.read(c, line)
  },
}
const anyDays = daysArgument()
/** On no certain day it is the week's: "we close at 3". */
const days: Argument = {
  ...anyDays,
  read(c, line) {
    // "no appointments after 5 on fridays": the end of those days, every week
    const [part, ...more] = rangesIn(c)
    if (part !== undefined && more.length === 0 && saysWeekly(line.open) && !namesDate(line.open)) {
      const closes = part[1] === '24:00' ? { closes: part[0] } : part[0] === '00:00' ? { opens: part[1] } : undefined
      if (closes !== undefined) c.set({ edge: closes, ranges: undefined })
    }
    // "closing at 6 from now on" is no day's
    if (edgeIn(c) !== undefined && saysWeekly(line.text)) {
      const days = readWeekdaysSaid(line.open).flatMap((each) => line.take(each))
      c.note({ always: days.length === 0 ? EVERY_DAY : days })
      return undefined
    }
    const weekday = !namesDate(line.open) && readWeekdaysSaid(line.open).length > 0
    const refused = anyDays.read(c, line)
    c.note({ weekday: weekday || undefined })
    // "closed until thursday": from now on
    const { from, to } = c.draft
    const today = localDate(c.now, zoneOf(c))
    if (
      refused === undefined &&
      typeof to === 'string' &&
      from === to &&
      to > today &&
      saysUntil(line.text) &&
      rangesIn(c).length === 0
    )
      c.set({ from: today })
    return refused
  },
  ask: (c) =>
    edgeIn(c) === undefined
      ? anyDays.ask(c)
      : push('command', { act: 'hours', hall: c.draft.hall ?? null, ...ofService(c), shift: shiftOf(c) }, 'hours'),
}
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
const shiftOf = ({ draft: { edge, always } }: CommandContext): JsonValue => ({
  ...(edge as Json),
  ...(always !== undefined && { days: always }),
})
const ofService = ({ draft }: CommandContext) => draft.service !== undefined && { service: draft.service }

/** A weekday alone is the next one; who means each of them reads how to say it. */
function withHint(c: CommandContext, act: CommandEffect): CommandEffect {
  const { from, to, ranges, edge, weekday } = c.draft
  const once = weekday === true && from === to && ranges === undefined && edge === undefined
  if (!once || !('preview' in act)) return act
  const lines = [...(act.preview.lines ?? []), { message: 'edit:onlyOnce' }]
  return { ...act, preview: { ...act.preview, lines } }
}

/** `/close 滨江 12月5日 电路检修`, `/close riverside badminton saturday 14:00-16:00`: days or hours, with the reason that guests read. */
export const closeCommand: TableCommand = {
  word: 'close',
  aliases: ['闭馆', '关门', '停业'],
  for: 'manager',
  args: [hallArgument(), serviceArgument({ wholeHall: true }), edgeArgument, days, hours, reason],
  // "14:00-16:00" are hours before they could be a day's
  reads: [hallArgument(), edgeArgument, hours, days, reason],
  corrects: [edgeArgument, hours, days],
  act(c) {
    const { hall } = placeIn(c)
    if (hall === undefined) return end()
    const span = daysToCome(c, hall, MOST_DAYS)
    if (span === undefined) return end()
    const reason = reasonIn(c)
    const edge = edgeIn(c)
    // later than it closes is no closing
    if (edge !== undefined && (isBy(edge) || isLonger(edge, hall, c.draft.service, span.from))) {
      const note = isBy(edge) && typeof c.draft.reason === 'string' && { dayNote: c.draft.reason }
      const shift = { act: 'hours', hall: hall.id, ...ofService(c), ...span, dayShift: edge as Json, ...note }
      return push('command', shift, 'hours')
    }
    const rangesOn = (service: Service, date: string) =>
      edge === undefined ? inOpenHours(rangesIn(c), service, date) : beyondEdge(edge, service, date)
    const closedIn = (service: Service): Service =>
      daysOf(span).reduce(
        (each, date) =>
          closed(hall, each, { from: date, to: date, ranges: rangesOn(service, date), ...(reason && { reason }) }),
        service,
      )
    return withHint(c, editAct(c, withServices(c, closedIn)))
  },
  done: editDone,
}
