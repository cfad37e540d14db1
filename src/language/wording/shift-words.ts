/** How a booking is pushed on or brought forward: by how long, and which way. */

const LATER = /\blater\b|\bback(?: by)?\b|推迟|延后|延迟|往后[推挪]?|晚/
const EARLIER = /\bearlier\b|\b(?:forward|up)(?: by)?\b|\bsooner\b|提前|往前[推挪]?|早(?!上)/

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
}
const numberOf = (word: string): number => NUMBERS[word] ?? Number(word)

const BY_DAYS =
  /^(?:(?<lead>back|forward|up) )?(?:by )?(?<count>a|one|two|three|\d) (?<unit>day|week)s?(?: (?<tail>later|earlier|back|forward))?$/
const NEXT_DAY = /^(?:the )?(?:(?<unit>day|week) (?<way>after|before)|(?<which>next|following|previous) day)$/
const ZH_DAYS =
  /^(?<lead>推迟|延后|延迟|延|往后[推挪延]?|提前|往前[推挪]?)(?<count>[一两二三四五六七1-9])个?(?<unit>天|周|星期|礼拜)$/
const ZH_NEXT = /^(?:(?<before>前一天)|(?:第二天|次日|隔天|后一天))$/

/** goes without saying where it is moved by days */
const SAME_TIME =
  /[\s,，]*(?:at|and)?\s*(?:the )?same (?:time|hour)(?: of day)?[\s.!]*$|的?(?:同一|同样|相同|一样)(?:个|的)?(?:时间|时段|钟点)[吧。！!]*$/

/** "the day after", 推迟两天: so many days on, or back. undefined: no days are spoken of. */
export function daysShifted(said: string): number | undefined {
  const to = said.replace(SAME_TIME, '').trim()
  const han = ZH_NEXT.exec(to)?.groups
  if (han !== undefined) return han.before === undefined ? 1 : -1
  const next = NEXT_DAY.exec(to)?.groups
  if (next !== undefined)
    return (/before|previous/.test(next.way ?? next.which!) ? -1 : 1) * (next.unit === 'week' ? 7 : 1)
  const { lead = '', tail = '', count, unit } = BY_DAYS.exec(to)?.groups ?? ZH_DAYS.exec(to)?.groups ?? {}
  if (count === undefined) return undefined
  const back = /^(?:forward|up|提前|往前)/.test(lead) || /earlier|forward/.test(tail)
  return (back ? -1 : 1) * numberOf(count) * (unit === 'day' || unit === '天' ? 1 : 7)
}

/** "an hour later", 提前半小时: which way, and the words without it. undefined: neither or both ways are spoken of. */
export function wayShifted(said: string): { later: boolean; rest: string } | undefined {
  const later = LATER.test(said)
  return later === EARLIER.test(said) ? undefined : { later, rest: said.replace(later ? LATER : EARLIER, ' ') }
}
