import { describe, expect, test } from 'vitest'
import { read } from '../../src/language/read.ts'

const said = (text: string) =>
  read(text, {
    now: '2026-11-23T01:00:00Z',
    zone: 'Asia/Shanghai',
    locale: /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en',
    hours: () => [['09:00', '21:00']],
  })

describe('an hour put right in one breath', () => {
  test.each([
    ['tomorrow at 8pm, make it 7 in the end', '19:00'],
    ["tomorrow at 8pm. let's say 7 instead", '19:00'],
    ['friday 8pm, nah, 7', '19:00'],
    ['tomorrow at 3, make it 4', '16:00'],
    ['tomorrow at 6, better 7', '19:00'],
    ['tomorrow at 3 for 2, no, at 4', '16:00'],
    ['明天晚上八点，还是七点吧', '19:00'],
    ['明天八点，算了还是七点', '19:00'],
    ['周六还是周日吧', undefined],
  ])('%s', (text, start) => {
    const { whens, doubt } = said(text)
    expect([whens.length, whens[0]?.start, doubt]).toEqual([1, start, undefined])
  })

  test.each(['tomorrow at 8pm for 2, no 7', 'tomorrow at 3 for 3 people, sorry, 4'])('%s: hour or size', (text) => {
    expect(said(text).doubt).toBe('leftover')
  })

  test('two that are asked about stay two', () => {
    expect(said('明天八点还是七点').whens).toHaveLength(2)
  })
})

test.each([
  ['tomorrow at 3 for two, no 3 people', 3],
  ['tomorrow at 3 for 2, make it 4 people', 4],
  ['明天三点两个人，不对三个人', 3],
])('%s: the last size counts', (text, size) => {
  expect(said(text).party).toEqual({ min: size, max: size })
})

test.each([
  ['tomorrow for 4 people with two children', 4, 6],
  ['tomorrow, 4 of us with 2 kids', 4, 6],
  ['tomorrow, family of 4 with 2 kids', 4, 6],
  ['tomorrow, a party of 5 with a baby', 5, 6],
  ['tomorrow for 4 people including two kids', 4, 4],
  ['tomorrow, 4 of us, 2 of them kids', 4, 4],
  ['tomorrow for 4 adults with two kids', 6, 6],
  ['明天4个人，带两个孩子', 4, 6],
  ['明天五位，带着一个宝宝', 5, 6],
  ['明天4个人，里面有两个小孩', 4, 4],
  ['明天4个大人带两个孩子', 6, 6],
  ['明天我带两个孩子', 3, 3],
])('%s: %i to %i', (text, min, max) => {
  expect(said(text).party).toEqual({ min, max })
})

test.each([
  ['any day this week but saturday', '2026-11-28'],
  ['any weekday but friday', '2026-11-27'],
  ['this week, any day besides tuesday', '2026-11-24'],
  ['whichever day next week, friday excluded', '2026-12-04'],
  ['any time this week but saturday morning', '2026-11-28'],
  ['下周除周三外都可以', '2026-11-25'],
  ['这周随便哪天，周六除外', '2026-11-28'],
])('%s leaves %s out', (text, date) => {
  const { excluded, doubt } = said(text)
  expect([excluded?.map((when) => when.date), doubt]).toEqual([[date], undefined])
})

test.each(['tomorrow, not 3pm', 'anytime tomorrow but 3pm', 'anything tomorrow but not 3pm', '明天除了三点都行'])(
  '%s: the day stays',
  (text) => {
    const { whens, excluded } = said(text)
    expect([whens[0]?.date, whens[0]?.start, excluded?.[0]?.start]).toEqual(['2026-11-24', undefined, '15:00'])
  },
)

test('what would be best is not ruled out', () => {
  expect(said('any day but friday is best').excluded).toBeUndefined()
})
