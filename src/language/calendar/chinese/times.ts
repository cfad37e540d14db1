import type { DayPart } from '../../reading.ts'
import type { Rule } from '../../text/scan.ts'
import type { ClockTime, Piece } from '../pieces.ts'

/** 晚十分钟, 早半个小时: later or earlier by so much is no part of the day */
const NO_SHIFT = '(?!\\d{1,3}(?:\\.\\d)?(?:分|刻|个|小时|钟头))'
const PARTS: readonly [pattern: string, part: DayPart][] = [
  [
    `凌晨|清晨|早晨|早上|早间|(?<![初\\d])1早|大清早|清早|早起|[头前]晌|[上前]半晌|上午|午前|晨间|(?<![今明昨后最])早(?=[\\d晨])${NO_SHIFT}`,
    'morning',
  ],
  ['中午|正午(?=的?\\d)|午间|晌午|午饭(?:时间|点)?|午餐(?:时间|点)?', 'noon'],
  ['下午|午后|[下后]半?晌|(?:吃[完过]了?)?(?:午饭|午餐|中饭)(?:以|之)?后|吃[完过]了?(?:午饭|午餐|中饭)', 'afternoon'],
  [
    `(?:下班|放学)(?:以|之)?后|下[了完]班(?:以?后|之后)?|下班(?=就|去|再|直接|过来|顺路)|傍晚|傍黑|[擦落][黑晌]|黄昏|晚上|晚间|夜晚|晚饭(?:时间|后)?|(?<![今明昨后当最])晚(?=\\d)${NO_SHIFT}`,
    'evening',
  ],
  ['夜里|夜间|深夜|半夜|午夜(?=的?\\d)|大半夜|后半夜', 'night'],
]
const PART = PARTS.map(([pattern]) => pattern).join('|')

/**
 * The half of the day that a word gives an hour. 凌晨 and 早上 are before noon, 中午 runs from eleven to two,
 * 晚上 and 夜里 begin at five and go on after midnight: 晚上十二点 is midnight, 夜里两点 is in the small hours.
 */
function halved(word: string | undefined, hour: number, minute: number): ClockTime {
  if (hour > 12 || hour === 0 || word === undefined)
    return { hour, minute, ...(hour > 12 || hour === 0 ? { half: 'fixed' as const } : {}) }
  if (/凌晨|清晨|早|晨/.test(word)) return { hour: hour === 12 ? (word === '凌晨' ? 0 : 12) : hour, minute, half: 'am' }
  if (/上午|午前|[头前上]半?晌/.test(word)) return { hour, minute, half: hour === 12 ? 'pm' : 'am' }
  if (/^(?:中午|正午|午间|晌午|午饭|午餐)/.test(word))
    return { hour: hour >= 10 ? hour : hour + 12, minute, half: hour >= 10 && hour < 12 ? 'am' : 'pm' }
  if (/下午|午后|[下后]半?晌|傍|黄昏|[擦落][黑晌]/.test(word))
    return { hour: hour === 12 ? 12 : hour + 12, minute, half: 'pm' }
  // evening and night
  if (hour === 12) return { hour: 24, minute, half: 'fixed' }
  if (hour >= 5) return { hour: hour + 12, minute, half: 'pm' }
  return { hour: /晚/.test(word) && hour <= 4 ? hour + 24 : hour, minute, half: 'fixed' }
}

const LEAD = new RegExp(`(${PART}|(?:今|明|后|昨)(?:晚|早|夜|晨|午)(?:上|里)?)的?$`)
const BOUND = '(?:(以后|之后|过后|后面?|往后)|(以前|之前|前))?'

/** 四点半放学, 六点才下班; 五点要接孩子: an hour of the guest's own day, from which on or until which they can come */
const FREE_FROM =
  /^\s?(?:左右)?(?:我们?|[他她]|孩子|娃|才|就|刚|能|会|要|准时|正常){0,3}(?:下班|放学|下课|散会|收工|交班|下夜班|忙完|开完会|考完|吃完饭|下飞机|落地|到家|到站|才到)(?![吗么呢没不前]|之前|以前)/
const FREE_UNTIL =
  /^\s?(?:左右)?(?:我们?|[他她]|就|还|又){0,2}(?:(?:要|得|必须)(?:去|准时)?(?:接(?:孩子|娃|人|小孩|儿子|女儿|老婆)|赶(?:飞机|火车|高铁|车|地铁)|走(?!路)|离开|上班|回家)|的?(?:飞机|高铁|火车|航班|动车)(?:票|要|$|[,.]))/

/** 我女儿课上到10点, 我加班到6点: until then they cannot come */
const BUSY_UNTIL =
  /(?:[我他她]|孩子|女儿|儿子|小孩|娃|老公|老婆|爱人|朋友|同事)[^,.!?;\d]{0,8}?(?:[课会](?:要|得)?[上开]|(?:上[课班学]|[加值]班|开会|培训|训练|考试|补课)(?:要|得|一直)?[上开]?)[到至]$/

