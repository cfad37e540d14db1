import { civilFromDays, validDay, weekdayOfNumber } from '../../domain/time/civil-day.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { matchesOf } from '../text/matches-of.ts'
import type { ClockTime, PieceHit } from './pieces.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ calendar }) => calendar))

/** Numbers that say nothing else are hours where a time is asked for; they are added to what was found, in order. */
export function addBareHours(text: string, found: PieceHit[]): void {
  rangesAlone(text, found)
  hourAlone(blanked(text, found), found)
}

/** A number that the words around it make nothing else: 10 is fine, 1330, around 6ish is read elsewhere. */
const LOOSE_NUMBER = String.raw`(?<![\d.:/$#¥-])(\d{1,2})(?:[.:]?([0-5]\d))?`
const NO_COUNT = String.raw`(?![\d:/%]|[.,]\d|\s?-\s?\d|\s?(?:${ANY.countedLoose.source}))`
const LOOSE = new RegExp(`${LOOSE_NUMBER}${NO_COUNT}`, 'g')

const LOOSE_RANGE = new RegExp(
  `${LOOSE_NUMBER}\\s?(?:-|~|${ANY.looseJoin.source})\\s?(\\d{1,2})(?:[.:]?([0-5]\\d))?${NO_COUNT}`,
  'g',
)

/** "2 to 4 would be great", "2 to 3, or rather 3 to 4": two numbers so joined are the ends of a time, and no day of a month. */
function rangesAlone(text: string, found: PieceHit[]): void {
  for (const match of matchesOf(text, LOOSE_RANGE)) {
    const [from, to] = [Number(match[1]), Number(match[3])]
    if (from > 24 || to > 24) continue
    const [start, end] = [match.index, match.index + match[0].length]
    const within = (each: PieceHit): boolean => each.start >= start && each.end <= end
    // "ten to three" is one time
    if (found.some((each) => within(each) && each.piece.kind === 'clock' && each.piece.clock.minute % 60 !== 0))
      continue
    const other = (each: PieceHit): boolean =>
      each.start < end && each.end > start ? true : TIMES.has(each.piece.kind) && !isBare(each) && each.end <= start
    if (found.some((each) => !within(each) && other(each) && !isRange(each))) continue
    if (found.some((each) => !within(each) && TIMES.has(each.piece.kind) && !isBare(each) && each.start >= end))
      continue
    for (let i = found.length - 1; i >= 0; i--) if (within(found[i]!)) found.splice(i, 1)
    found.push({ piece: { kind: 'range', start: clockAt(from, match[2]), end: clockAt(to, match[4]) }, start, end })
    found.sort((a, b) => a.start - b.start)
  }
}

export const isOwnHour = ({ piece }: PieceHit): boolean => piece.kind === 'clock' && piece.clock.own === true
const isBare = ({ piece }: PieceHit): boolean => piece.kind === 'clock' && piece.clock.bare === true
const isRange = ({ piece }: PieceHit): boolean => piece.kind === 'range'

const TIMES: ReadonlySet<PieceHit['piece']['kind']> = new Set(['clock', 'range', 'instant'])

const clockAt = (hour: number, minute = '0'): ClockTime => ({
  hour,
  minute: Number(minute),
  ...(hour > 12 || hour === 0 ? { half: 'fixed' as const } : {}),
})

/** "10 is fine", "1330": where a time is asked for, the only number that says nothing else is one. */
function hourAlone(blank: string, found: PieceHit[]): void {
  if (found.some(({ piece }) => TIMES.has(piece.kind))) return
  onlyHour(hoursLoose(blank), found)
}

/** "could we do 11? my son's got school until 10": beside an hour of the guest's own day a number that is led by no word of a size is an hour. */
export function hourBesideOwn(text: string, found: PieceHit[]): void {
  if (!found.some((each) => isOwnHour(each))) return
  if (found.some((each) => TIMES.has(each.piece.kind) && !isOwnHour(each))) return
  const blank = blanked(text, found)
  onlyHour(
    matchesOf(blank, LOOSE).filter(({ index }) => !SIZE_LEAD.test(blank.slice(0, index))),
    found,
  )
}

