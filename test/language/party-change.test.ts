import { describe, expect, test } from 'vitest'
import { partyAfter, partyDifference } from '../../src/language/numbers/party-change.ts'

describe('more or fewer people than were known', () => {
  test.each([
    ['+2', 2],
    ['plus one', 1],
    ["there's one more coming", 1],
    ['two extra guests', 2],
    ['my brother wants to come as well', 1],
    ['my boss and two colleagues are joining too', 3],
    ['bringing a mate', 1],
    ['three of us have to cancel', -3],
    ["one of them can't come", -1],
    ['minus two', -2],
    ['my wife is ill, without my wife then', -1],
    ['take two people off', -2],
    ['我老公也一起去', 1],
    ['再加两位', 2],
    ['多叫个朋友', 1],
    ['少一位', -1],
    ['有三个人来不了', -3],
    ['减一个人', -1],
    ['可以带我姐姐一起吗', 1],
    ['take Anna off the list', -1],
    ['we are two short', -2],
    ['we are two short of rackets', undefined],
    ['may I bring a friend?', 1],
    ['somebody else wants to come as well', 1],
    ['能再带个朋友吗', 1],
    ['我妹妹想来', 1],
  ])('"%s"', (text, by) => expect(partyDifference(text)).toBe(by))

  test.each([
    'two more hours',
    'one more time',
    'another hour please',
    'my friends are coming too',
    'can I bring my dog along',
    'has my friend booked as well',
    'we need more than 5 chairs',
    '再来一次',
    '多功能厅',
    '最多五个人',
    '再加半小时',
    '我和朋友一起来',
    '参加一个课程',
  ])('"%s" is none', (text) => expect(partyDifference(text)).toBeUndefined())

  test('a size that is said as well is the size', () => {
    expect(partyAfter('my cousin is coming too, so 5 people', 5, 2)).toBe(5)
    expect(partyAfter('my cousin is coming too', undefined, 2)).toBe(3)
    expect(partyAfter('2 more people', 2, 3)).toBe(5)
  })
})