/** Which side of an hour of their own day is left to the guest. */
function sideOfOwn(before: string, after: string): ClockTime['bound'] {
  if (FREE_FROM.test(after) || BUSY_UNTIL.test(before)) return 'after'
  return FREE_UNTIL.test(after) ? 'before' : undefined
}

function clock(
  word: string | undefined,
  hour: number,
  minute: number,
  after?: string,
  before?: string,
): Piece | undefined {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined
  const made = halved(word, hour, minute)
  if (before) made.bound = 'before'
  if (after) made.bound = 'after'
  return { kind: 'clock', clock: made }
}

const NOT = '(?:(?:不|勿)(?:能|要|可以?|得|许|准|该)?|别|莫)'
/** 最晚四点, 不早于四点, 四点或者更晚: right before an hour, and right behind it */
const LATEST = new RegExp(
  `(?:最晚|最迟|至晚|至迟|${NOT}(?:晚于|晚过|超过|超出|迟于|(?:拖|等|弄|搞|排|玩|打|开|熬|耗|延|推)(?:到|至|过))|${NOT}(?<!不)过|(?<!${NOT})早于)(?:到|在)?$`,
)
/** 别拖到12点以后, 不想排在九点之前: what comes then is ruled out */
const NOT_THEN = new RegExp(
  `(?:${NOT}|不(?:想|希望|愿意?))(?:给我|帮我|把[我它]?)?(?:(?:拖|等|弄|搞|玩|打|开|熬|耗|延|推|安?排|约|订|放|定)(?:到|至|过|在)?|到|至|过)$|[别莫]在$`,
)
const EARLIEST = new RegExp(`(?:最早|至早|${NOT}(?:早于|早过)|(?<!${NOT})(?:晚于|迟于))(?:到|在|从)?$`)
const OR_LATER = /^\s*(?:或者?|,)?(?:更晚|再晚|往后|之?后都|起都?(?:行|可以?|ok)|以?后都?(?:行|可以?|ok))/
const OR_EARLIER = /^\s*(?:或者?|,)?(?:更早|再早|往前都?(?:行|可以?|ok)?)/

function boundOf(before: string, after: string): { after?: string; before?: string } {
  const late = LATEST.exec(before) ?? OR_EARLIER.exec(after)
  if (late !== null) return { before: late[0] }
  const early = EARLIEST.exec(before) ?? OR_LATER.exec(after)
  return early === null ? {} : { after: early[0] }
}

/** "打到5点": an end without a start; "改到5点" is a start. A range takes the bound away again. */
const UP_TO = /(?<![改换挪调移推延提])[到至]$/
/** 等到9点才走, 到9点出发: the hour is a start. */
const STARTS = /^[^,.!?;]{0,6}(?:才|离开|出发|动身|开始|开工|再|起)/

function upTo(before: string, after: string): string | undefined {
  if (/[改换挪调移推延提][^,.!?;]{0,12}[到至]$/.test(before)) return undefined
  return STARTS.test(after) ? undefined : UP_TO.exec(before)?.[0]
}

/** What a run like 今晚 adds besides the hour stays a piece of its own: only plain parts are taken into the clock. */
const own = (word: string | undefined): string | undefined => (word && /^[今明后昨]/.test(word) ? undefined : word)

const NOW_AFTER =
  /^(?:就|起|还|可以|能|能不能|想|要|到|至|\s)*(?:$|[,.!?;~]|吗|吧|开始|过来|过去|来(?!自)|打(?!算|电|扰)|用|玩|订(?!单)|约|预约|预订|有(?:没有)?(?:空|场|位|房|时间|名额)|空(?!气|调)|\d)/
const NOW_BEFORE = /(?:^|[,.!?;\s]|我们?|就|想|要|从|那|在|订|约|有|请|能|帮)$/
const BESIDE_DAY = new RegExp(`(?:${PART}|[天日号晚早]|(?:周|星期|礼拜)[一二三四五六日天])的?\\s*$`)

/** 用不了两个小时, 两个小时太长了, 一小时不够: how long it shall not be */
const TOO_LONG_BEFORE =
  /(?:[用要打玩开待谈聊练跳讲]不[了着到完上]|不(?:用|要|需要|必|是|想要?)|没(?:必要|那么久)?|别)(?:整整|足足|满|这么|那么)?$/
const TOO_LONG_BEHIND =
  /^的?(?:时间|时长|的话)?(?:有点儿?|稍微|实在|可能|估计|恐怕|怕|好像|感觉|肯定|真的?|确实|其实|根本|是|就|太|还){0,2}(?:太?[长久多短少紧]了?(?![一点些])|[用要打玩开待谈聊练跳讲撑熬]不[了着到完住]|没必要|不(?:用|要|需要|必|够)|吃不消|浪费)/
