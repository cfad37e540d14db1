import { HAN } from '../../text/normal.ts'
import type { CalendarRules } from '../calendar-words.ts'
import { CHINESE_DAYS, CHINESE_LUNAR } from './days.ts'
import { CHINESE_HOLIDAYS } from './holidays.ts'
import { CHINESE_TIMES } from './times.ts'

export const CHINESE_DATES: CalendarRules = {
  applies: (text) => HAN.test(text),
  dayFirst: () => false,
  kinds: [[HAN, [...CHINESE_LUNAR, ...CHINESE_DAYS, ...CHINESE_HOLIDAYS, ...CHINESE_TIMES]]],
}
