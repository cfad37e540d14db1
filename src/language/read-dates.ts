import { dateOf } from '../domain/time/calendar.ts'
import { assemble, type DateCandidates } from './calendar/assemble.ts'
import {
  addBareHours,
  addHourInWords,
  blanked,
  hourBehindDay,
  hourBesideOwn,
  hoursBesideDay,
  hoursOrClock,
  isFarDay,
} from './calendar/bare-hours.ts'
import { scannerFor } from './calendar/dates.ts'
import type { Group } from './calendar/grouping/group.ts'
import { groupsOf } from './calendar/grouping/group-pieces.ts'
import { withoutOwnPlans } from './calendar/grouping/own-plans.ts'
import { localNow } from './calendar/local-now.ts'
import { CALENDAR, CALENDARS } from './read-words.ts'
import type { ReadContext, Reading, When } from './reading.ts'
import type { Claims } from './text/claims.ts'
import { withEnd } from './text/end-label.ts'
import type { Normal } from './text/normal.ts'

const isMonth = ({ day, clock, instant }: Group): boolean =>
  !clock && !instant && day !== undefined && Object.keys(day).every((key) => key === 'month' || key === 'year')

/** "it's been hurting since sunday": how long already, and no day to come; how long the word before it is. */
function sinceLead(text: string, { day, start, end }: Group): number | undefined {
  if (day === undefined) return undefined
  const lead = CALENDAR.sinceBefore.exec(text.slice(Math.max(0, start - 20), start))?.[0].length
  return lead ?? (CALENDAR.sinceBehind.test(text.slice(end, end + 12)) ? 0 : undefined)
}

/** 3, 9-11, 11 to 1 */
const BARE_HOURS = new RegExp(String.raw`^\s*\d{1,2}\s*(?:(?:-|~|${CALENDAR.hoursJoin.source})\s*\d{1,2}\s*)?$`)
/** "12 to 2": joined by a word, and no day of any month */
const HOURS_IN_WORDS = new RegExp(String.raw`^\s*\d{1,2}\s*(?:${CALENDAR.hoursJoin.source})\s*\d{1,2}\s*$`)
/** Two numbers are a day, where it is near. */
const WANTS_DAY: ReadonlySet<ReadContext['expects']> = new Set([undefined, 'date'])
/** Digits alone are what was asked for, not a date. */
const WANTS_DIGITS: ReadonlySet<ReadContext['expects']> = new Set(['phone', 'number', 'code'])
/** A word alone may be a name: April, June. */
const WANTS_WORDS: ReadonlySet<ReadContext['expects']> = new Set(['text', 'email', 'phone', 'code'])

/** "9-11" as hours; the rules of some language have a way to write them. */
function hoursOf(digits: string): string {
  const joined = digits.replace(CALENDAR.rangeJoin, (word) => '-'.padEnd(word.length))
  return CALENDARS.find(({ asHours }) => asHours !== undefined)?.asHours?.(joined) ?? joined
}

export function readDates(claims: Claims, context: ReadContext, reading: Reading, typed: string): void {
  const { normal } = claims
  const now = localNow(context.now, context.zone)
  // "3-5" is the 5th of March, or from three to five where a time is wanted; a bare number is an hour there, unless it is the list's
  const bare = BARE_HOURS.test(claims.open)
  const wantsHours =
    context.expects === 'slot' ||
    (WANTS_DAY.has(context.expects) && (HOURS_IN_WORDS.test(claims.open) || isFarDay(claims.open, now.day)))
  const text = bare && wantsHours ? hoursOf(claims.open) : claims.open
  if (text.trim() === '' || (WANTS_DIGITS.has(context.expects) && /^[\d\s()+./-]*$/.test(text))) return
  const found = scannerFor(text, context)(text, now.instant)
  hoursBesideDay(text, found)
  const dated = hourBehindDay(text, found, now.day)
  if (context.expects === 'slot') addBareHours(text, found)
  else hourBesideOwn(text, found)
  if (context.expects === 'date')
    addHourInWords(text, (start, end) => typed.slice(normal.from[start], normal.to[end - 1]), found)
  if (found.length === 0) return
  const clocks = hoursOrClock(text, found, (start, end) => typed.slice(normal.from[start], normal.to[end - 1]))
  let impossible = false
  const blank = blanked(text, found)
  const { groups: all, length, orLength, stay, spans } = groupsOf(found, text, blank)
  const { groups, told } = withoutOwnPlans(all, text)
  for (const span of told) claims.claim(...span)
  if (WANTS_WORDS.has(context.expects) && groups.every((group) => isMonth(group)) && length === undefined) return
  if (length !== undefined) reading.duration = length
  if (orLength !== undefined) reading.orDuration = orLength
  if (stay !== undefined) reading.stay = stay
  const dates: { group: Group; assembled: DateCandidates }[] = []
  for (const group of groups) {
    const since = sinceLead(text, group)
    if (since !== undefined) {
      claims.claim(group.start - since, group.end)
      continue
    }
    const where = { now, zone: context.zone, ...(context.hours ? { hours: context.hours } : {}) }
    const assembled = assemble(group, length, where)
    const clock = clocks.find(({ start, end }) => start >= group.start && end <= group.end)?.clock
    if (clock !== undefined && assembled.whens.length > 0) {
      const { endClock: _, ...at } = group
      assembled.whens.splice(1, assembled.whens.length, ...assemble({ ...at, clock }, undefined, where).whens)
      assembled.doubt ??= 'ambiguous'
    }
    // "friday 11": eleven o'clock, or the Friday that is the 11th
    if (dated !== undefined && dated.at >= group.start && dated.at < group.end && assembled.whens.length > 0) {
      const day: When = { past: false, stated: ['weekday', 'date'], assumed: [], date: dateOf(dated.day), span: [0, 0] }
      assembled.whens.splice(1, assembled.whens.length, day)
      assembled.doubt ??= 'ambiguous'
    }
    if (assembled.impossible) impossible = true
    else if (assembled.whens.length > 0) dates.push({ group, assembled })
  }
  if (found.some((each) => each.piece.kind === 'impossible')) impossible = true
  const days = new Set(found.filter(({ piece }) => piece.kind === 'day').map(({ start }) => start))
  for (const [start, end] of spans) claims.claim(start - leadIn(text, start, days.has(start)), end)
  if (impossible) {
    reading.impossible = true
    reading.doubt = 'conflict'
    return
  }
  combine(dates, reading, normal)
}

