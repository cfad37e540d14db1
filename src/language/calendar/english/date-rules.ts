import { HAN } from '../../text/normal.ts'
import type { CalendarRules } from '../calendar-words.ts'
import { CLOCKS } from './clocks.ts'
import { englishDayFirst } from './day-order.ts'
import { DAY_PARTS } from './day-parts.ts'
import { ENGLISH_HOLIDAYS } from './holidays.ts'
import { FROM_NOW, LENGTHS_SAID } from './lengths.ts'
import { MONTH_DATES } from './month-dates.ts'
import { MONTH_DAYS } from './month-days.ts'
import { RELATIVE_DAYS } from './relative-days.ts'
import { WEEKDAYS } from './weekdays.ts'

export const ENGLISH_DATES: CalendarRules = {
  // digits alone ("15:30", "3-5") are read by these rules
  applies: (text) => !HAN.test(text) || /[a-z]/.test(text),
  dayFirst: englishDayFirst,
  kinds: [
    [
      /day|tomorrow|night|morning|afternoon|evening|week|month|year|now|moment|away|immediately|end of|start|begin|middle/,
      RELATIVE_DAYS,
    ],
    [/jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/, MONTH_DATES],
    [/\d|quarter|half/, [...MONTH_DAYS, ...CLOCKS]],
    [/mon|tue|wed|thu|fri|sat|sun/, WEEKDAYS],
    [/year|month|fortnight|week|wk|day|hour|hr|min|in \d|\d'|\dh/, [...FROM_NOW, ...LENGTHS_SAID]],
    [/noon|night|mid|morning|evening|lunch|dinner|after|before|1st thing|[ap]\.?m/, DAY_PARTS],
    [/.../, ENGLISH_HOLIDAYS],
  ],
}
