import { describe, expect, test } from 'vitest'
import { keptSaid, lastPartGiven, namePartPutRight, remarkSaid } from '../../src/language/wording/after-booking.ts'

describe('what is said of a booking once it stands', () => {
  test.each([
    ['call off everything other than the yoga', 'the yoga'],
    ["cancel them all except for friday's", 'friday'],
    ['the pottery is off but leave the piano', 'the piano'],
    ['we just want to keep the later one', 'the later one'],
    ['除瑜伽以外全部取消', '瑜伽'],
    ['只想保留周五那个', '周五那个'],
    ['钢琴不弹了，瑜伽继续', '瑜伽'],
    ['please cancel it', undefined],
  ])('"%s" keeps %s', (text, kept) => expect(keptSaid(text)?.kept).toBe(kept))

  test.each([
    ['could you please tell the coach that I am left-handed', 'I am left-handed'],
    ['leave a message for the staff: we come by bike', 'we come by bike'],
    ['one of us can’t hear well, please let them know', 'one of us can’t hear well'],
    ['add a note to my booking', ''],
    ['麻烦备注一下：老人走路慢', '老人走路慢'],
    ['请转告教练，我肩膀有伤', '我肩膀有伤'],
    ['加个备注', ''],
    ['what is the price?', undefined],
    ['改到周五', undefined],
  ])('"%s" is the remark "%s"', (text, said) => expect(remarkSaid(text)).toBe(said))

  test.each([
    ['it’s Meyer, not Maier', { was: 'Maier', is: 'Meyer' }],
    ['not Ann but Anne', { was: 'Ann', is: 'Anne' }],
    ['是彬不是斌', { was: '斌', is: '彬' }],
    ['我叫陈晓', undefined],
    ['ann not Ann', undefined],
  ])('"%s" puts a part of a name right', (text, part) => expect(namePartPutRight(text)).toEqual(part))

  test.each([
    ["we don't need the last hour", 60],
    ['skip the final half hour', 30],
    ['最后半小时不用了', 30],
    ['后面两个小时取消', 120],
    ['cancel an hour before', undefined],
  ])('"%s" gives back %s minutes', (text, minutes) => expect(lastPartGiven(text)).toBe(minutes))
})
