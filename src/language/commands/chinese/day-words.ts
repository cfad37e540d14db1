import type { ClockWords, CommandWords, DayWords } from '../command-words.ts'

export const CHINESE_DAYS: DayWords = {
  all: /(?:全部|所有)(?!的?(?:客人|顾客|客户|人|会员|员工|学员))/iu,
  until: /到|至/i,
  through: /至|到/i,
  betweenLead: /(?:介于|在)$/iu,
  together: /^\s*(?:[,，、/&+]|和|与|及)?\s*$/i,
  except: /(?:除了|除去|除|[，,]?\s*(?:但|不包括|不含))\s*$/iu,
  exceptBehind: /^\s*(?:除外|以外|之外|外)[，,的]?/iu,
  next: /(?:未来|接下来|今后|往后|最近)的?\s*(\d{1,3}|[一两二三四五六七十])\s*个?\s*(天|日|周|星期)/i,
  weekUnit: /^个?(?:周|星期|礼拜)/i,
  certain:
    /(?:这|本|下|上)(?:个)?(?:周|星期|礼拜)|今天|明天|后天|\d\s*[月号日]|节(?!课|假)|元旦|圣诞|平安夜|除夕|中秋|端午|清明|国庆|五一|春节|大年/iu,
  each: /每天|每日|天天/giu,
  lasting:
    /^(?:开始|起)?(?:长?假)?(?:我们)?(?:要|会|都)?(?:放假?|休息?|关门?|停业?|歇|连休)?(?:假)?\s*(\d{1,2}|[一两三四五六七八九十])\s*(天|周|个?星期|个?礼拜)/iu,
  between:
    /(?:(?<![\d月])|(?:(?<month>\d{1,2})月|(?<festival>圣诞|国庆|元旦|五一|劳动)节?))(?<day>\d{1,2})[日号]?\s*(?:一直)?(?:开始)?(?:关|休息?|停业?|放假?|不在)?\s*(?:到|至|-|~|—|–)\s*(?:(?<month2>\d{1,2})月)?(?:(?<day2>\d{1,2})[日号]|(?<last>月?底))/u,
  festivalMonths: { 圣诞: 12, 国庆: 10, 元旦: 1, 五一: 5, 劳动: 5 },
  weekOf: /那(?:一|整)?个?(?:周|星期|礼拜)(?![一二三四五六日天])/iu,
  closed: /休息|闭馆|不开放?|关闭/giu,
  closedBefore: /(?!)/iu,
}

const NUMERALS = ' 一二三四五六七八九'

/** 十二 and 两 as numbers. */
function hourIn(said: string): number {
  const [tens, ones = ''] = said.includes('十') ? said.split('十') : ['', said]
  const ten = said.includes('十') ? (tens === '' ? 10 : NUMERALS.indexOf(tens!) * 10) : 0
  return ten + (ones === '' ? 0 : NUMERALS.indexOf(ones === '两' ? '二' : ones))
}

export const CHINESE_CLOCK: ClockWords = {
  lateBehind: /(?!)/giu,
  earlyBehind: /(?!)/giu,
  evenings: /(?!)/iu,
  mornings: /(?!)/iu,
  half: /上午|早上|中午|下午|晚上|傍晚/iu,
  late: /下午|晚上|傍晚|中午/iu,
  lateDay: /[今明后当]晚\s*$/iu,
  noon: /^中午$/iu,
  // 三点, 十二点; 周二十点 is Tuesday at ten
  hour: /(?<![周期拜])(?:二?十[一二三]?|[一二两三四五六七八九])(?=\s*[点时])/iu,
  hourIn,
  sign: /点|时/iu,
  minutes: /半|\d\d分?/iu,
  minutesIn: (said) => (said === '半' ? '30' : said.replace('分', '')),
  to: /至|到/iu,
  noHours: /天|日|月|号|人/iu,
}

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
const DAYS = '一二三四五六日'
const WEEKDAYS =
  /(?:周|星期|礼拜)([一二三四五六日天])|(?<=(?:周|星期|礼拜)?[一二三四五六日天][、,，至到-])([一二三四五六日天])(?=[\s、,，至到-]|$)|(?<=(?:周|星期|礼拜)[一二三四五六日天]{1,6})([一二三四五六日天])(?![楼层号月点时个人次分])|(每天|每日|天天)|(工作日|平日)|(周末|双休日)/giu

export const chineseWeekdays: CommandWords['weekdays'] = (text) =>
  [...text.matchAll(WEEKDAYS)].map((match) => {
    const [whole, one, more, beside, every, working] = match
    const span = [match.index, match.index + whole.length] as const
    const day = one ?? more ?? beside
    if (day !== undefined) return { days: [DAYS.indexOf(day.replace('天', '日'))], span }
    if (every !== undefined) return { days: EVERY_DAY, span }
    return { days: working === undefined ? EVERY_DAY.slice(5) : EVERY_DAY.slice(0, 5), span }
  })

const SHARED =
  /(\d{1,2})月(\d{1,2})[日号]?((?:[、，,和跟及与]\s*\d{1,2}[日号]?)*[、，,和跟及与]\s*\d{1,2}[日号])(?!\d*月)/gu

/** 12月24号、25号: 12月24号、12月25号. */
export const chineseMonths = (text: string): string =>
  text.replace(
    SHARED,
    (_, month: string, day: string, more: string) =>
      `${month}月${day}号${more.replace(/(\d{1,2})[日号]?/gu, (_whole, each: string) => `${month}月${each}号`)}`,
  )
