import { type Normal, rewrite } from '../../text/normal.ts'

const ONES: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const DIGITS: Readonly<Record<string, number>> = { 零: 0, ...ONES }
export const CHINESE_UP_TO_TEN: Readonly<Record<string, number>> = { ...ONES, 十: 10 }
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/**
 * A run of numerals, except the weekday after 周, 星期 or 礼拜 (its character stays: "周三三点" is Wednesday at three),
 * 一 in words that only sound like numbers (一起, 一下, 一共 …), and how often somebody was here (第一次).
 */
const RUN =
  /(?<!星期|礼拜|[周拜])(?!(?<=第)[一二三四五六七八九十]{1,3}[次回趟])(?!(?<=(?:(?<![今明昨后当])晚|早|[快慢多少大小高低近远贵好短长松宽便宜新过有差靠往久缓轻重热冷暖凉亮暗静省]|正式|简单|仔细|详细|认真|清楚|随意|随便|客气|干净|安静|灵活|方便|舒服|年轻|专业|具体|普通)了?)一点(?![半钟零一二三四五六七八九十\d]))(?!(?<=会|懂|学)一点儿?(?:$|[\s，,。.!！?？；;吧呢啦]))(?!(?<![午晚早上天日号一二三四五六])一点(?:时间|空|功夫|工夫|钱|东西|事|水|意思|问题))(?!一[起下样定些直般共会旦律时向切路边带块样行]|万一|十分(?!钟)(?![零一二三四五六七八九\d]))[零一二两三四五六七八九十百千廿卅]+几?/g
const AFTER_WEEKDAY = /(?<=(?:星期|礼拜|[周拜])[一二三四五六])[零一二两三四五六七八九十百千廿卅]+/g

/** Days that are named by their numbers: 五一, 十一 … stay as they are, unless they count something. */
const FESTIVE = new Set(['五一', '十一', '六一', '三八', '五四', '八一'])

/** Chinese numerals as digits: 二十 → 20, 二零二六 → 2026, 三四个人 → 3-4个人, 零五 → 05. */
export function chineseNumerals(normal: Normal): Normal {
  const read =
    (whole: string) =>
    (match: RegExpExecArray): string | undefined => {
      const after = whole.slice(match.index + match[0].length)
      const digits = minutesAndSize(match[0], after, whole.slice(0, match.index)) ?? numeral(match[0], after)
      // "01 29五点": what was apart stays apart
      return digits !== undefined && /\d/.test(whole[match.index - 1] ?? '') ? ` ${digits}` : digits
    }
  const first = rewrite(normal, RUN, read(normal.text))
  return rewrite(first, AFTER_WEEKDAY, read(first.text))
}

/** 七点四十五一个人, 七点二十三个人: minutes, and then how many come; hours are said to five minutes. */
function minutesAndSize(run: string, after: string, before: string): string | undefined {
  const said = /^([二三四五]十五?|十五|零五)([一二两三四五六七八九]|十[一二三四五六七八九]?)$/.exec(run)
  if (said === null || !/[点时]$/.test(before) || !/^(?:个(?!字)|[位名口]|人)/.test(after)) return undefined
  return `${String(value(said[1]!)).padStart(2, '0')} ${value(said[2]!)}`
}

/** A mobile number of the mainland, in groups or not. */
const MOBILE = /^(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/

function numeral(run: string, after: string): string | undefined {
  // "张三13800138000": what stands right before a number is the end of a name
  if (MOBILE.test(after)) return undefined
  const spread = /^(十|[二三四五六七八九]十)?([一二两三四五六七八九])([二两三四五六七八九])$/.exec(run)
  const apart = spread ? DIGITS[spread[3]!]! - DIGITS[spread[2]!]! : 0
  if (spread && (apart === 1 || run === '三五') && /^(个|人|位|名|点|天|小时|张|晚)/.test(after)) {
    const tens = spread[1] ? value(spread[1]) : 0
    return `${tens + DIGITS[spread[2]!]!}-${tens + DIGITS[spread[3]!]!}`
  }
  // 十几个 is 11 to 19
  if (run.endsWith('几')) {
    const tens = value(run.slice(0, -1))
    return /^(?:十|[二三四五六七八九]十)几$/.test(run) ? `${tens + 1}-${tens + 9}` : undefined
  }
  if (FESTIVE.has(run) && !/^[点月号日个人位名分年时小刻天周块元楼层桌场、.\d]/.test(after)) return undefined
  const expanded = run.replace(/廿/g, '二十').replace(/卅/g, '三十')
  // 一百二一个人: a price for each, and no hundred and one
  const each = /^([一二两三四五六七八九])百([一二三四五六七八九])[一1]$/.exec(expanded)
  if (each !== null && /^(?:个?人|位)/.test(after)) return `${value(each[1]!) * 100 + value(each[2]!) * 10}元1`
  if (/[十百千]/.test(expanded)) return String(value(expanded))
  let digits = ''
  for (const char of expanded) digits += DIGITS[char]
  return digits
}

function value(run: string): number {
  let total = 0
  let digit: number | undefined
  for (const char of run) {
    const unit = UNITS[char]
    if (unit === undefined) digit = DIGITS[char]!
    else {
      total += (digit ?? 1) * unit
      digit = undefined
    }
  }
  return total + (digit ?? 0)
}
