import { expect, test } from 'vitest'
import { withEndSaid } from '../../src/language/contact/number-ending.ts'
import { saysAnother } from '../../src/language/wording/own-booking-words.ts'

test.each([
  ['wrong number, it ends in 4471', '+8613912344471'],
  ['the last two digits are 12', '+8613912340012'],
  ['it should end with 4471', '+8613912344471'],
  ['sorry, it ends with 44 71', '+8613912344471'],
  ['尾号是7731', '+8613912347731'],
  ['后四位是 8899', '+8613912348899'],
  ['末尾两位应该是12', '+8613912340012'],
  ['the course ends in 120 minutes', undefined],
  ['my shift ends in 30', undefined],
  ['it ends at 1800', undefined],
  ['最后一位到的人', undefined],
])('"%s" of +86 139 1234 0000', (text, number) => expect(withEndSaid(text, '+8613912340000')).toBe(number))

test.each([
  ['book another room tomorrow at 6', true],
  ['a second court at the same time', true],
  ['再约一个场地，明天6点', true],
  ['第二个场地也要', true],
  ['make it another day at 5', false],
  ['another time, 6pm', false],
  ['one more person, and make it 7pm', false],
  ['改成第二天下午3点', false],
  ['再加一个人，改到五点', false],
  ['另外一个时间', false],
])('"%s" asks for one more beside what is booked: %s', (text, so) => expect(saysAnother(text)).toBe(so))
