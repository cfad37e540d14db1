import { describe, expect, it } from 'vitest'
import { partyAfter } from '../../src/language/numbers/party-change.ts'

describe('a size after a difference', () => {
  it.each([
    ['one more person', 1, 4],
    ['an extra guest', 1, 4],
    ['多带一个人', 1, 4],
    ['再多一个人', 1, 4],
    ['再来两个人', 2, 5],
    ['加两个人', 2, 5],
    ['two fewer people', 2, 1],
    ['少一个人', 1, 2],
    ['减少一个人', 1, 2],
    ['2 more', 2, 5],
    ['再多加两位', 2, 5],
  ])('%s: %i beside three are %i', (text, said, size) => {
    expect(partyAfter(text, said, 3)).toBe(size)
  })
  it.each([
    '5 people',
    '差不多5个人',
    '5个人参加',
    '最多5个人',
    '至少5个人',
    'no more than 5 people',
    '大多5个人',
    'another day, 5 people',
    'more than 5 people',
    '多功能厅，5个人',
    '顶多5个人',
  ])('%s is a size', (text) => {
    expect(partyAfter(text, 5, 3)).toBe(5)
  })
  it('without a size so far what is said is the size', () => {
    expect(partyAfter('3 more people', 3, undefined)).toBe(3)
  })
})
