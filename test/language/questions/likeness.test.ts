import { expect, it } from 'vitest'
import { modelFor } from '../../../dialogs/engine/model-for.ts'
import { isRemark } from '../../../src/language/questions/is-remark.ts'
import { gistOf, likeness } from '../../../src/language/questions/likeness.ts'

const ASKS = {
  en: { towels: 'do you have towels', birthday: 'can I hold a birthday party here', coach: 'is there a coach' },
  'zh-CN': { towels: '有毛巾吗', birthday: '能办生日会吗', coach: '有教练吗', strings: '可以穿线吗' },
} as const

function nearest(text: string, locale: keyof typeof ASKS): [string, number] {
  const model = modelFor(locale)
  const said = gistOf(text, locale, model)
  const scores = Object.entries(ASKS[locale]).map(([id, ask]): [string, number] => [
    id,
    likeness(said, gistOf(ask, locale, model)),
  ])
  return scores.sort((a, b) => b[1] - a[1])[0]!
}

it.each([
  ['are towels provided?', 'en', 'towels'],
  ['could I borrow a towel', 'en', 'towels'],
  ['hi! can we have a kids birthday party there', 'en', 'birthday'],
  ['are coaches there on saturday', 'en', 'coach'],
  ['毛巾提供吗', 'zh-CN', 'towels'],
  ['生日派对能办吗', 'zh-CN', 'birthday'],
  ['周六有没有教练', 'zh-CN', 'coach'],
  ['球拍断线了能帮忙穿线吗', 'zh-CN', 'strings'],
] as const)('%s is heard in other words', (text, locale, id) => {
  const [best, score] = nearest(text, locale)
  expect(best).toBe(id)
  expect(score).toBeGreaterThan(0.33)
})

it.each([
  ['how much is badminton', 'en'],
  ['can I have a meeting room on friday', 'en'],
  ['is there a lift', 'en'],
  ['John Smith', 'en'],
  ['羽毛球多少钱', 'zh-CN'],
  ['有储物柜吗', 'zh-CN'],
  ['周五能订会议室吗', 'zh-CN'],
  ['明天下午三点', 'zh-CN'],
] as const)('%s is none of them', (text, locale) => expect(nearest(text, locale)[1]).toBeLessThan(0.33))

it('what is told of oneself asks nothing', () => {
  expect(['no parking', '不用停车', "we don't bring pets"].map(isRemark)).toEqual([true, true, true])
  expect(['no parking?', '没有停车位吗', 'is there no parking', '有停车位没'].map(isRemark)).toEqual(
    Array.from({ length: 4 }, () => false),
  )
})
