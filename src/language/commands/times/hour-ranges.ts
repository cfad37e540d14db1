import type { HourRange } from '../../../domain/hall/schedule.ts'
import { clockMinutes, clockOf as clockText, endMinutes } from '../../../domain/time/calendar.ts'
import type { ArgumentMatch } from '../argument-match.ts'

/** 三点, 十二点; 周二十点 is Tuesday at ten */
const HAN_HOUR = '(?<![周期拜])(?:二?十[一二三]?|[一二两三四五六七八九])(?=\\s*[点时])'
/** `9:00`, `9`, `9点半`, `下午2点`, `2pm`, 下午三点: as staff write hours, in both languages. */
const CLOCK = String.raw`(上午|早上|中午|下午|晚上|傍晚)?\s*(\d{1,2}|${HAN_HOUR})(?:\s*[:：]\s*(\d\d)|\s*(?:点|时)(半|\d\d分?)?)?\s*([ap]\.?m\.?)?`
const RANGE = new RegExp(
  String.raw`(?<![\d:：./-])${CLOCK}\s*(?:-|–|—|~|～|至|到|to|till|until)\s*${CLOCK}(?![\d:：/月]|\s*(?:天|日|月|号|人|(?:days?|weeks?|people)\b))`,
  'giu',
)

/**
 * Ranges of local times in a line, in the order in which they stand. `bare`: "9-18" is a range too; elsewhere at least one of
 * its ends has to look like a time. An end not after its start is on the next day; `undefined` for one that no clock shows.
 */
export function readHourRanges(text: string, { bare = false } = {}): ArgumentMatch<HourRange | undefined>[] {
  const found: ArgumentMatch<HourRange | undefined>[] = []
  for (const match of text.matchAll(RANGE)) {
    const [whole, half, hour, minute, word, noon, half2, hour2, minute2, word2, noon2] = match
    const timed = [half, minute, word, noon, half2, minute2, word2, noon2].some((part) => part !== undefined)
    const marked = timed || /[点时]/.test(whole)
    if (!marked && !bare) continue
    // "9-5pm": the half of the end says nothing of the start, but "1-5pm" is the afternoon's
    const from = clockOf(half, hour!, minute, word, noon)
    const end = clockOf(half2 ?? half, hour2!, minute2, word2, noon2)
    const until = marked ? end : afternoon(from, end)
    const at = match.index + (whole.length - whole.trimStart().length)
    found.push({ value: rangeOf(from, until), spans: [[at, match.index + whole.trimEnd().length]] })
  }
  return found
}

/** "9 to 5", "8 to 8": of hours without any mark an end that is not after its start is twelve later. */
function afternoon(from: string, until: string): string {
  const [start, end] = [from, until].map(clockMinutes)
  const later = start !== undefined && end !== undefined && start < NOON && end <= start && end > 0
  return later ? clockText((end ?? 0) + NOON) : until
}
const NOON = 720

/** One time that stands between words, such as "after" or 以后: HH:mm. A bare number is none. */
export function readClock(
  text: string,
  [before, behind]: readonly [string, string],
): ArgumentMatch<string> | undefined {
  const match = new RegExp(`${before}(?<![\\d:：./-])${CLOCK}${behind}`, 'iu').exec(text)
  if (match === null) return undefined
  const [whole, half, hour, minute, word, noon] = match
  const timed = [half, minute, word, noon].some((part) => part !== undefined) || /[点时]/.test(whole)
  const value = clockOf(half, hour!, minute, word, noon)
  if (!timed || clockMinutes(value) === undefined) return undefined
  return { value, spans: [[match.index, match.index + whole.trimEnd().length]] }
}

function rangeOf(from: string, to: string): HourRange | undefined {
  return clockMinutes(from) === undefined || endMinutes(to) === undefined ? undefined : [from, to]
}

const HAN = ' 一二三四五六七八九'

/** 十二 and 两 as numbers. */
function hourOf(said: string): number {
  if (/^\d/.test(said)) return Number(said)
  const [tens, ones = ''] = said.includes('十') ? said.split('十') : ['', said]
  const ten = said.includes('十') ? (tens === '' ? 10 : HAN.indexOf(tens!) * 10) : 0
  return ten + (ones === '' ? 0 : HAN.indexOf(ones === '两' ? '二' : ones))
}

function clockOf(
  half: string | undefined,
  hour: string,
  minute: string | undefined,
  word: string | undefined,
  noon: string | undefined,
): string {
  const late = (half !== undefined && /下午|晚上|傍晚|中午/.test(half)) || noon?.toLowerCase().startsWith('p') === true
  const early = noon?.toLowerCase().startsWith('a') === true
  let hours = hourOf(hour)
  if (late && hours < 12 && !(half === '中午' && hours > 10)) hours += 12
  if (early && hours === 12) hours = 0
  const minutes = word === '半' ? '30' : (minute ?? word?.replace('分', '') ?? '00')
  return `${String(hours).padStart(2, '0')}:${minutes}`
}
