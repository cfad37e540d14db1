import type { ArgumentMatch } from '../commands/argument-match.ts'

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:m|min|mins|minutes?|分钟|分)$/i, 1],
  [/^(?:h|hr|hrs|hours?|个?小时|个?钟头)$/i, 60],
  [/^(?:d|days?|天|日)$/i, 1440],
  [/^(?:w|weeks?|周|个?星期)$/i, 7 * 1440],
]
const WORDS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, half: 0.5, 半: 0.5, 一: 1, 两: 2, 三: 3 }
const LENGTH =
  /(?<![\p{L}\d.,-])(\d{1,5}(?:\.5)?|half an?|an?|one|two|半|一|两|三)\s?(minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|分钟|分|个?小时|个?钟头|天|日|周|个?星期)(?![a-z])/iu
const NONE = /不提醒|不保留|随时|(?<!\p{L})(?:none|no|off|never)(?!\p{L})/iu

/** A length of time in minutes: "30 minutes", "2h", 半小时, 1天; 0 where "none" is said. undefined: no whole minutes are named. */
export function readLength(text: string): ArgumentMatch<number> | undefined {
  const match = LENGTH.exec(text)
  const found = match ?? NONE.exec(text)
  if (found === null) return undefined
  const spans: [number, number][] = [[found.index, found.index + found[0].length]]
  if (match === null) return { value: 0, spans }
  const [, count = '', unit = ''] = match
  const size = UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1
  const number = WORDS[count.toLowerCase().split(' ')[0]!] ?? Number(count)
  const minutes = number * size
  return Number.isInteger(minutes) ? { value: minutes, spans } : undefined
}
