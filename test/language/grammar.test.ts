import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/language/read.ts'
import { type DayOf, enDay, enTime, type Said, zhDay, zhTime } from './grammar.ts'

const ZONES = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Apia',
]

/** Wall times between two in the morning and midnight (before two, "tomorrow" is in question), the days of DST changes among them. */
const now = fc
  .tuple(
    fc.constantFrom(...ZONES),
    fc.oneof(
      fc.integer({ min: 0, max: 15 * 365 }).map((days) => DateTime.utc(2024, 1, 1).plus({ days }).toISODate()!),
      fc.constantFrom(
        '2026-03-08',
        '2026-11-01',
        '2026-03-29',
        '2026-10-25',
        '2026-04-05',
        '2026-10-04',
        '2028-02-29',
        '2027-12-31',
      ),
    ),
    fc.integer({ min: 3 * 60, max: 24 * 60 - 1 }),
  )
  .map(([zone, date, minutes]) =>
    DateTime.fromISO(date, { zone }).set({ hour: Math.floor(minutes / 60), minute: minutes % 60 }),
  )

function check(text: string, at: DateTime, locale: string, day: DateTime | undefined, start: string | undefined): void {
  const { whens, doubt, impossible, rest } = read(text, { now: at.toUTC().toISO()!, zone: at.zoneName!, locale })
  const note = `${text} | ${at.toISO()} ${at.zoneName}`
  if (day === undefined) {
    // no such day: said so, or nothing; never some other day
    expect(impossible === true || whens.length === 0, note).toBe(true)
    return
  }
  expect(whens[0]?.date, note).toBe(day.toISODate())
  expect(whens[0]?.start, note).toBe(start)
  expect(doubt === undefined || doubt === 'ambiguous', `${note} ${doubt}`).toBe(true)
  expect(rest, note).toBe('')
  const past =
    start === undefined ? day < at.startOf('day') : `${day.toISODate()}T${start}` < at.toFormat("yyyy-MM-dd'T'HH:mm")
  expect(whens[0]?.past, note).toBe(past)
}

/** Many more find what is rare: `HALLO_RUNS=100000 npx vitest run test/language/grammar.test.ts`. */
const RUNS = Number(process.env.HALLO_RUNS) || 1500

const meaning = (day: Said<DayOf>, at: DateTime): DateTime | undefined => day.means(at)

describe('phrases from a grammar mean what they were made to mean', () => {
  it('days in Chinese', () => {
    fc.assert(
      fc.property(zhDay, now, (day, at) => check(day.text, at, 'zh-CN', meaning(day, at), undefined)),
      { numRuns: RUNS },
    )
  })

  it('days in English', () => {
    fc.assert(
      fc.property(enDay, now, (day, at) => check(day.text, at, 'en', meaning(day, at), undefined)),
      { numRuns: RUNS },
    )
  })

  it('days with times in Chinese, inside a wish', () => {
    const around = fc.constantFrom<[string, string]>(
      ['', ''],
      ['我想订', '的'],
      ['帮我约', '，谢谢'],
      ['请问', '可以吗'],
    )
    fc.assert(
      fc.property(
        zhDay,
        zhTime,
        now,
        around,
        fc.constantFrom('', ' ', '，', '的'),
        (day, time, at, [lead, tail], gap) =>
          check(
            `${lead}${day.text}${/\d$/.test(day.text) && gap === '' ? ' ' : gap}${time.text}${tail}`,
            at,
            'zh-CN',
            meaning(day, at),
            time.means,
          ),
      ),
      { numRuns: RUNS },
    )
  })

  it('days with times in English, in either order', () => {
    fc.assert(
      fc.property(
        enDay,
        enTime,
        now,
        fc.boolean(),
        fc.constantFrom('', 'please book ', "i'd like to book "),
        (day, time, at, first, lead) => {
          // "3p on 15 may": a time that ends in a bare letter stands best alone; "at 5 on the 3rd" is fine
          const text = first
            ? `${day.text} ${time.text}`
            : `${time.text}${/^(?:on|in|the|next|coming|tomorrow|today|tmrw)/.test(day.text) ? ' ' : ', '}${day.text}`
          check(lead + text, at, 'en', meaning(day, at), time.means)
        },
      ),
      { numRuns: RUNS },
    )
  })
})
