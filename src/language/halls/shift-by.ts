import type { HourRange } from '../../domain/hall/schedule.ts'
import type { ArgumentMatch } from '../commands/argument-match.ts'
import { readHourRanges } from '../commands/times/hour-ranges.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { readLength } from './length-said.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.shiftBy))

/**
 * So many minutes later (or earlier, below 0) it opens or closes: "close an hour earlier", 周六晚半小时开门. undefined: none is said.
 * `closing`: the word for it was said before.
 */
export function readShiftBy(text: string, closing = false): { opens: boolean; minutes: number } | undefined {
  const minutes = readLength(text)?.value
  const [earlier, later] = [ANY.earlier.test(text), ANY.later.test(text)]
  if (minutes === undefined || minutes === 0 || earlier === later) return undefined
  // "an hour longer" is at the end
  const opens = ANY.opens.test(text) && !ANY.closes.test(text)
  if (!opens && !closing && !ANY.closes.test(text)) return undefined
  return { opens, minutes: earlier ? -minutes : minutes }
}

/** The word by which something closes before its time, and stays shut: "close early", 早点关. */
export function earlySaid(text: string): readonly [number, number] | undefined {
  const word = ANY.earlier.exec(text)
  return word === null ? undefined : [word.index, word.index + word[0].length]
}

/** Where that stands: the length, and the word that leads to it. */
export function shiftBySpans(text: string): (readonly [number, number])[] {
  const word = ANY.earlier.exec(text) ?? ANY.later.exec(text)
  const spans = readLength(text)?.spans ?? []
  return word === null ? [...spans] : [...spans, [word.index, word.index + word[0].length]]
}

/** It is shut in between, whether or not it is said when: "at lunch". */
export const saysBreak = (text: string): boolean => ANY.break.test(text)

/** A time between opening and closing when it is shut: "lunch break 12 to 1", 中午12点到1点休息. undefined: none is said. */
export function readBreak(text: string): ArgumentMatch<HourRange> | undefined {
  const [range, ...others] = readHourRanges(text, { bare: true })
  if (range?.value === undefined || others.length > 0) return undefined
  const [from, to] = range.spans[0]!
  const said = ANY.break.exec(text)
  const behind = ANY.shutBehind.exec(text.slice(to))
  const spans: [number, number][] = [[from, to]]
  if (said !== null) spans.push([said.index, said.index + said[0].length])
  else if (behind !== null) spans.push([to, to + behind.index + behind[0].length])
  else return undefined
  return { value: range.value, spans }
}
