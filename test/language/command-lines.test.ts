import { describe, expect, it } from 'vitest'
import { nearestCommand, readSlash } from '../../dialogs/engine/slash.ts'
import { minorUnits } from '../../src/domain/hall/money.ts'
import { readAmount } from '../../src/language/commands/amount.ts'
import { beginsAnew } from '../../src/language/commands/leading-name.ts'
import { namesDate } from '../../src/language/commands/names-date.ts'
import { plainCommand } from '../../src/language/commands/plain-command.ts'
import { type CopySaid, readCopy } from '../../src/language/commands/times/copy-said.ts'
import { readDaysSaid } from '../../src/language/commands/times/days-said.ts'
import { readHourRanges } from '../../src/language/commands/times/hour-ranges.ts'
import { readWeekHours } from '../../src/language/commands/times/week-hours.ts'

import { readNoShows } from '../../src/language/halls/no-shows-said.ts'

const CONTEXT = { now: '2026-11-23T01:00:00Z', zone: 'Asia/Shanghai', locale: 'en' }

describe('hours of a week', () => {
  const week = (text: string) => {
    const read = readWeekHours(text)?.value
    if (read === undefined || !read.ok) return read?.problem
    return read.week.map(({ days, hours }) =>
      `${days.join('')} ${hours.map((range) => range.join('-')).join(' ')}`.trim(),
    )
  }
  it.each([
    ['周一至周五 9:00-12:00 14:00-18:00', ['01234 09:00-12:00 14:00-18:00']],
    ['周一到周五9点到18点，周末10点到16点', ['01234 09:00-18:00', '56 10:00-16:00']],
    ['工作日 9-18；周六日休息', ['01234 09:00-18:00', '56']],
    ['每天上午9点半到晚上9点', ['0123456 09:30-21:00']],
    ['mon-fri 9-12, 14-18; sat 10am-4pm; sun closed', ['01234 09:00-12:00 14:00-18:00', '5 10:00-16:00', '6']],
    ['every day 8am to 10pm', ['0123456 08:00-22:00']],
    ['tuesday, thursday and saturday 18:00-23:00', ['135 18:00-23:00']],
    ['周一三五 18:00-21:00', ['024 18:00-21:00']],
    ['mon tue 9-12', ['01 09:00-12:00']],
    ['fri-sat 20:00-01:00', ['45 20:00-01:00']],
    ['9:00-18:00 weekdays', ['01234 09:00-18:00']],
    // what is excepted is none of the days
    ['every day except monday, 10am-5pm', ['123456 10:00-17:00']],
    ['10am to 5pm daily except mondays and tuesdays', ['23456 10:00-17:00']],
    ['all week but not sunday 9-5', ['012345 09:00-17:00']],
    ['except sundays 9 to 6', ['012345 09:00-18:00']],
    ['除了周一每天10点到17点', ['123456 10:00-17:00']],
    ['每天10点到17点，周一除外', ['123456 10:00-17:00']],
    ['除周一周二外，每天9点到18点', ['23456 09:00-18:00']],
    ['每天(周一除外) 10:00-17:00', ['123456 10:00-17:00']],
    ['every day 10-17, closed on mondays', ['123456 10:00-17:00', '0']],
    ['每天10点到17点，周一休息', ['123456 10:00-17:00', '0']],
    // the second hours are not before the first
    ['weekdays 9 to 12 and 1 to 4', ['01234 09:00-12:00 13:00-16:00']],
    ['工作日9点到12点，1点到5点', ['01234 09:00-12:00 13:00-17:00']],
    ['mon-fri 8:30-12:30, 1:30-5:30', ['01234 08:30-12:30 13:30-17:30']],
    ['sat 20:00-23:00 01:00-02:00', ['5 01:00-02:00 20:00-23:00']],
    ['sat 20:00-23:00 1:00-2:00', ['5 01:00-02:00 20:00-23:00']],
  ])('%s', (text, hours) => expect(week(text)).toEqual(hours))
  it.each([
    ['mon 9-13 12-18', 'overlap'],
    ['周一 9:00-25:00', 'impossible'],
    ['9-18', 'noDays'],
    ['mon 9-12; tue', 'noHours'],
    ['mon-fri 9-12; wed 14-18', 'twice'],
  ])('%s: %s', (text, problem) => expect(week(text)).toBe(problem))
})

it.each([
  ['19:00-21:00', [['19:00', '21:00']]],
  ['晚上7点到9点', [['19:00', '21:00']]],
  ['from 2pm to 4pm', [['14:00', '16:00']]],
  ['12月5日', []],
  ['1-7 dec', []],
  ['2026-12-01 2026-12-05', []],
])('hours in “%s”', (text, ranges) => expect(readHourRanges(text).map(({ value }) => value)).toEqual(ranges))

