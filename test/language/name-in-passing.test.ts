import { describe, expect, it } from 'vitest'
import { nameGiven } from '../../src/language/contact/name-in-passing.ts'
import { readingOf } from './reading-of.ts'

describe('a name said beside something else', () => {
  it.each([
    ["saturday works, it's Nora Fields", 'Nora Fields'],
    ['for 3, Nora Fields', 'Nora Fields'],
    ['6 people, make it Nora Fields', 'Nora Fields'],
    ['two of us, Nora Fields is the name', 'Nora Fields'],
    ['Nora Fields here, 13926520086, badminton on friday please', 'Nora Fields'],
    ['my cousin Nora Fields is coming, her number is 13926520086', 'Nora Fields'],
    ['friday 5pm 2 people name Nora Fields mobile 13926520086', 'Nora Fields'],
    ['Guest: Nora Fields, Phone: 13926520086', 'Nora Fields'],
    ['Reservation for: Nora Fields\nTime: 5pm', 'Nora Fields'],
    ['5pm, Ludwig van Beethoven', 'Ludwig van Beethoven'],
    ["I'm Nora Fields's assistant, it's for Nora Fields, 13926520086", 'Nora Fields'],
    ['下午三点，高远', '高远'],
    ['两个人，我高远，13926520086', '高远'],
    ['六点行吗，就写高远，麻烦', '高远'],
    ['最早的那场，您叫我高女士就好', '高女士'],
    ['我们一共3个人帮同事约的叫高远', '高远'],
    ['不是我，是高远，手机13926520086', '高远'],
    ['我表弟高远去，13926520086', '高远'],
    ['明天下午3点 5人高远 13926520086', '高远'],
    ['联系人写高远，不是我本人', '高远'],
    ['姓名-高远 电话-13926520086', '高远'],
    ['预约人姓名：高远，电话13926520086', '高远'],
    ['4个人，代欧阳雪预约', '欧阳雪'],
  ])('%s', (text, name) => expect(readingOf(text).contact?.name).toBe(name))

  it.each([
    'ring me on 13926520086',
    'you can call me on 13926520086',
    'Any hope of a room on saturday, 13926520086',
    'sunday would be great, 13926520086',
    'this is nice, friday at 5',
    'Hello, Badminton Court On Friday Please',
    'at Elm Park on friday, 2 people',
    'friday at 5 with Nora Fields',
    'not Nora Fields, friday',
    'Ann Bell and Nora Fields, friday at 5',
    "'; DROP TABLE booking; --",
    '号码13926520086，下午三点方便',
    '周三下午，包场吗',
    '明天，谷雨那天也行',
    '两个人，要用白板',
    '明儿，两个人',
    '13926520086 谢谢，感谢',
    '孩子吵着要去，两个人',
  ])('%s: none', (text) => expect(readingOf(text).contact?.name).toBe(undefined))

  it('is the answer where one is asked for', () => {
    for (const text of ['on behalf of Nora Fields', 'Nora Fields you can', 'right, so Nora Fields'])
      expect([text, nameGiven(text)]).toEqual([text, 'Nora Fields'])
    for (const text of ['然后预约人高远', '就是说填高远', '嗯高远', '客户叫高远'])
      expect([text, nameGiven(text)]).toEqual([text, '高远'])
  })
})
