import type { ArgumentMatch } from '../commands/argument-match.ts'
import { LANGUAGES } from '../languages.ts'
import { firstFound, inAnyLanguage } from '../text/in-any-language.ts'

const MEASURES = LANGUAGES.map(({ halls }) => halls.measure)
const ANY = inAnyLanguage(MEASURES)
const UNITS: readonly (readonly [RegExp, number])[] = [
  [ANY.minute, 1],
  [ANY.hour, 60],
  [ANY.day, 1440],
  [ANY.week, 7 * 1440],
  [ANY.month, 30 * 1440],
]
const NUMBERS = new Map(LANGUAGES.flatMap(({ halls }) => Object.entries(halls.numbers)))
const LENGTH = new RegExp(
  String.raw`(?<![\p{Script=Latin}\d.,-])(\d{1,5}(?:\.5)?|${ANY.lengthCount.source})(?:(?<=\p{Script=Latin})\s+|(?<!\p{Script=Latin})\s?)(${ANY.lengthUnit.source})(?![a-z])`,
  'iu',
)

/** A length of time in minutes: "30 minutes", "2h", 半小时, 1天; 0 where "none" is said. undefined: no whole minutes are named. */
export function readLength(text: string): ArgumentMatch<number> | undefined {
  const half = firstFound(MEASURES, (words) => [words.andHalf], text)
  if (half !== undefined) return withHalf(half)
  const match = LENGTH.exec(text)
  const found = match ?? ANY.noLength.exec(text)
  if (found === null) return undefined
  const spans: [number, number][] = [[found.index, found.index + found[0].length]]
  if (match === null) return { value: 0, spans }
  const [, count = '', unit = ''] = match
  const size = UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1
  const number = NUMBERS.get(count.toLowerCase().split(' ')[0]!) ?? Number(count)
  const minutes = number * size
  return Number.isInteger(minutes) ? { value: minutes, spans } : undefined
}

/** 一个半小时, "an hour and a half": the number before the half; none is one. */
function withHalf({ index, 0: whole, 1: count = '' }: RegExpExecArray): ArgumentMatch<number> {
  const said = count.toLowerCase()
  const number = (NUMBERS.get(said) ?? (said === '' ? 1 : Number(said))) + 0.5
  return { value: number * 60, spans: [[index, index + whole.length]] }
}