/** Small words that belong to the time or the day they stand before; "after friday" is not friday, so it is none. */
const BEFORE_TIME = new RegExp(String.raw`(?:@|${CALENDAR.beforeTime.source})\s*$`)
const BEFORE_DAY = new RegExp(String.raw`(?:@|${CALENDAR.beforeDay.source})\s*$`)

function leadIn(text: string, start: number, day: boolean): number {
  return (day ? BEFORE_DAY : BEFORE_TIME).exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0
}

/** Several readings of one message: choices, a change from one to another, or the same said twice. */
function combine(dates: { group: Group; assembled: DateCandidates }[], reading: Reading, normal: Normal): void {
  const whens: When[] = []
  let doubt: Reading['doubt']
  const raise = (to: Reading['doubt']): void => {
    if (doubt !== 'conflict') doubt = to
  }
  for (const { group, assembled } of dates) {
    const spanned = assembled.whens.map((when) => ({ ...when, span: spanIn(normal, group) }))
    if (group.excluded) {
      const [out] = spanned
      const itself = group.itself && out?.end !== undefined ? [hourOf(out, out.end)] : []
      reading.excluded = [...(reading.excluded ?? []), ...spanned.slice(0, 1), ...itself]
      continue
    }
    // a slip put right takes the place of what it puts right
    if (group.link === 'fix') {
      whens.length = 0
      doubt = undefined
    }
    const first = whens[0]
    const ended = first && withEnd(first, spanned[0], normal.text.slice(0, group.start), normal.text.slice(group.end))
    if (ended !== undefined) {
      whens[0] = ended
      continue
    }
    if (first && group.link === 'to') {
      // "move friday's to sunday": what it shall become comes first
      // "8pm on friday, change that to 7" stays on friday
      whens.unshift(...spanned.slice(0, 1).map((when) => ({ ...(first.date && { date: first.date }), ...when })))
      continue
    }
    if (first) {
      const [next] = spanned
      // 周六是我女儿生日，想订周六晚上: the same day, and its part
      const parted = next?.dayPart !== undefined && first.dayPart === undefined && first.start === undefined
      if (next && next.date === first.date && next.start === undefined && !parted) continue
      if (next && whens.some((each) => isSameTime(each, next))) continue
      // "后天吧，后天晚上七点": the same day again, with more
      if (next && next.date === first.date && first.start === undefined && first.dayPart === undefined) {
        whens.splice(0, 1, ...spanned)
        if (assembled.doubt) raise(assembled.doubt)
        continue
      }
      // "he's here this week, so thursday evening": the day within is meant
      if (next && isWithin(next, first)) {
        whens.splice(0, whens.length, ...spanned)
        if (assembled.doubt) raise(assembled.doubt)
        continue
      }
      // 三点多那个 就15:15: the same hour, told closer
      if (next && whens.length === 1 && group.link === 'again' && isCloser(first, next)) {
        whens[0] = { ...(first.date !== undefined && { date: first.date }), ...next }
        continue
      }
      raise(group.link === 'again' ? 'conflict' : 'ambiguous')
    }
    if (assembled.doubt) raise(assembled.doubt)
    whens.push(...spanned)
  }
  reading.whens = whens
  if (doubt) reading.doubt = doubt
}

/** A single day of those that were said before. */
const isWithin = ({ date, until }: When, { date: from, until: to, start }: When): boolean =>
  date !== undefined && until === undefined && from !== undefined && to !== undefined && start === undefined
    ? date >= from && date <= to
    : false

/** An hour alone, of a time that is bounded by it. */
function hourOf({ end: _, ...when }: When, hour: string): When {
  const assumed = when.assumed.filter(({ convention }) => convention !== 'open-start')
  return { ...when, start: hour, stated: when.stated.map((part) => (part === 'end' ? 'start' : part)), assumed }
}

const isCloser = (a: When, b: When): boolean =>
  (b.date === undefined || b.date === a.date) &&
  a.end === undefined &&
  b.end === undefined &&
  a.start?.endsWith(':00') === true &&
  b.start !== undefined &&
  !b.start.endsWith(':00') &&
  a.start.slice(0, 2) === b.start.slice(0, 2)

const isSameTime = (a: When, b: When): boolean =>
  a.date === b.date && a.start === b.start && a.end === b.end && a.dayPart === b.dayPart

const spanIn = (normal: Normal, group: Group): [number, number] => [
  normal.from[group.start] ?? 0,
  normal.to[Math.min(group.end, normal.to.length) - 1] ?? 0,
]
