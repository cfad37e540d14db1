import { validDay } from '../../../domain/time/civil-day.ts'
import type { DayPart } from '../../reading.ts'
import type { Rule } from '../../text/scan.ts'
import { fullYear } from '../full-year.ts'
import type { DaySpec, Piece } from '../pieces.ts'

const day = (spec: DaySpec): Extract<Piece, { kind: 'day' }> => ({ kind: 'day', spec })
const WEEKDAYS = '一二三四五六日'
const weekday = (char: string): number => {
  if (char === '天' || char === '7') return 6
  const digit = '123456'.indexOf(char)
  return digit >= 0 ? digit : WEEKDAYS.indexOf(char)
}
/** 上上 … 下下: how far from this week, month */
const STEPS: Readonly<Record<string, number>> = {
  上上: -2,
  上: -1,
  这: 0,
  本: 0,
  当: 0,
  今: 0,
  下: 1,
  下下: 2,
  下下下: 3,
}
/**
 * 一下 belongs to the verb: 约一下周四 is Thursday, 约一下下周五 next Friday. So does 下 alone after one that asks: 问下下周五 is next
 * Friday.
 */
const stepOf = (word: string, before: string): string | undefined =>
  word.startsWith('下') && (/[一1]$/.test(before) || (word.length > 1 && /(?:(?<!请)问|[查看])$/.test(before)))
    ? word.slice(1) || undefined
    : word === '下' && WAIT.test(before)
      ? undefined
      : word

/** 等下，周五我有事: wait a moment */
const WAIT = /(?:^|[,.!啊哎哦呃嗯诶唉])(?:你|您|稍|请)?[等慢]$/
/** 看下礼拜天: a look at Sunday, or at next week's: as likely the one as the other; 看看下礼拜天 is next week's */
const LOOK = /(?:(?<![请看查瞧])[看查瞧]|^问)$/

const RELATIVE: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  本: 0,
  当: 0,
  明: 1,
  后: 2,
  大后: 3,
  大大后: 4,
}
const YEARS: Readonly<Record<string, number>> = { 前: -2, 去: -1, 今: 0, 本: 0, 明: 1, 来: 1, 后: 2 }
const TERMS =
  '立春|惊蛰|春分|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|冬至|小寒|大寒|(?:雨水|小雪|大雪)(?=节气|那天|当天|$)'

/** A number followed by 号 that counts a thing, not a day: 2号厅, 3号线. */
const NUMBERED =
  /^(?:会议|活动|多功能|包|报告|训练|排练|教)?(?:[厅馆场线桌房室机店门院楼球服柜床位间窗口坑]|码头|出口|选手|篮球|羽毛球)/

/** 顺延, 推迟: what follows is how far, and no day of a month */
const BY_DAYS = /(?:顺延|推[迟后]|延[后迟]|提[前早]|[往向]?[前后][推挪延移调顺])$/

const LENGTH: Readonly<Record<string, [days: number, months: number]>> = {
  天: [1, 0],
  日: [1, 0],
  周: [7, 0],
  星期: [7, 0],
  礼拜: [7, 0],
  月: [0, 1],
  年: [0, 12],
}