it.each([
  ['2026-11-24 2026-11-30', { from: '2026-11-24', to: '2026-11-30' }],
  ['2026-11-24..2026-11-30', { from: '2026-11-24', to: '2026-11-30' }],
  ['2026-11-30 2026-11-24', 'unclear'],
  ['next 30 days', { from: '2026-11-23', to: '2026-12-22' }],
  ['the next two weeks', { from: '2026-11-23', to: '2026-12-06' }],
  ['未来7天', { from: '2026-11-23', to: '2026-11-29' }],
  ['12月5日到8日', { from: '2026-12-05', to: '2026-12-08' }],
  ['all', 'all'],
  ['全部', 'all'],
  ['30 february', 'unclear'],
  ['the lift is broken', undefined],
])('days in “%s”', (text, days) => expect(readDaysSaid(text, CONTEXT)?.value).toEqual(days))

it.each([
  ['100', { decimal: '100' }],
  ['¥99.5 每人', { decimal: '99.5', currency: 'CNY', shared: true, per: 'person' }],
  ['£12 per hour', { decimal: '12', currency: 'GBP', per: 'slot' }],
  ['100块每次', { decimal: '100', currency: 'CNY', per: 'booking' }],
  ['free', { decimal: '0' }],
  ['免费', { decimal: '0' }],
  ['-5', undefined],
  ['a lot', undefined],
])('a price in “%s”', (text, amount) => expect(readAmount(text)?.value).toEqual(amount))

it('an amount has the decimals of its currency', () => {
  expect(minorUnits('99.5', 'CNY')).toBe(9950)
  expect(minorUnits('99.500', 'CNY')).toBe(9950)
  expect(minorUnits('99.999', 'CNY')).toBeUndefined()
  expect(minorUnits('100', 'JPY')).toBe(100)
  expect(minorUnits('100.5', 'JPY')).toBeUndefined()
  expect(minorUnits('1.005', 'KWD')).toBe(1005)
})

describe('plain words', () => {
  it.each([
    ['下周一闭馆', 'close'],
    ['滨江12月5日停电，不营业', 'close'],
    ['close on 24 december', 'close'],
    ["we're closed next friday because of a power cut", 'close'],
    ['reopen riverside on 5 december', 'reopen'],
    ['恢复周六营业', 'reopen'],
    ['会议室价格改成100', 'price'],
    ['羽毛球涨到50元', 'price'],
    ['会议室周六不开放', 'close'],
    ['change the price of the meeting room to 100', 'price'],
    ['周六改成9点到22点', 'hours'],
    ['营业时间改成每天9点到18点', 'hours'],
    ['change saturday to 9am-10pm', 'hours'],
    ['set the hours of yoga to mon-fri 7-9', 'hours'],
    ['这周六加开 19:00-21:00', 'slots'],
    ['open extra hours on saturday 19:00-21:00', 'slots'],
    ['暂停会议室预约', 'service'],
    ['pause the meeting room', 'service'],
    ['导出名单 下周', 'export'],
    ["I'm on duty until 8pm", 'duty'],
    ['off duty', 'duty'],
    ["don't disturb me until tomorrow 9am", 'duty'],
    ['我上班了', 'duty'],
    ['下班了', 'duty'],
    ['值班到晚上八点', 'duty'],
    ['请勿扰', 'duty'],
    ['block Ada Lovelace because she broke the net', 'block'],
    ['ban Mr Wang, rude', 'block'],
    ['block 138 0013 8000', 'block'],
    ['unblock VXX9-KFWW', 'unblock'],
    ['let Ada book again', 'unblock'],
    ['拉黑王先生', 'block'],
    ['把王强拉黑', 'block'],
    ['不让王强再预约了', 'block'],
    ['屏蔽13800138000，骂人', 'block'],
    ['解除拉黑王强', 'unblock'],
    ['取消对王强的拉黑', 'unblock'],
    ['把王强移出黑名单', 'unblock'],
  ])('%s: /%s', (text, word) => expect(plainCommand(text)?.word).toBe(word))
  it.each([
    '下周一闭馆吗',
    '下周一闭馆？',
    '你们几点关门',
    '周六是不是不开放',
    'are you closed on monday?',
    'when do you close',
    'what is the price of the meeting room',
    '会议室多少钱',
    'change my booking to saturday 9-11',
    '我的预约改成周六9点到11点',
    'close to the window please',
    'move it to friday 4pm',
    'book the meeting room tomorrow',
    '明天下午三点会议室',
    'block the meeting room on friday',
    '下班后能订吗',
    '我下班后想打羽毛球',
    'are you on duty?',
    'is anybody on duty until 8pm?',
    'block calendar days',
    '不让我预约了吗',
  ])('%s: none', (text) => expect(plainCommand(text)).toBeUndefined())
})

