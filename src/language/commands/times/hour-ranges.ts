import type { HourRange } from '../../../domain/hall/schedule.ts'
import { clockMinutes, clockOf as clockText, endMinutes, endClockOf as endText } from '../../../domain/time/calendar.ts'
import { LANGUAGES } from '../../languages.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'
import type { ArgumentMatch } from '../argument-match.ts'

const CLOCKS = LANGUAGES.map(({ commands }) => commands.clock)
const ANY = inAnyLanguage(CLOCKS)
/** `9:00`, `9`, `9点半`, `下午2点`, `2pm`, `8.30`, 下午三点: as staff write hours. */
const CLOCK = String.raw`(${ANY.half.source})?\s*(\d{1,2}|${ANY.hour.source})(?:(?:\s*[:：]\s*|\.(?=(?:15|30|45)(?!\d)))(\d\d)|\s*(?:${ANY.sign.source})(${ANY.minutes.source})?)?\s*([ap]\.?m\.?)?`
const RANGE = new RegExp(
  String.raw`(?<![\d:：./-])${CLOCK}\s*(?:-|–|—|~|～|${ANY.to.source})\s*${CLOCK}(?![\d:：/]|\s*(?:${ANY.noHours.source}))`,
  'giu',
)

/**
 * Ranges of local times in a line, in the order in which they stand. `bare`: "9-18" is a range too; elsewhere at least one of
 * its ends has to look like a time. An end not after its start is on the next day; `undefined` for one that no clock shows.
 */
export function readHourRanges(text: string, { bare = false } = {}): ArgumentMatch<HourRange | undefined>[] {
  const found: ArgumentMatch<HourRange | undefined>[] = []
  const evening = ANY.evenings.test(text) && !ANY.mornings.test(text)
  for (const match of halved(text).matchAll(RANGE)) {
    const [whole, half, hour, minute, word, noon, half2, hour2, minute2, word2, noon2] = match
    const timed = [half, minute, word, noon, half2, minute2, word2, noon2].some((part) => part !== undefined)
    const marked = timed || ANY.sign.test(whole)
    if (!marked && !bare) continue
    // "9-5pm": the half of the end says nothing of the start, but "1-5pm" is the afternoon's
    const from = clockOf(half, hour!, minute, word, noon)
    const end = clockOf(half2 ?? half, hour2!, minute2, word2, noon2)
    // 9点到5点, without a half or minutes: as "9 to 5"
    const plain = [half, minute, noon, half2, minute2, noon2].every((part) => part === undefined)
    const late = eveningOf(from, end, noon, noon2)
    // 12:30 to 1:30 is about noon, however it is written
    const noonish = half === undefined && half2 === undefined && noon === undefined && noon2 === undefined
    // and "8:30 to 5", of which one end has no minutes
    const short =
      noonish && !hour!.startsWith('0') && !hour2!.startsWith('0') && (minute === undefined || minute2 === undefined)
    const until =
      plain || (short && word === undefined && word2 === undefined) || (noonish && from.startsWith('12:'))
        ? afternoon(from, end)
        : end
    const at = match.index + (whole.length - whole.trimStart().length)
    const unmarked = [half, noon, half2, noon2].every((part) => part === undefined) && !hour!.startsWith('0')
    const range = rangeOf(late ?? from, until)
    const after = unmarked && late === undefined ? afterLast(range, found.at(-1)?.value) : range
    const value = unmarked && evening && after === range ? ofEvening(range) : after
    found.push({ value, spans: [[at, match.index + whole.trimEnd().length]] })
  }
  return found
}

/** "7 to 9 in the evening" as "7 to 9pm", as long as before. */
const halved = (text: string): string =>
  text
    .replace(ANY.lateBehind, (said) => 'pm'.padEnd(said.length))
    .replace(ANY.earlyBehind, (said) => 'am'.padEnd(said.length))