function onlyHour([only, another]: readonly RegExpExecArray[], found: PieceHit[]): void {
  if (!only || another) return
  const hour = Number(only[1])
  if (hour > 24 || (hour === 24 && only[2] !== undefined)) return
  found.push({
    piece: { kind: 'clock', clock: clockAt(hour, only[2]) },
    start: only.index,
    end: only.index + only[0].length,
  })
  found.sort((a, b) => a.start - b.start)
}

/** Numbers that may be hours; of "10 then, for 3" the one that is not led as a size is. */
function hoursLoose(blank: string): readonly RegExpExecArray[] {
  const loose = matchesOf(blank, LOOSE)
  if (loose.length < 2) return loose
  const unled = loose.filter(({ index }) => !SIZE_LEAD.test(blank.slice(0, index)))
  return unled.length === 1 ? unled : loose
}

const FOR_SIZE = new RegExp(String.raw`^,?\s+(?:${ANY.sizeLead.source})\s*\d`)
const SIZE_LEAD = new RegExp(String.raw`(?:${ANY.sizeLead.source})\s*$`)

/** Between a day and the hour that is said behind it: marks, blanks and words that only hesitate. */
const BEHIND_DAY = new RegExp(String.raw`^[\s,]{0,4}((?:(?:${ANY.hedge.source})[\s,.]{0,3}){0,3})$`)

/**
 * "sunday 12", "thursday evening, maybe 7": behind a day or a part of one that is said in words, the only number is an hour. Where the
 * coming such weekday has that number it says the day once more; where a later one has, that day (since 1970) is given back: both are
 * to be shown. `today`: days since 1970.
 */
export function hourBehindDay(text: string, found: PieceHit[], today: number): { at: number; day: number } | undefined {
  const worded = found.some(({ piece, start, end }) => piece.kind === 'day' && !/\d/.test(text.slice(start, end)))
  if (worded) rangesAlone(text, found)
  if (found.some(({ piece }) => TIMES.has(piece.kind))) return undefined
  const [only, another] = hoursLoose(blanked(text, found))
  if (only === undefined || another !== undefined) return undefined
  const hour = Number(only[1])
  const before = found.filter(({ end }) => end <= only.index).at(-1)
  if (before === undefined || hour > 12 || hour === 0 || /\d/.test(text.slice(before.start, before.end)))
    return undefined
  const { piece } = before
  if (piece.kind !== 'part' && piece.kind !== 'day') return undefined
  // "january first 12" is no hour
  if (piece.kind === 'day' && piece.spec.day !== undefined) return undefined
  // 明天一开门 names no hour
  if (/^\s?\p{Script=Han}/u.test(text.slice(only.index + only[0].length))) return undefined
  const gap = BEHIND_DAY.exec(text.slice(before.end, only.index))
  if (gap === null) return undefined
  // "saturday, like 9", "saturday morning 9" and "saturday 9 for 2" are no dates
  const sized = FOR_SIZE.test(text.slice(only.index + only[0].length))
  const plain = piece.kind === 'day' && gap[1] === '' && !sized
  const days = found.flatMap(({ piece: each }) => (each.kind === 'day' ? [each.spec.weekday] : []))
  const near = plain ? days.flatMap((weekday) => nearDate(weekday, hour, today) ?? []) : []
  const [day] = near
  const end = only.index + only[0].length
  if (day !== undefined && day < today + 7) found.push({ piece: { kind: 'other' }, start: only.index, end })
  else found.push({ piece: { kind: 'clock', clock: clockAt(hour, only[2]) }, start: only.index, end })
  found.sort((a, b) => a.start - b.start)
  return day === undefined || day < today + 7 ? undefined : { at: only.index, day }
}

/** Days ahead in which "sunday 12" may be a date. */
const NEAR_DAYS = 35

