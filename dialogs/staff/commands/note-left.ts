import { readHourRanges } from '../../../src/language/commands/times/hour-ranges.ts'
import { readWeekdaysSaid } from '../../../src/language/commands/times/weekdays-said.ts'
import { isFiller, partsSaid } from '../../../src/language/commands/wishes/changes-said.ts'
import { saysHour, saysUntil } from '../../../src/language/commands/wishes/wish-said.ts'
import type { RuleWord } from '../../../src/language/halls/hall-words.ts'
import { readLength } from '../../../src/language/halls/length-said.ts'
import type { MessageLine } from '../../engine/types.ts'
import { actionIn } from './arguments/action-argument.ts'
import type { CommandLine } from './line.ts'
import type { CommandContext, TableCommand } from './table-command.ts'

/** What of a line nobody has read and yet could matter: the preview says so, since a change must not be wider than what was said. */
export function noteLeft(c: CommandContext, { word }: TableCommand, line: CommandLine): void {
  const { rest } = line
  if (HOLDS_ALWAYS.has(word) || (word === 'service' && actionIn(c) === 'capacity')) {
    // "one court fewer until friday" stays so afterwards
    const until = word === 'service' && c.slash === undefined && saysUntil(c.text)
    const days = until || readWeekdaysSaid(line.open).some(({ value }) => value.length < 7)
    const other = word === 'rules' && LENGTHS.has(c.draft.rule as RuleWord) ? secondLength(line.open) : undefined
    if (other !== undefined) c.note({ left: other })
    if (days || readHourRanges(rest).length > 0 || saysHour(rest)) c.note({ leftDays: true })
  } else if (TAKES.has(word) && /\d/.test(rest) && rest.length <= LONGEST) c.note({ left: rest })
  else if (TAKES.has(word) && rest.length <= LONGEST) {
    // "80 now, and pay when you come"
    const clause = partsSaid(line.open).at(-1)?.text.trim() ?? ''
    if (clause.length < line.text.trim().length && isClause(clause) && line.text.includes(clause))
      c.note({ left: clause })
  }
}

/** Of a price nothing else is said in so many words. */
const isClause = (text: string): boolean => {
  const words = text.match(/\p{Script=Latin}+/gu)?.length ?? 0
  return !isFiller(text) && (words >= 3 || (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4)
}

/** "book 6 weeks out and cancel up to 1 day before": one of them has not been used. */
function secondLength(text: string): string | undefined {
  const first = readLength(text)?.spans.at(-1)
  const behind = first && text.slice(first[1])
  const second = behind === undefined ? undefined : readLength(behind)
  const [span] = second?.spans ?? []
  if (second !== undefined && second.value > 0 && span !== undefined) return behind!.slice(...span)
  // "30 minutes and 100", 现在350 一次40分钟
  const before = first && OTHER.exec(text.slice(0, first[0]))
  if (before) return before[0]
  const number = behind === undefined ? null : OTHER.exec(behind)
  return number?.[0]
}

/** Of these a length is the value. */
const LENGTHS: ReadonlySet<RuleWord> = new Set([
  'horizon',
  'closes',
  'cancel',
  'remind',
  'hold',
  'checkIn',
  'slotLength',
])
const OTHER = /(?<![\d.:-])\d{1,6}(?:\.\d+)?(?![\d:]|\s?[-–~])/u

/** Rules know no days and no hours. */
const HOLDS_ALWAYS: ReadonlySet<string> = new Set(['rules', 'field'])
/** They take off the line all that they use. */
const TAKES: ReadonlySet<string> = new Set(['price'])
const LONGEST = 80

export function leftLines({ draft: { left, leftDays } }: CommandContext): MessageLine[] {
  return [
    ...(leftDays === true ? [{ message: 'command:everyDay' }] : []),
    ...(typeof left === 'string' ? [{ message: 'command:leftOut', params: { words: left } }] : []),
  ]
}
