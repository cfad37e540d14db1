import { addDays, isDate, weekdayOf } from '../../../domain/time/calendar.ts'
import { localDate } from '../../../domain/time/zone.ts'
import { LANGUAGES } from '../../languages.ts'
import { read } from '../../read.ts'
import type { ReadContext, When } from '../../reading.ts'
import { firstFound, inAnyLanguage } from '../../text/in-any-language.ts'
import type { ArgumentMatch } from '../argument-match.ts'

/** Local days, both included; `all`: whatever there is; `unclear`: days were meant, and not understood. */
export type DaysResult = { from: string; to: string } | 'all' | 'unclear'

const WORDS = LANGUAGES.map(({ commands }) => commands.days)
const ANY = inAnyLanguage(WORDS)
const ISO_PAIR = new RegExp(
  String.raw`(\d{4}-\d{1,2}-\d{1,2})\s*(?:\.{2,3}|–|—|~|～|-|,|，|${ANY.until.source})?\s*(\d{4}-\d{1,2}-\d{1,2})`,
  'i',
)
const NUMBERS = new Map(LANGUAGES.flatMap(({ commands }) => Object.entries(commands.numbers)))

const FESTIVALS = new Map(WORDS.flatMap(({ festivalMonths }) => Object.entries(festivalMonths)))

/** The days that a line names, in the hall's zone. undefined: none. */
export function readDaysSaid(text: string, context: ReadContext): ArgumentMatch<DaysResult> | undefined {
  const plain = text.normalize('NFKC').length === text.length ? text.normalize('NFKC') : text
  const pair = ISO_PAIR.exec(plain)
  if (pair !== null) {
    const [from, to] = [padded(pair[1]!), padded(pair[2]!)]
    const sound = isDate(from) && isDate(to) && from <= to
    return { value: sound ? { from, to } : 'unclear', spans: [spanOf(pair)] }
  }
  const between = firstFound(WORDS, (words) => [words.between], plain)
  const ends = between && endsOf(between, context)
  if (between !== undefined && ends !== undefined) return { value: ends, spans: [spanOf(between)] }
  const next = firstFound(WORDS, (words) => [words.next], plain)
  if (next !== undefined) {
    const [, said = '', unit = ''] = next
    const count = NUMBERS.get(said.toLowerCase()) ?? Number(said)
    const days = ANY.weekUnit.test(unit) ? count * 7 : count
    const from = localDate(Date.parse(context.now), context.zone)
    return { value: days > 0 ? { from, to: addDays(from, days - 1) } : 'unclear', spans: [spanOf(next)] }
  }
  const said = byReader(withoutEveryDay(text), context)
  // “cancel everything on 24 december”: all of a day that is named
  const all = ANY.all.exec(plain)
  if (all !== null && said === undefined) return { value: 'all', spans: [spanOf(all)] }
  if (said === undefined || typeof said.value !== 'object') return said
  if (ANY.weekOf.test(text)) return { ...said, value: wholeWeek(said.value) }
  return lasting(text, said as ArgumentMatch<{ from: string; to: string }>)
}

/** Days as they are listed: "24 and 31 december"; undefined: fewer than two. */
export function listOfDays(
  text: string,
  context: ReadContext,
): ArgumentMatch<readonly { from: string; to: string }[]> | undefined {
  const { whens, impossible } = read(text, { ...context, expects: 'date' })
  const dated = whens.flatMap(({ date, until, span, past }) =>
    date === undefined || past ? [] : [{ from: date, to: until ?? date, span }],
  )
  // other readings of the same words are none of the list
  const first = dated.filter(({ span }, at) => dated.findIndex((each) => each.span[0] === span[0]) === at)
  const apart = first.every(({ span }, at) => at === 0 || span[0] >= first[at - 1]!.span[1])
  const between = ANY.betweenLead.test(text.slice(0, first[0]?.span[0] ?? 0))
  if (impossible === true || first.length < 2 || !apart || between) return undefined
  return { value: first.map(({ from, to }) => ({ from, to })), spans: first.map(({ span }) => span) }
}

/** "daily from 19 december to 3 january": the days are said, and each of them is meant. */
const withoutEveryDay = (text: string): string => text.replace(ANY.each, (word) => ' '.repeat(word.length))

/** "christmas for 3 days", 国庆放7天: from that day on so many. */
function lasting(
  text: string,
  said: ArgumentMatch<{ from: string; to: string }>,
): ArgumentMatch<{ from: string; to: string }> {
  const { from, to } = said.value
  const end = Math.max(...said.spans.map((span) => span[1]))
  const match = firstFound(WORDS, (words) => [words.lasting], text.slice(end))
  if (match === undefined || from !== to) return said
  const [whole, count = '', unit = ''] = match
  const days = (NUMBERS.get(count.toLowerCase()) ?? Number(count)) * (ANY.weekUnit.test(unit) ? 7 : 1)
  if (!(days > 0 && days <= 60)) return said
  const span: [number, number] = [end, end + match.index + whole.length]
  return { value: { from, to: addDays(from, days - 1) }, spans: [...said.spans, span] }
}