export const CHINESE_DAYS: readonly Rule[] = [
  {
    // 待会儿3点, 等下下午四点
    pattern: /(?:[待等呆][一1]?会儿?|[待等][一1]?下|回头)(?=(?:[上中下]午|晚上?)?\d{1,2}(?:点|:\d))/,
    read: () => day({ off: 0 }),
  },
  {
    pattern: /(大前|前|昨|今|本|当|明|大大后|大后|后)(?:[天日](?!之后)|儿个?(?![子女媳童])|个儿)/,
    read: (m, after) => {
      if (m[1] === '当') return undefined
      if (/^(?:本|后|前)日$/.test(m[0]) && /^[常本]/.test(after)) return undefined
      return day({ off: RELATIVE[m[1]!]! })
    },
  },
  {
    // 今晚, 明早, 后晚; the part of the day is a piece of its own where more follows
    pattern: /(昨|今|明|后|当)(早上?|晨|午|晚上?|夜里?)/,
    read: (m) => {
      if (m[1] === '当') return undefined
      const part: DayPart = /[早晨]/.test(m[2]!) ? 'morning' : m[2] === '午' ? 'noon' : 'evening'
      return { kind: 'part', part, day: { off: RELATIVE[m[1]!]! } }
    },
  },
  {
    pattern:
      /(上上|上|这|本|下下下|下下|下)?(1)?(?:个)?(?:周|星期|礼拜|拜)(?![一1]直)([一二三四五六日天]|[1-7](?![\d:.个月号日点]))/,
    read: (m, after, before) => {
      if (m[3] === '日' && /^[期]/.test(after)) return undefined
      if (/[每上下]$/.test(before) || (m[1] !== undefined && m[2] !== undefined)) return undefined
      const step = m[1] === undefined ? undefined : stepOf(m[1], before)
      if (m[1] === '下' && step === '下' && LOOK.test(before) && m[2] === undefined && !m[0].includes('个'))
        return day({ weekday: weekday(m[3]!), lean: 'either' })
      return day(step === undefined ? { weekday: weekday(m[3]!) } : { weekday: weekday(m[3]!), weekOff: STEPS[step]! })
    },
  },
  {
    // 圣诞节前的周五, 国庆节后第一个周六
    pattern: /(?:之|以)?(前|后)面?的?(?:第1个?|最后1个?|那个|1个)?(?:周|星期|礼拜)([一二三四五六日天])/,
    read: (m, _after, before) =>
      /[节日号天旦夕]$/.test(before) ? day({ weekday: weekday(m[2]!), beside: m[1] === '前' ? -1 : 1 }) : undefined,
  },
  {
    // 下一个周三: the next one to come
    pattern: /下1个(?:周|星期|礼拜)([一二三四五六日天])/,
    read: (m) => day({ weekday: weekday(m[1]!), lean: 'coming' }),
  },
  {
    pattern: /(?:第(\d)|头(1)|(最后)1?)个?(?:周|星期|礼拜)([一二三四五六日天])/,
    read: (m) => day({ weekday: weekday(m[4]!), nth: m[3] ? -1 : Number(m[1] ?? m[2]) }),
  },
  {
    // 10月第1周, 下个月最后一周
    pattern: /(?:第([1-5])|(最后)1?)个?(?:周|星期|礼拜)(?![一二三四五六日天\d])/,
    read: (m, _after, before) => (/月份?的?$/.test(before) ? day({ monthWeek: m[2] ? -1 : Number(m[1]) }) : undefined),
  },
  {
    // 10月第1周 and 第2周 of a course are no weeks of the year
    pattern: /(?:(\d{4}|\d{2})年的?)?第(\d{1,2})个?(?:周|星期|礼拜)(?![一二三四五六日天\d])/,
    read: (m, _after, before) => {
      const isoWeek = Number(m[2])
      if (/[月期程课]的?$/.test(before) || (m[1] === undefined && isoWeek <= 5)) return undefined
      return day(m[1] === undefined ? { isoWeek } : { isoWeek, year: fullYear(m[1]) })
    },
  },
  {
    pattern:
      /(上上|上|这|本|下下|下)?个?(?:(周末|双休日?)|(?:周|星期|礼拜)(?!(?![一1]直)[一二三四五六日天末\d年围边岁报刊期]))/,
    read: (m, _after, before) => {
      if (/[\d每半]个?$|[上下]$/.test(before)) return undefined
      const step = m[1] === undefined ? undefined : stepOf(m[1], before)
      if (m[2]) return day(step === undefined ? { span: 'weekend' } : { weekOff: STEPS[step]!, span: 'weekend' })
      return step === undefined ? undefined : day({ weekOff: STEPS[step]!, span: 'week' })
    },
  },
  {
    pattern: /(?<![\d.])(\d{1,2})(?:月(?:份)?的?|[./](?=\d{1,2}[号日]))(\d{1,2})(?:([号日])|(?![\d:点时]))/,
    read: (m, after) => {
      const month = Number(m[1])
      const date = Number(m[2])
      if (month > 12 || (!m[3] && /^(?:个|人|位|天|分)/.test(after))) return undefined
      return validDay(2024, month, date) === undefined ? { kind: 'impossible' } : day({ month, day: date })
    },
  },
  {
    pattern: /(?:公元)?(\d{4}|\d{2})年(?:的)?(?!级|后|前|以|之)/,
    read: (m) => day({ year: fullYear(m[1]!) }),
  },
  { pattern: /([前去今本明来后])年(?:的)?(?!级)/, read: (m) => day({ yearOff: YEARS[m[1]!]! }) },
  {
    pattern: /(上上|上|这|本|当|下下|下)1?个?月(?:份)?的?(?:(\d{1,2})(?:([号日])|(?![\d:点时])))?(?!底|初|末|中)/,
    read: (m, after) => {
      const monthOff = STEPS[m[1]!]!
      if (m[2] === undefined || (!m[3] && /^(?:个|人|位|天|分)/.test(after)))
        return m[2] ? undefined : day({ monthOff })
      return day({ monthOff, day: Number(m[2]) })
    },
  },
  {
    pattern: /(?:(上|这|本|下)个?|(\d{1,2}))?月(初|中旬?|底|末)((?<=[底末])(?:之|以)?前(?![面天]))?/,
    read: (m) => {
      const span = m[3] === '初' ? 'monthStart' : m[3]!.startsWith('中') ? 'monthMiddle' : 'monthEnd'
      if (m[2] !== undefined && Number(m[2]) > 12) return undefined
      const off = m[1] === undefined ? undefined : STEPS[m[1]]!
      const month: DaySpec = m[2] !== undefined ? { month: Number(m[2]) } : off !== undefined ? { monthOff: off } : {}
      if (m[4] === undefined) return day({ ...month, span })
      // 月底前 is any day until then
      const until: DaySpec = { ...(m[2] === undefined ? { monthOff: off ?? 0 } : month), day: -1 }
      return { kind: 'day', spec: { off: 0, open: true }, until }
    },
  },
  {
    pattern: /(\d{1,2})月(?:份)?(?![\d初中底末])/,
    read: (m, after, before) =>
      Number(m[1]) <= 12 && Number(m[1]) > 0 && !/个$/.test(before) && !/^[饼亮球]/.test(after)
        ? day({ month: Number(m[1]) })
        : undefined,
  },
  {
    // the first, the last day of a month that is said beside it
    pattern: /(?:第1|(最后1))天/,
    read: (m, _after, before) => (/(?:月(?:份)?|年)的?$/.test(before) ? day({ day: m[1] ? -1 : 1 }) : undefined),
  },
  {
    pattern: /(\d{1,2})[号日]/,
    read: (m, after, before) => {
      if (NUMBERED.test(after) || /[\d第]$/.test(before)) return undefined
      // 顺延一日 is by so many days
      if (m[0].endsWith('日') && BY_DAYS.test(before)) return { kind: 'other' }
      const date = Number(m[1])
      return date >= 1 && date <= 31 ? day({ day: date }) : { kind: 'impossible' }
    },
  },
  {
    // 3天后, 两周以后, 半个月后, 一个半月后; 前: ago
    // 她学过两年 is how long it took, and no day to come
    pattern:
      /(?:再?(?<![学做练跳打玩爬来去弹唱画骑游滑射住用教干当])过)?(?<![学做练跳打玩爬来去弹唱画骑游滑射住用教干当]过)(半|\d{1,3})(个)?(半)?(天|日|周|星期|礼拜|月|年)(半)?(?:(?:之|以)?(后|前)|过后)?/,
    read: (m, _after, before) => {
      if (!m[6] && !m[0].includes('过')) return undefined
      if (/(?:每|第)$/.test(before)) return undefined
      const [days, months] = LENGTH[m[4]!]!
      const half = m[1] === '半' || m[3] !== undefined || m[5] !== undefined
      const count = m[1] === '半' ? 0 : Number(m[1])
      const sign = m[6] === '前' ? -1 : 1
      // Half a month is 15 days, half a week 3, half a year six months.
      const halfDays = half && months !== 12 ? (m[4] === '月' ? 15 : days === 7 ? 3 : 0) : 0
      const halfMonths = half && months === 12 ? 6 : 0
      return day({ ahead: { days: sign * (count * days + halfDays), months: sign * (count * months + halfMonths) } })
    },
  },
  {
    // 三天之内: any day until then
    pattern: /(\d{1,3})个?(天|日|周|星期|礼拜|月)(?:之|以)?内/,
    read: (m) => {
      const [days, months] = LENGTH[m[2]!]!
      const count = Number(m[1])
      return { ...day({ off: 0 }), until: { ahead: { days: count * days, months: count * months } } }
    },
  },
  {
    pattern: new RegExp(`(?:${TERMS})(?:节气)?(?:那天|当天)?`),
    read: (m) => day({ term: m[0].slice(0, 2) }),
  },
  {
    pattern: /(?:下1?个|第?(\d{1,2})个)工作日(之?后|以后)?/,
    read: (m) => (m[1] === undefined ? day({ workdays: 1 }) : m[2] ? day({ workdays: Number(m[1]) }) : undefined),
  },
  {
    pattern: /(?:下1?个)?(?:调休)?(?:补班|上班)(?:日|那天|当天)|补班日?|调休上班/,
    read: () => day({ named: 'makeup' }),
  },
  {
    // 住3晚, 连续三天, 两个晚上: how long somebody stays
    pattern:
      /(?:连?住|停留|待|呆|玩|连续|为期|共|零)?(?:\d{1,2}-)?(\d{1,2})\s?(?:个?晚上?|夜|个?整?天|宿)(?![后前内以之]|钟)/,
    read: (m, _after, before) =>
      /[第每过\d月]$|\d[./-]$/.test(before) || (/[^同]1$/.test(before) && m[0] === '1天') || /同$/.test(before)
        ? undefined
        : { kind: 'stay', days: Number(m[1]) },
  },
  { pattern: /同1[天日]|那天/, read: () => ({ kind: 'other' }) },
  {
    // a price, a mark, a share: 50-100元, 评分4.5分, 3星级, 八折
    pattern:
      /\d+(?:\.\d+)?(?:\s?[-~到至]\s?\d+(?:\.\d+)?)?\s?(?:元|块(?!场)|毛|星级?(?!期)|度|岁|公里|米|平|层|折|%)|(?:评分|得分|打(?!\d{1,2}\s?(?:点|:|[-~到至]|个|小时|钟头|半|分钟|刻)))(?:是|为|在)?\s?\d+(?:\.\d+)?(?:分)?|\d+(?:\.\d+)?分(?=以[上下]|的(?:景|酒|餐|店))/,
    read: () => ({ kind: 'other' }),
  },
  { pattern: /《[^》]*》/, read: () => ({ kind: 'other' }) },
]