const isTooLong = (before: string, after: string): boolean =>
  TOO_LONG_BEFORE.test(before.slice(-12)) || TOO_LONG_BEHIND.test(after)

/** 还是上午好 is no greeting */
const BETTER = /(?:还是|觉得|感觉|不如|想想|比较|宁可)$/

export const CHINESE_TIMES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?:(${PART})的?)?(\\d{1,2})\\s?(?:点|时(?!间|候|段|段))(?:钟|整)?(?:\\s?过?(\\d{1,2})(分)?(?![\\d:点个人位号月刻]|\\s?(?:\\.\\d)?\\s?(?:小时|钟头|h(?:rs?|ours?)?(?![a-z]))|(?<=[点时]\\d)[间场桌张份台组片块盘家套])|(半)|过?([123])刻|多|左右)?(?:钟|整)?${BOUND}`,
    ),
    read: (m, after, before) => {
      if (!m[1] && /[\d.:]$/.test(before)) return undefined
      const minute = m[5] ? 30 : m[6] ? Number(m[6]) * 15 : m[3] ? Number(m[3]) : 0
      const ruledOut = NOT_THEN.test(before)
      const side = boundOf(before, after)
      const made = clock(
        m[1] ?? leading(before),
        Number(m[2]),
        minute,
        (ruledOut ? m[8] : m[7]) ?? side.after,
        (ruledOut ? m[7] : m[8]) ?? side.before ?? upTo(before, after),
      )
      const own = sideOfOwn(before, after)
      if (made?.kind !== 'clock' || own === undefined || m[7] || m[8]) return made
      const { clock: at } = made
      // nobody leaves work or school so early in the day
      const leaves = /下班|放学/.test(after.slice(0, 12)) || /[上加]班[^班]{0,3}[到至]$/.test(before)
      const late = at.half === undefined && at.hour < 9 && leaves
      return {
        kind: 'clock',
        clock: { ...at, ...(late && { hour: at.hour + 12, half: 'pm' as const }), bound: own, own: true },
      }
    },
  },
  {
    // 8点差5分, 差一刻八点
    pattern: new RegExp(
      `(?:(${PART})的?)?(?:(\\d{1,2})点差(?:(\\d{1,2})分|1(刻))|差(?:(\\d{1,2})分|1(刻))(?:钟)?(?:到)?(\\d{1,2})点)`,
    ),
    read: (m, _after, before) => {
      const hour = Number(m[2] ?? m[7])
      const less = m[4] || m[6] ? 15 : Number(m[3] ?? m[5])
      if (hour < 1 || less > 59) return undefined
      const to = halved(m[1] ?? leading(before), hour, 0)
      const total = to.hour * 60 - less
      return {
        kind: 'clock',
        clock: {
          ...to,
          hour: Math.floor(total / 60),
          minute: total % 60,
          ...(to.half === undefined && hour === 1 ? { hour: 12 } : {}),
        },
      }
    },
  },
  {
    pattern: new RegExp(
      `(?:(${PART})的?)?(\\d{1,2}):([0-5]\\d)(?::[0-5]\\d)?(?!\\d|\\s*[ap]\\.?m)(?:点钟?|分)?${BOUND}`,
    ),
    read: (m, after, before) => {
      if (!m[1] && /[\d.:]$/.test(before)) return undefined
      const word = m[1] ?? leading(before)
      const side = boundOf(before, after)
      const piece = clock(
        word,
        Number(m[2]),
        Number(m[3]),
        m[4] ?? side.after,
        m[5] ?? side.before ?? upTo(before, after),
      )
      // "09:00" with its zero is said by the 24-hour clock
      if (piece?.kind === 'clock' && !word && m[2]!.length === 2 && m[2]!.startsWith('0')) piece.clock.half = 'fixed'
      return piece
    },
  },
  {
    // 周三19.30: with a dot where it can be no date
    pattern: /(\d{1,2})\.([0-5]\d)(?![\d.%元块分万倍折米])/,
    read: (m, _after, before) => {
      if (!BESIDE_DAY.test(before) || Number(m[1]) > 24) return undefined
      return clock(leading(before), Number(m[1]), Number(m[2]))
    },
  },
  {
    // the first of 3-5点, 3到5点; 下午3-5点
    pattern: new RegExp(`(?:(${PART})的?)?(\\d{1,2})(?=\\s*(?:[-~]|到|至)\\s*(?:${PART})?\\d{1,2}(?:点|时|:[0-5]\\d))`),
    read: (m, _after, before) => {
      if (!m[1] && /[\d.:/-]$/.test(before)) return undefined
      return clock(m[1] ?? leading(before), Number(m[2]), 0)
    },
  },
  {
    // 下午3-5, 周六3到5: bare hours beside a day or a part of it
    pattern: /(\d{1,2})\s*(?:-|~|到|至)\s*(\d{1,2})(?![\d月号日个人位点时:年周天名./-]|小时)/,
    read: (m, _after, before) => {
      if (!BESIDE_DAY.test(before) || Number(m[1]) > 24 || Number(m[2]) > 24) return undefined
      const start = clock(leading(before), Number(m[1]), 0)
      return start?.kind === 'clock'
        ? { kind: 'range', start: start.clock, end: { hour: Number(m[2]), minute: 0 } }
        : undefined
    },
  },
  {
    // the last of 3点到5
    pattern: /\d{1,2}(?![\d:点时月号日个人位分半年天周/.-]|小时)/,
    read: (m, _after, before) => {
      if (!/(?:点钟?|半|刻|:[0-5]\d)\s*(?:到|至|[-~])\s*$/.test(before)) return undefined
      const hour = Number(m[0])
      return hour <= 24 ? { kind: 'clock', clock: { hour, minute: 0, bare: true } } : undefined
    },
  },
  ...PARTS.map(
    ([pattern, part]): Rule => ({
      pattern: new RegExp(`(?:${pattern})`),
      read: (_m, after, before) =>
        /好$/.test(before) || (/^好(?!了)/.test(after) && !BETTER.test(before)) ? undefined : { kind: 'part', part },
    }),
  ),
  {
    // 七月五号晚, 早八点: one character beside a day
    pattern: /[早晚](?![上间饭餐安餐点]|一?[点些])/,
    read: (m, _after, before) =>
      /[日号天一二三四五六日]$/.test(before)
        ? { kind: 'part', part: m[0] === '早' ? 'morning' : 'evening' }
        : undefined,
  },
  {
    pattern:
      /(?:再?过)?(半|\d{1,3}(?:\.\d)?)个?(半)?(?:小时|钟头|(?<=个|半)钟(?!头))(半)?(?:零?(\d{1,2})分钟?|零?([123])刻钟?)?(?:(?:之|以)?(后|前)|过后)?/,
    read: (m, after, before) => {
      const hours = m[1] === '半' ? 0.5 : Number(m[1]) + (m[2] || m[3] ? 0.5 : 0)
      const minutes = Math.round(hours * 60) + Number(m[4] ?? 0) + 15 * Number(m[5] ?? 0)
      if (m[6] || m[0].includes('过')) return { kind: 'instant', minutes: m[6] === '前' ? -minutes : minutes }
      return { kind: 'length', minutes, ...(isTooLong(before, after) && { denied: true }) }
    },
  },
  {
    // 晚上8点 2h: an hour of the clock is written with 点
    pattern: /(?<![\d.:])([1-9](?:\.5)?)\s?h(?:rs?|ours?)?(?![a-z\d])/,
    read: (m) => ({ kind: 'length', minutes: Number(m[1]) * 60 }),
  },
  {
    pattern: /(?:再?过)?(?:(\d{1,3})分钟?|([123])刻钟)(?:(?:之|以)?(后|前)|过后)?/,
    read: (m, _after, before) => {
      if (/[点时]$/.test(before) || (!/钟/.test(m[0]) && !m[3])) return undefined
      const minutes = m[2] ? Number(m[2]) * 15 : Number(m[1])
      if (m[3] || m[0].includes('过')) return { kind: 'instant', minutes: m[3] === '前' ? -minutes : minutes }
      return { kind: 'length', minutes }
    },
  },
  {
    // 中午之前, 中午以后
    pattern: /(?:中午|正午|午饭)(?:(以后|之后|过后|后)|(以前|之前|前))(?!\d)/,
    read: (m) => clock(undefined, 12, 0, m[1], m[2]),
  },
  { pattern: /正午(?!的?\d)|午夜(?!的?\d)/, read: (m) => clock(undefined, m[0] === '正午' ? 12 : 0, 0) },
  {
    // only where it says when: 现在有空场吗, not 我现在的位置
    pattern: /现在|此时(?:此刻)?|此刻|马上|立刻|即刻/,
    read: (_m, after, before) =>
      NOW_AFTER.test(after) && NOW_BEFORE.test(before) ? { kind: 'instant', minutes: 0 } : { kind: 'other' },
  },
]

/** The part of the day said right before, taken by another piece (今晚八点) or by the first end of a range. */
function leading(before: string): string | undefined {
  const word = LEAD.exec(before.slice(-6))?.[1]
  if (word === undefined) return undefined
  return own(word) ?? (/[早晨]/.test(word) ? '早上' : /午/.test(word) ? '中午' : '晚上')
}