/** The next ones that are to come, or under way. */
function endsOf({ groups = {} }: RegExpExecArray, context: ReadContext): DaysResult | undefined {
  const { day = '', day2 = '', festival, last } = groups
  const month = groups.month ?? (festival === undefined ? '' : String(FESTIVALS.get(festival)))
  const month2 = groups.month2 ?? month
  const today = localDate(Date.parse(context.now), context.zone)
  // 8月底: its last day
  const lastOf = (year: number, m: string) =>
    addDays(`${Number(m) > 11 ? year + 1 : year}-${String((Number(m) % 12) + 1).padStart(2, '0')}-01`, -1)
  const dateIn = (year: number, m: string, d: string) => `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  // 7号到11号: of this month, or the next
  if (month === '' && last !== undefined) return undefined
  if (month === '') return ofMonth(today, day, month2 === '' ? undefined : month2, day2)
  for (const year of [Number(today.slice(0, 4)), Number(today.slice(0, 4)) + 1]) {
    const from = dateIn(year, month, day)
    const ends = (then: number) => (last === undefined ? dateIn(then, month2, day2) : lastOf(then, month2))
    const to = ends(year) < from ? ends(year + 1) : ends(year)
    if (!isDate(from) || !isDate(to)) return 'unclear'
    if (to >= today) return { from, to }
  }
  return undefined
}

function ofMonth(today: string, day: string, month2: string | undefined, day2: string): DaysResult | undefined {
  if (month2 !== undefined || Number(day) > Number(day2)) return undefined
  for (const month of [today.slice(0, 7), addDays(`${today.slice(0, 7)}-28`, 4).slice(0, 7)]) {
    const [from, to] = [`${month}-${day.padStart(2, '0')}`, `${month}-${day2.padStart(2, '0')}`]
    if (isDate(from) && isDate(to) && to >= today) return { from, to }
  }
  return undefined
}

/** From Monday to Sunday. */
const wholeWeek = ({ from, to }: { from: string; to: string }): { from: string; to: string } => {
  const until = addDays(to, -weekdayOf(to))
  return { from: addDays(from, -weekdayOf(from)), to: addDays(until, 6) }
}

function byReader(text: string, context: ReadContext): ArgumentMatch<DaysResult> | undefined {
  const { whens, doubt, impossible } = read(text, { ...context, expects: 'date' })
  const dated = whens.filter(({ date }) => date !== undefined)
  const spans = dated.map(({ span }) => span)
  const [first, ...others] = dated
  // both ends are said, whatever else is in the sentence
  const whole =
    first?.until !== undefined && others.every(({ span }) => span[0] < first.span[1] && span[1] > first.span[0])
  // 28号周一 fits no day of this month, and one of the next: each change shows the whole date
  const fits =
    first !== undefined &&
    others.length > 0 &&
    isByWeekday(first) &&
    others.every(({ span }) => span[0] === first.span[0])
  if (fits) return { value: { from: first.date!, to: first.date! }, spans: [first.span] }
  if (impossible === true || (doubt === 'conflict' && !whole)) return { value: 'unclear', spans }
  if (first?.date === undefined) return doubt === 'leftover' ? { value: 'unclear', spans } : undefined
  // Other readings of the same words are shown with the answer; other words are other days.
  const apart = others.some(({ span }) => span[0] >= first.span[1] || span[1] <= first.span[0])
  const row = apart ? inARow(dated.map(({ date, until }) => [date!, until ?? date!] as const)) : undefined
  if (row !== undefined) return { value: row, spans }
  return { value: apart ? 'unclear' : { from: first.date, to: first.until ?? first.date }, spans }
}

/** The month is the one in which the day is such a weekday. */
const isByWeekday = ({ assumed }: When): boolean => assumed.some(({ convention }) => convention === 'month-by-weekday')

/** 周五周六: days that follow each other. */
function inARow(days: readonly (readonly [string, string])[]): { from: string; to: string } | undefined {
  const sound = days.every(([from], at) => at === 0 || from === addDays(days[at - 1]![1], 1))
  return sound ? { from: days[0]![0], to: days.at(-1)![1] } : undefined
}

const spanOf = ({ index, 0: whole }: RegExpExecArray): [number, number] => [index, index + whole.length]
const padded = (date: string): string => date.replace(/-(\d)(?!\d)/g, '-0$1')