/** The day of that number that is such a weekday, where one comes soon. */
function nearDate(weekday: number | undefined, day: number, today: number): number | undefined {
  if (weekday === undefined) return undefined
  for (let at = today; at < today + NEAR_DAYS; at++)
    if (weekdayOfNumber(at) === weekday && civilFromDays(at).day === day) return at
  return undefined
}

const HOUR_IN_WORDS = new RegExp(String.raw`^(,?\s+)(\d{1,2})\s*(?:,?\s*(?:${ANY.please.source}))?[\s.!]*$`)

/** "sunday ten" where a day is asked for: an hour in words, and nothing else, behind the day; digits may be of a date. */
export function addHourInWords(text: string, typed: (start: number, end: number) => string, found: PieceHit[]): void {
  const [only] = found
  if (only === undefined || found.length > 1 || only.piece.kind !== 'day') return
  const match = HOUR_IN_WORDS.exec(text.slice(only.end))
  if (match === null || Number(match[2]) > 12 || Number(match[2]) === 0) return
  const start = only.end + match[1]!.length
  const end = start + match[2]!.length
  if (!/^[a-z]{3,}$/i.test(typed(start, end).trim())) return
  found.push({ piece: { kind: 'clock', clock: clockAt(Number(match[2])) }, start, end })
}

const AT = new RegExp(String.raw`(?:${ANY.timeLead.source})\s*$`)
const TEN_TO = new RegExp(String.raw`^10\s?(?:${ANY.hoursJoin.source})\s?([1-9])$`, 'i')

/** "saturday 10 to 2" in digits behind a day: from ten to two, or ten minutes to two, which is given back: both are to be shown. */
export function hoursOrClock(
  text: string,
  found: PieceHit[],
  typed: (start: number, end: number) => string,
): { start: number; end: number; clock: ClockTime }[] {
  return found.flatMap((each, at) => {
    const { piece, start, end } = each
    if (piece.kind !== 'clock' || piece.clock.minute !== 50 || piece.clock.half !== undefined) return []
    const [, until] = TEN_TO.exec(typed(start, end).trim()) ?? []
    const before = found[at - 1]?.piece.kind
    // "saturday at 10 to 2" is a time
    if (until === undefined || AT.test(text.slice(0, start)) || (before !== 'day' && before !== 'part')) return []
    each.piece = { kind: 'range', start: clockAt(10), end: clockAt(Number(until)) }
    return [{ start, end, clock: piece.clock }]
  })
}

const DASHED = /^(\d{1,2})\s?-\s?(\d{1,2})$/

/** "4-6 on friday", "2-4 tomorrow": beside a day that is said in words two hours, and no day of a month. */
export function hoursBesideDay(text: string, found: PieceHit[]): void {
  if (found.some(({ piece }) => TIMES.has(piece.kind))) return
  for (const each of found) {
    const match = DASHED.exec(text.slice(each.start, each.end).trim())
    if (match === null || each.piece.kind !== 'day') continue
    const [from, to] = [Number(match[1]), Number(match[2])]
    const beside = found.some(
      ({ start, end, piece }) =>
        piece.kind === 'day' && (end <= each.start || start >= each.end) && !/\d/.test(text.slice(start, end)),
    )
    if (from > 12 || to > 12 || from === to || !beside) continue
    each.piece = { kind: 'range', start: clockAt(from), end: clockAt(to) }
    return
  }
}

const FAR_DAYS = 150

/** "8-10" in November: as a day, in either order, so far ahead that two hours are meant. `today`: days since 1970. */
export function isFarDay(text: string, today: number): boolean {
  const match = DASHED.exec(text.trim())
  const [a, b] = [Number(match?.[1]), Number(match?.[2])]
  if (match === null || a >= b || b > 12) return false
  const { year } = civilFromDays(today)
  const next = (month: number, day: number): number =>
    [year, year + 1].map((each) => validDay(each, month, day) ?? 0).find((at) => at >= today) ?? 0
  return [next(a, b), next(b, a)].every((at) => at > today + FAR_DAYS)
}

/** The text with what was found blanked. */
export function blanked(text: string, found: readonly { start: number; end: number }[]): string {
  let out = text
  for (const { start, end } of found) out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end)
  return out
}
