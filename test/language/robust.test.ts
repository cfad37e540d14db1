import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ASK_KINDS } from '../../src/domain/form/ask.ts'
import { read } from '../../src/language/read.ts'
import type { ReadContext, Reading } from '../../src/language/reading.ts'

const EXPECTS: ReadContext['expects'][] = [undefined, ...ASK_KINDS]
const context = fc.record({
  now: fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  zone: fc.constantFrom(
    'Asia/Shanghai',
    'America/New_York',
    'Europe/London',
    'Australia/Lord_Howe',
    'Pacific/Kiritimati',
    'UTC',
    'No/Where',
  ),
  locale: fc.constantFrom('zh-CN', 'en', 'en-GB', 'zh-TW', 'xx'),
  expects: fc.constantFrom(...EXPECTS),
})

/** Bits that dates, sizes and wishes are made of, thrown together. */
const bits = fc
  .array(
    fc.constantFrom(
      ...'明天 下 周 三 点 半 到 - 5 12 31 2月 30日 号 农历 初 闰 十 廿 第 个 人 上 晚上 差 刻 后 前 国庆 next last friday the 3rd of at half past quarter to pm a . : / 10 2026 every week in days from now until between and for people +86 13800138000 @ 《 》 ( 我叫 \u0000 \ud83d 😀 ｗ'.split(
        ' ',
      ),
      ' ',
      '',
      '\n',
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

function sane(text: string, reading: Reading): void {
  for (const when of reading.whens) {
    if (when.date !== undefined) expect(when.date).toMatch(/^\d{4,}-\d\d-\d\d$/)
    if (when.until !== undefined) expect(when.until >= when.date!).toBe(true)
    for (const time of [when.start, when.end])
      if (time !== undefined) expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    expect(when.span[0]).toBeGreaterThanOrEqual(0)
    expect(when.span[1]).toBeLessThanOrEqual(text.length)
    expect(when.span[0]).toBeLessThan(when.span[1])
    expect(when.date ?? when.start ?? when.end ?? when.dayPart).toBeDefined()
  }
  if (reading.party) expect(reading.party.min).toBeLessThanOrEqual(reading.party.max)
  if (reading.duration !== undefined) expect(reading.duration).toBeGreaterThan(0)
}

describe('anything at all', () => {
  it('is read without throwing, and what is read is sane', () => {
    fc.assert(
      fc.property(
        fc.oneof(bits, fc.string({ unit: 'binary', maxLength: 400 }), fc.string()),
        context,
        (text, given) => {
          const { expects, ...rest } = given
          sane(text, read(text, expects ? { ...rest, expects } : rest))
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('reads the same twice, and leaves its input alone', () => {
    fc.assert(
      fc.property(bits, context, (text, given) => {
        const { expects: _, ...frozen } = given
        Object.freeze(frozen)
        expect(read(text, frozen)).toEqual(read(text, frozen))
      }),
      { numRuns: 300 },
    )
  })

  it('an unreadable clock is the epoch’s, not a fault', () => {
    expect(read('tomorrow', { now: 'whenever', zone: 'UTC', locale: 'en' }).whens[0]?.date).toBe('1970-01-02')
  })

  it('10,000 characters take no longer than 300 do', () => {
    // bounds the work, not the clock: what stands after the first 300 characters is only searched for signs of a date
    const given = { now: '2026-11-23T02:00:00Z', zone: 'Asia/Shanghai', locale: 'zh-CN' }
    for (const unit of ['1', '十', '(', ' ', '周三三点', 'a week after ', '3-', 'one ', '1月a:']) {
      const long = unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000)
      const begin = process.cpuUsage().user
      for (let i = 0; i < 5; i += 1) read(long, given)
      // five milliseconds each are allowed (see bench/dates.mjs); forty times that means a pattern that backtracks
      expect((process.cpuUsage().user - begin) / 5000, unit).toBeLessThan(200)
    }
  })
})
