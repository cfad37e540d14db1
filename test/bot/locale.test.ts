import { describe, expect, it } from 'vitest'
import { localeFor } from '../../src/bot/draw/locale.ts'

const text = (words: string) => ({ type: 'text', text: words }) as const

describe('the language to answer in', () => {
  it.each([
    ['en', '明天下午三点羽毛球', 'zh-CN'],
    ['en-GB', '你好', 'zh-CN'],
    ['zh-CN', 'badminton tomorrow, please', 'en'],
    ['zh-TW', 'book a table tennis court', 'en'],
    ['zh-TW', '你好', 'zh-TW'],
    ['zh-CN', '订badminton', 'zh-CN'],
    ['de', 'badminton morgen', 'de'],
    ['ja', '明日の予約', 'ja'],
    [undefined, '你好', 'zh-CN'],
    [undefined, 'hello', 'en'],
  ])('of a new person with a door in %s the first words decide: %s → %s', (door, words, locale) => {
    expect(localeFor({ ...(door && { door }), body: text(words) })).toBe(locale)
  })
  it.each(['/start', '/book tomorrow'.slice(0, 5), '2', '13800138000', 'ok', 'K7M2QX', 'a@b.cn', '👍', ''])(
    '%j decides nothing',
    (words) => {
      expect(localeFor({ door: 'zh-CN', body: text(words) })).toBe('zh-CN')
      expect(localeFor({ door: 'en', body: text(words) })).toBe('en')
    },
  )
  it('a tap decides nothing', () => {
    expect(localeFor({ door: 'en', body: { type: 'choice', value: '确认' } })).toBe('en')
  })
  it('a language chosen before stands', () => {
    expect(localeFor({ person: 'en', door: 'en', body: text('你好') })).toBe('en')
    expect(localeFor({ person: 'zh-CN', door: 'en', body: text('hello there') })).toBe('zh-CN')
  })
})
