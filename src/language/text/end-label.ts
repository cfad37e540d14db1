import { LANGUAGES } from '../languages.ts'
import type { Reading, When } from '../reading.ts'
import { inAnyLanguage } from './in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ text }) => text))

/**
 * "tomorrow at 3, and finish at 5", 下午三点，打到五点: the time with that end. `before`, `behind`: what stands before the end, and behind
 * it. undefined: it is none.
 */
export function withEnd(first: When, second: When | undefined, before: string, behind: string): When | undefined {
  const end = second?.start === undefined ? second?.end : undefined
  if (first.start === undefined || first.end !== undefined || end === undefined) return undefined
  if (second?.date !== undefined && second.date !== first.date) return undefined
  if (!ANY.endLead.test(before) && !ANY.endsBehind.test(behind)) return undefined
  const late = `${String((Number(end.slice(0, 2)) + 12) % 24).padStart(2, '0')}${end.slice(2)}`
  const to = end > first.start ? end : late
  return to > first.start ? { ...first, end: to, stated: [...first.stated, 'end'] } : undefined
}

/** "Start: 14:00, End: 15:00" are one range, and contradict nothing. */
export function joinEnd(reading: Reading, text: string): void {
  const [from, to, more] = reading.whens
  if (from?.start === undefined || to?.start === undefined || more !== undefined) return
  if (from.end !== undefined || to.end !== undefined || to.start <= from.start) return
  if (to.date !== undefined && from.date !== undefined && to.date !== from.date) return
  if (!ANY.endLabel.test(text.slice(from.span[1], to.span[0])) && !ANY.endsBehind.test(text.slice(to.span[1]))) return
  const span: [number, number] = [from.span[0], to.span[1]]
  // the day may stand behind both
  const [dated, stated] = from.date === undefined ? [to, [...from.stated, ...to.stated]] : [from, from.stated]
  const date = dated.date === undefined ? {} : { date: dated.date, past: dated.past }
  reading.whens = [{ ...from, ...date, end: to.start, stated: [...stated, 'end'], span }]
  if (reading.doubt === 'conflict' || reading.doubt === 'ambiguous') delete reading.doubt
}