it('a day is told from a weekday in general', () => {
  expect(['这周六', '12月5日', 'this saturday', '24 december', 'tomorrow'].filter((text) => !namesDate(text))).toEqual(
    [],
  )
  expect(['周六', '周一至周五', 'saturdays', 'mon-fri', 'every day', 'sat 9-12'].filter(namesDate)).toEqual([])
})

it('a name at the beginning says whom an announcement is for, unless the sentence is about it', () => {
  expect(
    [' The lift is broken', '：电梯坏了', ' 电梯坏了', ', we open late'].filter((rest) => !beginsAnew(rest)),
  ).toEqual([])
  expect([' is closed today', '今天闭馆', "'s lift is broken", ' will open late'].filter(beginsAnew)).toEqual([])
})

describe('guests who do not come', () => {
  const limit = (count: number, days: number, needs: 'approval' | 'phone') => ({ limit: { count, days, needs } })
  it.each([
    ['3 in 90 days: approval', limit(3, 90, 'approval')],
    ['after 2 no-shows within 30 days they have to call', limit(2, 30, 'phone')],
    ['60天内2次 审核', limit(2, 60, 'approval')],
    ['2次60天 电话预约', limit(2, 60, 'phone')],
    ['twice is enough', undefined],
    ['3 in 90 days', 'unclear'],
    ['mark after 15 minutes', { mark: 15 }],
    ['mark them 1 hour after the end', { mark: 60 }],
    ['结束30分钟后自动标记', { mark: 30 }],
    ['不要自动标记', { mark: 'off' }],
    ["don't mark anybody", { mark: 'off' }],
    ['mark after 20 hours', undefined],
    ['off', { mark: 'off', limit: 'off' }],
    ['关闭', { mark: 'off', limit: 'off' }],
  ])('%s', (text, said) => expect(readNoShows(text)).toEqual(said))
})

describe('the word after the slash', () => {
  const table = [
    { word: 'export', aliases: ['导出', '导出名单'] },
    { word: 'announce', aliases: ['发公告'] },
    { word: 'hours', aliases: ['营业时间'] },
  ]
  it.each([
    ['/export riverside next week', { word: 'export', rest: 'riverside next week' }],
    ['/Export@hallo_bot all', { word: 'export', rest: 'all' }],
    ['/导出名单滨江 下周', { word: 'export', rest: '滨江 下周' }],
    ['／营业时间 滨江', { word: 'hours', rest: '滨江' }],
    ['/发公告：今天闭馆', { word: 'announce', rest: '今天闭馆' }],
    ['/nothing x', { word: 'nothing', rest: 'x' }],
    ['/ export', undefined],
    ['12/5', undefined],
  ])('%s', (text, slash) => expect(readSlash(text, table)).toEqual(slash))
  it('is answered with the nearest where it is mistyped', () => {
    expect(['exprot', 'anounce', 'hour', '营业时问', 'exp'].map((typed) => nearestCommand(typed, table))).toEqual([
      'export',
      'announce',
      'hours',
      'hours',
      'export',
    ])
    expect(nearestCommand('xyzzy', table)).toBeUndefined()
  })
})

it.each([
  ['copy this week to the next 3 weeks', '2026-11-23 2026-11-29 → 2026-11-30 2026-12-20'],
  ['repeat this week next week', '2026-11-23 2026-11-29 → 2026-11-30 2026-12-06'],
  ['same hours next week as this week', '2026-11-23 2026-11-29 → 2026-11-30 2026-12-06'],
  ['copy the week of 7 december to the week of 14 december', '2026-12-07 2026-12-13 → 2026-12-14 2026-12-20'],
  ['copy 24 december to 31 december', '2026-12-24 2026-12-24 → 2026-12-31 2026-12-31'],
  ["use saturday's hours on sunday", '2026-11-28 2026-11-28 [5] → 2026-11-29 2026-11-29 [6]'],
  ['copy last week', '2026-11-16 2026-11-22 → nothing'],
  ['把这周的时间复制到下周', '2026-11-23 2026-11-29 → 2026-11-30 2026-12-06'],
  ['接下来三周都按这周来', '2026-11-23 2026-11-29 → 2026-11-30 2026-12-20'],
  ['把12月7日那周复制到下周', '2026-12-07 2026-12-13 → 2026-11-30 2026-12-06'],
  ['12月31日跟12月24日一样', '2026-12-24 2026-12-24 → 2026-12-31 2026-12-31'],
  ['mon-fri 9:00-12:00', undefined],
])('hours to be copied in “%s”', (text, said) => {
  const period = (days: CopySaid['source']): string => {
    if (days === undefined || days === 'unclear') return days ?? 'nothing'
    return `${days.from} ${days.to}${days.weekdays === undefined ? '' : ` [${days.weekdays.join()}]`}`
  }
  const copy = readCopy(text, CONTEXT)?.value
  expect(copy && `${period(copy.source)} → ${period(copy.target)}`).toBe(said)
})
