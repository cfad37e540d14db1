import { CHINESE_UP_TO_TEN } from '../../numbers/chinese/numerals.ts'
import type { ShiftWords } from '../wording.ts'

const BY_DAYS =
  /^(?<lead>推迟|推后|顺延|延后|延迟|延|往?后[推挪延]|往后|提前|往?前[推挪]|往前)(?<count>[一两二三四五六七1-9])个?(?<unit>天|周|星期|礼拜)$/
const NEXT_DAY = /^(?:(?<before>前一天)|(?:第二天|次日|隔天|后一天))$/

function days(text: string): number | undefined {
  const next = NEXT_DAY.exec(text)?.groups
  if (next !== undefined) return next.before === undefined ? 1 : -1
  const { lead = '', count, unit } = BY_DAYS.exec(text)?.groups ?? {}
  if (count === undefined) return undefined
  return (/^(?:提前|往?前)/.test(lead) ? -1 : 1) * (CHINESE_UP_TO_TEN[count] ?? Number(count)) * (unit === '天' ? 1 : 7)
}

export const CHINESE_SHIFT: ShiftWords = {
  instead: /[，；]/,
  later: /推迟|推后|顺延|延后|延迟|挪后|往?后[推挪]|往后|晚/,
  earlier: /提前|往?前[推挪]|往前|早(?!上)/,
  sameTime: /的?(?:同一|同样|相同|一样)(?:个|的)?(?:时间|时段|钟点)[吧。！!]*$/,
  days,
}