/** Lunar days: with 农历, 初, 闰, or a month that only the lunar calendar names. */
export const CHINESE_LUNAR: readonly Rule[] = [
  {
    pattern:
      /(农历|阴历|旧历)?(?:(\d{4})年)?(?:的)?(农历|阴历|旧历)?(闰)?(正|冬|腊|\d{1,2})月(?:的)?(初)?(\d{1,2})(?:[日号]|(?![\d:点时]))/,
    read: (m) => {
      if (!m[1] && !m[3] && !m[4] && !m[6] && /\d/.test(m[5]!)) return undefined
      const named: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 }
      const month = named[m[5]!] ?? Number(m[5])
      const date = Number(m[7])
      if (month < 1 || month > 12 || date < 1 || date > 30) return { kind: 'impossible' }
      const spec: DaySpec = { lunar: { month, day: date, leap: m[4] !== undefined } }
      if (m[2]) spec.year = Number(m[2])
      return day(spec)
    },
  },
  {
    pattern: /(?:农历|阴历|旧历)?(大?年)?初(\d{1,2})/,
    read: (m, _after, before) => {
      const date = Number(m[2])
      if (date < 1 || date > 10 || /月$/.test(before)) return undefined
      return day({ lunar: m[1] ? { month: 1, day: date } : { day: date } })
    },
  },
  {
    pattern: /(?:农历|阴历|旧历)(\d{1,2})(?:[日号])?(?!月|\d|年)/,
    read: (m) => (Number(m[1]) <= 30 ? day({ lunar: { day: Number(m[1]) } }) : undefined),
  },
  { pattern: /除夕(?:夜)?|大?年(?:30|29)(?:晚上?)?|年夜/, read: () => day({ named: 'springEve' }) },
]