/** "9 to 12 and 1 to 4": of hours without any mark the second ones are not before the first, but the afternoon's. */
function afterLast(range: HourRange | undefined, last: HourRange | undefined): HourRange | undefined {
  if (range === undefined || last === undefined) return range
  const [from, until] = range.map(endMinutes)
  const [start, end] = last.map(endMinutes)
  if (from === undefined || until === undefined || start === undefined || end === undefined) return range
  const morning = start < NOON && start < end
  const later = morning && from < start && from < until && until <= NOON && from + NOON >= end
  return later ? [clockText(from + NOON), clockText(until + NOON)] : range
}

/** "sunday evenings 6 to 7": no hours of the morning. */
function ofEvening(range: HourRange | undefined): HourRange | undefined {
  const [from, until] = (range ?? []).map(endMinutes)
  if (from === undefined || until === undefined || from >= until || from > LATEST || until > NOON) return range
  return [clockText(from + NOON), endText(until + NOON)]
}
/** Nine and later are the morning's. */
const LATEST = 480

/** "6 to 8pm": so near together both are the evening's; further apart the first is the morning's. */
function eveningOf(
  from: string,
  until: string,
  noon: string | undefined,
  noon2: string | undefined,
): string | undefined {
  const [start, end] = [from, until].map(clockMinutes)
  if (noon !== undefined || noon2?.toLowerCase().startsWith('p') !== true) return undefined
  if (start === undefined || end === undefined || start >= NOON || end - start <= NOON) return undefined
  return end - start - NOON <= EVENING ? clockText(start + NOON) : undefined
}
/** minutes */
const EVENING = 180

/** "9 to 5", "8 to 8": of hours without any mark an end that is not after its start is twelve later. */
function afternoon(from: string, until: string): string {
  const [start, end] = [from, until].map(clockMinutes)
  if (start === undefined || end === undefined) return until
  const later = start < NOON + 60 && end <= Math.min(start, NOON - 1) && end > 0
  return later ? clockText(end + NOON) : until
}
const NOON = 720

/** Before it nobody opens: an hour that is not marked is the afternoon's. Minutes of the day. */
const EARLIEST = 7 * 60

/** One time that stands between words, such as "after" or 以后: HH:mm. A bare number is none. */
export function readClock(
  text: string,
  [before, behind]: readonly [string, string],
): ArgumentMatch<string> | undefined {
  const match = new RegExp(`${before}(?<![\\d:：./-])${CLOCK}${behind}`, 'iu').exec(text)
  if (match === null) return undefined
  const [whole, half, hour, minute, word, noon] = match
  const timed = [half, minute, word, noon].some((part) => part !== undefined) || ANY.sign.test(whole)
  const said = clockOf(half, hour!, minute, word, noon)
  const minutes = clockMinutes(said)
  if (!timed || minutes === undefined) return undefined
  const unmarked = half === undefined && noon === undefined && !hour!.startsWith('0')
  const late = minutes < NOON && ANY.lateDay.test(text.slice(0, match.index))
  const value = unmarked && minutes > 0 && (late || minutes < EARLIEST) ? clockText(minutes + NOON) : said
  return { value, spans: [[match.index, match.index + whole.trimEnd().length]] }
}

function rangeOf(from: string, to: string): HourRange | undefined {
  return clockMinutes(from) === undefined || endMinutes(to) === undefined ? undefined : [from, to]
}

/** In digits, or in words of some language. */
const hourOf = (said: string): number =>
  /^\d/.test(said) ? Number(said) : Math.max(...CLOCKS.map(({ hourIn }) => hourIn(said) || 0))

function clockOf(
  half: string | undefined,
  hour: string,
  minute: string | undefined,
  word: string | undefined,
  noon: string | undefined,
): string {
  const late = (half !== undefined && ANY.late.test(half)) || noon?.toLowerCase().startsWith('p') === true
  const early = noon?.toLowerCase().startsWith('a') === true
  let hours = hourOf(hour)
  if (late && hours < 12 && !(half !== undefined && ANY.noon.test(half) && hours > 10)) hours += 12
  if (early && hours === 12) hours = 0
  const minutes = minute ?? (word === undefined ? '00' : CLOCKS.reduce((said, { minutesIn }) => minutesIn(said), word))
  return `${String(hours).padStart(2, '0')}:${minutes}`
}
