import { addDays } from '../../../src/domain/time/calendar.ts'
import { localDate, localOf } from '../../../src/domain/time/zone.ts'
import { inDayPart } from '../../../src/language/calendar/day-parts.ts'
import { asksNumber } from '../../../src/language/commands/plain-command.ts'
import { readDaysSaid } from '../../../src/language/commands/times/days-said.ts'
import { cameSaid, saysPart, saysYet } from '../../../src/language/commands/wishes/guest-wish-said.ts'
import { guestNamed } from '../../../src/language/names/guest-named.ts'
import { type Context, type Move, push } from '../../engine/dialog.ts'
import type { Json } from '../../engine/types.ts'
import { lastChange } from '../afterwards/undo-meant.ts'
import { saidWith } from '../day/card-acts.ts'
import { beginning } from '../day/stats-command.ts'
import { SURER } from '../whose/score-levels.ts'
import { zoneOf } from './arguments/days-argument.ts'
import { DESK_ACTS, type DeskAct } from './desk-acts.ts'
import { lineSaid, sentenceAround } from './desk-line.ts'
import type { NamedGuest } from './named-guest.ts'
import { actsSaid } from './staff-wish.ts'

/** What a wish of the desk leads to: the dialog of its act, with what the sentence says for it. */
export function toAct(c: Context, act: DeskAct, guest: NamedGuest | undefined, place: Json): Move {
  const { dialog, word, states, paid } = act
  if (word === 'undo') return takeBack(c)
  // an hour by which somebody is spoken of is the hour that is asked about
  const said = saidOf(c, act.guest !== true && guest?.days !== undefined ? undefined : guest)
  const line = lineSaid(act, said, () => colleagueIn(c, guest))
  if (act.guest === true) return ofGuest(c, act, guest, line)
  if (dialog === 'approval') return push('approval', {}, 'which')
  const days = states === undefined && paid === undefined && word !== 'inside' ? {} : daysIn(c)
  const today = localDate(c.now, zoneOf(c))
  // "who's here tomorrow between 2 and 4?": nobody is inside yet
  if (word === 'inside' && ((days.from !== undefined && days.from !== today) || saysLater(c)))
    return push(dialog, { act: 'today', line: saidOf(c, guest).whole, ...place }, 'line')
  // who did not come on a day that is over; of today it is who is still to come
  const isOfOtherDays = days.from !== undefined && (days.from !== today || days.to !== today)
  if (states !== undefined && (word === 'find' || isOfOtherDays))
    return push('day', { act: 'find', states: [...states], from: today, to: today, ...days, ...place }, 'list')
  if (paid !== undefined) return push('day', { act: 'find', paid, ...days, ...place }, 'list')
  return push(dialog, { act: word, line, ...place }, 'line')
}

/** 还有谁没来 in plain words: of today those who are still to come; who did not come on other days is found by their state. */
export function missingToday(c: Context): Move | undefined {
  const best = c.slash === undefined && saysYet(c.text) ? actsSaid(c).acts[0] : undefined
  return best?.act === 'dMissing' && best.score >= SURER ? toAct(c, DESK_ACTS.dMissing!, undefined, {}) : undefined
}

/** An hour, or a part of the day, that has not begun. */
function saysLater(c: Context): boolean {
  const { time } = localOf(c.now, zoneOf(c))
  return c.reading.whens.some(({ start, dayPart }) =>
    start === undefined ? dayPart !== undefined && !inDayPart(dayPart, time) : start > time,
  )
}

/** What the sender has changed last, of the halls or of a guest's booking. */
function takeBack(c: Context): Move {
  const { blocked, checkedIn, booked, ...meant } = lastChange(c) ?? { code: undefined }
  if (checkedIn === true) return push('desk', { code: meant.code }, 'takingBack')
  if (booked === true) return push('command', { act: 'cancel', code: meant.code, line: '' }, 'line')
  if (blocked !== undefined) return push('command', { act: blocked ? 'unblock' : 'block', ...meant, line: '' }, 'line')
  return push('command', { act: 'undo', ...meant, line: '' }, 'line')
}

function daysIn(c: Context): { from?: string; to?: string } {
  const said = readDaysSaid(c.text, { now: new Date(c.now).toISOString(), zone: zoneOf(c), locale: c.locale })
  if (typeof said?.value !== 'object') return {}
  // "this week" is read from today on: what was before belongs to it
  const { from, to } = said.value
  return from === localDate(c.now, zoneOf(c)) ? { from: beginning(from, to ?? from), to: to ?? from } : said.value
}

export function ofGuest(c: Context, act: DeskAct, guest: NamedGuest | undefined, line: string, said?: Json): Move {
  const { dialog, word } = act
  const [other] = guest?.others ?? []
  if (guest !== undefined && other !== undefined)
    c.say({ message: 'desk:oneAtATime', params: { name: guest.text, other } })
  const [only, ...more] = guest?.bookings ?? []
  const isOne = only !== undefined && more.length === 0
  // several who come at one hour: which of them is picked first, and then what is to be done
  if (guest?.days !== undefined && !isOne)
    return push(
      'day',
      { act: 'find', ...ofHour(guest), ...(said ?? saidWith(saidOf(c, guest), wishesOf(act))) },
      'list',
    )
  const who: Json = guest === undefined ? {} : isOne ? { code: only.code } : { text: guest.text }
  if (dialog === 'command') return push('command', { act: word, line, named: guest !== undefined, ...who }, 'line')
  if (dialog === 'desk' && guest !== undefined) return checkIn(c, act, who)
  const shown = { ...who, ...said }
  if (who.code === undefined) return push('day', { act: 'find', ...shown }, 'list')
  return push('day', shown, asksNumber(c.text) ? 'number' : 'card')
}

/** Those that are meant, and no others of their day. */
export const ofHour = ({ days, bookings }: NamedGuest): Json => ({
  ...days,
  ...(bookings.length > 0 && { codes: bookings.slice(0, MOST_CODES).map(({ code }) => code) }),
})
/** As many as a page of a list, twice over. */
const MOST_CODES = 16

const wishesOf = (act: DeskAct): string[] =>
  Object.entries(DESK_ACTS).flatMap(([wish, each]) => (each === act ? [wish] : []))

function checkIn(c: Context, act: DeskAct, who: Json): Move {
  const came = act.takes === 'came' || saysPart(c.text) ? cameSaid(c.text) : undefined
  if (who.code !== undefined) return push('desk', { ...who, ...(came !== undefined && { came }) }, 'shown')
  const today = localDate(c.now, zoneOf(c))
  const around = { from: addDays(today, -1), to: addDays(today, 1) }
  return push('day', { act: 'find', ...who, checkIn: true, ...around }, 'list')
}

export const saidOf = (c: Context, guest: NamedGuest | undefined) =>
  sentenceAround(c.text, guest?.span, c.reading.contact?.mobile)

/** The colleague whom the sentence names, else whom it calls by a name that nobody has yet. */
function colleagueIn(c: Context, guest: NamedGuest | undefined): string {
  const known = c
    .fact({ need: 'colleagues' })
    .find(({ name }) => name !== undefined && guestNamed(c.text, name) !== undefined)
  if (known?.name !== undefined) return known.name
  return c.reading.contact?.name ?? guest?.text ?? ''
}
