import type { HourRange } from '../../../src/domain/hall/schedule.ts'
import { endMinutes } from '../../../src/domain/time/calendar.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import { namesDate } from '../../../src/language/commands/names-date.ts'
import { readHourRanges } from '../../../src/language/commands/times/hour-ranges.ts'
import { readPartOfDay } from '../../../src/language/commands/times/open-hours.ts'
import { readWeekdaysSaid } from '../../../src/language/commands/times/weekdays-said.ts'
import { saysHour, saysPartEnded, saysWeekly } from '../../../src/language/commands/wishes/wish-said.ts'
import { earlySaid, saysBreak } from '../../../src/language/halls/shift-by.ts'
import { readShiftSaid } from '../../../src/language/halls/shift-said.ts'
import type { NameMatch } from '../../../src/language/names/names.ts'
import { wantsChange } from '../../../src/language/wording/booking-words.ts'
import { isAsked } from '../../../src/language/wording/is-asked.ts'
import { mayUse } from '../../common/audience.ts'
import { type Context, type Move, push } from '../../engine/dialog.ts'
import { SURE } from '../../engine/utterance.ts'
import { zoneOf } from './arguments/days-argument.ts'
import { lineOfDay, staffWish, type Wish } from './staff-wish.ts'

export const isUnderWay = (c: Context): boolean => c.below('booking') !== undefined || c.below('manage') !== undefined

export const namesOf = (c: Context): NameMatch[] => c.names.matches.filter(({ score }) => score >= SURE)

/** A wish that names its command. */
export function toWish({ dialog, word, line, hall, service }: Wish): Move {
  return push(dialog, { act: word, line, ...(hall && { hall }), ...(service && { service }) }, 'line')
}

/**
 * What was read as a command about a guest ("客人…", "up to …") by words that hold any name, and is surely a wish of the hall; of a weekly
 * closing also what was read as that of a day, and of a day's what was read as a pause.
 */
export function wishBefore(c: Context, word: string): Move | undefined {
  if (c.slash !== undefined || !mayUse('manager', c.person) || isUnderWay(c)) return undefined
  const weekly =
    word === 'close'
      ? (weeklyPart(c) ?? weeklyClosing(c))
      : word === 'hours'
        ? (partEnded(c) ?? dayEnding(c))
        : undefined
  if (weekly !== undefined) return weekly
  const meant = staffWish(c)
  const [wish] = meant?.wishes ?? []
  if (meant?.sure !== true || wish === undefined) return undefined
  // "on sunday" is the coming one, not every one
  const coming =
    c.reading.whens.some(({ stated }) => stated.includes('weekday')) && !saysWeekly(c.text) && !namesDate(c.text)
  // an end of today is a closing
  const today = localDate(c.now, zoneOf(c))
  const soon = word === 'close' && c.reading.whens.some(({ date }) => date === today)
  const ofHours = HOURS.has(wish.act) && !(wish.act === 'dayHours' && (coming || soon)) && readsHours(c.text, wish.act)
  const ofDay = c.reading.whens.some(({ date }) => date !== undefined) || readWeekdaysSaid(c.text).length > 0
  const better = word === 'close' ? ofHours : wish.act === 'closeDay' && ofDay && PAUSED.has(word)
  return better || (NAMES_ANYBODY.has(word) && wish.word !== word) ? toWish(wish) : undefined
}

/** 周一不上班，固定的: of whole weekdays, every week. */
function weeklyClosing(c: Context): Move | undefined {
  const { text } = c
  if (!saysWeekly(text) || namesDate(text) || saysHour(text) || readHourRanges(text).length > 0) return undefined
  if (readWeekdaysSaid(text).length === 0 || readPartOfDay(text) !== undefined) return undefined
  // "an hour early every friday" leaves the rest of those days
  const line =
    readShiftSaid(text) === undefined && earlySaid(text) === undefined && !saysBreak(text) ? `closed ${text}` : text
  return push('command', { act: 'hours', line, ...placeNamed(c) }, 'line')
}

function placeNamed(c: Context): { hall: string; service?: string } | undefined {
  const [name] = namesOf(c)
  return name && { hall: name.hall, ...(name.service !== undefined && { service: name.service }) }
}

/** "close it wednesday afternoons, every week", 每周一晚上八点以后不开: hours of some weekdays, which are left out of them. */
export function weeklyPart(c: Context): Move | undefined {
  const { text } = c
  const place = placeNamed(c)
  if (place === undefined || !saysWeekly(text) || namesDate(text) || isAsked(text)) return undefined
  const days = [...new Set(readWeekdaysSaid(text).flatMap(({ value }) => value))]
  const part = readPartOfDay(text)?.value ?? readHourRanges(text)[0]?.value
  // an hour by itself is no part of a day
  if (days.length === 0 || part === undefined || minutesOf(part) <= 1) return undefined
  return push('command', { act: 'hours', ...place, gap: { hours: [...part], days } }, 'hours')
}

/** "not on monday evenings any more", 周一晚上不开了: what ends of a weekday is that part of it, and not the day. */
function partEnded(c: Context): Move | undefined {
  const { text } = c
  const place = placeNamed(c)
  const part = readPartOfDay(text)?.value
  if (place === undefined || part === undefined || minutesOf(part) <= 1 || !saysPartEnded(text)) return undefined
  const days = [...new Set(readWeekdaysSaid(text).flatMap(({ value }) => value))]
  if (days.length === 0 || namesDate(text) || isAsked(text)) return undefined
  return push('command', { act: 'hours', ...place, gap: { hours: [...part], days } }, 'hours')
}

const minutesOf = ([from, until]: HourRange): number => (endMinutes(until) ?? 0) - (endMinutes(from) ?? 0)

/** "we close at 4 on wednesday", 周三四点关门: an end of one day is of the coming one, where nothing says every one. */
function dayEnding(c: Context): Move | undefined {
  // 周六改成8点开门 is of the hours as they stand
  if (
    wantsChange(c.text) ||
    readShiftSaid(c.text) === undefined ||
    readWeekdaysSaid(c.text).flatMap(({ value }) => value).length !== 1
  )
    return undefined
  const day = lineOfDay(c)
  return day && push('command', { act: 'hours', ...day, ...placeNamed(c) }, 'line')
}

/** Of a certain day, where its hours can be read. */
const readsHours = (text: string, act: string): boolean =>
  act !== 'dayHours' || readShiftSaid(text) !== undefined || readHourRanges(text, { bare: true }).length > 0

const HOURS: ReadonlySet<string> = new Set(['shutWeekday', 'dayHours'])
/** Their plain words take any name. */
const NAMES_ANYBODY: ReadonlySet<string> = new Set(['find', 'user'])
const PAUSED: ReadonlySet<string> = new Set(['hall', 'service'])
