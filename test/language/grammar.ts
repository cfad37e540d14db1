import fc from 'fast-check'
import { DateTime } from 'luxon'

/**
 * Phrases made from a small grammar together with what they mean, worked out by luxon and not by the reader's own
 * calendar. A day is a function of the local now; undefined where the phrase means no day then (the 31st of June).
 */
export interface Said<T> {
  text: string
  means: T
}
export type DayOf = (now: DateTime) => DateTime | undefined

const HAN = '零一二三四五六七八九'
/** 0 … 99 in Chinese: 5 → 五, 20 → 二十, 31 → 三十一 */
function han(n: number): string {
  if (n < 10) return HAN[n]!
  const tens = Math.floor(n / 10)
  return `${tens === 1 ? '' : HAN[tens]}十${n % 10 === 0 ? '' : HAN[n % 10]}`
}
const digits = (n: number): string => [...String(n)].map((digit) => HAN[Number(digit)]).join('')
const FULL = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
/** a number as Chinese writes it: in numerals, digits or full-width digits */
const zhNumber = (n: number): fc.Arbitrary<string> => fc.constantFrom(han(n), String(n), FULL(String(n)))

const ZH_DAYS = ['一', '二', '三', '四', '五', '六']
const EN_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const EN_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const ordinalWord = (n: number): string =>
  n <= 20 ? ORDINALS[n - 1]! : n === 30 ? 'thirtieth' : `${n > 30 ? 'thirty' : 'twenty'} ${ORDINALS[(n % 10) - 1]}`
const ordinalDigit = (n: number): string =>
  `${n}${n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`

const after =
  (n: number, unit: 'days' | 'weeks'): DayOf =>
  (now) =>
    now.plus({ [unit]: n })
/** luxon: 1 is Monday */
const inWeek =
  (weeks: number, weekday: number): DayOf =>
  (now) =>
    now.startOf('week').plus({ weeks, days: weekday - 1 })
const nextWeekday =
  (weekday: number): DayOf =>
  (now) =>
    now.plus({ days: ((weekday - now.weekday + 6) % 7) + 1 })
const nextDate =
  (month: number, day: number): DayOf =>
  (now) => {
    for (let year = now.year; year <= now.year + 8; year += 1) {
      const date = DateTime.fromObject({ year, month, day }, { zone: now.zone })
      if (date.isValid && date >= now.startOf('day')) return date
    }
    return undefined
  }
const onDate =
  (year: number, month: number, day: number): DayOf =>
  (now) => {
    const date = DateTime.fromObject({ year, month, day }, { zone: now.zone })
    return date.isValid ? date : undefined
  }
const nextDayOfMonth =
  (day: number): DayOf =>
  (now) => {
    for (let k = 0; k < 3; k += 1) {
      const month = now.startOf('month').plus({ months: k })
      if (month.daysInMonth! >= day && month.set({ day }) >= now.startOf('day')) return month.set({ day })
    }
    return undefined
  }
const nextMonthsDay =
  (day: number): DayOf =>
  (now) => {
    const month = now.startOf('month').plus({ months: 1 })
    return month.daysInMonth! >= day ? month.set({ day }) : undefined
  }
const nthOfNextMonth =
  (nth: number, weekday: number): DayOf =>
  (now) => {
    const month = now.startOf('month').plus({ months: 1 })
    const first = month.plus({ days: (weekday - month.weekday + 7) % 7 })
    return first.plus({ weeks: nth - 1 })
  }

const weekday = fc.integer({ min: 1, max: 7 })
const month = fc.integer({ min: 1, max: 12 })
const monthDay = fc.integer({ min: 1, max: 31 })
const year = fc.integer({ min: 2024, max: 2039 })
const said = <T>(text: fc.Arbitrary<string>, means: T): fc.Arbitrary<Said<T>> =>
  text.map((each) => ({ text: each, means }))

const zhWeekday = (n: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('周', '星期', '礼拜', '週', '禮拜'),
      n === 7 ? fc.constantFrom('日', '天') : fc.constant(ZH_DAYS[n - 1]!),
    )
    .map(([a, b]) => a + b)

