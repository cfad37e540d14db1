import { describe, expect, it } from 'vitest'
import {
  asksForDay,
  asksForDetails,
  isPronoun,
  isSameTime,
  namesBooking,
  readListWish,
  readWish,
} from '../../../src/language/wording/own-booking-words.ts'

describe('wishes about a booking', () => {
  it.each([
    ['cancel my booking', 'cancel', 'my booking', ''],
    ['Please cancel it!', 'cancel', 'it', ''],
    ['could you cancel my saturday booking please?', 'cancel', 'my saturday booking', ''],
    ['cancel 7KMD-2QXV', 'cancel', '7kmd-2qxv', ''],
    ["I can't come on friday", 'cancel', 'on friday', ''],
    ['取消我的预约', 'cancel', '我的预约', ''],
    ['帮我取消周六的预约', 'cancel', '周六的预约', ''],
    ['把周六的羽毛球取消了', 'cancel', '周六的羽毛球', ''],
    ['我周五来不了了', 'cancel', '我周五', ''],
    ['不去了', 'cancel', '', ''],
    ['我周六不想去了', 'cancel', '我周六', ''],
    ["sorry, we're not coming on saturday", 'cancel', 'saturday', ''],
    ['move my booking to friday 4pm', 'change', 'my booking', 'friday 4pm'],
    ['move it to the same time next wednesday', 'change', 'it', 'the same time next wednesday'],
    ['reschedule my saturday booking to sunday', 'change', 'my saturday booking', 'sunday'],
    ['change my booking to 3pm', 'change', 'my booking', '3pm'],
    ['move my booking friday 4pm', 'change', 'my booking', 'friday 4pm'],
    ['make it 6', 'change', 'it', '6'],
    ['move it an hour later', 'change', 'it', 'an hour later'],
    ['推迟一小时', 'change', '', '推迟一小时'],
    ['把我的预约提前半个小时', 'change', '我的预约', '提前半个小时'],
    ['reschedule', 'change', '', ''],
    ['换到下周三同一时间', 'change', '', '下周三同一时间'],
    ['把我的预约改到周五下午四点', 'change', '我的预约', '周五下午四点'],
    ['我想改期', 'change', '', ''],
    ['改成6个人', 'change', '', '6个人'],
    ['change the party size to 4', 'party', '', '4'],
    ['改人数', 'party', '', ''],
    ['2 more people', 'party', '', '2 more people'],
    ['再加两个人', 'party', '', '再加两个人'],
  ])('%s', (text, act, of, to) => {
    expect(readWish(text)).toEqual({ act, of, to })
  })

  it.each([
    'book badminton tomorrow',
    'cancel',
    '取消',
    'change the language',
    'switch to english',
    'my name is Ann Moves',
    'delete',
    '我叫王换',
    'Ann Lee',
    '明天下午三点',
    '',
    'x'.repeat(500),
  ])('%s is none', (text) => {
    expect(readWish(text)).toBeUndefined()
  })

  it('tells words that name a booking from those that point at one', () => {
    expect(['my bookings', '我的预约', '7KMD-2QXV', 'the reservation'].every(namesBooking)).toBe(true)
    expect(['it', 'my saturday', '它'].some(namesBooking)).toBe(false)
    expect(['it', 'that one', '', '刚才那个', '它'].every(isPronoun)).toBe(true)
    expect(['my saturday', '周六的'].some(isPronoun)).toBe(false)
  })
})

describe('lists', () => {
  it.each([
    ['my bookings', 'upcoming'],
    ['Show me my bookings, please', 'upcoming'],
    ['can I see my reservations?', 'upcoming'],
    ['what have I booked?', 'upcoming'],
    ['when is my booking', 'upcoming'],
    ['my past bookings', 'past'],
    ['previous bookings', 'past'],
    ['my cancelled bookings', 'cancelled'],
    ['我的预约', 'upcoming'],
    ['查看我的预约', 'upcoming'],
    ['看看我的预约吧', 'upcoming'],
    ['我约了什么', 'upcoming'],
    ['我什么时候的预约来着', 'upcoming'],
    ['我约的几点？', 'upcoming'],
    ['what time is my booking again', 'upcoming'],
    ['我的历史预约', 'past'],
    ['我以前的预约', 'past'],
    ['查看已取消的预约', 'cancelled'],
    ['我取消了的预约', 'cancelled'],
  ])('%s: %s', (text, which) => {
    expect(readListWish(text)).toBe(which)
  })

  it.each([
    '预约',
    'booking',
    'book',
    '我要预约',
    '我想预约羽毛球',
    'a booking for two',
    'my booking is wrong',
    '预约会议室',
  ])('%s asks for none', (text) => {
    expect(readListWish(text)).toBeUndefined()
  })

  it('by a day', () => {
    for (const text of ['my saturday', 'what do I have on friday?', '我周六的预约', '我明天有什么预约'])
      expect(asksForDay(text), text).toBe(true)
    for (const text of ['saturday', '周六', '我周六预约羽毛球', 'badminton on saturday'])
      expect(asksForDay(text), text).toBe(false)
  })

  it('one booking’s code or picture', () => {
    for (const text of ['my qr code', '二维码', 'booking details', '预约详情'])
      expect(asksForDetails(text), text).toBe(true)
    expect(asksForDetails('badminton tomorrow')).toBe(false)
  })

  it('the same time', () => {
    for (const text of ['friday at the same time', '下周三同一时间', '周五，时间不变'])
      expect(isSameTime(text), text).toBe(true)
    expect(isSameTime('friday')).toBe(false)
  })
})
