import { CHINESE_UP_TO_TEN } from '../../numbers/chinese/numerals.ts'
import type { ShiftWords } from '../words/after-booking-words.ts'

const BY_DAYS =
  /(?<way>推[迟遲]|推后|顺延|延后|延[迟遲]|延期|[推延](?=[一两二三四五六七1-9])|往?后[推挪延移调顺错]|往后|(?<![今明昨当每])晚|提前|提早|往?前[推挪移调错]|往前|早)(?<count>[一两二三四五六七1-9])个?(?<unit>[天日]|周|星期|礼拜)/
/** 一周后同样的再来一个 */
const WEEKS_ON = /(?<count>[一两二三1-3])个?(?:周|星期|礼拜)(?:之|以)?后(?=.{0,12}(?:同|再|一样|照))/
const NEXT_DAY = /(?<before>前一天|头一天)|第二天|次日|隔天|后一天/

/** 下周同一天 */
const SAME_DAY =
  /下(?<another>下)?个?(?:周|星期|礼拜)的?(?:同一天|这[一1]?天|那[一1]?天|还是这天|同样的?(?:日子|时间)|老时间|同一时间)/

function days(text: string): number | undefined {
  const same = SAME_DAY.exec(text)
  if (same !== null) return same.groups?.another === undefined ? 7 : 14
  const on = WEEKS_ON.exec(text)?.groups?.count
  if (on !== undefined) return 7 * (CHINESE_UP_TO_TEN[on] ?? Number(on))
  const { way = '', count, unit } = BY_DAYS.exec(text)?.groups ?? {}
  if (count !== undefined)
    return (
      (/前|早/.test(way) ? -1 : 1) * (CHINESE_UP_TO_TEN[count] ?? Number(count)) * (/[天日]/.test(unit ?? '') ? 1 : 7)
    )
  const next = NEXT_DAY.exec(text)
  return next === null ? undefined : next.groups?.before === undefined ? 1 : -1
}

export const CHINESE_SHIFT: ShiftWords = {
  instead: /[，；]/,
  start: /(?:开始|起始|开场)的?(?:时间|点)?(?:往后|再|也){0,2}[加延](?=[半一两二三\d])/i,
  later:
    /推[迟遲]|推后|顺延|延后|延[迟遲]|挪后|往?后[推挪移调顺错]|往后|晚|(?<!前)[延推拖](?=[后後]|[迟遲]|(?:[一两二三半]|\d{1,2})个?半?个?(?:小时|钟|分钟))/i,
  nextOne: /(?!)/i,
  earlier: /提前|往?前[推挪移调错赶]|往前|早(?!上)/i,
  days,
}
