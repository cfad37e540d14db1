import { WORDINGS } from '../languages.ts'
import { firstFound } from '../text/in-any-language.ts'
import { saysStartLater } from './shift-words.ts'

/** What is said of how long something goes on, counted from what it is now: its end moves, and its start stays. */
export interface LengthChange {
  /** 1: longer, -1: shorter */
  by: 1 | -1
  /** the length alone: "30 minutes" of "30 more minutes" */
  length: string
  /** the hour after it, too: what books it is no booking of its own */
  onwards?: true
  /** what else is said */
  rest: string
}

const LANGUAGES = WORDINGS.map(({ lengthChange }) => lengthChange)

/**
 * "30 more minutes", "an hour less", "finish an hour earlier", 多待半小时, 提前一个小时结束. undefined: nothing of the kind, or both ways.
 * "an hour earlier" alone moves the start, and is none.
 */
export function lengthChanged(said: string): LengthChange | undefined {
  const text = said.normalize('NFKC')
  if (saysStartLater(text)) return undefined
  const [longer, shorter] = [
    firstFound(LANGUAGES, (words) => words.longer, text),
    firstFound(LANGUAGES, (words) => words.shorter, text),
  ]
  const found = longer ?? shorter
  if (found === undefined || (longer !== undefined && shorter !== undefined)) return undefined
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  const { count = '', unit = '', onwards } = found.groups ?? {}
  return {
    by: longer === undefined ? -1 : 1,
    length: `${count} ${unit}`.trim(),
    ...(onwards !== undefined && { onwards: true as const }),
    rest,
  }
}
