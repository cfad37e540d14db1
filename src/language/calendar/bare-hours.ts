import { civilFromDays, validDay } from '../../domain/time/civil-day.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import type { ClockTime, PieceHit } from './pieces.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ calendar }) => calendar))

/** Numbers that say nothing else are hours where a time is asked for; they are added to what was found, in order. */
export function addBareHours(text: string, found: PieceHit[]): void {
  rangeAlone(text, found)
  hourAlone(blanked(text, found), found)
}

/** A number that the words around it make nothing else: 10 is fine, 1330, around 6ish is read elsewhere. */
const LOOSE_NUMBER = String.raw`(?<![\d.:/$#¥-])(\d{1,2})(?:[.:]?([0-5]\d))?`
const NO_COUNT = String.raw`(?![\d:/%]|[.,]\d|\s?-\s?\d|\s?(?:${ANY.countedLoose.source}))`
const LOOSE = new RegExp(`${LOOSE_NUMBER}${NO_COUNT}`, 'g')

const LOOSE_RANGE = new RegExp(
  `${LOOSE_NUMBER}\\s?(?:-|~|${ANY.looseJoin.source})\\s?(\\d{1,2})(?:[.:]?([0-5]\\d))?${NO_COUNT}`,
)

/** "2 to 4 would be great": where a time is asked for, two numbers so joined are its ends, and no day of a month. */
function rangeAlone(text: string, found: PieceHit[]): void {
  const match = LOOSE_RANGE.exec(text)
  if (match === null) return
  const [from, to] = [Number(match[1]), Number(match[3])]
  if (from > 24 || to > 24) return
  const [start, end] = [match.index, match.index + match[0].length]
  const within = (each: PieceHit): boolean => each.start >= start && each.end <= end
  // "ten to three" is one time
  if (found.some((each) => within(each) && each.piece.kind === 'clock' && each.piece.clock.minute % 60 !== 0)) return
  if (found.some((each) => !within(each) && (TIMES.has(each.piece.kind) || (each.start < end && each.end > start))))
    return
  for (let i = found.length - 1; i >= 0; i--) if (within(found[i]!)) found.splice(i, 1)
  found.push({ piece: { kind: 'range', start: clockAt(from, match[2]), end: clockAt(to, match[4]) }, start, end })
  found.sort((a, b) => a.start - b.start)
}

const TIMES: ReadonlySet<PieceHit['piece']['kind']> = new Set(['clock', 'range', 'instant'])

const clockAt = (hour: number, minute = '0'): ClockTime => ({
  hour,
  minute: Number(minute),
  ...(hour > 12 || hour === 0 ? { half: 'fixed' as const } : {}),
})

/** "10 is fine", "1330": where a time is asked for, the only number that says nothing else is one. */
function hourAlone(blank: string, found: PieceHit[]): void {
  if (found.some(({ piece }) => piece.kind === 'clock' || piece.kind === 'range' || piece.kind === 'instant')) return
  const loose = [...blank.matchAll(LOOSE)]
  const [only] = loose
  if (!only || loose.length > 1) return
  const hour = Number(only[1])
  if (hour > 24 || (hour === 24 && only[2] !== undefined)) return
  found.push({
    piece: { kind: 'clock', clock: clockAt(hour, only[2]) },
    start: only.index,
    end: only.index + only[0].length,
  })
  found.sort((a, b) => a.start - b.start)
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
