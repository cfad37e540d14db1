import { LANGUAGES } from '../languages.ts'
import type { Reading } from '../reading.ts'
import { inAnyLanguage } from './in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ text }) => text))

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
  if (reading.doubt === 'conflict') delete reading.doubt
}
