import type { Reading } from '../reading.ts'

/** What stands before the second of two times where it is the end of the first: 结束时间：, "End time:". */
const END_LABEL =
  /(?:结束|截止|离场)(?:日期|时间|时刻)?(?:是|为)?\s*[:：]?\s*$|\b(?:ends?|finish(?:es)?)(?:\s(?:date|time|at))?\s*[:：]?\s*$/i
/** 4点结束 */
const ENDS = /^\s*(?:结束|散场|离场)/

/** "Start: 14:00, End: 15:00" are one range, and contradict nothing. */
export function joinEnd(reading: Reading, text: string): void {
  const [from, to, more] = reading.whens
  if (from?.start === undefined || to?.start === undefined || more !== undefined) return
  if (from.end !== undefined || to.end !== undefined || to.start <= from.start) return
  if (to.date !== undefined && to.date !== from.date) return
  if (!END_LABEL.test(text.slice(from.span[1], to.span[0])) && !ENDS.test(text.slice(to.span[1]))) return
  const span: [number, number] = [from.span[0], to.span[1]]
  reading.whens = [{ ...from, end: to.start, stated: [...from.stated, 'end'], span }]
  if (reading.doubt === 'conflict') delete reading.doubt
}
