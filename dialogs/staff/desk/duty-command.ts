import { type Duty, onDuty } from '../../../src/domain/people/duty.ts'
import { addDays, clockMinutes } from '../../../src/domain/time/calendar.ts'
import { instantOf, localDate } from '../../../src/domain/time/zone.ts'
import { bareTime, readDuty, saysUntil } from '../../../src/language/halls/duty-said.ts'
import { end, type Move } from '../../engine/dialog.ts'
import type { Option, Say } from '../../engine/types.ts'
import { zoneOf } from '../commands/arguments/days-argument.ts'
import { readSaid } from '../commands/arguments/guest-booking.ts'
import type { CommandLine } from '../commands/line.ts'
import type { Argument, CommandContext, TableCommand } from '../commands/table-command.ts'

const DAY_MS = 86_400_000
/** A whole day stands for so many minutes after its midnight. */
const MORNING = 8 * 60

const stateArgument: Argument = {
  name: 'duty',
  read(c, line) {
    const on = readDuty(line.open)
    if (on !== undefined) c.set({ duty: on })
    const later = laterSaid(c, line)
    if (later !== undefined) c.set(later)
    const until = later === undefined ? untilSaid(c, line) : undefined
    if (until !== undefined) c.set({ until })
    return undefined
  },
  has: (c) => typeof c.draft.duty === 'boolean',
  ask: (c) => ({
    kind: 'choice',
    message: 'duty:ask',
    lines: [dutyLine(c, c.person.duty)],
    choices: [dutyChoice(true), dutyChoice(false)],
  }),
  answer(c, { token }) {
    if (token !== 'duty:on' && token !== 'duty:off') return undefined
    c.set({ duty: token === 'duty:on' })
    return 'taken'
  },
}

/** `/duty on`, `/duty off until 18:00`, 下班了, 值班到六点: who hears of guests' questions and requests. */
export const dutyCommand: TableCommand = {
  word: 'duty',
  aliases: ['值班', '上下班'],
  for: 'staff',
  args: [stateArgument],
  act(c) {
    const { duty: on, from, until } = c.draft
    const shift = { on: on === true, ...(typeof until === 'number' && { until }) }
    if (typeof from === 'number') return laterAct(c, { ...shift, from })
    const duty: Duty = shift
    c.remember({ duty })
    c.say({ ...dutyLine(c, duty), choices: [dutyChoice(!duty.on)] })
    // who joins the shift sees who waits
    if (duty.on) c.tell({ person: c.person.id }, { what: 'onDuty' })
    return end()
  },
}

/** A day off, or a shift, of another day: until then all is as it is. */
function laterAct(c: CommandContext, next: NonNullable<Duty['next']>): Move {
  const { duty } = c.person
  const is = onDuty(duty, c.now)
  // on duty by nobody's word is no duty at all: it must not begin with this
  const now: Duty = duty !== undefined && is !== undefined ? { ...duty, next } : { on: false, until: c.now, next }
  c.remember({ duty: now })
  const zone = zoneOf(c)
  const params = { from: { instant: next.from, zone }, until: { instant: next.until ?? next.from, zone } }
  c.say({ message: next.on ? 'duty:laterOn' : 'duty:laterOff', params, choices: [dutyChoice(true)] })
  return end()
}

/** "off tomorrow", "working on saturday 9 to 5": a day to come, whole where no hours are said. "off until tomorrow" begins now. */
function laterSaid(c: CommandContext, line: CommandLine): { from: number; until: number } | undefined {
  const { when } = readSaid(c, line)
  const zone = zoneOf(c)
  if (when?.date === undefined || when.date <= localDate(c.now, zone) || saysUntil(line.open)) return undefined
  const from = instantOf(when.date, clockMinutes(when.start ?? '00:00') ?? 0, zone)
  const end = when.end === undefined ? undefined : clockMinutes(when.end)
  const until = end === undefined ? instantOf(addDays(when.date, 1), 0, zone) : instantOf(when.date, end, zone)
  return from === undefined || until === undefined || until <= from ? undefined : { from, until }
}

/** The instant (UTC ms) up to which it is said to hold: an hour that is over today is tomorrow's. */
function untilSaid(c: CommandContext, line: CommandLine): number | undefined {
  const { when, length } = readSaid(c, line)
  if (length !== undefined) return c.now + length * 60_000
  // an hour of no day and no half of one is the next that comes
  const dated = when?.date !== undefined || when?.stated.includes('half') === true
  const bare = dated ? undefined : bareTime(line.open)
  if (bare !== undefined) return nextAt(c, bare)
  const time = when?.end ?? when?.start
  if (when === undefined || (time === undefined && when.date === undefined)) return undefined
  const zone = zoneOf(c)
  const minutes = time === undefined ? MORNING : (clockMinutes(time) ?? MORNING)
  const at = instantOf(when.date ?? localDate(c.now, zone), minutes, zone)
  if (at === undefined) return undefined
  return at > c.now ? at : at + DAY_MS
}

/** "until 6": the next six o'clock, of the morning or the evening; minutes of the day. */
function nextAt(c: CommandContext, minutes: number): number | undefined {
  const zone = zoneOf(c)
  const today = localDate(c.now, zone)
  const half = 12 * 60
  const times = minutes < half ? [minutes, minutes + half, minutes + 2 * half] : [minutes, minutes + 2 * half]
  return times
    .map((each) => instantOf(each >= 2 * half ? addDays(today, 1) : today, each % (2 * half), zone))
    .find((at) => at !== undefined && at > c.now)
}

const dutyChoice = (on: boolean): Option => ({
  token: on ? 'duty:on' : 'duty:off',
  label: { message: on ? 'duty:choice.on' : 'duty:choice.off' },
})

function dutyLine(c: CommandContext, duty: Duty | undefined): Say {
  if (duty === undefined) return { message: 'duty:none' }
  const { on, until } = duty.next !== undefined && duty.next.from <= c.now ? duty.next : duty
  if (until !== undefined && until <= c.now) return { message: on ? 'duty:off' : 'duty:none' }
  const message = `duty:${on ? 'on' : 'off'}${until === undefined ? '' : 'Until'}`
  return until === undefined ? { message } : { message, params: { until: { instant: until, zone: zoneOf(c) } } }
}
