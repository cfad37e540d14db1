import { LANGUAGES } from '../../languages.ts'

/** Words for one or several weekdays in a line, in order; 0 is Monday. */
export const weekdaySpans = (text: string): { days: readonly number[]; span: readonly [number, number] }[] =>
  LANGUAGES.flatMap(({ commands }) => commands.weekdays(text)).sort((a, b) => a.span[0] - b.span[0])