export const zhDay: fc.Arbitrary<Said<DayOf>> = fc.oneof(
  fc
    .constantFrom<[string, number]>(['今天', 0], ['明天', 1], ['后天', 2], ['後天', 2], ['大后天', 3], ['明日', 1])
    .map(([text, n]) => ({ text, means: after(n, 'days') })),
  weekday.chain((n) => said(zhWeekday(n), nextWeekday(n))),
  fc
    .tuple(
      weekday,
      fc.constantFrom<[string, number]>(
        ['这', 0],
        ['這', 0],
        ['本', 0],
        ['下', 1],
        ['下个', 1],
        ['下個', 1],
        ['下下', 2],
        ['下下个', 2],
      ),
    )
    .chain(([n, [lead, weeks]]) =>
      said(
        zhWeekday(n)
          .filter((text) => !(lead.endsWith('个') && text.startsWith('周')))
          .map((text) => lead + text),
        inWeek(weeks, n),
      ),
    ),
  fc.integer({ min: 1, max: 60 }).chain((n) =>
    said(
      fc.tuple(zhNumber(n), fc.constantFrom('天后', '天以后', '天之后')).map((parts) => parts.join('')),
      after(n, 'days'),
    ),
  ),
  fc.integer({ min: 1, max: 12 }).chain((n) =>
    said(
      fc.tuple(zhNumber(n), fc.constantFrom('周后', '个星期后', '周以后')).map((parts) => parts.join('')),
      after(n, 'weeks'),
    ),
  ),
  fc.tuple(month, monthDay).chain(([m, d]) =>
    said(
      fc.tuple(zhNumber(m), zhNumber(d), fc.constantFrom('号', '日', '號')).map(([a, b, c]) => `${a}月${b}${c}`),
      nextDate(m, d),
    ),
  ),
  fc.tuple(year, month, monthDay).chain(([y, m, d]) =>
    said(
      fc.oneof(
        fc
          .tuple(fc.constantFrom(String(y), digits(y)), zhNumber(m), zhNumber(d), fc.constantFrom('号', '日'))
          .map(([a, b, c, e]) => `${a}年${b}月${c}${e}`),
        fc.constantFrom('-', '/', '.').map((sign) => [y, m, d].join(sign)),
      ),
      onDate(y, m, d),
    ),
  ),
  monthDay.chain((d) =>
    said(
      fc.tuple(zhNumber(d), fc.constantFrom('号', '日')).map((parts) => parts.join('')),
      nextDayOfMonth(d),
    ),
  ),
  monthDay.chain((d) =>
    said(
      fc
        .tuple(fc.constantFrom('下个月', '下月', '下個月'), zhNumber(d), fc.constantFrom('号', '日'))
        .map((parts) => parts.join('')),
      nextMonthsDay(d),
    ),
  ),
  fc.tuple(fc.integer({ min: 1, max: 4 }), weekday).chain(([n, w]) =>
    said(
      fc
        .tuple(
          zhNumber(n),
          zhWeekday(w).filter((text) => !/^[周週]/.test(text)),
        )
        .map(([a, b]) => `下个月第${a}个${b}`),
      nthOfNextMonth(n, w),
    ),
  ),
)

export const enDay: fc.Arbitrary<Said<DayOf>> = fc.oneof(
  fc
    .constantFrom<[string, number]>(['today', 0], ['tomorrow', 1], ['tmrw', 1], ['the day after tomorrow', 2])
    .map(([text, n]) => ({ text, means: after(n, 'days') })),
  weekday.chain((n) =>
    said(fc.constantFrom(`on ${EN_DAYS[n - 1]}`, EN_DAYS[n - 1]!, `coming ${EN_DAYS[n - 1]}`), nextWeekday(n)),
  ),
  weekday.chain((n) =>
    said(
      fc.constantFrom(`next ${EN_DAYS[n - 1]}`, `${EN_DAYS[n - 1]} next week`, `${EN_DAYS[n - 1]} of next week`),
      inWeek(1, n),
    ),
  ),
  fc
    .integer({ min: 1, max: 60 })
    .chain((n) =>
      said(fc.constantFrom(`in ${n} days`, `${n} days from now`, `${n} days from today`), after(n, 'days')),
    ),
  fc
    .integer({ min: 1, max: 12 })
    .chain((n) => said(fc.constantFrom(`in ${n} weeks`, `${n} weeks from now`), after(n, 'weeks'))),
  fc.tuple(month, monthDay).chain(([m, d]) => {
    const name = EN_MONTHS[m - 1]!
    return said(
      fc.constantFrom(
        `${name} ${d}`,
        `${name} ${ordinalDigit(d)}`,
        `${d} ${name}`,
        `the ${ordinalDigit(d)} of ${name}`,
        `${name} the ${ordinalWord(d)}`,
        `the ${ordinalWord(d)} of ${name}`,
        `${name.slice(0, 3)}. ${d}`,
      ),
      nextDate(m, d),
    )
  }),
  fc.tuple(year, month, monthDay).chain(([y, m, d]) => {
    const name = EN_MONTHS[m - 1]!
    const two = (n: number): string => String(n).padStart(2, '0')
    return said(
      fc.constantFrom(
        `${y}-${two(m)}-${two(d)}`,
        `${name} ${d}, ${y}`,
        `${d} ${name} ${y}`,
        `${d}-${name.slice(0, 3)}-${y}`,
      ),
      onDate(y, m, d),
    )
  }),
  monthDay.chain((d) => said(fc.constantFrom(`the ${ordinalDigit(d)}`, `on the ${ordinalWord(d)}`), nextDayOfMonth(d))),
  monthDay.chain((d) =>
    said(
      fc.constantFrom(`the ${ordinalDigit(d)} of next month`, `next month on the ${ordinalDigit(d)}`),
      nextMonthsDay(d),
    ),
  ),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), weekday)
    .chain(([n, w]) =>
      said(
        fc.constantFrom(
          `the ${ORDINALS[n - 1]} ${EN_DAYS[w - 1]} of next month`,
          `${ordinalDigit(n)} ${EN_DAYS[w - 1]} in next month`,
        ),
        nthOfNextMonth(n, w),
      ),
    ),
)

