import { ENGLISH_UP_TO_TEN } from '../../numbers/english/up-to-ten.ts'
import type { ShiftWords } from '../wording.ts'

const BY_DAYS =
  /^(?:(?<lead>back|forward|up) )?(?:by )?(?<count>a|one|two|three|\d) (?<unit>day|week)s?(?: (?<tail>later|earlier|back|forward))?$/
const NEXT_DAY = /^(?:the )?(?:(?<unit>day|week) (?<way>after|before)|(?<which>next|following|previous) day)$/
const NUMBERS: Readonly<Record<string, number>> = { ...ENGLISH_UP_TO_TEN, a: 1 }

function days(text: string): number | undefined {
  const next = NEXT_DAY.exec(text)?.groups
  if (next !== undefined)
    return (/before|previous/.test(next.way ?? next.which!) ? -1 : 1) * (next.unit === 'week' ? 7 : 1)
  const { lead = '', tail = '', count, unit } = BY_DAYS.exec(text)?.groups ?? {}
  if (count === undefined) return undefined
  const back = /^(?:forward|up)/.test(lead) || /earlier|forward/.test(tail)
  return (back ? -1 : 1) * (NUMBERS[count] ?? Number(count)) * (unit === 'day' ? 1 : 7)
}

export const ENGLISH_SHIFT: ShiftWords = {
  instead: /[,;]|\bbut\b/,
  later: /\blater\b|\bback(?: by)?\b/,
  earlier: /\bearlier\b|\b(?:forward|up)(?: by)?\b|\bsooner\b/,
  sameTime: /[\s,，]*(?:at|and)?\s*(?:the )?same (?:time|hour)(?: of day)?[\s.!]*$/,
  days,
}
