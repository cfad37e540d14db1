import { describe, expect, test } from 'vitest'
import { read } from '../../src/language/read.ts'
import type { ReadContext } from '../../src/language/reading.ts'
import { howOften, repeatIn } from '../../src/language/wording/repeats.ts'
import { meansAll } from '../../src/language/wording/several-days.ts'

const context: ReadContext = { now: '2026-11-23T02:00:00Z', zone: 'Asia/Shanghai', locale: 'en' }
const FRIDAY = 4

describe('days that come again', () => {
  test.each([
    ['badminton every friday at 4pm for 2', { weekdays: [FRIDAY], step: 7 }],
    ['fridays at 4pm for the next 4 weeks', { weekdays: [FRIDAY], step: 7, count: 4 }],
    ['the next three fridays at 4pm', { weekdays: [FRIDAY], step: 7, count: 3 }],
    ['every other friday 4pm', { weekdays: [FRIDAY], step: 14 }],
    ['mondays and thursdays at 7pm', { weekdays: [0, 3], step: 7 }],
    ['weekly on friday at 4pm, 4 times', { weekdays: [], step: 7, count: 4 }],
    ['each tuesday 6pm until christmas', { weekdays: [1], step: 7, until: 'christmas' }],
    ['每周五下午4点，连续六周', { weekdays: [FRIDAY], step: 7, count: 6 }],
    ['每周一三五晚上7点', { weekdays: [0, 2, 4], step: 7 }],
    ['接下来三个周五下午4点', { weekdays: [FRIDAY], step: 7, count: 3 }],
    ['每隔一周周五下午4点', { weekdays: [FRIDAY], step: 14 }],
    ['every sunday for two months', { weekdays: [6], step: 7, count: 8 }],
  ])('%s', (text, repeat) => {
    expect(repeatIn(text)?.repeat).toEqual(repeat)
    expect(repeatIn(text)?.rest).toHaveLength(text.length)
  })

  test.each(['friday at 4', 'no fridays please', 'not every week', '除了每周三', 'three fridays from now', '下周五'])(
    '%s is none',
    (text) => expect(repeatIn(text)).toBeUndefined(),
  )

  test('the time beside it is read, and until when is a day', () => {
    const reading = read('every tuesday at 6pm for 3 people until 20 december', context)
    expect(reading).toMatchObject({
      repeat: { weekdays: [1], step: 7, untilDay: '2026-12-20' },
      whens: [{ start: '18:00' }],
      party: { min: 3, max: 3 },
    })
    expect(reading.doubt).toBeUndefined()
  })

  test.each([
    ['six weeks', { count: 6 }],
    ['4', { count: 4 }],
    ['八次', { count: 8 }],
    ['for two months', { count: 8 }],
    ['until the end of december', { until: 'the end of december' }],
  ])('how often: %s', (text, often) => expect(howOften(text)).toEqual(often))
})

describe('several days', () => {
  const all = (text: string) => meansAll(text, read(text, context).whens)
  test.each(['monday and wednesday at 4pm', '周一、周三、周五下午4点', '周一和周三', 'dec 4 & dec 11 at 4'])(
    '%s',
    (text) => expect(all(text)).toBe(true),
  )
  test.each(['monday or wednesday at 4pm', '周一或者周三', 'friday at 4', 'friday, otherwise saturday'])(
    'not %s',
    (text) => expect(all(text)).toBe(false),
  )
})