const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** from … to: hours (of 24) that the word may be said with */
const ZH_PARTS: readonly [word: string, from: number, to: number][] = [
  ['凌晨', 1, 5],
  ['早上', 5, 11],
  ['上午', 6, 11],
  ['下午', 13, 18],
  ['傍晚', 17, 19],
  ['晚上', 18, 23],
]
export const zhTime: fc.Arbitrary<Said<string>> = fc.oneof(
  fc
    .constantFrom(...ZH_PARTS)
    .chain(([word, from, to]) =>
      fc.tuple(fc.constant(word), fc.integer({ min: from, max: to }), fc.constantFrom(0, 5, 15, 20, 30, 45)),
    )
    .chain(([word, hour, minute]) => {
      const twelve = hour > 12 ? hour - 12 : hour
      const means = clockText(hour * 60 + minute)
      const tails =
        minute === 0
          ? ['点', '点钟', '点整']
          : minute === 30
            ? ['点半', '点三十', '点30分']
            : minute === 15
              ? ['点一刻', '点15']
              : minute === 45
                ? ['点三刻', '点四十五分']
                : minute === 5
                  ? ['点零五', '点零五分', '点05']
                  : ['点二十', '点20分']
      return said(
        fc.tuple(zhNumber(twelve), fc.constantFrom(...tails)).map(([a, b]) => word + a + b),
        means,
      )
    }),
  fc
    .tuple(fc.integer({ min: 13, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => ({ text: clockText(hour * 60 + minute), means: clockText(hour * 60 + minute) })),
)

const EN_HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
export const enTime: fc.Arbitrary<Said<string>> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 5, 15, 20, 30, 45), fc.boolean())
    .chain(([hour, minute, pm]) => {
      const means = clockText((hour % 12) * 60 + minute + (pm ? 720 : 0))
      const half = pm ? 'pm' : 'am'
      const padded = String(minute).padStart(2, '0')
      const name = EN_HOURS[hour - 1]!
      const forms = [
        `at ${hour}:${padded}${half}`,
        `${hour}:${padded} ${half}`,
        `at ${hour}.${padded} ${half}`,
        `${hour}:${padded}${half[0]}.m.`,
      ]
      if (minute === 0)
        forms.push(`at ${hour}${half}`, `at ${name} ${half}`, `${hour} o'clock ${half}`, `${hour}${half[0]}`)
      if (minute === 30) forms.push(`at half past ${name} ${half}`)
      if (minute === 15) forms.push(`at quarter past ${name} ${half}`, `at a quarter past ${hour}${half}`)
      if (minute === 20) forms.push(`at twenty past ${name} ${half}`, `at ${name} twenty ${half}`)
      return said(fc.constantFrom(...forms), means)
    }),
  fc.tuple(fc.integer({ min: 13, max: 23 }), fc.integer({ min: 0, max: 59 })).chain(([hour, minute]) => {
    const padded = String(minute).padStart(2, '0')
    return said(fc.constantFrom(`at ${hour}:${padded}`, `${hour}h${padded}`), clockText(hour * 60 + minute))
  }),
)
